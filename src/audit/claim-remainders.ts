import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { contextOf, thingOf } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { areOpposites, goesOnBehind } from './opposites.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** `; số còn phải giải ngân trong quý IV là`, `, còn thiếu`, `; như vậy phải vận động thêm`: nothing but the rest is meant. */
const REST =
  /(?:^|[,;.)]\s*)(?:(?:như vậy|do đó|hiện|tuy nhiên|theo đó|vì vậy),?\s+)*(?:(?:số|số lượng|phần)\s+)?còn\s+(?:lại|phải|thiếu|chưa|nợ|cần)(?:\s+(?!của|thuộc|vốn|nguồn)[\p{L}]+){0,10}\s*(?:là\s*)?:?\s*$/iu;
const NEEDED =
  /(?:^|[,;.)]\s*)[^,;.\d]{0,20}(?:\d+\s+tháng\s+)?[^,;.\d]{0,30}(?:phải|cần)\s+(?:tiếp tục\s+)?(?:\p{L}+\s+){1,4}(?:thêm|nữa|bổ sung)\s*$/iu;
/** `đạt 42,9%, còn 128,2 tỷ đồng sẽ giải ngân trong quý IV` */
const STILL = /[,;]\s*(?:hiện\s+)?còn\s*$/iu;
const NOT_YET = /^\s*(?:\p{L}+\s+){0,2}(?:chưa|đang|không|sẽ|tiếp tục)(?!\p{L})/iu;
/** Behind the rest: it is of something narrower. */
const NARROWER = /^\s*(?:\p{L}+\s+){0,4}(?:nguồn|kéo dài|thuộc|năm trước|chuyển sang)(?!\p{L})/iu;
/** Words for what was not done, or otherwise. */
const OTHER_SIDE =
  /(?<!\p{L})(?:chưa|không|còn|khác|đang|trễ|quá hạn|vắng|trả lại|từ chối|giấy|trực tiếp|tại quầy|bưu chính)(?!\p{L})/iu;
const REACH = 110;

/**
 * What a proved share leaves over: `16.117 hồ sơ, chiếm 87,6%; trực tiếp 2.286`, `đạt 70,0% kế hoạch (4.150 người); phải vận động thêm 1.243
 * người`. Wrong is said only of what the words call the rest, or the other side.
 */
export function restsOfShares(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const quantities = new Map(
    passages.flatMap((passage) => passage.quantities.map((one) => [one.start, { passage, one }])),
  );
  return claims.flatMap(({ kind, verdict, numbers }): Claim[] => {
    if (kind !== 'share' || verdict !== 'agrees' || numbers.length !== 3) return [];
    const [rate, part, whole] = numbers.map(({ start }) => quantities.get(start));
    if (rate === undefined || part === undefined || whole === undefined || part.passage !== rate.passage) return [];
    const weighed = restBehind(rate.passage, rate.one, part.one, whole.one, whole.passage === rate.passage);
    return weighed === undefined ? [] : [claimOf(source, 'balance', wrongSum, weighed)];
  });
}

function restBehind(
  passage: Passage,
  rate: Quantity,
  part: Quantity,
  whole: Quantity,
  inPassage: boolean,
): Weighed | undefined {
  const last = Math.max(rate.end, part.end, inPassage ? whole.end : 0);
  const thing = thingOf(passage, part);
  // `đã chi 812 hộ (67,2%), số tiền 204,6 tỷ; chưa chi 396 hộ`
  const rest = passage.quantities.find(
    (one) =>
      one.start >= last &&
      (one.unit === 'count') === (whole.unit === 'count') &&
      (thing === '' || thingOf(passage, one) === thing || one.start === startBehind(passage, last)),
  );
  if (rest === undefined || rest.approximate || rest.half !== undefined || rest.perUnit) return undefined;
  if (
    (rest.unit === 'count') !== (whole.unit === 'count') ||
    rest.unit === 'percent' ||
    rest.unit === 'percentage-point'
  )
    return undefined;
  const gap = wordsBetween(passage, last, rest.start);
  const things = [rest, part, whole].map((one) => (one.half === undefined ? thingOf(passage, one) : one.noun));
  const [own = '', ...others] = things;
  if (gap.length > REACH || (own !== '' && others.every((thing) => thing !== '' && thing !== own))) return undefined;
  const weighed = weighSum(rest, [whole, part], [1, -1]);
  if (weighed === undefined || weighed.judgement.verdict === 'agrees') return weighed;
  const behind = wordsBetween(passage, rest.end, rest.end + 50);
  const words = contextOf(passage, rest, last);
  const next = passage.quantities.find(({ start }) => start >= rest.end);
  const goesOn = next !== undefined && goesOnBehind(wordsBetween(passage, rest.end, next.start));
  const sure =
    !NARROWER.test(behind) &&
    (REST.test(gap) ||
      NEEDED.test(gap) ||
      (STILL.test(gap) && (NOT_YET.test(behind) || isMistyped(weighed, 3))) ||
      (!/\.\s/.test(gap) && !goesOn && areOpposites(contextOf(passage, part, passage.body), words)));
  // One slip of the keys away from what is left, and counted as the part is.
  const slipped =
    isOtherSide(gap, contextOf(passage, part, passage.body)) &&
    own !== '' &&
    own === thing &&
    !NARROWER.test(behind) &&
    !/\.\s/.test(gap) &&
    isMistyped(weighed, 3);
  // A rest that is off by more than its half is of something else.
  return (sure && isOffByAtMost(weighed, 2)) || slipped ? weighed : undefined;
}

/** `Nộp trên mạng 5.117 hồ sơ …; nộp giấy 301 hồ sơ`. */
function isOtherSide(words: string, part: string): boolean {
  return OTHER_SIDE.test(words) && !OTHER_SIDE.test(part);
}

function startBehind(passage: Passage, from: number): number | undefined {
  return passage.quantities.find(({ start }) => start >= from)?.start;
}
