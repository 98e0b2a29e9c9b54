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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
