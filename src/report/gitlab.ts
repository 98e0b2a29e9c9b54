import type { Finding, Language, Severity } from '../findings/finding.ts';
import { type Entry, eachEntry } from './entry.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { jsonList } from './json-list.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: the subset of Code Climate's format that GitLab reads. */
export function* renderGitlab(findings: readonly Finding[], language: Language): Generator<string> {
  const fingerprints = fingerprintsOf(findings);
  yield* jsonList(eachEntry(findings, language), '', (entry, index) => issueOf(entry, fingerprints[index]));
  yield '\n';
}

function issueOf({ code, severity, file, line, endLine, message, hint }: Entry, fingerprint: string | undefined) {
  return {
    description: hint ? `${message} ${hint}` : message,
    check_name: code,
    fingerprint,
    severity: SEVERITY[severity],
    location: { path: file.replace(/^(?:\.\/)+/, ''), lines: { begin: line, end: endLine } },
  };
}
