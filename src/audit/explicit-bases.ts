import { compare } from '../numbers/exact.ts';
import { changeAt } from './claim-differences.ts';
import type { Base } from './part-shares.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, isVague, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, OTHER_BASE, OTHER_BASE_AFTER, sameUnit } from './share-words.ts';

const PER =
  /(?:^|\s)(?:trên|trong|so với|\/)\s*(?:tổng(?:\s+số)?|toàn bộ|số)(?:\s+[\p{L}()/-]+){0,12}\s*$|(?:^|\s)trên\s*$/iu;
/** `259 người; trong số công chức có 71 người`: behind it stands a part, no whole. */
const OPENS_PARTS = /(?:[;:]|\.\s).*(?<!\p{L})(?:có|thì)\s*$/iu;
/** `237 nhà, trên kế hoạch 250 nhà`. */
const PER_PLAN =
  /^[^.;()\d]{0,50}\s(?:trên|so với)\s+(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|nhu cầu|định mức)(?:\s+(?!giảm|tăng|vượt)\p{L}+){0,5}\s+(?:là\s+)?$/iu;
const COUNTED_ON =
  /(?:^\s*(?:so với|của|tổng|dự toán|kế hoạch|chỉ tiêu|cùng kỳ)[^.;()\d]{0,60}\(\s*$|^\s*(?:của\s+)?tổng(?:\s+số)?|tính trên|trên tổng|của tổng|so với tổng|trên cơ sở|mẫu số|\/\s*tổng)[^.;]{0,90}$/iu;

/** The base is named: `12 trên tổng số 15 …, đạt 80%`; `1.072.019 …, đạt 91% … (tính trên … 1.178.041 người)`. */
export function explicitBases(passage: Passage, rates: readonly Quantity[]): Base[] {
  const bases: Base[] = [];
  for (const rate of rates) {
    if (isVague(rate)) continue;
    const at = passage.quantities.indexOf(rate);
    const [two, one] = [passage.quantities[at - 2], passage.quantities[at - 1]];
    const next = passage.quantities[at + 1];
    const opened = bracketedBehind(passage, at);
    if (opened !== undefined) {
      bases.push({ rate, ...opened });
      continue;
    }
    if (one === undefined || one.unit === 'percent' || isVague(one)) continue;
    // `đạt 34,61% dự toán là 108.800 tỷ, đạt 33,35% chỉ tiêu là 112.900 tỷ`: one result against two bases.
    const again = bases.find(({ whole }) => whole === one)?.part;
    if (again === undefined && (changeAt(passage, one) !== undefined || isBaseOfShare(passage, at - 1))) continue;
    const lead = wordsBetween(passage, one.end, rate.start);
    if (two !== undefined && isOfPeople(passage, two, one, lead)) {
      bases.push({ rate, part: two, whole: one });
      continue;
    }
    if (!LEADS_TO_RATE.test(lead) || OTHER_BASE.test(lead.replace(LEADS_TO_RATE, '')) || /[.;]\s/.test(lead)) continue;
    // What stands in a bracket is not what the sentence goes on about.
    if (again === undefined && leavesBracket(lead)) continue;
    if (
      two !== undefined &&
      !isVague(two) &&
      sameUnit(two, one) &&
      PER.test(wordsBetween(passage, two.end, one.start)) &&
      !OPENS_PARTS.test(wordsBetween(passage, two.end, one.start))
    ) {
      bases.push({ rate, part: two, whole: one });
    } else if (two !== undefined && isOfPlan(passage, two, one, rate)) {
      bases.push({ rate, part: two, whole: one });
    } else if (
      next !== undefined &&
      !isVague(next) &&
      next.unit === one.unit &&
      one.half === undefined &&
      next.half === undefined
    ) {
      const gap = wordsBetween(passage, rate.end, next.start);
      // `64 lớp với 1.958 lượt người, đạt 53,3% kế hoạch năm (120 lớp)`
      const otherPlan = /kế hoạch|dự toán|chỉ tiêu/iu.test(gap) && !sameUnit(next, one);
      if (!otherPlan && namesWhole(gap) && (!/tổng/iu.test(gap) || compare(baseValue(next), baseValue(one)) >= 0))
        bases.push({ rate, part: again ?? one, whole: next });
    }
  }
  return bases;
}

/** `đạt 50,6% (268 vụ trên tổng số 530 vụ đã giải quyết)`: both stand in the bracket behind. */
function bracketedBehind(passage: Passage, at: number): Pick<Base, 'part' | 'whole'> | undefined {
  const [rate, part, whole] = passage.quantities.slice(at, at + 3);
  if (rate === undefined || part === undefined || whole === undefined || !isAmount(part) || !isAmount(whole))
    return undefined;
  if (!sameUnit(part, whole) || !/^\s*\(\s*$/u.test(wordsBetween(passage, rate.end, part.start))) return undefined;
  return PER.test(wordsBetween(passage, part.end, whole.start)) ? { part, whole } : undefined;
}

/** `418.930 người tham gia trên dân số 447.215 người, tỷ lệ bao phủ 93,68%`. */
function isOfPeople(passage: Passage, part: Quantity, whole: Quantity, lead: string): boolean {
  return (
    isAmount(part) &&
    isAmount(whole) &&
    sameUnit(part, whole) &&
    /^[^.;()\d]{0,40}\strên\s+(?:tổng\s+)?dân số(?:\s+\p{L}+){0,3}\s+$/iu.test(
      wordsBetween(passage, part.end, whole.start),
    ) &&
    /^[^.;()\d]{0,20},\s*(?:đạt\s+)?t[ỷỉ] lệ(?:\s+bao phủ)?\s*(?:đạt|là)?\s*$/iu.test(lead)
  );
}

/** `237 nhà, trên kế hoạch 250 nhà (94,8%)`: nothing else stands between. */
function isOfPlan(passage: Passage, part: Quantity, plan: Quantity, rate: Quantity): boolean {
  return (
    !isVague(part) &&
    part.half === undefined &&
    sameUnit(part, plan) &&
    changeAt(passage, part) === undefined &&
    PER_PLAN.test(wordsBetween(passage, part.end, plan.start)) &&
    !OTHER_BASE_AFTER.test(wordsBetween(passage, rate.end, rate.end + 40))
  );
}

/** `đạt 34,61% dự toán là 108.800 tỷ`: the number behind a share is what the share is of. */
function isBaseOfShare(passage: Passage, index: number): boolean {
  const [rate, base] = [passage.quantities[index - 1], passage.quantities[index]];
  if (rate?.unit !== 'percent' || base === undefined) return false;
  return /^\s*(?:so với\s+|của\s+)?(?:kế hoạch|dự toán|chỉ tiêu|tổng)[^,.;)]{0,60}$/iu.test(
    wordsBetween(passage, rate.end, base.start),
  );
}

/** `của tổng số`, `(tính trên`; not `tổng doanh thu và giảm`, `người dân từ`. */
function namesWhole(gap: string): boolean {
  return (
    gap.length < 160 &&
    COUNTED_ON.test(gap) &&
    !leavesBracket(gap) &&
    !/;|,(?!\d)|(?<!\p{L})(?:và|giảm|tăng|nhưng|còn)(?!\p{L})/iu.test(gap.replace(/\([^)]*$/, '')) &&
    !/(?<!\p{L})(?:từ|đủ|thứ|lớp|cấp|loại|nhóm|đến)\s*$/iu.test(gap)
  );
}
