import { type Audit, auditReport } from '../../src/audit/audit-report.ts';
import { readTextReport } from '../../src/audit/read-text.ts';
import { type Finding, messageOf } from '../../src/findings/finding.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';

/** Audits a text as `cchc audit` would. */
export function audited(text: string): Audit {
  return auditReport(readTextReport(sourceText('bao-cao.txt', text)));
}

/** `code: words it points at`, without information. */
export function told(text: string): string[] {
  return audited(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(shown);
}

export function shown(finding: Finding): string {
  return `${finding.rule.code}: ${textAt(finding.at)}`;
}

export function messages(text: string): string[] {
  return audited(text).findings.map((finding) => messageOf(finding, 'vi'));
}
