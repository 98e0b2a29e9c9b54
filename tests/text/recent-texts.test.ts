import { expect, test } from 'vitest';
import { RecentTexts } from '../../src/text/recent-texts.ts';

/** A memo of lengths, and the texts that were read for it. */
function lengths() {
  const read: string[] = [];
  const recent = new RecentTexts<number>();
  const of = (text: string): number =>
    recent.get(text, (own) => {
      read.push(own);
      return own.length;
    });
  return { of, read };
}

const NARRATIVE = '# Mở đầu\n\nSở Y tế báo cáo như sau.\n';

test('a text that came lately is read once', () => {
  const { of, read } = lengths();
  expect([NARRATIVE, `${NARRATIVE}\n`, NARRATIVE].map(of)).toEqual([35, 36, 35]);
  expect(read).toEqual([NARRATIVE, `${NARRATIVE}\n`]);
});

test('only the last few are kept, and no long ones', () => {
  const { of, read } = lengths();
  const others = ['một', 'hai', 'ba', 'bốn'];
  for (const text of [NARRATIVE, ...others, NARRATIVE]) of(text);
  expect(read).toEqual([NARRATIVE, ...others, NARRATIVE]);
  const long = NARRATIVE.repeat(5_000);
  expect([of(long), of(long)]).toEqual([long.length, long.length]);
  expect(read.filter((text) => text === long)).toHaveLength(2);
});
