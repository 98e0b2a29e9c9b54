import type { Stretch } from './audit-document.ts';
import { SAME_CHANGE } from './change-words.ts';
import { changeAt, comparable } from './claim-differences.ts';
import { turnsAway } from './compared-base.ts';
import { isNamedIn } from './compared-subject.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Words that name the number behind them as the one of the period before. */
const FORMERLY =
  /(?:cùng kỳ|(?:năm|quý|tháng|kỳ|năm học)\s+trước(?!\s+(?:chuyển|để lại|mang|tồn|kết chuyển))|(?<!(?:tháng|từ)\s)đầu năm)(?:[^.;\d%]{0,30}|[^.;%]{0,20}(?:19|20)\d{2}[^.;\d%]{0,25})[(:,]?\s*(?:là|có|đạt|:)?\s*$/iu;
const REACH = 60;

/** The number that the words call the one of the period before, in this sentence or the one before it. */
export function baseOf(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
): Quantity | undefined {
  const near = passage.quantities.filter((one) => {
    const at = sentences.findIndex(({ start, end }) => start <= one.start && one.end <= end);
    // In a sentence of its own a base stands alone; beside another number it is that one's.
    const alone = () =>
      !passage.quantities.some(
        ({ start, end, unit }) =>
          end <= one.start &&
          start >= (sentences[at]?.start ?? 0) &&
          (unit === 'count') === (one.unit === 'count') &&
          unit !== 'percent',
      );
    return (
      one !== change && (at === place || (at === place - 1 && alone())) && !one.approximate && one.half === undefined
    );
  });
  const named = near.filter((one) => {
    const before = numberBefore(passage, one.start);
    const from = Math.max(before?.end ?? passage.body, one.start - REACH, passage.body);
    const words = wordsBetween(passage, from, one.start);
    // Beside another change it is the base of that one.
    const [low, high] = one.start < change.start ? [one.start, change.start] : [change.end, one.start];
    const between = passage.quantities.filter(({ start }) => low < start && start < high);
    const another = [...between, ...(one.start < change.start && before !== undefined ? [before] : [])].some(
      (other) => changeAt(passage, other) !== undefined,
    );
    if (another && !sameChange(passage, one, change)) return false;
    return (
      staysWithPeriod(words) &&
      !/(?:tăng|giảm|bằng|vượt)(?!\p{L})(?!.*so với)/iu.test(words.replace(/^.*so với/iu, 'so với'))
    );
  });
  const fitting = named.filter((one) => change.unit === 'percent' || comparable(change, one));
  if (fitting.length === 1) return fitting[0];
  return fitting.length > 1 ? undefined : yearBefore(passage, sentences, place, change);
}

/** `cùng kỳ 742`, not `so với cùng kỳ, lợi nhuận đạt 141`. */
function staysWithPeriod(words: string): boolean {
  const from = FORMERLY.exec(words)?.index;
  return from !== undefined && !turnsAway(words.slice(from).replace(/[(:,]?\s*(?:(?:là|có|đạt):?)?\s*$/iu, ''));
}

const TIME =
  /(?:cùng kỳ|(?:năm|quý|tháng|kỳ|năm học)\s+(?:trước|ngoái)|đầu năm)(?:\s+(?:năm\s+)?(?:trước|ngoái|(?:19|20)\d{2}))?(?!.*(?:cùng kỳ|trước|ngoái|đầu năm))/iu;

/** `Lợi nhuận 64,8 tỷ đồng, giảm 7,5 tỷ đồng, năm trước doanh thu 720 tỷ đồng`: whether it is called something that its sentence does not speak of before. */
export function isOfAnotherThing(passage: Passage, sentence: Stretch | undefined, base: Quantity): boolean {
  const before = numberBefore(passage, base.start);
  const from = Math.max(sentence?.start ?? passage.body, before?.end ?? passage.body);
  const lead = wordsBetween(passage, from, base.start);
  const time = TIME.exec(lead);
  if (time === null) return false;
  const around = wordsBetween(passage, sentence?.start ?? passage.body, from + time.index);
  return !isNamedIn(lead.slice(time.index + time[0].length), around);
}

/** `Quý II/2024 … 1.640 hồ sơ. Quý II/2025 …, tăng …`: the only number of the sentence before, which names the year before. */
function yearBefore(
  passage: Passage,
  sentences: readonly Stretch[],
  place: number,
  change: Quantity,
): Quantity | undefined {
  const [earlier, own] = [sentences[place - 1], sentences[place]];
  if (earlier === undefined || own === undefined) return undefined;
  const [then, today] = [earlier, own].map(({ start, end }) =>
    Number(/(?<!\d)(20\d{2})(?!\d)/.exec(wordsBetween(passage, start, end))?.[1]),
  );
  if (then === undefined || today !== then + 1) return undefined;
  const inside = passage.quantities.filter(({ start, end }) => earlier.start <= start && end <= earlier.end);
  const [only, ...more] = inside;
  const ownPeriod = periodName(passage, own);
  if (only === undefined || more.length > 0 || only.approximate || ownPeriod !== periodName(passage, earlier))
    return undefined;
  return change.unit === 'percent' || comparable(change, only) ? only : undefined;
}

function periodName(passage: Passage, { start, end }: Stretch): string {
  const words = /(?:quý|tháng|\d+ tháng(?: đầu)?)\s*[IVX\d]*/iu.exec(wordsBetween(passage, start, end))?.[0] ?? '';
  return words.toLowerCase();
}

/** Both changes are told of one number: nothing but `tương ứng tăng` between. */
function sameChange(passage: Passage, base: Quantity, change: Quantity): boolean {
  const between = passage.quantities.filter(({ start }) => base.start < start && start < change.start);
  const last = between.at(-1);
  return (
    between.length === 1 &&
    last !== undefined &&
    // `đàn lợn …, tăng 2,7% so với cùng kỳ (498,7 nghìn con); đàn bò 118,6 nghìn con, giảm 2,7%`: a number of its own.
    changeAt(passage, last) !== undefined &&
    change.unit === 'percent' &&
    SAME_CHANGE.test(wordsBetween(passage, last.end, change.start))
  );
}
