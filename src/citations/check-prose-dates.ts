import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { CitationFact } from './citation-fact.ts';
import { citedDateAt } from './cited-date.ts';
import { impossibleProseDate } from './date-rules.ts';

/** Looked for by their digits, which are rare. */
const STARTS = /\d(?<=(ngày\s*)\d)|\d(?<=(?:từ|đến|hết|trước|sau)\s\d)\d{0,2}\/\d{1,3}\/\d{3}/giu;

/** `khách đi trong ngày 2.876.000 lượt` */
const THOUSANDS = /\s\d{1,3}(?:\.\d{3})+$/u;

/**
 * L03 outside citations: days that no calendar has. A date without its year is honest prose; one that says `tháng năm 2023` with
 * the month's digits lost is not. Dates of `facts` are judged with their documents.
 */
export function checkProseDates(
  source: SourceText,
  facts: readonly CitationFact[],
  start = 0,
  end: number = source.text.length,
): Finding[] {
  const text = source.text.slice(start, end);
  const cited = new Set(facts.filter((fact) => fact.at.source === source).map((fact) => fact.date?.at.start));
  const findings: Finding[] = [];
  for (const { index: digit, 1: lead = '' } of text.matchAll(STARTS)) {
    const index = digit - lead.length;
    const date = citedDateAt(text, index);
    if (date?.problem === undefined || cited.has(start + index)) continue;
    if (isHistory(date.written) || THOUSANDS.test(date.written)) continue;
    if (date.problem === 'incomplete' && !/tháng\s*năm\s*\d{4}/iu.test(date.written)) continue;
    findings.push(
      found(impossibleProseDate, span(source, start + date.start, start + date.end), { date: date.written }),
    );
  }
  return findings;
}

/** `ngày 20-4-1893`: a day of a century before 1900. */
function isHistory(written: string): boolean {
  const [, day, month] = /(\d{1,2})[/.-](\d{1,2})[/.-]1[0-8]\d{2}$/.exec(written) ?? [];
  return Number(day) <= 31 && Number(month) <= 12;
}
