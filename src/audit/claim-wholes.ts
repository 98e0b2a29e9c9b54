import { absolute, compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { contextOf, thingOf } from './compared-subject.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { areOpposites, goesOnBehind } from './opposites.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { isFitting, type Weighed } from './weighing.ts';

const OF_LIST = /(?:^|[,;]\s*)(?:và\s+)?(?:(?:các|những)\s+)?[^,;.\d]{0,40}(?:khác|còn lại)[^,;.\d]{0,20}$/iu;
/** Percentages of other things than of one whole. */
const OWN_RATES =
  /tăng|giảm|tỷ lệ|tỉ lệ|lãi suất|hài lòng|giải ngân|hoàn thành|kế hoạch|đạt|so với|thuế suất|trích|mức|phí/iu;

/** Parts of a whole that their names make complete: shares up to a hundred, two sides, three states. */
export function completeWholes(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  return [
    ...restsOfHundred(passage, source),
    ...gradesOfHundred(passage, source),
    ...structuresOfHundred(passage, source),
    ...twoSidedClaims(passage, source),
    ...threeStateClaims(passage, source),
  ];
}

/** `OM18 chiếm 18%, các giống khác chiếm 19%`: shares that a rest makes up to a hundred. */
function restsOfHundred(passage: Passage, source: SourceText): Claim[] {
  // `Đài thơm 8 chiếm 29%`: a number within a name.
  const rates = passage.quantities.filter(
    ({ unit, end }) => unit === 'percent' || !/^\s*(?:chiếm|:)/iu.test(wordsBetween(passage, end, end + 8)),
  );
  return rates.flatMap((rest, index): Claim[] => {
    const before = rates[index - 1];
    if (rest.unit !== 'percent' || before === undefined || rest.approximate) return [];
    if (!OF_LIST.test(wordsBetween(passage, before.end, rest.start))) return [];
    const parts: Quantity[] = [];
    let right = rest;
    for (let at = index - 1; at >= 0; at--) {
      const one = rates[at];
      const gap = one === undefined ? '.' : wordsBetween(passage, one.end, right.start);
      if (one === undefined || one.unit !== 'percent' || one.approximate || /[.:]\s/.test(gap) || OWN_RATES.test(gap))
        break;
      parts.unshift(one);
      right = one;
    }
    const lead = wordsBetween(passage, passage.body, right.start).replace(/^.*\.\s/su, '');
    if (parts.length < 2 || OWN_RATES.test(lead)) return [];
    const weighed = weighSum(rest, [hundredAt(rest), ...parts], [1, ...parts.map(() => -1)]);
    if (weighed === undefined) return [];
    const { verdict, difference } = weighed.judgement;
    if (verdict !== 'agrees' && compare(absolute(difference), exact(10)) > 0) return [];
    return [claimOf(source, 'difference', wrongSum, { ...weighed, parts })];
  });
}

const GRADE =
  '(?:(?:hoàn thành )?xuất sắc|giỏi|(?:rất |hoàn thành )?tốt|khá|trung bình|(?:chưa |không )?đạt|yếu|kém|(?:không )?hoàn thành(?: nhiệm vụ)?|(?:rất |không )?hài lòng|bình thường)';
const GRADED = new RegExp(`(?:^|[,;:]\\s*|\\s)${GRADE}\\s*(?:chiếm|là|:)?\\s*$`, 'iu');
const NEXT_GRADE = new RegExp(`^\\s*[,;]\\s*(?:và\\s+)?(?:loại\\s+)?${GRADE}\\s*(?:chiếm|là|:)?\\s*$`, 'iu');
const LOWEST = /(?:chưa|không|yếu|kém)[^,;]*$/iu;

/** `Tốt 31,2%, Khá 46,0%, Đạt 21,9%, Chưa đạt 0,9%`: a scale down to its lowest grade makes a hundred. */
function gradesOfHundred(passage: Passage, source: SourceText): Claim[] {
  const { quantities } = passage;
  return quantities.flatMap((first, index): Claim[] => {
    const before = wordsBetween(passage, quantities[index - 1]?.end ?? passage.body, first.start);
    if (!GRADED.test(before) || NEXT_GRADE.test(before)) return [];
    const grades = [first];
    for (const next of quantities.slice(index + 1)) {
      const last = grades.at(-1);
      if (last === undefined || !NEXT_GRADE.test(wordsBetween(passage, last.end, next.start))) break;
      grades.push(next);
    }
    const [lowest, ...higher] = [...grades].reverse();
    const above = higher[0];
    if (lowest === undefined || above === undefined || grades.length < 3) return [];
    // Elsewhere `chưa đạt 70%` is a mark that was missed.
    if (grades.some(({ unit }) => unit !== 'percent') || higher.some(({ approximate }) => approximate)) return [];
    if (!LOWEST.test(wordsBetween(passage, above.end, lowest.start))) return [];
    const weighed = weighSum(lowest, [hundredAt(lowest), ...[...higher].reverse()], [1, ...higher.map(() => -1)]);
    if (weighed === undefined || compare(absolute(weighed.judgement.difference), exact(3)) > 0) return [];
    return [claimOf(source, 'difference', wrongSum, { ...weighed, parts: higher })];
  });
}

/** All there is, as a part that stands nowhere. */
const STRUCTURE = /(?<!\p{L})cơ cấu(?:\s+\p{L}+){0,6}\s*(?::|là|gồm|như sau:?)?\s*(?=[^.:;\d]{3,60}\d)/iu;

/** `Cơ cấu: nông, lâm, thủy sản 31,4%; công nghiệp 38,9%; dịch vụ 29,7%`: three or more sectors of one sentence make a hundred. */
function structuresOfHundred(passage: Passage, source: SourceText): Claim[] {
  const from = STRUCTURE.exec(passage.text);
  if (from === null) return [];
  const behind = passage.quantities.filter(({ start }) => start >= passage.body + from.index);
  const shares: Quantity[] = [];
  for (const one of behind) {
    const gap = wordsBetween(passage, shares.at(-1)?.end ?? one.start, one.start);
    if (one.unit !== 'percent' || one.approximate || /[.]\s|[()]/u.test(gap) || OWN_RATES.test(gap)) break;
    shares.push(one);
  }
  const [first, ...others] = shares;
  const last = shares.at(-1);
  if (first === undefined || last === undefined || others.length < 2) return [];
  if (OWN_RATES.test(wordsBetween(passage, passage.body + from.index, first.start).replace(/^cơ cấu/iu, ''))) return [];
  if (!/^\s*(?:[.;]|$)/u.test(wordsBetween(passage, last.end, last.end + 3))) return [];
  const parts = shares.slice(0, -1);
  const weighed = weighSum(last, [hundredAt(last), ...parts], [1, ...parts.map(() => -1)]);
  if (weighed === undefined) return [];
  const { verdict, difference } = weighed.judgement;
  if (verdict !== 'agrees' && compare(absolute(difference), exact(10)) > 0) return [];
  return [claimOf(source, 'difference', wrongSum, { ...weighed, parts })];
}

/** A hundred percent, at the place of a share. */
/** Whether a percentage is right as what others leave of a hundred. */
export function leavesOfHundred({ kind, verdict, arithmetic }: Claim): boolean {
  return kind === 'difference' && verdict === 'agrees' && arithmetic.startsWith('100%');
}

export function hundredAt(rest: Quantity): Quantity {
  return {
    ...rest,
    readings: [{ value: exact(100), decimals: 6 }],
    written: '100%',
    digitsEnd: rest.start + 3,
  };
}

export const BOTH_SIDES = /xuất(?:,|\s+và)?\s*nhập khẩu|(?<!\p{L})XNK(?!\p{L})/iu;
/** Between a whole and its two sides: another time, or what is added to it. */
const TURNS_ELSEWHERE = /lũy kế|luỹ kế|riêng|thêm|mới|(?<!\p{L})(?:tháng|quý)(?!\p{L})/iu;
const LONGEST = 260;

/** `tiền mặt 150 triệu đồng; số còn lại quy đổi hiện vật`: a third part without a number. */
const UNNUMBERED_REST = /^[^.\d]{0,30}[;,]\s*(?:(?:số|phần)\s+)?còn lại(?![^.;,]{0,20}\d)/iu;

/** `Tổng kim ngạch xuất nhập khẩu 418,6 triệu USD. Xuất khẩu 157,4 …; nhập khẩu 261,2 …`: the two sides right behind their whole. */
function twoSidedClaims(passage: Passage, source: SourceText): Claim[] {
  const counted = passage.quantities.filter(({ unit }) => unit !== 'percent' && unit !== 'percentage-point');
  return counted.flatMap((one, index): Claim[] => {
    const [other, next] = [counted[index + 1], counted[index + 2]];
    // `96 cuộc (chuyển sang 14 cuộc, mới 82 cuộc), trong đó 81 cuộc theo kế hoạch, 15 cuộc đột xuất`: in brackets stand parts
    const place = counted.findLastIndex(
      (each, at) => at < index && !leavesBracket(wordsBetween(passage, each.end, one.start)),
    );
    const whole = counted[place];
    if (whole === undefined || other === undefined || !areOneThing(passage, [whole, one, other])) return [];
    const [total, first, second] = [whole, one, other].map((each) =>
      contextOf(passage, each, passage.body).replace(/^.*[.;]\s/su, ''),
    ) as [string, string, string];
    if (!areOpposites(first, second) || /trong đó|gồm/iu.test(total)) return [];
    if (!BOTH_SIDES.test(total) && (areOpposites(total, first) || areOpposites(total, second))) return [];
    const between = wordsBetween(passage, whole.end, other.start).replace(/so với[^,;.()]*\([^()]*\)/giu, '');
    if (TURNS_ELSEWHERE.test(between) || between.length > LONGEST) return [];
    const weighed = weighSum(whole, [one, other]);
    if (weighed === undefined) return [];
    if (standsInList(passage, counted[place - 1], whole, one)) return [];
    // `3.957 cá nhân trong nước, 7 cá nhân nước ngoài, 48 tổ chức trong nước`: there are more parts than two.
    const behind = next === undefined ? '.' : wordsBetween(passage, other.end, next.start);
    const goesOn =
      goesOnBehind(behind) ||
      UNNUMBERED_REST.test(wordsBetween(passage, other.end, other.end + 60)) ||
      (next !== undefined && goesOnApart(wordsBetween(passage, one.end, next.start)));
    return goesOn ? told(weighed, 0, 'sum', source) : told(weighed, 5, 'sum', source);
  });
}

/** `đường tỉnh 36 vụ, đường đô thị 23 vụ, đường nông thôn 14 vụ` behind `quốc lộ 58 vụ, `: a part as the others are, and no whole. */
function standsInList(passage: Passage, before: Quantity | undefined, whole: Quantity, first: Quantity): boolean {
  // `quốc lộ 58 vụ`: digits that were read as a name, but are counted as the whole is.
  const counted = /^\s*\p{L}+/u.exec(wordsBetween(passage, whole.digitsEnd, first.start))?.[0].trim();
  const ahead = withoutShares(wordsBetween(passage, before?.end ?? passage.body, whole.start));
  if (counted && new RegExp(`\\d\\s+${counted}\\s*,[^,;.:\\d]*$`, 'iu').test(ahead)) return true;
  if (before === undefined || !areOneThing(passage, [before, whole])) return false;
  const signs = [wordsBetween(passage, before.end, whole.start), wordsBetween(passage, whole.end, first.start)].map(
    (gap) => /^\s*(?:\p{L}+\s*)?([,;])[^,;.:()\d]*$/u.exec(withoutShares(gap))?.[1],
  );
  return signs[0] !== undefined && signs[0] === signs[1];
}

/** `trực tuyến 8.645, tương ứng 87,6%; trực tiếp 1.188, tương ứng 12%; qua bưu chính 39`: a third part behind the same semicolon. */
function goesOnApart(words: string): boolean {
  return /^[^.;:]*;[^.;:]*;[^.;:]*$/u.test(words.replace(/\d[\d.,]*\d/gu, '0'));
}

function withoutShares(words: string): string {
  return words.replace(/\([^()]*\)/gu, '').replace(/,\s*(?:\p{L}+\s+){0,3}\d[\d.,]*\s?%/gu, '');
}

function areOneThing(passage: Passage, all: readonly Quantity[]): boolean {
  if (all.some(({ approximate, half, perUnit }) => approximate || half !== undefined || perUnit)) return false;
  if (!all.every(({ unit }) => (unit === 'count') === (all[0]?.unit === 'count'))) return false;
  return new Set(all.map((one) => thingOf(passage, one)).filter((thing) => thing !== '')).size <= 1;
}

/** What agrees, and what is off by less than the whole divided by `nearness`. */
function told(weighed: Weighed, nearness: number, kind: ClaimKind, source: SourceText): Claim[] {
  return isFitting(weighed) || (nearness > 0 && isOffByAtMost(weighed, nearness))
    ? [claimOf(source, kind, wrongSum, weighed)]
    : [];
}

const DONE = /(?:đã|hoàn thành|xong|bàn giao)(?!\p{L})/iu;
const DOING = /(?<!\p{L})đang(?!\p{L})/iu;
const NOT_BEGUN = /(?<!\p{L})chưa(?!\p{L})/iu;

/** `41 nhiệm vụ. Tới nay 18 việc đã xong; 20 việc đang làm và 03 việc chưa tới thời gian`: done, under way and not begun. */
function threeStateClaims(passage: Passage, source: SourceText): Claim[] {
  const counted = passage.quantities.filter(({ unit }) => unit === 'count');
  return counted.flatMap((done, index): Claim[] => {
    const [whole, doing, open] = [counted[index - 1], counted[index + 1], counted[index + 2]];
    if (whole === undefined || doing === undefined || open === undefined) return [];
    const parts = [done, doing, open];
    if (!areOneThing(passage, parts) || whole.approximate || whole.half !== undefined) return [];
    const states = parts.map((one) => stateOf(passage, one));
    if (states[0] !== 'done' || states[1] !== 'doing' || states[2] !== 'open') return [];
    if (/trong đó|gồm/iu.test(wordsBetween(passage, done.start, open.start))) return [];
    if (wordsBetween(passage, whole.end, open.start).length > LONGEST) return [];
    const weighed = weighSum(whole, parts);
    return weighed === undefined ? [] : told(weighed, 5, 'balance', source);
  });
}

/** By the words of a number's clause, from the comma before to the comma behind. */
function stateOf(passage: Passage, one: Quantity): 'done' | 'doing' | 'open' | undefined {
  const lead = wordsBetween(passage, Math.max(passage.body, one.start - 60), one.start);
  const behind = wordsBetween(passage, one.end, one.end + 60);
  const own = lead.slice(Math.max(...[', ', '; ', '. ', ': ', ' và '].map((sign) => lead.lastIndexOf(sign))) + 1);
  const clause = `${own.replace(/^.*\d/su, '')} ${/^[^,;.:\d]*?(?=\svà\s|[,;.:\d]|$)/u.exec(behind)?.[0] ?? ''}`;
  if (NOT_BEGUN.test(clause)) return DOING.test(clause) ? undefined : 'open';
  if (DOING.test(clause)) return 'doing';
  return DONE.test(clause) ? 'done' : undefined;
}
