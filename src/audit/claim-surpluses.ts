import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isMistyped, isTransposed } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isMoney, type Quantity } from './quantity.ts';
import { ownWordsOf } from './rest-words.ts';

/** What is left of one side by the other, with the words for the three. */
interface Account {
  readonly result: RegExp;
  readonly more: RegExp;
  readonly less: RegExp;
}

const IS = '(?:\\s+(?:ngân sách|trong (?:kỳ|năm)|là|được|còn|đạt|tại xã|ở mức|khoảng|hơn|gần|trên))*';
const UNTIL = '(?:\\s+(?:đến|tại|ngày|cuối năm|cuối kỳ|[\\d/]+))*';
const named = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})${IS}${UNTIL}\\s*:?\\s*$`, 'iu');
const begins = (words: string): RegExp => new RegExp(`^\\W*(?:(?:trong đó|với)\\s+)?(?:${words})(?!\\p{L})`, 'iu');

const ACCOUNTS: readonly Account[] = [
  {
    result: named(
      'chênh lệch(?:\\s+thu(?:\\s*[,–-]|\\s+và)?\\s*chi)?|kết dư|bội thu|thặng dư|tồn quỹ|lãi|lợi nhuận|số dư|thu (?:nhiều|cao|lớn|vượt)(?: hơn)? chi',
    ),
    more: begins('tổng (?:số )?thu|tổng nguồn|thu|doanh thu'),
    less: begins('tổng (?:số )?chi(?: phí)?|đã chi|chi|chi phí|sử dụng'),
  },
  {
    result: named('bội chi|chi (?:nhiều|cao|lớn|vượt)(?: hơn)? thu'),
    more: begins('tổng chi'),
    less: begins('tổng thu'),
  },
  { result: named('xuất siêu'), more: begins('(?:kim ngạch )?xuất khẩu'), less: begins('(?:kim ngạch )?nhập khẩu') },
  { result: named('nhập siêu'), more: begins('(?:kim ngạch )?nhập khẩu'), less: begins('(?:kim ngạch )?xuất khẩu') },
  {
    result: named('(?:tiết kiệm|giảm giá)(?: qua đấu thầu)?'),
    more: begins('(?:tổng )?giá (?:gói thầu|dự toán|kế hoạch)'),
    less: begins('(?:tổng )?giá (?:trúng thầu|trúng)'),
  },
  {
    result: named('thất thoát|tổn thất|hao hụt|thất thu'),
    more: begins('(?:\\p{L}+\\s+){0,4}(?:sản xuất|nhận lưới|điện nhận|nhận)'),
    less: begins('(?:\\p{L}+\\s+){0,4}(?:tiêu thụ|thương phẩm|bán ra)'),
  },
];
const RESULT =
  /chênh lệch|kết dư|thặng dư|(?:nhiều|cao|lớn) hơn (?:thu|chi)|vượt (?:thu|chi)|bội (?:thu|chi)|tồn quỹ|lãi|lợi nhuận|số dư|siêu|tiết kiệm|thất|hao hụt/iu;
/** Its comma parts no clauses. */
const IN_AND_OUT = /(?<!\p{L})chênh lệch\s+thu\s*,\s*chi(?!\p{L})[^,;.()]*$/iu;
const LONGEST_NAME = 60;
const TOTAL = /^\W*tổng/iu;
const LOOKED_BACK = 24;
const NEAR = 2;

interface Side {
  readonly one: Quantity;
  readonly total: boolean;
  /** It stands in the paragraph of the result. */
  readonly here: boolean;
}

/**
 * What two sides leave: `Tổng nguồn 8.795 triệu đồng …; chi 6.902 triệu đồng …; kết dư 1.893 triệu đồng`. Totals may stand sections before, other
 * sides a paragraph or two.
 */
export function surplusClaims(passages: readonly Passage[], claimed: ReadonlySet<number>, source: SourceText): Claim[] {
  return passages.flatMap((passage, place) => {
    if (!RESULT.test(passage.text)) return [];
    return passage.quantities.flatMap((result): Claim[] => {
      // `hơn 5,4 tỷ USD` for 4,54: told only of two digits that changed places.
      const { decimals } = result.readings[0];
      if (claimed.has(result.start) || !isAmount(decimals > 0 ? { ...result, approximate: false } : result)) return [];
      const { lead: own } = ownWordsOf(passage, result);
      const lead = IN_AND_OUT.exec(wordsBetween(passage, result.start - LONGEST_NAME, result.start))?.[0] ?? own;
      const account = ACCOUNTS.find((one) => one.result.test(lead));
      if (account === undefined) return [];
      const sides = [account.more, account.less].map((name) => sidesNamed(passages, place, result, name));
      return judged(result, sides[0] ?? [], sides[1] ?? [], source);
    });
  });
}

/** The numbers before a result that are led to by the name of one side, the nearest first; where there are totals, those. */
function sidesNamed(passages: readonly Passage[], place: number, result: Quantity, name: RegExp): Side[] {
  const sides: Side[] = [];
  for (let at = place; at >= Math.max(0, place - LOOKED_BACK); at--) {
    const passage = passages[at];
    if (passage === undefined) break;
    const found = passage.quantities
      .filter((one) => one.start < result.start && isAmount(one) && isOneMeasure(one, result))
      .map((one) => ({ one, lead: ownWordsOf(passage, one).lead }))
      .filter(({ lead }) => name.test(lead) && (place - at <= NEAR || TOTAL.test(lead)));
    sides.push(...found.reverse().map(({ one, lead }) => ({ one, total: TOTAL.test(lead), here: at === place })));
  }
  const totals = sides.filter(({ total }) => total);
  return totals.length > 0 ? totals : sides;
}

function isOneMeasure(one: Quantity, result: Quantity): boolean {
  return isMoney(one) === isMoney(result);
}

/** Of two sides that agree anywhere; else of the only ones that there are, in its paragraph or before. */
function judged(result: Quantity, more: readonly Side[], less: readonly Side[], source: SourceText): Claim[] {
  const weighed = more.flatMap((one) => less.flatMap((other) => weighSum(result, [one.one, other.one], [1, -1]) ?? []));
  if (result.approximate && weighed.some(({ judgement }) => judgement.verdict !== 'contradicts')) return [];
  const right = weighed.find(({ judgement }) => judgement.verdict === 'agrees');
  if (right !== undefined) return [claimOf(source, 'balance', wrongSum, right)];
  const here = [more, less].map((sides) => sides.filter((side) => side.here));
  const [own, other] = here.map((sides) => (sides.length === 1 ? sides[0] : undefined));
  const beside = own && other ? weighSum(result, [own.one, other.one], [1, -1]) : undefined;
  const [only, ...others] = beside === undefined ? weighed : [beside];
  if (only === undefined || others.length > 0 || only.judgement.right.numerator <= 0n) return [];
  if (result.approximate) return isTransposed(only, 2) ? [asWarning(claimOf(source, 'balance', wrongSum, only))] : [];
  return isMistyped(only, 3) || isOffByAtMost(only, 10) ? [claimOf(source, 'balance', wrongSum, only)] : [];
}
