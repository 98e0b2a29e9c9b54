import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceText } from '../../src/source/source-text.ts';

function folded(raw: string): string {
  return raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

it('knows the letters and signs of a report as ordinary', () => {
  const text = '## 1. Kết quả\n\n- Đã giải quyết 1.072.019 hồ sơ (97,77%) – “đúng hạn”… {{so tong}} ẶỬỹ\n';
  expect(sourceText('q3.noi-dung.md', text).ordinary).toBe(true);
});

it.each([
  ['a tab', 'Sở\tY tế'],
  ['a no-break space', '15\u00a0%'],
  ['a raised digit', 'm²'],
  ['a zero-width space', 'Sở\u200bY tế'],
  ['a soft hyphen', 'Sở\u00adY tế'],
  ['a control character', 'Sở\u0007Y tế'],
  ['what is left of a letter', 'S\ufffd Y tế'],
  ['a mark of templates', '\ue0001\ue001'],
  ['a minus sign of its own', '\u22125'],
])('does not take %s for ordinary', (_, text) => {
  expect(sourceText('q3.noi-dung.md', text).ordinary).toBe(false);
});

it('folds every text as if nothing were known of it', () => {
  const sign = fc.constantFrom(
    ...'Sởế ạỹĐđ09.,-–…“”\n\r\t',
    '\ufeff',
    'e\u0302\u0301',
    '\u0301',
    '\u212b',
    '\u00a0',
    '²',
  );
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const raw = signs.join('');
      const { text, ordinary } = sourceText('q3.noi-dung.md', raw);
      expect(text).toBe(folded(raw));
      if (ordinary) expect(folded(text)).toBe(text);
    }),
  );
});
