import { exact } from '../numbers/exact.ts';
import { nounAt } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

const VALUES: ReadonlyMap<string, number> = new Map(
  ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, at) => [word, at + 2]),
);
/** What is said to be so many, in words, before it is listed. */
const LISTED =
  'hạn chế|tồn tại|khó khăn|vướng mắc|nguyên nhân|giải pháp|nhiệm vụ|nội dung|kiến nghị|đề xuất|bài học|kết quả|mục tiêu|yêu cầu|khâu|đột phá|trụ cột|vấn đề|nhóm|chỉ tiêu|lĩnh vực|chương trình|mô hình|tiêu chí|chuyên đề|việc|dự án|biện pháp|định hướng|trọng tâm';
/** `ba hạn chế là`, `Có bốn nguyên nhân chính:`, and nothing else up to the list. */
const ANNOUNCES = new RegExp(
  `(?<!\\p{L})(?<!(?:trong|mỗi|từng|thứ|cả|tháng|của|một|vài|hoặc|hai|hàng) )(${[...VALUES.keys()].join('|')}|\\d{1,2})\\s+((?:${LISTED})(?:\\s+(?!(?:cho|trong|một|mỗi|với|từ|theo|đạt|so|và|trên)\\s)\\p{L}+){0,8}?)\\s*,?\\s*(?:(?:là|gồm|đó là|như sau|cụ thể|sau)\\s*)?:?\\s*$`,
  'iu',
);

/** The number, in words or digits, that announces the list that begins at `until`; undefined where the words right before the list name none. */
export function announcedBefore(passage: Passage, until: number): Quantity | undefined {
  const announced = ANNOUNCES.exec(wordsBetween(passage, passage.body, until));
  if (announced === null) return undefined;
  const start = passage.body + announced.index;
  return (
    announcedInWords(passage, until) ?? passage.quantities.find((one) => one.start === start && one.half === undefined)
  );
}

/** The same in words alone. */
export function announcedInWords(passage: Passage, until: number): Quantity | undefined {
  const announced = ANNOUNCES.exec(wordsBetween(passage, passage.body, until));
  const [, word = ''] = announced ?? [];
  const value = VALUES.get(word.toLowerCase());
  if (announced === null || value === undefined) return undefined;
  return quantityOf(word, value, passage.body + announced.index);
}

/** `có hai người dưới 40 tuổi, chiếm`, `; bốn công chức hoàn thành (`: a count in words that the words to `until` tell a share of; `năm` mostly is a year. */
const COUNTED_IN_WORDS = new RegExp(
  `(?:^|[;,.(]\\s*|(?<!\\p{L})(?:có|và|gồm|là)\\s+)(${[...VALUES.keys()].filter((word) => word !== 'năm').join('|')})\\s+(?=\\p{L}[^.;()\\d]*$)`,
  'iu',
);

/** The count in words that stands between two places; `noun`: what it counts. */
export function countInWords(passage: Passage, from: number, until: number): Quantity | undefined {
  const words = wordsBetween(passage, from, until).replace(AGES, (age) => ' '.repeat(age.length));
  const [all = '', word = ''] = COUNTED_IN_WORDS.exec(words) ?? [];
  const value = VALUES.get(word.toLowerCase());
  if (value === undefined) return undefined;
  const start = from + words.indexOf(all) + all.indexOf(word);
  const behind = wordsBetween(passage, start + word.length, until).trim();
  return { ...quantityOf(word, value, start), noun: nounAt(behind) };
}

const AGES = /(?:trên|dưới|từ)\s+\d+\s+tuổi/giu;

function quantityOf(written: string, value: number, start: number): Quantity {
  const end = start + written.length;
  return {
    start,
    end,
    digitsEnd: end,
    written,
    readings: [{ value: exact(value), decimals: 0 }],
    unit: 'count',
    noun: '',
    approximate: false,
  };
}
