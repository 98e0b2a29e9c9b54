import { compare } from '../numbers/exact.ts';
import { divideIntervals, type Interval, meet } from '../numbers/interval.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isExchangedOf, ofUnsaid } from './claim-sibling-shares.ts';
import { type Share, sharesIn } from './claim-swapped-shares.ts';
import { namingWords } from './compared-subject.ts';
import { claimOf } from './judge-claim.ts';
import { significantDigits } from './odd-shares.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, intervalOf, isVague } from './quantity.ts';
import { within } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

/** Behind a percentage: the one plan of the year, that stands nowhere. */
const OF_PLAN =
  /^\s*(?:so\s+với\s+)?((?:kế hoạch|dự toán|chỉ tiêu|quy định)(?:\s+(?:pháp lệnh|phấn đấu|năm|được giao|giao|cả năm|đề ra|tỉnh giao|huyện giao|Trung ương giao|HĐND)){0,3})(?!\p{L})/iu;
/** Before a result: how far in the year it was reached. */
const SO_FAR =
  /(?<!\p{L})(?:l[uũ][yỹ] kế|tính đến|đến (?:hết|ngày|nay)|ước (?:cả|đến|\d+)|tháng \d|\d+ tháng|quý [IVX]+|cả năm|nửa đầu năm)(?!\p{L})/iu;
const TIME =
  /(?<!\p{L})(?:l[uũ][yỹ] kế|tính|đến|hết|ngày|nay|ước|cả|tháng|từ|quý [IVX]+|nửa|thu|tổng|được|thực hiện)(?!\p{L})/giu;
const ESTIMATED = /(?<!\p{L})ước(?:\s+(?:tính|đạt|thực hiện|thu|được))*\s*$/iu;
const REACH = 2;
const TELLING = 4;
const LEAD = 130;

interface Result extends Share {
  readonly passage: Passage;
  readonly plan: string;
  readonly lead: string;
}

/**
 * Two results of one thing against one plan that is said nowhere: `Đến ngày 27/6 đạt 143.612 tỷ đồng, bằng 57,05% dự toán. Ước 6 tháng đạt 146.000 tỷ đồng, bằng 51,6%
 * dự toán`. One that leads to another plan only because two of its digits changed places is told. `known`: where rates begin that are judged already.
 */
export function onePlanShares(passages: readonly Passage[], known: ReadonlySet<number>, source: SourceText): Claim[] {
  const results = passages.map(resultsIn);
  return results.flatMap((own, place) => {
    const near = results.slice(Math.max(0, place - REACH), place + REACH + 1).flat();
    return own.flatMap((one): Claim[] => {
      if (known.has(one.rate.start)) return [];
      const others = near.filter((other) => other !== one && isOfSame(one, other));
      if (others.length === 0 || others.some((other) => leadToOne(one, other))) return [];
      const told = others.flatMap((other) => slippedOf(one, other) ?? [])[0];
      return told === undefined ? [] : [asWarning(claimOf(source, 'share', wrongShare, told))];
    });
  });
}

function resultsIn(passage: Passage): Result[] {
  if (!/%\s*(?:so\s+với\s+)?(?:kế hoạch|dự toán|chỉ tiêu|quy định)/iu.test(passage.text)) return [];
  return sharesIn(passage, new Set()).flatMap(({ rate, part }): Result[] => {
    const plan = OF_PLAN.exec(wordsBetween(passage, rate.end, rate.end + 50))?.[1]?.toLowerCase();
    const lead = wordsBetween(passage, Math.max(passage.body, part.start - LEAD), part.start).replace(
      /^.*[.;]\s/su,
      '',
    );
    if (plan === undefined || !SO_FAR.test(lead)) return [];
    if (isVague(rate) || (isVague(part) && !ESTIMATED.test(lead)) || significantDigits(rate.written) < TELLING - 1)
      return [];
    return [{ passage, rate, part, plan, lead }];
  });
}

/** The same plan, in the same unit, of what has the same name or none. */
function isOfSame(one: Result, other: Result): boolean {
  if (one.plan !== other.plan || one.part.unit !== other.part.unit || one.part.noun !== other.part.noun) return false;
  const [a, b] = [one, other].map(({ lead }) => new Set(namingWords(lead.replace(TIME, ' ')))) as [
    Set<string>,
    Set<string>,
  ];
  return within(a, b) || within(b, a);
}

function planOf({ rate, part }: Share): Interval | undefined {
  return divideIntervals(intervalOf(part), intervalOf(rate));
}

function leadToOne(one: Share, other: Share): boolean {
  const [a, b] = [planOf(one), planOf(other)];
  return a === undefined || b === undefined || meet(a, b);
}

function slippedOf(one: Result, other: Result): Weighed | undefined {
  const [own, plan] = [planOf(one), planOf(other)];
  if (own === undefined || plan === undefined || !isExchangedOf(one, plan)) return undefined;
  // Where either may have been mistyped, the one that is less of the year and more of the plan is told, and else none.
  const isMore =
    compare(baseValue(one.part), baseValue(other.part)) !== compare(baseValue(one.rate), baseValue(other.rate));
  return isMore || !isExchangedOf(other, own) ? ofUnsaid(one, [other], plan) : undefined;
}
