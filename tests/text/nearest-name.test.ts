import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestName } from '../../src/text/nearest-name.ts';

const keys = [
  'tiep_nhan',
  'truc_tuyen',
  'truc_tiep',
  'ton_ky_truoc',
  'da_giai_quyet',
  'dang_giai_quyet',
  'tong',
  'ky',
  'so',
];

describe('the name that was meant', () => {
  test.each([
    ['ton_ky_truoc', 'ton_ky_truoc'],
    ['ton_ki_truoc', 'ton_ky_truoc'],
    ['tồn kỳ trước', 'ton_ky_truoc'],
    ['TonKyTruoc', 'ton_ky_truoc'],
    ['truc_tuyne', 'truc_tuyen'],
    ['tructuyen', 'truc_tuyen'],
    ['truc_tiếp', 'truc_tiep'],
    ['da_giai_quiet', 'da_giai_quyet'],
    ['tog', 'tong'],
    ['tnog', 'tong'],
    ['kỳ', 'ky'],
    ['yk', 'ky'],
  ])('%s is %s', (name, meant) => {
    expect(nearestName(name, keys)).toBe(meant);
  });

  test.each(['can_bo', 'ngan_sach', 'x', 'tiep_tuc_phan_anh', ''])('%j is none of them', (name) => {
    expect(nearestName(name, keys)).toBeUndefined();
  });

  test('of equally near ones the first', () => {
    expect(nearestName('truc_ti', ['truc_tia', 'truc_tib'])).toBe('truc_tia');
    expect(nearestName('truc_ti', [])).toBeUndefined();
  });

  test('one slip in a name of the list never loses it', () => {
    const slip = fc.tuple(
      fc.constantFrom(...keys.filter((key) => key.length > 5)),
      fc.nat(),
      fc.constantFrom(...'abxyz'),
    );
    fc.assert(
      fc.property(slip, fc.constantFrom('drop', 'add', 'change', 'swap'), ([key, where, letter], kind) => {
        const at = where % (key.length - 1);
        const [front, one, two, back] = [
          key.slice(0, at),
          key.slice(at, at + 1),
          key.slice(at + 1, at + 2),
          key.slice(at + 2),
        ];
        const wrong = {
          drop: front + two + back,
          add: front + letter + one + two + back,
          change: front + letter + two + back,
          swap: front + two + one + back,
        }[kind];
        expect(nearestName(wrong, [key])).toBe(key);
      }),
    );
  });

  test('a heading of a hundred thousand letters is near to nothing', () => {
    expect(nearestName('cải cách '.repeat(11_000), keys)).toBeUndefined();
  });
});
