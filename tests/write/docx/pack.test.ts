import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LongText } from '../../../src/write/docx/long-text.ts';
import { packBytes, TextPacker } from '../../../src/write/docx/pack.ts';

const ROW = '<w:tr><w:tc><w:p><w:r><w:t>Trung tâm Y tế huyện Long Điền</w:t></w:r></w:p></w:tc></w:tr>';

function pack(pieces: Iterable<string>) {
  const packer = new TextPacker();
  for (const piece of pieces) packer.add(piece);
  return packer.end();
}

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

test('the main part has the same blocks as its pieces one by one', () => {
  const rows = Array.from({ length: 120_000 }, (_, index) => `${ROW}<w:p>${index}</w:p>`);
  const main = new LongText();
  for (const row of rows) main.write(row);
  const { packed } = main.end();
  const lengths = packed.blocks.map((block) => block.length);
  expect(lengths.length).toBeGreaterThan(1);
  const alone = pack(rows);
  expect(lengths).toEqual(alone.blocks.map((block) => block.length));
  expect(Buffer.concat(packed.blocks).equals(Buffer.concat(alone.blocks))).toBe(true);
});

test('texts that are packed at the same time, or one after the other, keep apart', () => {
  const [first, second] = [new TextPacker(), new TextPacker()];
  first.add(ROW);
  second.add('<w:tr/>');
  first.add('Sở Y tế');
  second.add('Trạm Y tế');
  const read = ({ blocks }: ReturnType<typeof pack>) => inflateRawSync(Buffer.concat(blocks)).toString();
  expect([read(first.end()), read(second.end())]).toEqual([`${ROW}Sở Y tế`, '<w:tr/>Trạm Y tế']);
  expect(read(pack([ROW]))).toBe(ROW);
});
