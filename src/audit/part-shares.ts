import { compare } from '../numbers/exact.ts';
import { divideIntervals, meet } from '../numbers/interval.ts';
import { agreeingShare, agreeingSum } from './agreeing.ts';
import { changeAt } from './claim-differences.ts';
import { thingOf } from './compared-subject.ts';
import { weighShare } from './judge-claim.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { baseValue, intervalOf, isVague, type Quantity } from './quantity.ts';
import { isSaidOfAll } from './said-of-all.ts';
import { LEADS_TO_RATE, OTHER_BASE, OTHER_BASE_AFTER, sameUnit } from './share-words.ts';

/** A percentage with the two numbers that it is made of. */
export interface Base {
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
}

interface Candidate {
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly wholes: readonly Quantity[];
  /** All that it may be of, also within the list of parts: what agrees proves itself. */
  readonly any: readonly Quantity[];
  /** The words behind say that the percentage is of something else. */
  readonly ofOther: boolean;
}

const WHOLE =
  /(?:tổng|tiếp nhận|được giao|chỉ tiêu|phải (?:giải quyết|thực hiện)|kế hoạch|dự toán|được phê duyệt|đề ra|có)/iu;
const PART =
  /(?:đã|hoàn thành|giải quyết|thực hiện|giải ngân|đúng hạn|trước hạn|quá hạn|trực tuyến|trực tiếp|trong đó|đạt|gồm|được)/iu;
/** `ít hơn cùng kỳ 187 điểm (12,4%)`: a change. */
const THAN_THEN =
  /(?<!\p{L})(?:hơn|kém|tăng|giảm)\s+(?:so với\s+)?(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))(?:\s[^.;,()\d]{0,20})?\s*(?:là\s*)?$/iu;
/** `100% tiếp nhận trực tuyến`: the words behind say what the percentage is of. */
const OF_WHAT = /^\s*(?!(?:kế hoạch|chỉ tiêu|tổng|dự toán|trên|và|so|nhiệm vụ)(?!\p{L}))\p{L}/u;
/** Attributes of what is counted, no bases. */
const ACHIEVED = /(?:đạt\s+(?:và|hoặc)\s+)?vượt\s+(?:mức\s+)?(?:kế hoạch|chỉ tiêu|tiến độ)/giu;
/** A kind of what was just counted: `112 việc; xong 28 việc`, `961 phòng; kiên cố 874 phòng`. */
const KIND_OF = new RegExp(
  `^[\\p{L}\\s]{0,30}[,;]\\s*(?:(?:trong đó|đã|có|số)\\s+){0,2}(?:${[
    'trực tuyến|toàn trình|một phần|trực tiếp|đúng hạn|trước hạn|quá hạn|trễ hạn|đúng hẹn|trễ hẹn|số hóa|hợp lệ',
    '(?:đã |giải quyết |làm |thi hành )?xong|đã giải quyết|hoàn thành|trúng tuyển|đạt chuẩn|đạt yêu cầu|kiên cố|có điều kiện',
    'nữ|nam|được cấp|được duyệt|chấp hành',
  ].join('|')})\\s*:?\\s*$`,
  'iu',
);
/** A sentence that goes on speaking of the number before it. */
const GOES_ON = /\.\s+(?=(?:trong đó|đến nay|kết quả|đã|qua đó|cụ thể)(?!\p{L}))/giu;

/**
 * `tiếp nhận 1.091 hồ sơ, đã giải quyết 1.050 hồ sơ, đạt 96,2%`: the percentage belongs to the number right before it; its base
 * is a number said earlier. Any base that fits will do; wrong is said only where one base could be meant: the only one, or that
 * of the other parts of the same list.
 */
export function partsOfWhole(passage: Passage, rates: readonly Quantity[]): Base[] {
  const bases: Base[] = [];
  const open: Candidate[] = [];
  for (const candidate of candidatesOf(passage, rates)) {
    const { rate, part, any } = candidate;
    const whole =
      any.find((one) => agreeingShare(rate, part, one) !== undefined) ??
      any.find(
        (one) => rate.readings[0].decimals > 1 && weighShare(rate, part, one)?.judgement.verdict === 'truncated',
      ) ??
      // `9,87 ngàn việc có điều kiện; thi hành xong 4,81 ngàn (48,76%)`: both numbers were rounded.
      any.find((one) => weighShare(rate, part, one)?.judgement.verdict === 'within-rounding');
    if (whole !== undefined) bases.push({ rate, part, whole });
    else open.push(candidate);
  }
  for (const { rate, part, wholes, ofOther } of open) {
    if (ofOther) continue;
    const shared = bases.find(
      ({ whole, rate: other, part: sibling }) =>
        wholes.includes(whole) &&
        countAlike(passage, sibling, part) &&
        sameList(passage, other, rate) &&
        !isOfEachItem(passage, bases, whole, part),
    )?.whole;
    const whole = shared ?? onlyWhole(passage, part, wholes) ?? examinedBefore(passage, part, wholes);
    if (whole === undefined || isMadeUp(bases, whole, part)) continue;
    if (!sharesOuterBase(passage, { rate, part, whole })) bases.push({ rate, part, whole });
  }
  return bases;
}

function candidatesOf(passage: Passage, rates: readonly Quantity[]): Candidate[] {
  return rates.flatMap((rate): Candidate[] => {
    const at = passage.quantities.indexOf(rate);
    const part = passage.quantities[at - 1];
    if (
      part === undefined ||
      part.unit === 'percent' ||
      isVague(part) ||
      part.half !== undefined ||
      isVague(rate) ||
      changeAt(passage, part) !== undefined ||
      THAN_THEN.test(wordsBetween(passage, part.start - 60, part.start))
    )
      return [];
    const lead = wordsBetween(passage, part.end, rate.start);
    if (
      !LEADS_TO_RATE.test(lead) ||
      OTHER_BASE.test(lead.replace(ACHIEVED, '')) ||
      /[.;]\s|(?<!\p{L})này(?!\p{L})/iu.test(lead) ||
      OF_NAMED.test(lead) ||
      lead.length > 70
    )
      return [];
    const after = wordsBetween(passage, rate.end, rate.end + 40);
    if (OTHER_BASE_AFTER.test(after)) return [];
    const any = [...passage.quantities.slice(0, at - 1), ...saidBehind(passage, at)].filter(
      (one) =>
        sameUnit(one, part) &&
        !isVague(one) &&
        compare(baseValue(one), baseValue(part)) >= 0 &&
        (!OF_PLAN.test(after) || isPlan(passage, one)),
    );
    const before = wholesBefore(passage, at - 1);
    const wholes = any.filter(
      (one) => (one.start > part.start || before.includes(one)) && !isPlanOfOther(passage, one, part),
    );
    const ofOther =
      OF_WHAT.test(after) ||
      leavesBracket(lead) ||
      (OF_PLAN.test(after) && isAmong(passage, part)) ||
      isSaidOfAll(passage, part, rate);
    return [{ rate, part, wholes, any, ofOther }];
  });
}

/** `2 chỉ tiêu khó đạt: tỷ lệ dân số có chữ ký số (18,2%) và …`: the rate of what is named between. */
const OF_NAMED = /:\s[^:;()]{4,80}\(\s*$/u;

/** `đạt 98,3% kế hoạch`: only of a number that is called a plan. */
const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|dự toán|chỉ tiêu)/iu;

function isPlan(passage: Passage, one: Quantity): boolean {
  // `đạt 98,3% kế hoạch, lợi nhuận`: the plan is that of the number before.
  const words = wordsBetween(passage, Math.max(passage.body, one.start - 90), one.start).replace(
    /^.*(?:[);]|%[^,;]*,)/u,
    '',
  );
  return /(?:kế hoạch|dự toán|chỉ tiêu|giao|phê duyệt|đề ra|vốn)(?!.*(?<!\p{L})(?:đạt|thực hiện|ước)(?!\p{L}))/iu.test(
    words,
  );
}

/** `trồng 512 ha, đạt 80% kế hoạch (640 ha); chăm sóc 1.930 ha, đạt 91,2%`: what a bracket tells of the share before it. */
export function isPlanOfOther(passage: Passage, one: Quantity, part: Quantity): boolean {
  const rate = passage.quantities[passage.quantities.indexOf(one) - 1];
  if (rate?.unit !== 'percent' || one.start > part.start) return false;
  if (!/^[^.;,()\d]{0,60}\([^()\d]{0,40}$/u.test(wordsBetween(passage, rate.end, one.start))) return false;
  const between = wordsBetween(passage, one.end, part.start);
  return /^[^()]*\)[^()]*(?:;|\.\s)/u.test(between) && !/(?<!\p{L})(?:trong đó|gồm)(?!\p{L})/iu.test(between);
}

/** `trong đó doanh nghiệp 30 tỷ đồng, đạt 60% dự toán`: of a plan of its own, not of the whole's. */
function isAmong(passage: Passage, part: Quantity): boolean {
  const before = passage.quantities[passage.quantities.indexOf(part) - 1];
  return /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/iu.test(wordsBetween(passage, before?.end ?? passage.body, part.start));
}

/** The numbers that a part may be of: where a list of parts was opened, those before it only. */
function wholesBefore(passage: Passage, index: number): Quantity[] {
  const before = passage.quantities.slice(0, index);
  const part = passage.quantities[index];
  const opened = [...passage.text.matchAll(/trong đó|bao gồm|gồm/giu)].map((match) => passage.body + match.index);
  const opening = opened.findLast(
    (at) => part !== undefined && at < part.start && !/\.\s+\p{Lu}/u.test(wordsBetween(passage, at, part.start)),
  );
  const wholes = opening === undefined ? before : before.filter(({ end }) => end <= opening);
  return wholes.length === 0 ? before : wholes;
}

/** A base may be said behind: `19.255 hồ sơ (đạt 96,55%), hồ sơ đến hạn 19.944 hồ sơ`, `… trên tổng số 159 người`. */
function saidBehind(passage: Passage, index: number): readonly Quantity[] {
  return passage.quantities.slice(index + 1, index + 6);
}

/** `8.711 doanh nghiệp, chiếm 13%; trong đó 4.014 …, chiếm 6%`: both shares are of one base outside, since 6% of 13% fits. */
function sharesOuterBase(passage: Passage, { rate, part, whole }: Base): boolean {
  const outer = passage.quantities[passage.quantities.indexOf(whole) + 1];
  if (outer === undefined || outer === rate || outer.unit !== 'percent') return false;
  const inner = divideIntervals(intervalOf(part), intervalOf(whole));
  const told = divideIntervals(intervalOf(rate), intervalOf(outer));
  return inner !== undefined && told !== undefined && meet(inner, told);
}

/** `tỉnh bố trí 120 tỷ đồng, giải ngân 98,4 (82,0%); huyện bố trí 84 …, 61,7 (73,5%); vốn lồng ghép 46,2`: each item has a whole of its own. */
function isOfEachItem(passage: Passage, bases: readonly Base[], whole: Quantity, part: Quantity): boolean {
  if (!wordsBetween(passage, whole.end, part.start).includes(';')) return false;
  const parts = new Set(bases.map((one) => one.part));
  return (
    !parts.has(whole) &&
    bases.some((one) => one.whole !== whole && !parts.has(one.whole) && one.whole.end <= part.start)
  );
}

/** `sởi: 11.874 trẻ (63,1%); uốn ván thai phụ: 10.918 người (58,9%)`: what counts other things is of another whole. */
function countAlike(passage: Passage, one: Quantity, other: Quantity): boolean {
  const [a, b] = [thingOf(passage, one), thingOf(passage, other)];
  return a === '' || b === '' || a === b;
}

function sameList(passage: Passage, a: Quantity, b: Quantity): boolean {
  const between = wordsBetween(passage, Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length < 160 && !/\.\s+\p{Lu}/u.test(between) && !OTHER_BASE.test(between);
}

/** `640 hồ sơ: trực tuyến 512 (80%), trực tiếp 128 (20%), thanh toán trực tuyến 301 (70%)`: the parts before it make the whole. */
function isMadeUp(bases: readonly Base[], whole: Quantity, part: Quantity): boolean {
  const parts = bases.filter((one) => one.whole === whole && one.part.end <= part.start).map((one) => one.part);
  return parts.length > 1 && agreeingSum(whole, parts) !== undefined;
}

const EXAMINED =
  /(?<!\p{L})(?:kiểm tra|thanh tra|rà soát|khảo sát|lấy mẫu|xét nghiệm|thẩm định|khám|sàng lọc|giám sát|phúc tra|thẩm tra|đánh giá|xếp loại|phân loại)(?!\p{L})/iu;
const FOUND =
  /(?<!\p{L})(?:phát hiện|vi phạm|sai phạm|không đạt|mắc|dương tính|hoàn thành|đạt yêu cầu|đạt chuẩn|hài lòng)(?!\p{L})/iu;

/** `kiểm tra 9.314 công trình; vi phạm 117 công trình, tỷ lệ 1,26%`. */
function isFoundIn(before: string, between: string, whole: Quantity, part: Quantity): boolean {
  return (
    whole.noun === part.noun &&
    EXAMINED.test(`${before} ${between}`) &&
    /^[^.\d()]*$/u.test(between) &&
    FOUND.test(between)
  );
}

function onlyWhole(passage: Passage, part: Quantity, wholes: readonly Quantity[]): Quantity | undefined {
  // `92 người, giảm 6 người so với đầu năm (98 người), trong đó 71 người`: a bracket is an aside.
  const [only, ...more] = wholes.filter(
    (one) => one.start > part.start || !leavesBracket(wordsBetween(passage, one.end, part.start)),
  );
  if (only === undefined || more.length > 0) return undefined;
  const before = wordsBetween(passage, Math.max(passage.body, only.start - 60), only.start);
  const between = wordsBetween(passage, only.end, part.start);
  const words = wordsBetween(passage, Math.max(only.end, part.start - 60), part.start);
  if (between.length > 120 || /[.]\s/.test(between.replace(GOES_ON, ' '))) return undefined;
  const listed = /(?:trong đó(?!\s+khi)|gồm)(?!\p{L})/iu.test(between);
  // `kiến nghị 21 nội dung, đã khắc phục 16 nội dung (76,2%)`
  const done =
    only.noun !== '' &&
    only.noun === part.noun &&
    /^[^.;\d()]{0,30}[,;]\s*(?:đến nay\s+)?đã\s[^.;,()\d]{2,30}$/iu.test(between);
  // `207 hồ sơ, trực tuyến 148, đạt 71,5%`
  const kind = KIND_OF.test(between) && (part.noun === '' || only.noun === '' || only.noun === part.noun);
  // `Trong tổng số 2.146 hồ sơ có 2.139 hồ sơ nộp qua mạng, chiếm 99,67%`
  const among =
    /(?:^|\s)(?:trong|trên)\s+(?:tổng\s+)?số\s*$/iu.test(before) && only.noun !== '' && only.noun === part.noun;
  return listed || done || kind || among || (WHOLE.test(before) && PART.test(words)) ? only : undefined;
}

/** The number right before the part, where the one was examined and the other found: whatever else stands around them. */
function examinedBefore(passage: Passage, part: Quantity, wholes: readonly Quantity[]): Quantity | undefined {
  const whole = passage.quantities[passage.quantities.indexOf(part) - 1];
  if (whole === undefined || !wholes.includes(whole)) return undefined;
  const before = wordsBetween(passage, Math.max(passage.body, whole.start - 40), whole.start).replace(/^.*[.;]\s/u, '');
  return isFoundIn(before, wordsBetween(passage, whole.end, part.start), whole, part) ? whole : undefined;
}
