import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { clauseAround, essence } from './named-shares.ts';
import { nounAt } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isVague, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, NESTED, OTHER_BASE, sameUnit } from './share-words.ts';

/** Behind a percentage, the words for its base: `số đã giải quyết`, `tổng số hồ sơ tiếp nhận`. */
const OF =
  /^\s*(?:trên\s+|của\s+)?(?:so với\s+)?(?:tổng(?:\s+số)?|số|toàn bộ)\s+([\p{L}\s]{4,60}?)(?:\s+(?:và|tăng|giảm)(?!\p{L})|\s*(?:[.,;)(]|$))/iu;
const REACH = 4;
/** `81 vụ, 117 bị cáo`, `81 vụ với 117 bị cáo`. */
const BESIDE = /^\s*\p{L}+(?:\s\p{L}+)?\s?(?:,|\/|\svà|\svới)\s*$/u;
/** `chưa có điều kiện` is not what is called `có điều kiện`. */
const NEGATED = /(?<!\p{L})(?:chưa|không|chua|khong)\s*$/iu;

/**
 * Percentages of a number that was said earlier and is described in words: `Đã giải quyết 17.655 hồ sơ` and, lines later, `đúng hạn
 * 17.598 (bằng 99,68% số đã giải quyết)`. Wrong is said only where the words fit one number alone.
 */
export function describedShares(
  passages: readonly Passage[],
  claimed: ReadonlySet<number>,
  source: SourceText,
): Claim[] {
  return passages.flatMap((passage, index) =>
    passage.quantities.flatMap((rate): Claim[] => {
      if (rate.unit !== 'percent' || isVague(rate) || claimed.has(rate.start)) return [];
      const words = OF.exec(wordsBetween(passage, rate.end, rate.end + 80))?.[1];
      const part = partBefore(passage, rate, nounAt(words ?? ''));
      if (part === undefined || words === undefined || changeAt(passage, rate) !== undefined) return [];
      const called = numbersCalled(passages.slice(Math.max(0, index - REACH), index + 1), part, essence(words));
      const fits = called
        .map(({ one }) => weighShare(rate, part, one))
        .find((one) => one?.judgement.verdict === 'agrees');
      const bases = called.filter(({ passage: its, one }) => !hasShare(its, one));
      const [only, ...more] = bases;
      const alone = only === undefined || more.length > 0 ? undefined : weighShare(rate, part, only.one);
      const named = !OF_TOTAL.test(wordsBetween(passage, rate.end, rate.end + 25)) || isTotal(only, passage, part);
      const chosen = fits ?? (named || (alone !== undefined && isMistyped(alone, 2)) ? alone : undefined);
      return chosen === undefined ? [] : [claimOf(source, 'share', wrongShare, chosen)];
    }),
  );
}

const OF_TOTAL = /^\s*(?:trên\s+|của\s+)?(?:so với\s+)?tổng/iu;

/** `trên tổng dư nợ`: a balance that nobody calls the total, and that the part was not opened from, may be one of several. */
function isTotal(
  called: { readonly passage: Passage; readonly one: Quantity } | undefined,
  passage: Passage,
  part: Quantity,
): boolean {
  if (called === undefined) return false;
  if (/tổng/iu.test(clauseAround(called.passage, called.one))) return true;
  return called.passage === passage && NESTED.test(wordsBetween(passage, called.one.end, part.start));
}

/** The number right before; of `81 vụ, 117 bị cáo, bằng 37,9% số vụ thụ lý` the one that is counted as the base is. */
function partBefore(passage: Passage, rate: Quantity, counted: string): Quantity | undefined {
  const at = passage.quantities.indexOf(rate);
  const [other, part] = [passage.quantities[at - 2], passage.quantities[at - 1]];
  if (part === undefined || part.unit === 'percent' || isVague(part) || part.half !== undefined) return undefined;
  const lead = wordsBetween(passage, part.end, rate.start);
  if (!LEADS_TO_RATE.test(lead) || OTHER_BASE.test(lead) || /[.;]\s/.test(lead)) return undefined;
  if (counted === '' || other?.noun !== counted || thingOf(passage, part) === counted) return part;
  if (!BESIDE.test(wordsBetween(passage, other.digitsEnd, part.start))) return part;
  return isVague(other) || other.half !== undefined ? undefined : other;
}

/** The numbers that the words describe, before the part. */
function numbersCalled(
  passages: readonly Passage[],
  part: Quantity,
  name: string,
): { readonly passage: Passage; readonly one: Quantity }[] {
  if (!name.includes(' ')) return [];
  return passages.flatMap((passage) =>
    passage.quantities
      .filter(
        (one) =>
          one.end <= part.start &&
          !isVague(one) &&
          one.half === undefined &&
          sameUnit(one, part) &&
          compare(baseValue(one), baseValue(part)) >= 0 &&
          isCalled(passage, one, name),
      )
      .map((one) => ({ passage, one })),
  );
}

/** `tổng vốn đầu tư 6,47 tỷ USD, chiếm 31,8% tổng vốn đầu tư`: a part of the total that the words mean. */
function hasShare(passage: Passage, one: Quantity): boolean {
  const next = passage.quantities[passage.quantities.indexOf(one) + 1];
  return next?.unit === 'percent' && LEADS_TO_RATE.test(wordsBetween(passage, one.end, next.start));
}

/** `đã giải quyết 17.655 hồ sơ`, `8,24 triệu lượt khách`: the name stands before the number or behind it. */
function isCalled(passage: Passage, one: Quantity, name: string): boolean {
  const behind = wordsBetween(passage, one.digitsEnd, one.digitsEnd + 50).replace(
    /^\s*(?:triệu|nghìn|ngàn|tỷ)\s/iu,
    '',
  );
  const before = essence(clauseAround(passage, one));
  return (
    (before.endsWith(name) && !NEGATED.test(before.slice(0, -name.length))) ||
    essence(behind).startsWith(name) ||
    isSaidOfPair(passage, one, name)
  );
}

/** `214 vụ với 389 bị cáo đã thụ lý`: what is said of both. */
function isSaidOfPair(passage: Passage, one: Quantity, name: string): boolean {
  const next = passage.quantities[passage.quantities.indexOf(one) + 1];
  if (next === undefined || !BESIDE.test(wordsBetween(passage, one.digitsEnd, next.start))) return false;
  const words = /^[^,;.:()\d]*/u.exec(wordsBetween(passage, next.digitsEnd, next.digitsEnd + 60))?.[0] ?? '';
  return essence(words).endsWith(name) && !NEGATED.test(essence(words).slice(0, -name.length));
}
