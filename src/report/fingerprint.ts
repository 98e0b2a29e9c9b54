import { createHash } from 'node:crypto';
import { type Finding, messageOf } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';

/**
 * Tells a finding again after lines have moved: of path, code and message, so not of its place. The Vietnamese message, whatever
 * language is printed. The second finding with the same three gets another one, or GitLab would drop it.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return inOrder(findings).map((finding) => {
    const identity = JSON.stringify([finding.at.source.path, finding.rule.code, messageOf(finding, 'vi')]);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return createHash('sha1')
      .update(before === 0 ? identity : `${identity}#${before}`)
      .digest('hex');
  });
}
