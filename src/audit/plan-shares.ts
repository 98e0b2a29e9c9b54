import { changeAt } from './claim-differences.ts';
import { mayAdd } from './nouns.ts';
import { type Base, isPlanOfOther } from './part-shares.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { isVague, type Quantity } from './quantity.ts';
import { LEADS_TO_RATE, OTHER_BASE, sameUnit } from './share-words.ts';

/** A share, and whether nothing else could be meant: otherwise only what agrees is said. */
export interface LikelyBase extends Base {
  readonly sure: boolean;
}

const PLAN = '(?:kế hoạch|KH|dự toán|chỉ tiêu)';
/** `(kế hoạch năm`, `Dự toán giao là`: the number behind is what was planned. */
const NAMES_PLAN = new RegExp(`(?<![\\p{L}])${PLAN}(?:\\s+\\p{L}+){0,5}\\s*[(:,]?\\s*(?:là\\s+)?$`, 'iu');
const COMPARES = /(?<!\p{L})(?:so(?:\s+với)?|vượt|hơn|kém|giảm|tăng|thiếu|dưới|trên|qua|theo)(?:\s+\p{L}+)?\s*$/iu;
/** Behind the percentage, the plan with its number: `kế hoạch (8.900 người)`, `(dự toán 10.544 tỷ đồng)`. */
const PLAN_FOLLOWS = new RegExp(
  `^\\s*\\(?(?:so\\s+(?:với\\s+)?|của\\s+)?(?:${PLAN}|mục tiêu)(?!\\p{L})[^,.;()%]{0,60}(?:(?:\\((?:\\s*(?:${PLAN}|DT|CT|giao|năm|cả))*|là|:)\\s*)?(?:là\\s*)?:?\\s*$`,
  'iu',
);
/** `bằng 104,8% so với cùng kỳ (208.120 lượt)`. */
const PERIOD_FOLLOWS = /^\s*(?:so\s+)?(?:với\s+)?(?:cùng kỳ|(?:cùng\s+)?(?:kỳ|năm|quý|tháng)\s)[^.;()%]{0,40}\(\s*$/iu;
const TO_PLAN = new RegExp(`^\\s*so\\s+với(?=\\s+${PLAN})`, 'iu');
const ENDS = new RegExp(`^\\s*(?:[).,;]|$|(?:so\\s+(?:với\\s+)?)?${PLAN}(?!\\p{L}))`, 'iu');
const LEADS = /(?<!\p{L})(?:sử dụng|giải ngân|thực hiện|thu được|hoàn thành)(?:\s+(?:được|đạt))?\s*$/iu;

/**
 * Percentages of a plan that is named with its number: `8.436 người …, đạt 94,8% kế hoạch (8.900 người)`, `57 người (kế hoạch 80
 * người), chỉ đạt 71,3%`.
 */
export function planShares(passage: Passage, rates: readonly Quantity[]): LikelyBase[] {
  return rates.flatMap((rate): LikelyBase[] => {
    if (isVague(rate) || changeAt(passage, rate) !== undefined) return [];
    const base = planBehind(passage, rate) ?? planBefore(passage, rate);
    return base === undefined || isVague(base.part) || base.part.half !== undefined ? [] : [base];
  });
}

/** The plan stands behind the percentage, in brackets. */
function planBehind(passage: Passage, rate: Quantity): LikelyBase | undefined {
  const { quantities } = passage;
  const at = quantities.indexOf(rate);
  const whole = quantities[at + 1];
  if (whole === undefined || isVague(whole) || whole.half !== undefined || whole.noun === 'thời gian') return undefined;
  const gap = wordsBetween(passage, rate.end, whole.start);
  if (!PLAN_FOLLOWS.test(gap) && !PERIOD_FOLLOWS.test(gap)) return undefined;
  if (/(?<!\p{L})(?:và|giảm|tăng|với)(?!\p{L})/iu.test(gap.replace(TO_PLAN, ''))) return undefined;
  const parts = quantities
    .slice(0, at)
    .filter((one) => isPart(passage, one, whole) && isOpenTo(wordsBetween(passage, one.end, rate.start)));
  const part = parts.at(-1);
  // `còn 812 ha, đã chuyển đổi 412,6 ha, đạt 91,7% kế hoạch (450 ha)`: the number right before the percentage is what was reached.
  const beside = quantities[at - 1];
  const isOther =
    beside !== undefined &&
    beside !== part &&
    !leavesBracket(wordsBetween(passage, beside.end, rate.start)) &&
    LEADS_TO_RATE.test(wordsBetween(passage, beside.end, rate.start));
  if (
    isOther &&
    beside.unit === whole.unit &&
    beside.unit !== 'percent' &&
    beside.noun === whole.noun &&
    beside.half === undefined
  )
    return { rate, part: beside, whole, sure: changeAt(passage, beside) === undefined };
  return part && { rate, part, whole, sure: parts.length === 1 && part.noun === whole.noun };
}

/** The plan stands before the percentage, what came of it between the two or before the plan. */
function planBefore(passage: Passage, rate: Quantity): LikelyBase | undefined {
  const { quantities } = passage;
  const at = quantities.indexOf(rate);
  const lead = wordsBetween(passage, quantities[at - 1]?.end ?? passage.body, rate.start);
  if (!(LEADS_TO_RATE.test(lead) || LEADS.test(lead)) || OTHER_BASE.test(lead)) return undefined;
  if (!ENDS.test(wordsBetween(passage, rate.end, passage.end))) return undefined;
  const index = quantities.slice(0, at).findLastIndex((one) => isPlan(passage, one));
  const whole = quantities[index];
  if (whole === undefined || isVague(whole) || at - index > 2) return undefined;
  const [between] = quantities.slice(index + 1, at);
  const behind = wordsBetween(passage, whole.end, rate.start);
  // `…, mặc dù doanh thu chỉ đạt 87%`, `…, lũy kế 9 tháng đạt 68%`: another number's share.
  if (/,\s*(?:mặc dù|tuy|trong khi|nhưng|l[ũu][yỹ] kế)/iu.test(behind)) return undefined;
  if (behind.length > 140 || (behind.match(/[.;]\s/g)?.length ?? 0) > 1 || /trong đó|riêng/iu.test(behind))
    return undefined;
  const part = between ?? quantities[index - 1];
  if (part === undefined || !isPart(passage, part, whole)) return undefined;
  const gap = between === undefined ? wordsBetween(passage, part.end, whole.start) : '';
  if (gap.length > 60 || /;|\.\s.*[.,]/u.test(gap)) return undefined;
  return {
    rate,
    part,
    whole,
    sure: part.noun === whole.noun && !/\.\s/.test(behind) && !isPlanOfOther(passage, whole, part),
  };
}

function isPlan(passage: Passage, one: Quantity): boolean {
  if (one.unit === 'percent' || one.unit === 'percentage-point') return false;
  const before = passage.quantities[passage.quantities.indexOf(one) - 1];
  const lead = wordsBetween(passage, before?.end ?? passage.body, one.start);
  const named = NAMES_PLAN.exec(lead);
  // `7 chỉ tiêu đang thực hiện, 2 chỉ tiêu khó đạt`: targets are counted.
  const counted = before !== undefined && /^\s+(?:chỉ tiêu|kế hoạch)[^.;()]*(?:,|(?<!\p{L})có)\s*$/iu.test(lead);
  return named !== null && !counted && !COMPARES.test(lead.slice(0, named.index));
}

function isPart(passage: Passage, one: Quantity, whole: Quantity): boolean {
  return (
    sameUnit(whole, one) &&
    mayAdd(whole.noun, one.noun) &&
    changeAt(passage, one) === undefined &&
    !isPlan(passage, one)
  );
}

/** In the same sentence, and not an aside in brackets. */
function isOpenTo(words: string): boolean {
  return (
    !/,\s*(?:mặc dù|tuy|trong khi|nhưng|lũy kế|luỹ kế)/iu.test(words) &&
    !leavesBracket(words.replace(/\([^()]*\)/g, '')) &&
    !/[.;]\s/.test(words)
  );
}
