import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentenceAt } from './clauses.ts';
import { inFinerUnit } from './column-quotients.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { nounAt } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const AVERAGE = /(?<!\p{L})(?:bình quân|trung bình|năng suất)(?!\p{L})/iu;
/** Between the word and its number nothing may change what the number is. */
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|hơn|từ|kế hoạch|mục tiêu|phấn đấu)(?!\p{L})|[.;]\s/iu;
/** ` em/lớp`, ` kg mỗi con`: the unit of the average and what it is for. */
const FOR_ONE = /^([\p{L}\d²³\s]{0,25}?)\s*(?:\/|(?<!\p{L})(?:mỗi|một|trên một|trên mỗi)\s)\s*([\p{L}\s]{1,24})/u;
/** `trung bình mỗi người 16,2 triệu đồng`, `bình quân một doanh nghiệp thành lập mới năm 2016 đạt 8,1 tỷ đồng`. */
const EACH = /(?:bình quân|trung bình)\s+(?:mỗi|một|từng)\s+(\p{L}+(?:\s\p{L}+){0,2})(?:\s[^,;.:]{0,40})?$/iu;
/** How many of them there are goes unsaid. */
const TIME = /^(?:năm|tháng|quý|tuần|ngày|giờ|phút|vụ|kỳ|phiên|chuyến|ca)(?!\p{L})/iu;
/** The first halves of names that say nothing alone: `trường hợp`, `trường học`. */
const HALF_NAMES = new Set(
  foldText(
    'lượt trường đơn cơ học công doanh nhân đối hợp thủ dự sản tài bệnh chi lao hồ văn dân cán giáo đoàn hội',
  ).split(' '),
);
const PEOPLE =
  /^(?:em|người|học sinh|học viên|sinh viên|trẻ|cháu|thành viên|hội viên|đoàn viên|lao động|nhân khẩu|khẩu)(?!\p{L})/iu;
/** What is counted in the larger unit and averaged in the smaller: by what power of ten the one is the other. */
const FINER: readonly (readonly [larger: RegExp, smaller: RegExp, power: number])[] = [
  [/^ha(?!\p{L})/iu, /^m(?:2|²)/iu, 4],
  [/^tấn(?!\p{L})/iu, /^kg(?!\p{L})/iu, 3],
  [/^tấn(?!\p{L})/iu, /^tạ(?!\p{L})/iu, 1],
  [/^km(?!\p{L})/iu, /^m(?!\p{L})/iu, 3],
];

const FEWEST_NOUGHTS = 2;

interface Average {
  readonly quantity: Quantity;
  /** `em`, `kg`; empty where the words before tell it. */
  readonly unit: string;
  /** `lớp`: what the average is for. */
  readonly each: string;
}

/**
 * `402 lớp, 13.266 học sinh, bình quân 33,0 em/lớp`: a total over a number of things. Wrong is said where one total and one number stand
 * beside it, else only of what was mistyped.
 */
export function averageClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !AVERAGE.test(passage.text)) return [];
  return passage.quantities.flatMap((quantity): Claim[] => {
    const average = averageAt(passage, quantity);
    if (average === undefined) return [];
    const before = passage.quantities.filter((one) => one.end <= quantity.start && isTotalOrCount(one));
    const counts = before.filter((one) => isCounted(passage, one, average));
    const totals = before.filter((one) => !counts.includes(one)).flatMap((one) => totalOf(passage, one, average) ?? []);
    const weighed = counts.flatMap((count) =>
      totals.flatMap((total) => weighShare(rounded(quantity), total, count) ?? []),
    );
    const told = chosen(weighed, partStart(passage, quantity));
    return told === undefined ? [] : [claimOf(source, 'share', wrongShare, told)];
  });
}

function isTotalOrCount({ approximate, perUnit, unit }: Quantity): boolean {
  return !approximate && perUnit === undefined && unit !== 'percent' && unit !== 'percentage-point';
}

function averageAt(passage: Passage, quantity: Quantity): Average | undefined {
  const { unit, approximate, half } = quantity;
  if (approximate || half !== undefined || unit === 'percent' || unit === 'percentage-point') return undefined;
  const before = passage.quantities.findLast((one) => one.end <= quantity.start && !/^20\d\d$/.test(one.written));
  const lead = wordsBetween(passage, Math.max(before?.end ?? passage.body, quantity.start - 80), quantity.start);
  const word = AVERAGE.exec(lead);
  if (word === null || OTHER.test(lead.slice(word.index))) return undefined;
  const behind = wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 60).trimStart();
  const forOne = FOR_ONE.exec(behind);
  const named = forOne === null ? EACH.exec(lead.trimEnd())?.[1] : forOne[2];
  if (named === undefined || TIME.test(named) || (forOne !== null && /^\s*\//u.test(behind.slice(forOne[0].length))))
    return undefined;
  return { quantity, unit: forOne?.[1] ?? behind, each: named };
}

/** `402 lớp` for `em/lớp`. */
function isCounted(passage: Passage, one: Quantity, { each }: Average): boolean {
  const [name, counted] = [each, wordsOf(passage, one)].map((words) => foldText(words).trim().split(/\s+/));
  const [first = '', second] = name ?? [];
  const noun = nounAt(each);
  if (noun === 'đơn vị' && noun === one.noun) return true;
  if (first === '' || first !== counted?.[0]) return false;
  return !HALF_NAMES.has(first) || second === undefined || counted[1] === undefined || second === counted[1];
}

/** The number as the total that the average is of, in its unit; undefined where it is of another thing. */
function totalOf(passage: Passage, one: Quantity, { quantity, unit }: Average): Quantity | undefined {
  if (isMoney(one) || isMoney(quantity)) return isMoney(one) && isMoney(quantity) ? one : undefined;
  const words = wordsOf(passage, one);
  const finer = FINER.find(([larger, smaller]) => larger.test(words) && smaller.test(unit));
  if (finer !== undefined) return inFinerUnit(one, finer[2]);
  const [first] = foldText(unit).split(/\s/);
  const same = first !== '' && first === foldText(words.replace(/^lượt\s/iu, '')).split(/\s/)[0];
  const noun = nounAt(unit);
  return same || (noun !== '' && noun === one.noun) || (PEOPLE.test(unit) && PEOPLE.test(words)) ? one : undefined;
}

function wordsOf(passage: Passage, one: Quantity): string {
  const behind = wordsBetween(passage, one.digitsEnd, one.digitsEnd + 50);
  return /^[^.,;:()\d/]*/u.exec(behind.replace(/^\s*(?:triệu|nghìn|ngàn)\s/iu, ''))?.[0].trim() ?? '';
}

/** An average was rounded where its digits end: `bình quân 55 kg`, and `214.000 đồng` at its noughts. */
function rounded(one: Quantity): Quantity {
  const [first, ...others] = one.readings;
  const noughts = first.decimals === 0 ? (/0*$/.exec(String(first.value.numerator))?.[0].length ?? 0) : 0;
  const more = noughts < FEWEST_NOUGHTS ? others : [...others, { ...first, decimals: -noughts }];
  return { ...one, readings: [first, ...more], rounded: true };
}

/** Where what the average may be of begins: behind the last semicolon of its sentence. */
function partStart(passage: Passage, { start }: Quantity): number {
  const sentence = sentenceAt(passage, start)?.start ?? passage.body;
  return sentence + wordsBetween(passage, sentence, start).lastIndexOf(';') + 1;
}

/** The nearest first. */
function chosen(weighed: readonly Weighed[], from: number): Weighed | undefined {
  const agrees = weighed.find(({ judgement }) => judgement.verdict !== 'contradicts');
  // Of an average nobody asks whether it was cut off or rounded.
  if (agrees !== undefined) return agrees.judgement.verdict === 'truncated' ? undefined : agrees;
  const near = weighed.filter(({ parts }) => parts.every(({ start }) => start >= from));
  const [only, ...more] = near;
  return only !== undefined && more.length === 0 ? only : weighed.findLast((one) => isMistyped(one, 2));
}
