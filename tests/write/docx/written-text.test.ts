import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writtenText } from '../../../src/write/docx/written-text.ts';

const style = (id: string) => `<w:styles><w:style w:styleId="${id}"/><w:style w:styleId="TrichYeu"/></w:styles>`;
const read = (text: string) => inflateRawSync(Buffer.concat(writtenText(text).packed.blocks)).toString();

test('a text that comes again is not packed again', () => {
  expect(writtenText(style('QuocHieu'))).toBe(writtenText(style('QuocHieu')));
});

test('of however many texts each is its own', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `TieuNgu${index % 150}`);
  expect(ids.map((id) => read(style(id)))).toEqual(ids.map(style));
  expect([...writtenText(style('TieuNgu')).references.idsOf('w:style')]).toEqual([
    ['TieuNgu', 1],
    ['TrichYeu', 1],
  ]);
});

test('what was not needed for long is let go', () => {
  const first = writtenText(style('KinhGui'));
  for (let index = 0; index < 200; index++) writtenText(style(`CanCu${index}`));
  expect(writtenText(style('KinhGui'))).not.toBe(first);
});
