import type { Finding, Language, Severity } from '../findings/finding.ts';
import { entriesOf } from './entry.ts';
import { fingerprintsOf } from './fingerprint.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: the subset of Code Climate's format that GitLab reads. */
export function renderGitlab(findings: readonly Finding[], language: Language): string {
  const fingerprints = fingerprintsOf(findings);
  const issues = entriesOf(findings, language).map(({ code, severity, file, line, endLine, message, hint }, index) => ({
    description: hint ? `${message} ${hint}` : message,
    check_name: code,
    fingerprint: fingerprints[index],
    severity: SEVERITY[severity],
    location: { path: file.replace(/^(?:\.\/)+/, ''), lines: { begin: line, end: endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
