import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { markOf } from './change-marks.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { sentenceAt } from './clauses.ts';
import { contextOf, isNamedIn, namingWords } from './compared-subject.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { baseBehind } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isVague, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isFitting } from './weighing.ts';

const FEWEST_NAMED = 2;
/** `chiếm`, `bằng`, `đạt` right before the percentage: it tells how much the number before it is. */
const TELLS = /(?<!\p{L})(?:chiếm|bằng)(?:\s+t[ỷỉ] lệ)?\s*$/iu;
const NO_BASE = /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|cùng kỳ|năm trước|so với)(?!\p{L})/iu;

/** How many paragraphs before its own the whole may stand: `tổng số phải thi hành là 12.336 việc`, and items below. */
const REACH = 4;

/**
 * `Số dư tạm ứng là 96,5 tỷ đồng, quá hạn chưa thu hồi 4,2 tỷ đồng của 3 dự án, chiếm 4,7% số dư tạm ứng`: the whole is the only number before it that has
 * all the words behind the percentage, the part the last of its unit. Doubtful where it is wrong, and silent where other numbers may be meant.
 * `known`: what is judged already.
 */
export function basesInWords(run: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return run.flatMap((passage, place) =>
    passage.quantities.length < 2 || !passage.text.includes('%')
      ? []
      : basesIn(passage, run.slice(Math.max(0, place - REACH), place), known, source),
  );
}

function basesIn(passage: Passage, above: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  return passage.quantities.flatMap((rate, index): Claim[] => {
    if (rate.unit !== 'percent' || isVague(rate) || known.has(rate.start) || depthAt(passage, rate.start) > 0)
      return [];
    if (!TELLS.test(wordsBetween(passage, rate.start - 20, rate.start)) || changeAt(passage, rate) !== undefined)
      return [];
    const base = baseBehind(passage, rate);
    const words = NO_BASE.test(base) ? [] : namingWords(base);
    if (words.length < FEWEST_NAMED) return [];
    const before = passage.quantities
      .slice(0, index)
      .filter((one) => isAmount(one) && depthAt(passage, one.start) === 0);
    const wholes = [...above, passage].flatMap((one) => namedIn(one, one === passage ? before : one.quantities, words));
    const [whole, ...others] = wholes;
    if (whole === undefined || others.length > 0) return [];
    const part = partOf(passage, before, whole, rate);
    const weighed = part && weighShare(rate, part, whole);
    if (weighed === undefined || part === undefined) return [];
    const claim = claimOf(source, 'share', wrongShare, weighed);
    if (weighed.judgement.verdict !== 'contradicts') return [claim];
    const all = [...above.flatMap(({ quantities }) => quantities.filter(isAmount)), ...before];
    const explained = before.some((one) =>
      all.some((other) => other !== one && isFitting(weighShare(rate, one, other))),
    );
    return explained || !comesNear(weighed, 5 / 4, 5 / 4) ? [] : [asWarning(claim)];
  });
}

/** The numbers that have all the words, none of another time. */
function namedIn(passage: Passage, quantities: readonly Quantity[], words: readonly string[]): Quantity[] {
  return quantities.filter(
    (one) =>
      isAmount(one) &&
      depthAt(passage, one.start) === 0 &&
      words.every((word) => isNamedIn(word, contextOf(passage, one, passage.body))) &&
      !markOf(passage, one).past,
  );
}

/** The last number of its unit in the sentence of the percentage. */
function partOf(passage: Passage, before: readonly Quantity[], whole: Quantity, rate: Quantity): Quantity | undefined {
  const sentence = sentenceAt(passage, rate.start);
  const part = before.findLast(
    (one) => one.unit === whole.unit && one !== whole && one.start >= (sentence?.start ?? 0),
  );
  if (part === undefined || part.start < whole.start || changeAt(passage, part) !== undefined) return undefined;
  if (markOf(passage, part).past) return undefined;
  return compare(part.readings[0].value, whole.readings[0].value) < 0 ? part : undefined;
}
