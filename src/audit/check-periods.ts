import { type Finding, found } from '../findings/finding.ts';
import { closingDates, type Period, periodName } from '../numbers/period.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { type CalendarDate, compareDates } from '../text/calendar-date.ts';
import { readRoman } from '../text/roman.ts';
import { olderPeriod } from './form-rules.ts';
import type { Passage } from './passage.ts';
import type { ReportIdentity } from './report-period.ts';

const QUARTER = 'qu[ýí]\\s+(?<quarter>[1-4]|I{1,3}|IV)(?!\\p{L})(?:\\s*(?:[/,]|năm)\\s*(?<year>\\d{4}))?';
/** A figure as of a time: `đến hết quý II/2024`. */
const UNTIL_QUARTER = new RegExp(`(?<summed>(?:tính|lũy kế|luỹ kế)\\s+)?đến\\s+(?:hết\\s+)?${QUARTER}`, 'giu');
/** A sentence that tells what was done in a time: `Trong quý II năm 2024, đã rà soát …`. */
const WITHIN_QUARTER = new RegExp(`(?<=(?:^|[.;]\\s)\\s*)trong\\s+${QUARTER}`, 'giu');
const UNTIL_HALF =
  /(?<=(?:^|[.;]\s)\s*)(?:(?:tính\s+)?đến\s+(?:hết\s+)?|(?<!;\s*)trong\s+)(?<months>6|9|sáu|chín)\s+tháng(?:\s+đầu)?\s+năm\s+(?<year>\d{4})/giu;
/** `tính đến hết quý II năm 2023`, `lũy kế đến 30/6/2022`: times at which reports are closed. */
const UNTIL_CLOSE =
  /(?:(?:tính|lũy kế|luỹ kế)\s+đến\s+(?:hết\s+)?|(?<=(?:^|[.;]\s)\s*)đến\s+hết\s+)(?:(?:ngày\s+)?(?:31\/0?3|30\/0?6|30\/0?9)\/|(?:tháng\s+0?[1-9]|qu[ýí]\s+(?:[1-3]|I{1,3}))(?![\p{L}\d])(?:\s+năm\s+|\/))(?<year>\d{4})/giu;
/** `Lũy kế đến ngày 20/10/2023`, `số liệu thống kê đến ngày 30/11/2023`: the day that figures were counted on. */
const UNTIL_DAY =
  /(?<!\p{L})(?:lũy kế|luỹ kế|tính|số liệu(?:\s+(?:thống kê|tính|cập nhật|chốt))?)\s+đến\s+(?:hết\s+)?(?:ngày\s+)?(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})/giu;
/** `Kết quả quý IV/2024 cho thấy …` */
const SHOWN_IN_QUARTER = new RegExp(`(?<=(?:^|[.;]\\s)\\s*)(?:kết quả|số liệu)\\s+${QUARTER}\\s+(?=cho thấy)`, 'giu');
/** None of these is without one of them. */
const NAMES_TIME = /qu[ýí]\s|(?:đến|trong)\s+(?:hết\s+)?(?:ngày\s+)?(?:\d|sáu\s|chín\s|tháng\s)/iu;
/** The time is one that something is compared with, or that was set. */
const ELSEWHERE = /so với|cùng kỳ|kế hoạch|thời hạn|tiến độ/iu;
/** The sentence itself goes on to the present, or looks back on purpose. */
const LOOKS_BACK = /qu[ýí]\s+(?:[1-4]|I{1,3}|IV)(?!\p{L})|so với|cùng kỳ|nay|hiện|đã nêu|tồn tại|trước đây|báo cáo/iu;

/** What was done already can't be told of a time to come. */
const DONE = /^[^.;]{0,60}?(?<!\p{L})đã(?!\p{L})(?![^.;]*(?:dự kiến|ước|phấn đấu|(?<!\p{L})sẽ(?!\p{L})))/iu;

/** A report of the third quarter that gives a figure `đến quý 2`, or opens with what was done `trong quý 2`. */
export function checkPeriods(
  passages: readonly Passage[],
  { period, date }: Pick<ReportIdentity, 'period' | 'date'>,
  source: SourceText,
): Finding[] {
  if (period === undefined || period.kind === 'giai-doan') return [];
  return passages
    .filter(({ text }) => NAMES_TIME.test(text))
    .flatMap((passage) => [
      ...otherDays(passage, period, date, source),
      ...olderQuarters(passage, UNTIL_QUARTER, period, source),
      ...(period.kind === 'quy' ? olderQuarters(passage, WITHIN_QUARTER, period, source) : []),
      ...laterQuarters(passage, period, source),
      ...olderHalves(passage, period, source),
      ...olderYears(passage, period, source),
    ]);
}

function olderQuarters(passage: Passage, words: RegExp, period: Period, source: SourceText): Finding[] {
  const { month } = closingDates(period).to;
  return [...passage.text.matchAll(words)].flatMap((match) => {
    const { quarter = '', year, summed } = match.groups ?? {};
    const number = readRoman(quarter.toUpperCase()) ?? Number(quarter);
    // Some figures of a year come late.
    if (month - 3 * number < (period.kind === 'nam' ? 6 : 3) || (year !== undefined && Number(year) !== period.year))
      return [];
    // A longer report may look at one of its quarters, but sums up to its own end.
    if (period.kind !== 'quy' && summed === undefined) return [];
    if (words === WITHIN_QUARTER && (year === undefined || goesOn(passage, match))) return [];
    return leftFrom(passage, match, period, source);
  });
}

/** `Đến hết quý III/2025, Trung tâm đã bố trí 22 quầy` in a report of April. */
function laterQuarters(passage: Passage, period: Period, source: SourceText): Finding[] {
  const { month, year: lastYear } = closingDates(period).to;
  const told = [UNTIL_QUARTER, SHOWN_IN_QUARTER].flatMap((words) => [...passage.text.matchAll(words)]);
  return told.flatMap((match) => {
    const { quarter = '', year } = match.groups ?? {};
    const number = readRoman(quarter.toUpperCase()) ?? Number(quarter);
    const ahead = 12 * (Number(year ?? lastYear) - lastYear) + 3 * number - month;
    const behind = passage.text.slice(match.index + match[0].length);
    if (ahead <= 2 || !(DONE.test(behind) || behind.startsWith('cho thấy'))) return [];
    return leftFrom(passage, match, period, source);
  });
}

/** `Tính đến 6 tháng đầu năm 2022` in a report of 2023: of the year before, with nothing of this year beside it. */
function olderHalves(passage: Passage, period: Period, source: SourceText): Finding[] {
  return [...passage.text.matchAll(UNTIL_HALF)].flatMap((match) => {
    const { year } = match.groups ?? {};
    if (Number(year) !== period.year - 1 || goesOn(passage, match)) return [];
    return leftFrom(passage, match, period, source);
  });
}

/** `tính đến hết quý II năm 2023` in a report of 2024. The end of a year is where the next one begins, and is told on purpose. */
function olderYears(passage: Passage, period: Period, source: SourceText): Finding[] {
  return [...passage.text.matchAll(UNTIL_CLOSE)].flatMap((match) => {
    if (Number(match.groups?.year) !== period.year - 1 || goesOn(passage, match)) return [];
    return leftFrom(passage, match, period, source);
  });
}

/** A day half a year and more before the report's end, or one that had not come when it was written. */
function otherDays(passage: Passage, period: Period, written: CalendarDate | undefined, source: SourceText): Finding[] {
  const { month: last, year: lastYear } = closingDates(period).to;
  return [...passage.text.matchAll(UNTIL_DAY)].flatMap((match) => {
    const [day, month, year] = [match.groups?.day, match.groups?.month, match.groups?.year].map(Number);
    if (day === undefined || month === undefined || year === undefined) return [];
    const behind = 12 * (lastYear - year) + last - month;
    const old =
      year === period.year - 1 && behind >= 6 && month < 12 && !goesOn(passage, match) && !toldAgain(passage, match);
    const ahead =
      written !== undefined && compareDates({ day, month, year }, written) > 0 && !isForecast(passage, match);
    return old || ahead ? leftFrom(passage, match, period, source) : [];
  });
}

/** `Tính đến 15/9/2023 có 96 mô hình, đến 15/9/2024 có 108` */
function toldAgain({ text }: Passage, match: RegExpExecArray): boolean {
  return /đến\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}/iu.test(text.slice(match.index + match[0].length));
}

/** `số liệu từ 15/12 đến 31/5/2024 là số ước`. */
function isForecast({ text }: Passage, match: RegExpExecArray): boolean {
  const sentence = text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 120);
  return /(?<!\p{L})(?:ước|dự kiến|phấn đấu|kế hoạch|sẽ)(?!\p{L})/iu.test(sentence);
}

/** Whether the rest of the sentence sets the older time against another. */
function goesOn({ text }: Passage, match: RegExpExecArray): boolean {
  const behind = text.slice(match.index + match[0].length);
  return LOOKS_BACK.test(/^.*?(?:\.\s|$)/su.exec(behind)?.[0] ?? '') || /\d{4}/.test(behind.replace(/\d+\/\S+/g, ''));
}

function leftFrom(passage: Passage, match: RegExpExecArray, period: Period, source: SourceText): Finding[] {
  const start = passage.body + match.index;
  if (ELSEWHERE.test(passage.text.slice(Math.max(0, match.index - 30), match.index))) return [];
  const tells = /(?<!\p{L})(?:đã|chưa|không)(?!\p{L})/u.test(passage.text.slice(match.index));
  if (!tells && !passage.quantities.some((one) => one.start > start)) return [];
  const place = span(source, start, start + match[0].length);
  return [found(olderPeriod, place, { written: match[0], period: periodName(period) })];
}
