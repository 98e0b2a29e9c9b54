import { foldText } from '../text/fold.ts';
import type { Stretch } from './audit-document.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** The two numbers of `74 vụ/119 bị can`: one fact counted in two ways, neither of which is a part of the other. */
export interface NumberPair {
  readonly left: Quantity;
  readonly right: Quantity;
  /** The first words of what they count: `vụ`, `bị`. */
  readonly counts: readonly [left: string, right: string];
}

export type Side = 'left' | 'right';

/** What cases, visits and households are told in, with people, land or money behind the stroke. */
const FIRST_COUNT =
  /^\s+(vụ|việc|lượt|hộ|đợt|buổi|cuộc|lớp|đoàn|đơn|dự án|mô hình)(?!\p{L})[^\d.,;:()/%]{0,24}\s?\/\s?$/iu;
const STROKE = /\p{L}\s?\/\s?\d/u;

/** The pairs of a passage. `779 vụ, việc/06 Thẩm phán/12 tháng` is arithmetic, `15 vụ/20 vụ` a part of a whole. */
export function numberPairs(passage: Passage): NumberPair[] {
  if (!STROKE.test(passage.text)) return [];
  return passage.quantities.flatMap((left, index): NumberPair[] => {
    const right = passage.quantities[index + 1];
    if (right === undefined || left.unit !== 'count' || left.half !== undefined || right.half !== undefined) return [];
    const counted = FIRST_COUNT.exec(wordsBetween(passage, left.digitsEnd, right.start))?.[1];
    const other = countedAt(passage, right.digitsEnd);
    if (counted === undefined || other === undefined) return [];
    const own = foldText(counted).split(' ')[0] ?? '';
    const chained = /^[^\d.,;:()%]{0,30}\/\s?\d/u.test(wordsBetween(passage, right.digitsEnd, right.digitsEnd + 40));
    return own === other || chained ? [] : [{ left, right, counts: [own, other] }];
  });
}

/** The first word behind the digits. */
function countedAt(passage: Passage, digitsEnd: number): string | undefined {
  const word = /^\s?(\p{L}+)/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 20))?.[1];
  return word === undefined ? undefined : foldText(word);
}

const OF_NUMBER = /^\s*(?:(?:về|trên|của|theo|tính|tổng|số)\s+)*(\p{L}+)/iu;

/** Which side of its passage's pairs a number that stands alone belongs to, as the words behind it name it: `tăng 09 vụ`, `98,5% số vụ`. */
export function sideOf(passage: Passage, one: Quantity, pairs: readonly NumberPair[]): Side | undefined {
  const word = OF_NUMBER.exec(wordsBetween(passage, one.end, one.end + 40))?.[1];
  if (word === undefined) return undefined;
  const named = foldText(word);
  const left = pairs.some(({ counts }) => counts[0] === named);
  const right = pairs.some(({ counts }) => counts[1] === named);
  return left === right ? undefined : left ? 'left' : 'right';
}

const NAMED_BEHIND =
  /^\s*(?:(?:về|trên|của|theo|tính|tổng|số)\s+)*\p{L}+(?:\s(?:can|cáo|tượng|khẩu|viên|người|án|việc)(?!\p{L}))?/iu;
const JOINED = /((?:[,;]|\svà)\s+)?((?:tăng thêm|tăng|giảm)\s+)?$/iu;
/** `tăng 21 đợt và 118 lượt người`: the word before the first number is of the second, too. */
const JOINS_NEXT = /^\s*(?:,|;|và(?!\p{L}))(?:\s*(\d))?/iu;

/** The words that go away with a number: what it counts, with the sign or the word that joins it to the number of the other side. */
export function stretchOf(passage: Passage, one: Quantity): Stretch {
  const end = one.end + (NAMED_BEHIND.exec(wordsBetween(passage, one.end, one.end + 60))?.[0].length ?? 0);
  const [, joint = '', change = ''] = JOINED.exec(wordsBetween(passage, one.start - 30, one.start)) ?? [];
  const [sign = '', next] = JOINS_NEXT.exec(wordsBetween(passage, end, end + 10)) ?? [];
  if (change !== '' && next !== undefined) return { start: one.start, end: end + sign.length - next.length };
  if (joint !== '') return { start: one.start - joint.length - change.length, end };
  return { start: one.start - change.length, end: end + sign.length - (next?.length ?? 0) };
}
