import { foldText } from '../text/fold.ts';
import { TextMemo } from '../text/text-memo.ts';
import { oncePerNumber } from './once-per-number.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Words of time, of comparing and of speaking again (`tỷ lệ này`): they tell one thing from another as little as a pronoun. */
const EMPTY = new Set(
  foldText(
    'so với cùng kỳ thời điểm năm học quý tháng tuần vụ ngày kỳ đợt trước sau ngoái đầu cuối nay này đó trên số lượng tổng đã đang là của có còn được đạt ước thực hiện mức con tỷ lệ chỉ tiêu kết quả như vậy theo tức do đó nên thì cũng đều trong khi và các toàn tỉnh huyện xã sở tính đến hết lũy kế giai đoạn i ii iii iv v vi',
  ).split(' '),
);

/** The words of `text` that name a thing. Kept: one text is held against many. */
export function namingWords(text: string): readonly string[] {
  return naming.get(text, (known) => (foldText(known).match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word)));
}

const naming = new TextMemo<readonly string[]>();

/** Whether everything that `words` name is named by `context`, too. */
export function isNamedIn(words: string, context: string): boolean {
  const named = new Set(namingWords(context));
  return namingWords(words).every((word) => named.has(word));
}

/** The counted thing: its known name, else the word behind the digits; empty where none stands there. */
export function thingOf(passage: Passage, quantity: Quantity): string {
  return quantity.noun !== '' || quantity.unit !== 'count' ? quantity.noun : wordBehind(passage, quantity);
}

const wordBehind = oncePerNumber((passage, { digitsEnd }): string => {
  const word = foldText(/^\s(\p{L}+)/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 30))?.[1] ?? '');
  return EMPTY.has(word) || /^(?:tăng|giảm|cao|thấp|bằng|trong|gồm|tại|ở|cho|xếp)$/u.test(word) ? '' : word;
});

/** What the text says of a number: from the number before it to a few words behind. */
export function contextOf(passage: Passage, quantity: Quantity, from: number): string {
  const before = numberBefore(passage, quantity.start);
  const lead = wordsBetween(passage, Math.max(from, before?.end ?? from), quantity.start);
  const behind = wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 40);
  return `${lead} ${/^[^;:.,(\d]*/u.exec(behind)?.[0] ?? ''}`;
}
