import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack, packBytes } from '../../../src/write/docx/pack.ts';

const ROW = '<w:tr><w:tc><w:p><w:r><w:t>Trung tâm Y tế huyện Long Điền</w:t></w:r></w:p></w:tc></w:tr>';

test('a text of an ordinary report is deflated as one block, whatever the pieces', () => {
  const packed = pack(Array.from({ length: 500 }, () => ROW));
  const bytes = new TextEncoder().encode(ROW.repeat(500));
  expect(packed.blocks).toEqual([new Uint8Array(deflateRawSync(bytes, { level: 6 }))].map(Buffer.from));
  expect([packed.size, packed.crc]).toEqual([packBytes(bytes).size, packBytes(bytes).crc]);
});

test('a long text is several blocks that read as one', () => {
  const count = 250_000;
  let made = 0;
  const rows = function* () {
    for (; made < count; made++) yield ROW;
  };
  const packed = pack(rows());
  expect(packed.blocks.length).toBeGreaterThan(2);
  const read = inflateRawSync(Buffer.concat(packed.blocks));
  const whole = new TextEncoder().encode(ROW.repeat(count));
  expect(packed.size).toBe(whole.length);
  expect(packed.crc).toBe(packBytes(whole).crc);
  expect(read.equals(whole)).toBe(true);
});
