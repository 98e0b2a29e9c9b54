import { type Finding, messageOf } from '../findings/finding.ts';

/** Findings that an office has looked at and accepts. Places move, so a finding is known by file, code and words. */
export interface Accepted {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** Reads a baseline; undefined when the text is none. */
export function readBaseline(text: string): Accepted[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const list = typeof data === 'object' && data !== null && 'accepted' in data ? data.accepted : undefined;
    return Array.isArray(list) && list.every(isAccepted) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isAccepted(value: unknown): value is Accepted {
  if (typeof value !== 'object' || value === null) return false;
  return ['file', 'code', 'message'].every((key) => typeof Reflect.get(value, key) === 'string');
}

/** The baseline that accepts these findings, as text. */
export function writeBaseline(findings: readonly Finding[]): string {
  const accepted = findings.filter(({ severity }) => severity !== 'info').map(acceptedOf);
  return `${JSON.stringify({ accepted }, null, 2)}\n`;
}

/** The findings that the baseline doesn't hold. One entry accepts one finding, so that a second one like it is told. */
export function withoutAccepted(findings: readonly Finding[], accepted: readonly Accepted[]): Finding[] {
  const left = new Map<string, number>();
  for (const one of accepted) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = keyOf(acceptedOf(finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function acceptedOf(finding: Finding): Accepted {
  return { file: finding.at.source.path, code: finding.rule.code, message: messageOf(finding, 'vi') };
}

function keyOf({ file, code, message }: Accepted): string {
  return JSON.stringify([file.slice(file.lastIndexOf('/') + 1), code, message]);
}
