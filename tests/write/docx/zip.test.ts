import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../../src/write/docx/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('another library reads what was packed, in the order given', () => {
  const files = { 'b/so.xml': bytes('Sở Y tế '.repeat(1000)), 'a.xml': bytes('') };
  const archive = zip(Object.entries(files).map(([name, content]) => ({ name, content })));
  const read = unzipSync(archive);
  expect(Object.keys(read)).toEqual(['b/so.xml', 'a.xml']);
  expect(new TextDecoder().decode(read['b/so.xml'])).toBe('Sở Y tế '.repeat(1000));
  expect(read['a.xml']).toHaveLength(0);
});

test('every entry says 1 January 1980, 0:00, and no attributes of a machine', () => {
  const archive = zip([{ name: 'a', content: bytes('a') }]);
  const view = new DataView(archive.buffer, archive.byteOffset);
  const central = archive.length - 22 - 46 - 1;
  expect(view.getUint32(central, true)).toBe(0x02014b50);
  expect([view.getUint16(central + 12, true), view.getUint16(central + 14, true)]).toEqual([0, 0x0021]);
  expect(view.getUint32(central + 38, true)).toBe(0);
});
