import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDocx } from '../../src/audit/docx/docx-package.ts';
import { readDocx } from '../../src/audit/docx/read-docx.ts';
import { audited } from './audited.ts';
import { paragraph, table, wordFile } from './word-file.ts';

const PIECES = [
  'Tổng số 1.723 hồ sơ',
  'trong đó',
  'gồm',
  ': ',
  '; ',
  ', ',
  ' và ',
  '(',
  ')',
  '222/252',
  '88%',
  '0/0',
  ' đạt ',
  'tăng 5% so với ',
  '\n',
  '\n\n- ',
  '+ ',
  '1. ',
  'I. ',
  '(1)',
  '(1)+(2)',
  '| 1 | 2 |\n|---|---|\n| 3 | 4 |',
  '\t5\t6\n',
  '<td>7</td>',
  '**',
  '1.92,8',
  'quý 2/2024',
  'BÁO CÁO quý III năm 2024\n',
  '60/2021/NĐ-CP',
  'ngày 31/6/2023',
  '\u0301',
  '\u200b',
  '😀',
]; // prettier-ignore

test('any text is audited, and findings point into it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 40 }),
      (pieces) => {
        const { findings, agreeing, document, coverage } = audited(pieces.join(''));
        for (const { at, related } of [...findings, ...agreeing]) {
          for (const place of [at, ...related.map((one) => one.at)]) {
            expect(place.end).toBeLessThanOrEqual(document.source.text.length);
          }
        }
        expect(coverage.checked).toBeLessThanOrEqual(coverage.numbers);
      },
    ),
  );
});

test('a Word file with any byte changed is read or refused', () => {
  const whole = wordFile(
    paragraph('Đạt 88% (222/252)') +
      table([
        ['a', '1'],
        ['b', '2'],
      ]),
  );
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = byte;
      const file = openDocx(bytes);
      if (!('problem' in file)) readDocx('bao-cao.docx', file);
    }),
  );
});
