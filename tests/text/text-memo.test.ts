import { expect, test } from 'vitest';
import { TextMemo } from '../../src/text/text-memo.ts';

const FORM = 'Số hồ sơ tiếp nhận, đã giải quyết và đang giải quyết trong kỳ nêu ở bảng dưới đây.';

/** A memo of lengths, and the texts that were read for it. */
function lengths() {
  const read: string[] = [];
  const memo = new TextMemo<number>();
  const of = (text: string): number =>
    memo.get(text, (own) => {
      read.push(own);
      return own.length;
    });
  return { of, read };
}

test('a text is read once, whichever file it is cut from', () => {
  const { of, read } = lengths();
  const [first, second] = [`# Mở đầu\n\n${FORM}`, `${FORM}\n\n# Kết thúc`];
  expect([of(first.slice(-FORM.length)), of(second.slice(0, FORM.length))]).toEqual([FORM.length, FORM.length]);
  expect(read).toEqual([FORM]);
});

test('a sentence of the form is kept while thousands of others pass, each of which is let go', () => {
  const { of, read } = lengths();
  const others = Array.from({ length: 20_000 }, (_, index) => `Đơn vị ${index} đã giải quyết xong.`);
  for (const [index, other] of others.entries()) {
    of(other);
    if (index % 500 === 0) of(FORM);
  }
  expect(read.filter((text) => text === FORM)).toHaveLength(1);
  of(others[0] ?? '');
  expect(read).toHaveLength(others.length + 2);
});

test('long texts are let go sooner', () => {
  const { of, read } = lengths();
  const long = Array.from({ length: 5 }, (_, index) => `${index} ${'Sở Y tế '.repeat(20_000)}`);
  for (const text of [...long, ...long]) of(text);
  expect(read).toHaveLength(10);
});
