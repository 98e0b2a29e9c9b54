import { contextOf, isNamedIn, namingWords } from './compared-subject.ts';
import { isLed, isNumber, leadOf, type OpenPair, partOf, type RatePlace } from './open-pairs.ts';
import { wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';

const PLAN = '(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|nhiệm vụ giao|nhiệm vụ năm)';
/** `(DT`, `Chỉ tiêu Công an tỉnh giao là`: the number behind is what was planned. */
const NAMES_PLAN = new RegExp(
  `(?<!\\p{L})${PLAN}(?!\\p{L})(?!.*(?:đạt|thực hiện|ước|doanh thu|lợi nhuận))[^.,;()%\\d]{0,60}?[(:,]?\\s*(?:là\\s+)?$`,
  'iu',
);
const PLAN_WORDS = new RegExp(`${PLAN}|được|giao|đề ra|phải`, 'giu');
const COMPARES = /(?<!\p{L})(?:so(?:\s+với)?|vượt|hơn|kém|giảm|tăng|thiếu|dưới|trên|theo|bằng|đạt)(?:\s+\p{L}+)?\s*$/iu;
const OF_PLAN = new RegExp(`^\\s*(?:so\\s+(?:với\\s+)?)?${PLAN}(?!\\p{L})([^.,;()%\\d]{0,40})`, 'iu');
const OF_PERIOD = /^\s*(?:so\s+(?:với\s+)?)?(?:cùng kỳ|(?:năm|quý|tháng|kỳ)\s)[^.;()%]{0,40}?(?:\(|là|:)\s*$/iu;
const ENDS = /^\s*(?:[).,;]|$)/u;

/** Percentages of a plan, or of the time before, that is told with its number. */
export function planPairs(here: RatePlace): OpenPair[] {
  return [...behindPlan(here), ...ofPlanBefore(here), ...ofPeriodBehind(here)];
}

/** `312,6 tỷ (DT 405 tỷ; đạt 77,2%`, `đã kích hoạt 51.866. Chỉ tiêu giao là 58.000, mới đạt 89,4% chỉ tiêu`: the plan stands between. */
function behindPlan(here: RatePlace): OpenPair[] {
  const { passage, rate } = here;
  const at = passage.quantities.indexOf(rate);
  const whole = passage.quantities[at - 1];
  if (whole === undefined || !isPlan(passage.quantities, passage, whole)) return [];
  // `bằng 106,8% dự toán tỉnh (480 tỷ đồng), bằng 102,6% dự toán huyện`: the plan of the rate before it.
  if (passage.quantities[at - 2]?.unit === 'percent' && OF_PLAN.test(wordsBetween(passage, rate.end, rate.end + 60)))
    return [];
  const results = passage.quantities.slice(0, at - 1).filter((one) => isResult(one, whole));
  const name = namingWords(leadOf(passage, whole).replace(PLAN_WORDS, ' '));
  const part =
    results.findLast((one) => name.length > 1 && isNamedIn(name.join(' '), contextOf(passage, one, passage.body))) ??
    results.at(-1);
  if (part === undefined || isPlan(passage.quantities, passage, part)) return [];
  const between = wordsBetween(passage, part.end, whole.start);
  const gap = wordsBetween(passage, whole.end, rate.start);
  if (between.length > 90 || !isLed(gap.replace(/^[^,;)]{0,30}[;)]/u, ','))) return [];
  const behind = wordsBetween(passage, rate.end, rate.end + 30);
  if (!ENDS.test(behind) && !OF_PLAN.test(behind)) return [];
  return [{ part, whole, tie: /\.\s/u.test(between) || part !== results.at(-1) ? 'named' : 'sure' }];
}

/** `Dự toán pháp lệnh là 386.500 triệu đồng. Số thực thu 402.811 triệu đồng, đạt 104,2% dự toán pháp lệnh`. */
function ofPlanBefore(here: RatePlace): OpenPair[] {
  const { passage, rate, before } = here;
  const part = partOf(here);
  const behind = wordsBetween(passage, rate.end, rate.end + 60);
  const name = OF_PLAN.exec(behind)?.[1];
  if (part === undefined || (name === undefined && !ENDS.test(behind))) return [];
  const plans = before.filter(
    (one) => one.end <= part.start && isPlan(passage.quantities, passage, one) && isResult(part, one),
  );
  const named = plans.filter((one) => name === undefined || isNamedIn(name, contextOf(passage, one, passage.body)));
  const wholes = name !== undefined && namingWords(name).length > 0 && named.length > 0 ? named : plans;
  return wholes.map((whole) => ({
    part,
    whole,
    tie: name !== undefined && wholes.length === 1 ? 'named' : 'likely',
  }));
}

/** `bằng 109,4% so với cùng kỳ (1.702,8 tỷ đồng)`. */
function ofPeriodBehind(here: RatePlace): OpenPair[] {
  const { passage, rate } = here;
  const whole = passage.quantities[passage.quantities.indexOf(rate) + 1];
  if (whole === undefined || !isNumber(whole) || whole.approximate) return [];
  if (!OF_PERIOD.test(wordsBetween(passage, rate.end, whole.start))) return [];
  const part = partOf(here);
  if (part === undefined || !isResult(part, whole)) return [];
  return /bằng\s+$/iu.test(wordsBetween(passage, rate.start - 12, rate.start)) ? [{ part, whole, tie: 'named' }] : [];
}

function isPlan(quantities: readonly Quantity[], passage: RatePlace['passage'], one: Quantity): boolean {
  if (!isNumber(one) || one.approximate) return false;
  const before = quantities[quantities.indexOf(one) - 1];
  const lead = wordsBetween(passage, before?.end ?? passage.body, one.start);
  const named = NAMES_PLAN.exec(lead);
  return named !== null && !COMPARES.test(lead.slice(0, named.index));
}

function isResult(part: Quantity, plan: Quantity): boolean {
  return part !== plan && isNumber(part) && !part.approximate && part.half === undefined && sameUnit(plan, part);
}
