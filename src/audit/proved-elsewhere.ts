import { add, compare, equal, exact, multiply, subtract, ZERO } from '../numbers/exact.ts';
import type { Stretch } from './audit-document.ts';
import type { Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';

/** Between two numbers that are told together. */
const JOINED = /^[^.;:()\d]{0,60}(?:,|(?<!\p{L})(?:và|cùng|với))(?!\p{L})[^.;:()\d]{0,60}$/u;

/** The sums and accounts that agree, and by where their numbers begin. */
export class Proofs {
  readonly all: readonly Claim[];
  private readonly byNumber = new Map<number, Claim[]>();

  constructor(claims: readonly Claim[]) {
    this.all = claims.filter(({ kind, verdict }) => (kind === 'balance' || kind === 'sum') && verdict === 'agrees');
    for (const proof of this.all) {
      for (const start of new Set(proof.numbers.map((one) => one.start))) {
        const known = this.byNumber.get(start);
        if (known === undefined) this.byNumber.set(start, [proof]);
        else known.push(proof);
      }
    }
  }

  with(number: Stretch | undefined): readonly Claim[] {
    return number === undefined ? this.all : (this.byNumber.get(number.start) ?? []);
  }
}

/** Whether what contradicts is settled by the sums and accounts that agree. */
export function isProvedElsewhere(claim: Claim, proofs: Proofs): boolean {
  return isPartOfProof(claim, proofs) || isToldOtherwise(claim, proofs);
}

/**
 * `năm trước chuyển sang 18,4, thu 42,7, chi 39,5, còn dư 21,6`, `đầu năm có 8.412 đoàn viên, kết nạp 612, giảm 318, đến nay có 8.706`: the account
 * proves its numbers, whatever two of them leave.
 */
function isPartOfProof(claim: Claim, proofs: Proofs): boolean {
  const isChange = claim.kind === 'difference';
  return proofs
    .with(claim.numbers[0])
    .some(
      ({ at, kind, numbers }) =>
        (isChange || (kind === 'balance' && at.start === claim.at.start)) &&
        numbers.length > claim.numbers.length &&
        claim.numbers.every(({ start }) => numbers.some((one) => one.start === start)),
    );
}

/**
 * `tham gia 20.238 người … tự nguyện tăng 212 người so với cuối quý II (2.372 người), tương ứng 8,9%`: change and base prove each other by their rate, so
 * that a number far from what they make was never meant. `claims`: what was read of the text.
 */
export function isOfProvedChange(numbers: readonly Quantity[], claims: readonly Claim[]): boolean {
  const [change, ...others] = numbers;
  if (change === undefined || others.length !== 2) return false;
  return claims.some(({ verdict, at, numbers: proved }) => {
    if (verdict !== 'agrees' || at.start === change.start || !holds(proved, change)) return false;
    const [base, ...more] = others.filter((one) => one.start !== at.start && holds(proved, one));
    const now = others.find((one) => one !== base);
    if (base === undefined || now === undefined || more.length > 0) return false;
    return compare(baseValue(now), multiply(exact(2), baseValue(base))) > 0;
  });
}

function holds(numbers: readonly Stretch[], { start }: Quantity): boolean {
  return numbers.some((one) => one.start === start);
}

/** `đã xóa 418 căn (xây mới 306 căn, sửa chữa 112 căn), đang làm 121 căn`: what 306 of 418 leave stands in the text as another number. */
function isToldOtherwise({ at, finding, kind, numbers }: Claim, proofs: Proofs): boolean {
  if (finding.severity !== 'warning' || kind === 'share' || numbers.length < 3) return false;
  const others = numbers.filter(({ start }) => start !== at.start);
  return proofs.with(others[0]).some(({ numbers: proved }) => {
    const starts = new Set(proved.map(({ start }) => start));
    return (
      proved.length === others.length + 1 && !starts.has(at.start) && others.every(({ start }) => starts.has(start))
    );
  });
}

/** `48 dự án khởi công mới và 36 dự án chuyển tiếp, trong đó 41 dự án hoàn thành, còn 43 dự án đang thi công`: parts of the two together. */
export function isOfTwoWholes(kind: Claim['kind'], [whole, ...parts]: readonly Quantity[], passage: Passage): boolean {
  if ((kind !== 'sum' && kind !== 'balance') || whole === undefined) return false;
  const first = Math.min(...parts.map(({ start }) => start));
  return sentenceOf(passage, whole).some((one) => {
    if (one === whole || one.end > first || one.unit !== whole.unit || !isAmount(one)) return false;
    const [low, high] = one.start < whole.start ? [one, whole] : [whole, one];
    if (!JOINED.test(wordsBetween(passage, low.end, high.start))) return false;
    const value = subtract(
      parts.reduce((sum, part) => add(sum, baseValue(part)), ZERO),
      baseValue(one),
    );
    return equal(value, baseValue(whole));
  });
}

/** The numbers that stand in one sentence with a number, itself among them. */
export function sentenceOf(passage: Passage, { start }: Quantity): readonly Quantity[] {
  const sentence = sentenceAt(passage, start);
  if (sentence === undefined) return [];
  return passage.quantities.filter((one) => sentence.start <= one.start && one.end <= sentence.end);
}
