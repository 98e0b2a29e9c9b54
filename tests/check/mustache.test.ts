import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mustachesIn, pathIn } from '../../src/check/mustache.ts';

const written = (text: string): string[] => mustachesIn(text).map(({ start, end }) => text.slice(start, end));

test('calls are found from their first bracket to their last', () => {
  expect(written('Tiếp nhận {{tthc.tiep_nhan.tong}} hồ sơ, {{so a.b}}/{{so a.c}}.')).toEqual([
    '{{tthc.tiep_nhan.tong}}',
    '{{so a.b}}',
    '{{so a.c}}',
  ]);
  expect(written('{{{a}} {b}} {{c} d}} {{e')).toEqual(['{{{a}}']);
});

test('on any text they are what the pattern of a call matches', () => {
  const pieces = fc.array(fc.constantFrom('{', '}', '{{', '}}', 'a', ' ', '\n'), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('');
      expect(written(text)).toEqual(text.match(/\{\{[^}]*\}\}/g) ?? []);
    }),
  );
});

test('lines of nothing but brackets or one long word are read to their end', () => {
  expect(written(`${'{{'.repeat(100_000)} {{a}}`)).toHaveLength(1);
  expect(written('{{a }'.repeat(40_000))).toEqual([]);
  expect(pathIn(`{{${'a'.repeat(200_000)}!}}`)).toBe('');
});

test('a call names its figure', () => {
  expect(pathIn('{{so a.b.0.c }}')).toBe('a.b[0].c');
  expect(pathIn('{{ky.ten}}')).toBe('ky.ten');
});
