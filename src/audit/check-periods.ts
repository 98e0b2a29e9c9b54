import { type Finding, found } from '../findings/finding.ts';
import { closingDates, type Period, periodName } from '../numbers/period.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { readRoman } from '../text/roman.ts';
import { olderPeriod } from './form-rules.ts';
import type { Passage } from './passage.ts';

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
/** The time is one that something is compared with, or that was set. */
const ELSEWHERE = /so với|cùng kỳ|kế hoạch|thời hạn|tiến độ/iu;
/** The sentence itself goes on to the present, or looks back on purpose. */
const LOOKS_BACK = /qu[ýí]\s+(?:[1-4]|I{1,3}|IV)(?!\p{L})|so với|cùng kỳ|nay|hiện|đã nêu|tồn tại|trước đây|báo cáo/iu;

/** What was done already can't be told of a time to come. */
const DONE = /^[^.;]{0,60}?(?<!\p{L})đã(?!\p{L})(?![^.;]*(?:dự kiến|ước|phấn đấu|(?<!\p{L})sẽ(?!\p{L})))/iu;

/** A report of the third quarter that gives a figure `đến quý 2`, or opens with what was done `trong quý 2`. */
export function checkPeriods(passages: readonly Passage[], period: Period | undefined, source: SourceText): Finding[] {
  if (period === undefined || period.kind === 'giai-doan') return [];
  return passages.flatMap((passage) => [
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
  return [...passage.text.matchAll(UNTIL_QUARTER)].flatMap((match) => {
    const { quarter = '', year } = match.groups ?? {};
    const number = readRoman(quarter.toUpperCase()) ?? Number(quarter);
    const ahead = 12 * (Number(year ?? lastYear) - lastYear) + 3 * number - month;
    if (ahead <= 2 || !DONE.test(passage.text.slice(match.index + match[0].length))) return [];
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
