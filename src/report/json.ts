import { type Finding, type Language, messageOf } from '../findings/finding.ts';
import { eachEntry, placeOf } from './entry.ts';
import { jsonList } from './json-list.ts';
import type { Summary } from './summary.ts';

/** The documented, stable form: `schemas/findings.schema.json`. */
export function* renderJson(findings: readonly Finding[], summary: Summary, language: Language): Generator<string> {
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
  yield '{\n  "findings": ';
  yield* jsonList(eachEntry(findings, language), '  ', (entry) => entry);
  yield `,\n  "summary": ${JSON.stringify(counts, null, 2).replaceAll('\n', '\n  ')}\n}\n`;
}
