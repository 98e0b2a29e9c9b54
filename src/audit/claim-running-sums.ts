import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { agreeingSum } from './agreeing.ts';
import { wrongSum } from './audit-rules.ts';
import { type Claim, startsOf } from './claim.ts';
import { isMistyped } from './digit-slips.ts';
import { signOf } from './item-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { alikeParts, depthAt, type Part, partsBehind } from './running-parts.ts';
import type { Weighed } from './weighing.ts';

/** Sums of fewer are met by chance. */
const FEW = exact(20);
/** Numbers between a whole and its first part. */
const SKIPPED = 2;
const LONGEST = 160;
/** What opens the list right behind its whole. */
const OPENS =
  /(?:[:(]|(?<!\p{L})(?:gồm|trong đó|chia|phân|theo|cơ cấu|cụ thể)(?!\p{L})[^.;]{0,60})\s*[^.;:()\d]{0,60}$/iu;
const OVERLAPS =
  /(?<!\p{L})(?:vừa|có thể|(?<!hội (?:liên hiệp )?phụ )nữ|dân tộc|đảng viên|lãnh đạo|thạc sĩ|tiến sĩ|chủ yếu|tiêu biểu|riêng|trong đó|lần lượt|nhiều nhất|khoảng|lũy kế|luỹ kế|cùng kỳ|tăng|giảm)(?!\p{L})/iu;
const CLOSES = /^[^.;,()\d]{0,60}(?:[.)]|$)/u;

/**
 * A whole and the numbers behind it that make it up, wherever in its paragraph or its list they stand: `tiếp nhận 3.862 hồ sơ …: tư pháp 2.106, đất
 * đai 648, …, nhóm khác 394`. Wrong is said only of a list that is opened and closed, with one slip of the keys. `claims`: what is judged
 * already.
 */
export function runningSums(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const sums = claims.filter(({ kind }) => kind === 'sum' || kind === 'balance');
  const told = startsOf(sums);
  return passages.flatMap((passage, place) =>
    passage.quantities.flatMap((one): Claim[] => {
      if (!isWhole(one) || told.has(one.start)) return [];
      const whole: Part = { passage, one };
      const all = partsBehind(passages, place, one);
      const parts = alikeParts(whole, all);
      const weighed =
        agreeing(whole, parts) ??
        (parts.length < all.length ? agreeing(whole, all) : undefined) ??
        slipped(whole, parts, sums);
      return weighed === undefined ? [] : [claimOf(source, 'sum', wrongSum, weighed)];
    }),
  );
}

function isWhole({ approximate, half, perUnit, unit, readings }: Quantity): boolean {
  if (approximate || half !== undefined || perUnit || unit === 'percent' || unit === 'percentage-point') return false;
  return unit !== 'count' || readings[0].decimals > 0 || compare(readings[0].value, FEW) >= 0;
}

/** A run of the numbers behind that makes up the whole, told as a list. */
function agreeing(whole: Part, parts: readonly Part[]): Weighed | undefined {
  for (let from = 0; from <= SKIPPED; from++) {
    const [first] = parts.slice(from);
    if (first === undefined || !isOpened(whole, first)) continue;
    const listed = unbroken(parts.slice(from));
    for (let until = listed.length; until >= 2; until--) {
      const weighed = agreeingSum(
        whole.one,
        listed.slice(0, until).map(({ one }) => one),
      );
      if (weighed !== undefined) return weighed;
    }
  }
  return undefined;
}

/** The words between lead from the whole to its parts: `, chia theo nhóm: `, `. Trong đó: `, or items stand below. */
function isOpened(whole: Part, first: Part): boolean {
  if (first.passage !== whole.passage)
    return /[:;,.]\s*$/u.test(whole.passage.text) && signOf(first.passage) !== undefined;
  const words = wordsBetween(whole.passage, whole.one.end, first.one.start);
  return (
    words.length < LONGEST &&
    OPENS.test(words) &&
    !/\.\s(?!\s*(?:trong đó|cơ cấu|phân|chia|gồm|cụ thể|bao gồm))/iu.test(words)
  );
}

/** Up to where the list goes on: from part to part by a comma, `và`, or the next item. */
function unbroken(parts: readonly Part[]): readonly Part[] {
  const end = parts.findIndex((part, at) => {
    const before = parts[at - 1];
    if (before === undefined || before.passage !== part.passage) return false;
    const gap = wordsBetween(part.passage, before.one.end, part.one.start);
    return /\.\s/u.test(gap) || !/[,;\n]|\svà\s/u.test(gap);
  });
  return end === -1 ? parts : parts.slice(0, end);
}

/** The list is opened by its words, goes on from one part to the next, and is closed; its sum is off by one digit, or by two that changed places. */
function slipped(whole: Part, parts: readonly Part[], sums: readonly Claim[]): Weighed | undefined {
  const run = closedRun(whole, parts);
  const quantities = run.map(({ one }) => one);
  if (run.length < 3 || sums.some((sum) => shares(sum, [whole.one, ...quantities]))) return undefined;
  const weighed = weighSum(whole.one, quantities);
  if (weighed?.judgement.verdict !== 'contradicts' || !isOffByAtMost(weighed, 10)) return undefined;
  const partSlipped = quantities.some((part) => {
    const others = quantities.filter((one) => one !== part);
    const alone = weighSum(part, [whole.one, ...others], [1, ...others.map(() => -1)]);
    return alone !== undefined && isMistyped(alone, 3);
  });
  return partSlipped || isMistyped(weighed, 4) ? weighed : undefined;
}

/** Whether two of the numbers are proved together otherwise. */
function shares({ verdict, numbers }: Claim, own: readonly Quantity[]): boolean {
  const starts = new Set(own.map(({ start }) => start));
  return verdict === 'agrees' && numbers.filter(({ start }) => starts.has(start)).length > 1;
}

function closedRun(whole: Part, parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  if (first === undefined || first.passage !== whole.passage) return [];
  const { passage } = whole;
  const opening = wordsBetween(passage, whole.one.end, first.one.start);
  if (opening.includes(';') || !OPENS.test(opening)) return [];
  const depth = depthAt(passage, first.one.start);
  const run: Part[] = [];
  for (const part of parts) {
    if (part.passage !== passage || depthAt(passage, part.one.start) !== depth) break;
    const last = run.at(-1)?.one.end ?? whole.one.end;
    const gap = wordsBetween(passage, last, part.one.start);
    if (OVERLAPS.test(gap) || (run.length > 0 && (/[.]\s/u.test(gap) || !/[,;]|\svà\s/u.test(gap)))) return [];
    run.push(part);
    if (CLOSES.test(wordsBetween(passage, part.one.end, part.one.end + 80))) return run;
  }
  return [];
}
