import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Citations } from '../../src/compose/citations.ts';
import { Leaves, plainLine, TextLeaf } from '../../src/compose/leaves.ts';
import { composed, linesOf, told } from './office.ts';

/** Texts that have broken templates, Markdown and HTML. */
const hostile = fc.oneof(
  fc.constantFrom(
    'a|b',
    '*đậm*',
    '_x_',
    'SNV-CCHC&VTLT',
    '&lt;',
    '<b>x</b>',
    '</td></table>',
    '`x`',
    '[x](https://a.vn)',
    '[^1]',
    '~~x~~',
    '$1$&',
    '1. x',
    '- x',
    '# x',
    '> x',
    '---',
    '{{ty_le}}',
    '{{/each}}',
    '\\',
    '\\*',
    '<!-- x',
    '__proto__',
    'constructor',
    '9/14',
    '  hai  khoảng  ',
    '\uE0000\uE001',
    '0',
    'false',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

/** As a file holds it: NFC, without characters that YAML refuses. */
const text = hostile
  .map((one) => one.normalize('NFC'))
  .filter((one) => plainLine(one) !== '' && !/\p{Cc}|\p{Cn}|[\u2028\u2029\ufffe\uffff]/u.test(one));

test.each([
  ['running text', 'Có {{nhiem_vu.ghi_chu}}.', (value: string) => `Có ${value}.`],
  ['the start of a line', '{{nhiem_vu.ghi_chu}}', (value: string) => value],
  ['a list', '- {{nhiem_vu.ghi_chu}}', (value: string) => `- ${value}`],
  ['bold', '**{{nhiem_vu.ghi_chu}}** x', (value: string) => `${value} x`],
  ['a link', '[{{nhiem_vu.ghi_chu}}](https://a.vn)', (value: string) => value],
  ['a pipe table', '| A |\n|---|\n| {{nhiem_vu.ghi_chu}} |', (value: string) => `| ${value} |`],
  ['an HTML table', '<table><tr><td>{{nhiem_vu.ghi_chu}}</td></tr></table>', (value: string) => `| ${value} |`],
  ['an aligned paragraph', '<p align="center">{{nhiem_vu.ghi_chu}}</p>', (value: string) => value],
  ['a partial', '{{> bieu nhiem_vu}}', (value: string) => `(${value})`],
])('any text prints as itself in %s', (_, template, expected) => {
  fc.assert(
    fc.property(text, (value) => {
      const { document, findings } = composed({
        main: `{{#muc "tuyen_truyen"}}\n${template}\n\nHết\n{{/muc}}`,
        narrative: undefined,
        partials: template.includes('> bieu') ? { bieu: '({{ghi_chu}})\n' } : {},
        data: `loai: thu\nnhiem_vu:\n  ghi_chu: ${JSON.stringify(value)}\n`,
      });
      expect(told(findings)).toEqual([]);
      expect(linesOf(document?.body ?? [])).toContain(expected(plainLine(value)));
    }),
    { numRuns: 60 },
  );
});

test('a condition sees the text itself', () => {
  const main = '{{#muc "tuyen_truyen"}}{{#if (bang nhiem_vu.ghi_chu "a|b")}}đúng{{/if}}{{/muc}}';
  const { document } = composed({
    main,
    narrative: undefined,
    partials: {},
    data: 'loai: thu\nnhiem_vu: {ghi_chu: "a|b"}\n',
  });
  expect(linesOf(document?.body ?? [])).toContain('đúng');
});

test('a value may stand in an address and in a span of a cell', () => {
  const main =
    '{{#muc "tuyen_truyen"}}[x](https://a.vn/{{nhiem_vu.ghi_chu}})\n\n<table><tr><td colspan="{{lop.1.hoc_vien}}">x</td></tr></table>{{/muc}}';
  const { document, findings } = composed({
    main,
    narrative: undefined,
    partials: {},
    data: 'loai: thu\nnhiem_vu: {ghi_chu: ho-so_1}\nlop: [{hoc_vien: 1}, {hoc_vien: 3}]\n',
  });
  expect(told(findings)).toEqual([]);
  expect(JSON.stringify(document?.body)).toContain('"url":"https://a.vn/ho-so_1"');
  expect(JSON.stringify(document?.body)).toContain('"columns":3');
});

test('marks that someone typed are no marks', () => {
  const leaves = new Leaves();
  leaves.mark(new TextLeaf('bí mật'));
  const { document } = composed({ narrative: '# Về công tác tuyên truyền\n\uE0000\uE001\n' });
  expect(JSON.stringify(document?.body)).not.toContain('\uE000');
  expect(leaves.replace('\uE0009\uE001', () => 'bí mật')).toBe('\uE0009\uE001');
});

test('a citation of a document that the register lacks prints its id', () => {
  expect(new Citations(new Map()).cite('kh-999', 'auto')).toBe('kh-999');
});
