import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, stripDiacritics } from '../../src/text/fold.ts';

describe('two spellings of one text', () => {
  test.each([
    ['Khánh Hòa', 'Khánh Hoà'],
    ['KHÁNH HÒA', 'khánh hoà'],
    ['Chăm sóc sức khỏe', 'Chăm sóc sức khoẻ'],
    ['Bình Thủy', 'Bình Thuỷ'],
    ['Quí III', 'Quý III'],
    ['hòa giải kì họp', 'hoà giải kỳ họp'],
    ['tỉ lệ', 'tỷ lệ'],
    ['Lí do', 'Lý do'],
    ['Điều hành'.normalize('NFD'), 'Điều hành'],
    ['HOÀ'.normalize('NFD'), 'hòa'],
    ['Cải cách  thể\u00a0chế ', 'Cải cách thể chế'],
    ['phê duyệt – công bố', 'phê duyệt - công bố'],
    ['2021\u20132025', '2021 - 2025'],
    ['“Một cửa”', '"Một cửa"'],
    ['thủ\u200b tục', 'thủ tục'],
  ])('%s is %s', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  test.each([
    ['kỳ', 'ký'],
    ['tài chính', 'tài chánh'],
    ['thi đua', 'thu đua'],
    ['hai', 'hay'],
    ['tai', 'tay'],
    ['thúi', 'thúy'],
    ['chi', 'chy'],
    ['d', 'đ'],
    ['an', 'ân'],
  ])('%s is not %s', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  test('the folded form is lower case, in today’s spelling', () => {
    expect(foldText('  Tỉ lệ  HÒA GIẢI Quí I ')).toBe('tỷ lệ hoà giải quý i');
  });

  test('folding twice changes nothing more', () => {
    const near = fc.string({ unit: fc.constantFrom(...'hkmqtuoaiyíÌỉÚÒ -–\u0301\u0300\u0307\u200bİ“'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['Điều hành', 'Dieu hanh'],
  ['đúng hạn', 'dung han'],
  ['Ưu tiên: Ẩn, Ằ, Ỡ', 'Uu tien: An, A, O'],
  ['tồn kỳ trước'.normalize('NFD'), 'ton ky truoc'],
  ['NĐ-CP 30/2020', 'ND-CP 30/2020'],
])('%s without diacritics is %s', (text, bare) => {
  expect(stripDiacritics(text)).toBe(bare);
});
