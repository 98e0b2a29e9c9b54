import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { totalsOf } from './counted-things.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighProduct } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isMoney, isVague, type Quantity } from './quantity.ts';

const MEASURES = /^\s*\/\s?(kg|tấn|tạ|ha|m[²³23]?|km|lít|kWh|con|cây)(?!\p{L})/iu;
/** From a price to what is got or paid for all. */
const MAKES =
  /(?<!\p{L})(?:doanh thu|giá trị|tổng thu|thu (?:được|về)|chi|thành tiền|tổng (?:tiền|số tiền|chi phí|giá trị|trị giá)|số tiền)(?!\p{L})[^.;]{0,40}$/iu;
const OTHER = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|cùng kỳ|năm trước|lợi nhuận|lãi|trong đó)(?!\p{L})/iu;
const FEWEST_DIGITS = 3;
const MOST = 12;

/**
 * A price by measure, what was sold of it and what it made: `cung ứng 91,8 tấn. Giá bán 17.500 đồng/kg, doanh thu 1.606,5 triệu đồng`. Any amount of the
 * paragraph that fits makes it right; wrong is said of slips.
 */
export function soldGoods(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/(?:đồng|đ)\s?\/\s?\p{L}/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((price): Claim[] => {
    const unit = isMoney(price) && !isVague(price) ? MEASURES.exec(behind(passage, price))?.[1] : undefined;
    if (unit === undefined) return [];
    const total = madeOf(passage, price);
    const amounts = passage.quantities.flatMap((one, at) => {
      if (!isAmount(one) || isMoney(one) || moveAt(passage, at) !== undefined) return [];
      return totalsOf({ quantity: one, unit, power: 0 })(passage, one) ?? [];
    });
    if (total === undefined || amounts.length > MOST) return [];
    const all = amounts.flatMap((amount) => weighProduct({ ...total, rounded: true }, amount, price) ?? []);
    const agreeing = all.find(({ judgement }) => judgement.verdict !== 'contradicts');
    if (agreeing !== undefined) return [claimOf(source, 'formula', wrongSum, agreeing)];
    const [slip, ...more] = all.filter((one) => isMistyped(one, FEWEST_DIGITS));
    const alone = slip !== undefined && more.every((one) => compare(one.judgement.right, slip.judgement.right) === 0);
    return alone ? [asWarning(claimOf(source, 'formula', wrongSum, slip))] : [];
  });
}

function behind(passage: Passage, { end }: Quantity): string {
  return wordsBetween(passage, end, end + 12);
}

/** The first sum behind a price in its sentence that the words call the outcome. */
function madeOf(passage: Passage, price: Quantity): Quantity | undefined {
  const end = sentenceAt(passage, price.start)?.end ?? price.end;
  const sum = passage.quantities.find(
    (one) => one.start >= price.end && one.end <= end && isMoney(one) && isAmount(one),
  );
  if (sum === undefined) return undefined;
  const words = wordsBetween(passage, price.end, sum.start);
  return MAKES.test(words) && !OTHER.test(words) ? sum : undefined;
}
