import { type Finding, type Language, messageOf } from '../findings/finding.ts';
import { entriesOf, placeOf } from './entry.ts';
import type { Summary } from './summary.ts';

/** The documented, stable form: `schemas/findings.schema.json`. */
export function renderJson(findings: readonly Finding[], summary: Summary, language: Language): string {
  const { files, uncovered, waived, ...rest } = summary;
  const counts = {
    files: files.length,
    ...rest,
    ...(waived && {
      waived: waived.map(({ finding, reason }) => ({
        code: finding.rule.code,
        ...placeOf(finding.at),
        message: messageOf(finding, language),
        reason,
      })),
    }),
    ...(uncovered && { uncovered: uncovered.map(({ at, figure }) => ({ ...placeOf(at), figure })) }),
  };
  return `${JSON.stringify({ findings: entriesOf(findings, language), summary: counts }, null, 2)}\n`;
}
