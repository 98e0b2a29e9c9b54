import type { Finding, Severity } from './finding.ts';

/** By file, place, code; the same finding once. The order never depends on the order of the checks. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      compare(a.at.source.path, b.at.source.path) ||
      a.at.start - b.at.start ||
      a.at.end - b.at.end ||
      compare(a.rule.code, b.rule.code) ||
      compare(JSON.stringify(a.args), JSON.stringify(b.args)),
  );
  return sorted.filter((one, index) => index === 0 || !same(one, sorted[index - 1] as Finding));
}

function same(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.at.source.path === b.at.source.path &&
    a.at.start === b.at.start &&
    a.at.end === b.at.end &&
    JSON.stringify(a.args) === JSON.stringify(b.args)
  );
}

/** Equal for the findings that `inOrder` takes for the same one. */
export function identityOf({ rule, at, args }: Finding): string {
  return `${at.source.path}:${at.start}:${at.end} ${rule.code} ${JSON.stringify(args)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** At most so many of the findings, the most severe ones, in order. */
export function mostSevere(findings: readonly Finding[], most: number): Finding[] {
  const ordered = inOrder(findings);
  if (ordered.length <= most) return ordered;
  return inOrder(ordered.sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, most));
}
