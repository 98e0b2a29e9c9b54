import { expect, test } from 'vitest';
import type { SectionText } from '../../src/compose/assemble.ts';
import { Leaves } from '../../src/compose/leaves.ts';
import { haveUsualNotes } from '../../src/compose/usual-notes.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';

function narrative(text: string): SectionText {
  const content = span(sourceText('q3-2024.noi-dung.md', text), 0, text.length);
  return { id: 'tuyen_truyen', leaves: new Leaves(), narrative: { text, content } };
}

const USUAL =
  'Sở Y tế đã tổ chức 05 lớp[^1], 02 hội nghị[^2].\n\n- Trạm Y tế Long Sơn.\n\n[^1]: Theo kế hoạch năm.\n[^2]: Trực tuyến.\n';

/** Usual notes in what a template printed. */
function besides(text: string): SectionText {
  const at = span(sourceText('main.md.hbs', ''), 0, 0);
  return { ...narrative(USUAL), block: { text, at } };
}

test('notes of one line each that are referred to have no findings', () => {
  expect(haveUsualNotes([narrative(USUAL)])).toBe(true);
  expect(haveUsualNotes([narrative('Đã xong[^1].\n'), narrative('[^1]: Đến 15/9.\n')])).toBe(true);
  expect(haveUsualNotes([])).toBe(true);
});

test('a template may print usual text around them', () => {
  expect(haveUsualNotes([besides('Trong kỳ:\n\n\uE003noi_dung\uE004\n\n- Số lớp: \uE0000\uE001.\n')])).toBe(true);
  expect(haveUsualNotes([besides('\uE003noi_dung\uE004\n')])).toBe(true);
});

test.each([
  ['right above', 'Trong kỳ:\n\uE003noi_dung\uE004\n\n- Lớp.\n'],
  ['right below', '\uE003noi_dung\uE004\n- Lớp.\n'],
  ['indented below', '\uE003noi_dung\uE004\n\n    - Lớp.\n'],
  ['nowhere beside a place for them', '- Lớp.\n'],
  ['with HTML', '\uE003noi_dung\uE004\n\n<table></table>\n'],
  ['with notes of its own', 'Lớp[^3].\n\n\uE003noi_dung\uE004\n'],
])('what a template prints %s takes a reader of Markdown', (_, block) => {
  expect(haveUsualNotes([besides(block)])).toBe(false);
});

test.each([
  ['a note that nobody refers to', `${USUAL}[^3]: Thừa.\n`],
  ['a reference without a note', `${USUAL}\nChưa rõ[^3].\n`],
  ['a note that is given twice', `${USUAL}\n[^2]: Lần hai.\n`],
  ['a note that goes on below', `${USUAL}\n    - và nữa\n`],
  ['a note that refers to another', 'Lớp[^1].\n\n[^1]: Như[^2].\n[^2]: Theo[^1].\n'],
  ['a note behind words', 'Lớp[^1].\n[^1]: Theo kế hoạch.\n'],
  ['a note that is a list', 'Lớp[^1].\n\n[^1]: - Theo kế hoạch.\n'],
  ['a reference that is a link', 'Lớp[^1](https://a.vn).\n\n[^1]: Theo kế hoạch.\n'],
  ['HTML', `${USUAL}\n<u>Lớp</u>\n`],
])('%s takes a reader of Markdown', (_, text) => {
  expect(haveUsualNotes([narrative(text)])).toBe(false);
});
