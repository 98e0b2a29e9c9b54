import { type Finding, found } from '../findings/finding.ts';
import { addDays, compareDates, formatDate } from '../text/calendar-date.ts';
import { type CitationCheck, type CitationContext, type CitationFact, nameOf, relatedFact } from './citation-fact.ts';
import { afterReport, impossibleDate, incompleteDate, yearAgainstDate } from './date-rules.ts';

/** L01: the year in the number is the year of the date. */
export const checkYears: CitationCheck = (facts) =>
  facts.flatMap((fact) => {
    const { number, date } = fact;
    if (number?.year === undefined || number.problems.includes('nam-sai') || date?.value === undefined) return [];
    if (number.year === date.value.year) return [];
    const related = [{ at: date.at, label: { vi: 'ngày ghi ở đây', en: 'the date' } }];
    const args = { number: nameOf(fact), year: number.year, date: date.written };
    return [found(yearAgainstDate, fact.at, args, { related: fact.source === 'text' ? related : [] })];
  });

/** L02: a document can't be younger than what cites it. */
export const checkFuture: CitationCheck = (facts, context) =>
  facts.flatMap((fact) => {
    const finding = afterTheReport(fact, context) ?? afterOuterDocument(fact);
    return finding === undefined ? [] : [finding];
  });

/** A report is signed some days after its period closes; only what is later than this is beyond doubt. */
const DAYS_TO_SIGN = 31;

function afterTheReport(fact: CitationFact, { reportDate, periodEnd }: CitationContext): Finding | undefined {
  const date = fact.date?.value;
  const limit = reportDate ?? periodEnd;
  if (date === undefined || limit === undefined || compareDates(date, limit) <= 0) return undefined;
  const late = reportDate !== undefined || compareDates(date, addDays(limit, DAYS_TO_SIGN)) > 0;
  const of = reportDate !== undefined ? 'report' : 'period';
  const args = {
    number: nameOf(fact) || (fact.type ?? ''),
    date: fact.date?.written ?? '',
    limit: formatDate(limit),
    of,
  } as const;
  return found(afterReport, fact.date?.at ?? fact.at, args, { severity: late ? 'error' : 'warning' });
}

/** `Văn bản số 177 ngày 25/2/2022 về triển khai Quyết định số 5065 ngày 31/12/2022`. */
function afterOuterDocument(fact: CitationFact): Finding | undefined {
  const outer = fact.within;
  const [date, limit] = [fact.date?.value, outer?.date?.value];
  if (outer === undefined || date === undefined || limit === undefined || compareDates(date, limit) <= 0)
    return undefined;
  const before = fact.before ?? '';
  if (!/(?:triển khai|thực hiện|theo|căn cứ)(?:\s+thực hiện)?$/iu.test(before)) return undefined;
  // What amends a document, and what is carried out beside it (`và hơn 2 năm thực hiện`), comes later.
  if (/(?:sửa đổi|bổ sung|thay thế|bãi bỏ|năm\s+(?:triển khai|thực hiện))[^;,.]{0,40}$/iu.test(before))
    return undefined;
  const args = {
    number: nameOf(fact),
    date: fact.date?.written ?? '',
    limit: formatDate(limit),
    of: 'outer',
    outer: nameOf(outer),
  } as const;
  return found(afterReport, fact.date?.at ?? fact.at, args, {
    related: [relatedFact(outer, 'văn bản triển khai', 'carries it out')],
  });
}

/** L03: impossible and incomplete dates of cited documents. */
export const checkRealDates: CitationCheck = (facts) =>
  facts.flatMap((fact) => {
    if (fact.date?.problem === undefined) return [];
    const kind = fact.date.problem === 'impossible' ? impossibleDate : incompleteDate;
    return [found(kind, fact.date.at, { number: nameOf(fact), date: fact.date.written })];
  });
