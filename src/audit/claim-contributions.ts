import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { isRepairedByOneSlip } from './slip-repairs.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** Right before the points of growth that one sector gave. */
const GAVE = /(?<!\p{L})đóng góp(?:\s+(?:được|là|vào))?\s{0,3}$/iu;
/** The sectors that a year's growth is always split into; in some years the taxes stand beside them. */
const SECTORS: readonly RegExp[] = [
  /(?<!\p{L})nông(?!\s+thôn)/iu,
  /(?<!\p{L})công nghiệp(?!\p{L})/iu,
  /(?<!\p{L})dịch vụ(?!\p{L})/iu,
];
const TAXES = /(?<!\p{L})thuế(?:\s+\p{L}+){0,2}\s+sản phẩm(?!\p{L})/iu;
/** A sector may have taken points away, or is told roughly. */
const TOOK = /(?<!\p{L})(?:(?:làm|kéo|gây) giảm|đóng góp âm|giảm\s+[\d,]+\s+điểm|khoảng|gần)(?!\p{L})/iu;
/** Before a growth of everything: `GRDP tăng 7,2%`, `Trong mức tăng trưởng chung 7,64%`. */
const GROWTH =
  /(?<!\p{L})(?:GR?DP|VA|tổng sản phẩm|giá trị tăng thêm|tăng trưởng(?: kinh tế| chung)?)(?!\p{L})[^.;%]{0,120}$/iu;

/**
 * `GRDP tăng 7,21%, trong đó nông nghiệp …, đóng góp 0,62 điểm phần trăm; công nghiệp … 3,9; dịch vụ … 2,69`: what the sectors gave makes the growth.
 * Less may leave the taxes on products out; more can't be.
 */
export function contributionClaims(passage: Passage, source: SourceText): Claim[] {
  if (!/đóng góp/iu.test(passage.text)) return [];
  const given = passage.quantities.filter(
    (one) =>
      one.unit === 'percentage-point' &&
      !one.approximate &&
      GAVE.test(wordsBetween(passage, one.start - 30, one.start)),
  );
  const [first, second, third] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined || given.length < 3 || given.length > 4) return [];
  const leads = [first, second, third].map((one) => (one === undefined ? '' : leadOf(passage, given, one)));
  if (leads.some((lead, at) => !SECTORS[at]?.test(lead)) || TOOK.test(leads.join(' '))) return [];
  const wholes = passage.quantities.filter(
    (one) =>
      one.unit === 'percent' &&
      one.end <= first.start &&
      GROWTH.test(wordsBetween(passage, one.start - 160, one.start)),
  );
  const weighed = wholes.flatMap((whole) => weighSum(whole, given) ?? []);
  const fitting = weighed.find(isFitting);
  if (fitting !== undefined) return [claimOf(source, 'sum', wrongSum, fitting)];
  const [own] = weighed;
  const fourth = given[3];
  const complete = fourth !== undefined && TAXES.test(leadOf(passage, given, fourth));
  return own !== undefined && (isOver(own) || (complete && isUnder(own))) && isSlipped(own)
    ? [asWarning(claimOf(source, 'sum', wrongSum, own))]
    : [];
}

/** From the number that the one before gave. */
function leadOf(passage: Passage, given: readonly Quantity[], { start }: Quantity): string {
  const before = given.findLast(({ end }) => end <= start);
  return wordsBetween(passage, Math.max(before?.end ?? 0, start - 200), start);
}

function isOver({ judgement: { verdict, difference } }: Weighed): boolean {
  return verdict === 'contradicts' && difference.numerator < 0n;
}

function isUnder({ judgement: { verdict, difference } }: Weighed): boolean {
  return verdict === 'contradicts' && difference.numerator > 0n;
}

function isSlipped({ quantity, parts }: Weighed): boolean {
  return isRepairedByOneSlip([quantity, ...parts], 3, ([whole, ...others]) => whole && weighSum(whole, others));
}
