import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { signOf } from './item-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { nestOf } from './state-runs.ts';
import { CARRIED, FIRST, LAST, PERIOD, STILL_DONE, signOfWords } from './stock-words.ts';
import { summedUp } from './subtotals.ts';
import type { Weighed } from './weighing.ts';

/** A number with the words of its clause before it. */
export interface Entry {
  readonly passage: Passage;
  readonly one: Quantity;
  readonly lead: string;
}

/** `1.240 thành viên đầu năm` */
const FIRST_BEHIND = new RegExp(`^(?:\\s+\\p{L}+){0,4}\\s+(?:vào\\s+)?đầu\\s+${PERIOD}\\s*[,;]`, 'iu');
const REACH = 420;
/** `chi xây mới 31 nhà (22 nhà mức 50 triệu đồng/nhà; 9 nhà sửa chữa …) hết 1.325 triệu đồng`: past a bracket. */
const LONGEST_ASIDE = 220;

/**
 * A stock that was there at first, what came in and what went out, and what is there at last: `Dư đầu kỳ 18.420; tạm ứng thêm 9.115; thu hồi 12.036;
 * dư cuối kỳ 15.499`, in two sentences behind each other.
 */
export function stockClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !(FIRST.test(passage.text) || CARRIED.test(passage.text))) return [];
  const sentences = sentencesOf(passage);
  const entries = entriesOf(passage);
  return entries.flatMap((last, index): Claim[] => {
    const place = sentences.findIndex(({ start, end }) => start <= last.one.start && last.one.end <= end);
    const from = Math.max(sentences[place - 1]?.start ?? passage.body, last.one.start - REACH);
    return closing(
      last,
      entries.slice(0, index).filter(({ one }) => one.start >= from),
      source,
    );
  });
}

/** The same down a list: `- Dư nợ đầu năm: …;`, `- Doanh số cho vay: …;`, `- Dư nợ cuối năm: …`. */
export function listedStocks(passages: readonly Passage[], source: SourceText): Claim[] {
  const claims: Claim[] = [];
  let entries: Entry[] = [];
  for (const passage of passages) {
    const [only, ...more] = passage.quantities.filter((one) => isAmount(one) && depthAt(passage, one.start) === 0);
    const before = entries.at(-1)?.passage;
    const listed = only !== undefined && more.length === 0 && !passage.heading && signOf(passage) !== undefined;
    if (!listed || (before !== undefined && signOf(before) !== signOf(passage))) entries = [];
    if (!listed) continue;
    const entry: Entry = { passage, one: only, lead: wordsBetween(passage, passage.body, only.start) };
    claims.push(...closing(entry, entries, source));
    entries.push(entry);
  }
  return claims;
}

/** The numbers outside brackets with their words. */
export function entriesOf(passage: Passage): Entry[] {
  return passage.quantities
    .filter((one) => isAmount(one) && depthAt(passage, one.start) === 0)
    .map((one) => entryOf(passage, one));
}

/** From the comma before it, or the number of the same thing whose words go on behind it: `chi cho 84 em hết 126 triệu đồng`. */
function entryOf(passage: Passage, one: Quantity): Entry {
  const before = passage.quantities.findLast(
    (other) =>
      other.end <= one.start &&
      other.unit === one.unit &&
      depthAt(passage, other.start) === 0 &&
      thingOf(passage, other) === thingOf(passage, one),
  );
  const from = Math.max(before?.end ?? passage.body, one.start - LONGEST_ASIDE);
  const words = wordsBetween(passage, from, one.start).replace(/\([^()]*\)/gu, '');
  return { passage, one, lead: words.slice(-90).replace(/^.*(?:[;,]\s|\.\s)/su, '') };
}

function closing(last: Entry, before: readonly Entry[], source: SourceText): Claim[] {
  if (!LAST.test(last.lead) && !STILL_DONE.test(last.lead)) return [];
  const first = before.findLastIndex((entry) => isOpening(entry) && entry.one.unit === last.one.unit);
  const opening = before[first];
  if (opening === undefined || !areAlike(opening, last)) return [];
  const carried = CARRIED.test(opening.lead);
  if (!carried && !LAST.test(last.lead)) return [];
  const ahead = before[first - 1];
  const behind = summedUp(before.slice(first + 1).filter((entry) => !isNested(entry, opening)));
  const entries =
    // `thu 31, chi 28, tồn đầu năm 12, tồn cuối năm 16`
    behind.length === 0
      ? before.slice(0, first)
      : // `Thụ lý mới 402, kỳ trước chuyển sang 155; hoàn thành 371`
        carried && ahead !== undefined && signOfFlow(ahead) > 0 && !behind.some((flow) => signOfFlow(flow) > 0)
        ? [ahead, ...behind]
        : behind;
  const flows = entries.filter((flow) => flow.one.unit === last.one.unit);
  const signed = flows.filter((flow) => areAlike(opening, flow) || signOfFlow(flow) !== 0);
  if (signed.length === 0 || signed.some((flow) => signOfFlow(flow) === 0)) return [];
  const weighed = weighFlows(last, opening, signed);
  if (weighed === undefined) return [];
  if (weighed.judgement.verdict === 'contradicts') {
    const whole = toldBefore(last, opening, signed, before.slice(0, first));
    if (whole !== undefined) return [claimOf(source, 'balance', wrongSum, whole)];
    if (lacksFlow(opening, last, signed)) return [];
  }
  // Of what was carried over, some may have been dealt with otherwise.
  const alike = flows.every((flow) => areAlike(opening, flow)) && (!carried || signed.length > 1);
  return tell(weighed, alike, carried, source);
}

/** `Dư đầu kỳ 41,7 tỷ đồng, thu nợ 15,9 tỷ đồng, dư cuối kỳ 44,2 tỷ đồng`: it grew though things only went out. */
function lacksFlow(opening: Entry, last: Entry, flows: readonly Entry[]): boolean {
  const signs = new Set(flows.map(signOfFlow));
  const [sign, ...others] = signs;
  return others.length === 0 && compare(baseValue(last.one), baseValue(opening.one)) === -(sign ?? 0);
}

function isOpening({ passage, one, lead }: Entry): boolean {
  return (
    FIRST.test(lead) ||
    CARRIED.test(lead) ||
    FIRST_BEHIND.test(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 50))
  );
}

export function weighFlows(last: Entry, opening: Entry, flows: readonly Entry[]): Weighed | undefined {
  const parts = [opening, ...flows].map(({ one }) => one);
  return weighSum(last.one, parts, [1, ...flows.map(signOfFlow)]);
}

/** `quý I thu 7.904 …. Số dư đầu quý 12.350; chi trả 9.871; dư cuối quý 10.383`: what came in was told before the stock. */
function toldBefore(
  last: Entry,
  opening: Entry,
  flows: readonly Entry[],
  earlier: readonly Entry[],
): Weighed | undefined {
  return earlier
    .filter((flow) => flow.one.unit === last.one.unit && signOfFlow(flow) !== 0)
    .map((flow) => weighFlows(last, opening, [...flows, flow]))
    .find((weighed) => weighed?.judgement.verdict === 'agrees');
}

/** `xử lý 96 đơn, trong đó trả lại 4`: told already with what it is some of. */
function isNested({ passage, one }: Entry, opening: Entry): boolean {
  const nest = passage === opening.passage ? nestOf(passage, one) : undefined;
  return nest !== undefined && nest !== nestOf(passage, opening.one);
}

export function signOfFlow({ lead }: Entry): number {
  return signOfWords(lead);
}

export function areAlike(a: Entry, b: Entry): boolean {
  const [one, other] = [a, b].map((entry) => thingOf(entry.passage, entry.one));
  return one === '' || other === '' || one === other;
}

/** Far from what it ought to be, something else may have come or gone. */
function tell(weighed: Weighed, alike: boolean, carried: boolean, source: SourceText): Claim[] {
  const claim = claimOf(source, 'balance', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts') return [claim];
  if (carried) return alike && isMistyped(weighed, 2) ? [asWarning(claim)] : [];
  if (comesNear(weighed, 4 / 3, 4 / 3)) return [claim];
  return alike ? [asWarning(claim)] : [];
}
