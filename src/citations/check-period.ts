import { found } from '../findings/finding.ts';
import { type CalendarDate, compareDates, formatDate } from '../text/calendar-date.ts';
import { type CitationCheck, type CitationContext, isDated, nameOf } from './citation-fact.ts';
import { outsidePeriod, titleYear } from './date-rules.ts';

/** Said to have happened in the period … */
const IN_PERIOD =
  /trong (?:kỳ(?: báo cáo)?|quý(?:\s+(?<quarter>IV|I{1,3}|[1-4])(?!\p{L}))?(?:\s*(?:năm|\/)\s*(?<year>\d{4}))?)(?!\p{L})/iu;
/** … and issued there … */
const ISSUING = /(?:ban hành|tham mưu|công bố|trình|thông qua|ký)(?!\p{L})/iu;
/** … not merely applied there. */
const APPLYING = /(?:theo|thực hiện|căn cứ|tại|triển khai|của|quy định)\s*(?:các\s+|nội dung\s+)?$/iu;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** L17: what is said to be issued in the period is dated in it. */
export const checkPeriod: CitationCheck = (facts, context) => {
  const { periodStart: from, periodEnd: to } = context;
  if (from === undefined || to === undefined) return [];
  return facts.filter(isDated).flatMap((fact) => {
    if (fact.within !== undefined || fact.before === undefined) return [];
    const said = IN_PERIOD.exec(fact.before);
    if (said === null || !speaksOfPeriod(said, context)) return [];
    const between = fact.before.slice(said.index + said[0].length);
    if (!ISSUING.test(between) || APPLYING.test(fact.before)) return [];
    const date = fact.date.value;
    if (compareDates(from, date) <= 0 && compareDates(date, to) <= 0) return [];
    const phrase = said[0].replace(/\s+/g, ' ');
    const args = { number: nameOf(fact), date: fact.date.written, phrase, from: formatDate(from), to: formatDate(to) };
    return [found(outsidePeriod, fact.date.at, args)];
  });
};

/** `Trong Quý II` in a report of the third quarter speaks of another period. */
function speaksOfPeriod(said: RegExpExecArray, { periodStart, periodEnd }: CitationContext): boolean {
  const { quarter, year } = said.groups ?? {};
  if (quarter === undefined || periodStart === undefined || periodEnd === undefined) return true;
  const index = /\d/.test(quarter) ? Number(quarter) : ROMAN.indexOf(quarter.toUpperCase()) + 1;
  const middle: CalendarDate = {
    day: 15,
    month: index * 3 - 1,
    year: year === undefined ? periodEnd.year : Number(year),
  };
  const months = (periodEnd.year - periodStart.year) * 12 + periodEnd.month - periodStart.month;
  return months <= 3 && compareDates(periodStart, middle) <= 0 && compareDates(middle, periodEnd) <= 0;
}

/** Titles that look back, or that speak of a part of a year. */
const OTHER_MATTER = /khắc phục|kết quả|tổng kết|sơ kết|đánh giá|chỉ số|tháng|quý|cuối năm|\d{4}\s*[-–]\s*\d{4}/iu;

/** L16: a plan of December is for the next year, one of another month for its own. */
export const checkTitleYear: CitationCheck = (facts) =>
  facts.filter(isDated).flatMap((fact) => {
    if (fact.number.type !== 'KH') return [];
    const title = fact.subject?.text ?? '';
    const years = [...title.matchAll(/năm\s+(\d{4})/giu)].map((match) => Number(match[1]));
    const named = years[0];
    if (named === undefined || years.length > 1 || OTHER_MATTER.test(title)) return [];
    const { month, year } = fact.date.value;
    const expected = month === 12 ? year + 1 : year;
    if (named >= expected) return [];
    return [found(titleYear, fact.at, { number: nameOf(fact), date: fact.date.written, titleYear: named, expected })];
  });
