import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, tooLarge } from '../../src/read/decode.ts';
import { LARGEST_FILE } from '../../src/read/files.ts';
import { positionAt } from '../../src/source/span.ts';
import { expectWords } from '../support/expectations.ts';

const TEXT = 'ten: Sở Y tế\ndia_danh: Bà Rịa - Vũng Tàu\n';

function decode(bytes: Uint8Array) {
  return decodeText('don-vi.yaml', bytes);
}

function code(bytes: Uint8Array): string | undefined {
  const { value, findings } = decode(bytes);
  expect(value === undefined).toBe(findings.length > 0);
  expectWords(findings);
  return findings[0]?.rule.code;
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

describe('text is UTF-8', () => {
  test.each([
    ['plain', Buffer.from(TEXT)],
    ['with BOM', Buffer.from(`\ufeff${TEXT}`)],
    ['with CRLF', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['decomposed', Buffer.from(TEXT.normalize('NFD'))],
  ])('%s', (_, bytes) => {
    expect(decode(bytes).value?.text).toBe(TEXT);
  });

  test('an empty file is a text', () => {
    expect(decode(new Uint8Array()).value?.text).toBe('');
  });

  test.each([
    ['UTF-16 LE with BOM', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE with BOM', swapped(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
    ['UTF-16 LE without BOM', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without BOM', swapped(Buffer.from(TEXT, 'utf16le'))],
  ])('%s is told to be saved again', (_, bytes) => {
    expect(code(bytes)).toBe('tep-utf16');
  });

  test('Windows-1258 is suspected by its tones, at the first letter that breaks', () => {
    // "ten: Sở Y tế\n" in Windows-1258: ở is ơ + hook above, ế is ê + acute.
    const bytes = Buffer.from([
      ...Buffer.from('nam: 2024\nten: S'),
      0xf5,
      0xd2,
      ...Buffer.from(' Y t'),
      0xea,
      0xec,
      0x0a,
    ]);
    const [finding] = decode(bytes).findings;
    expect(finding?.rule.code).toBe('tep-khong-utf8');
    expect(finding?.args).toEqual({ suspected: 'Windows-1258' });
    expect(finding && positionAt(finding.at.source, finding.at.start)).toEqual({ line: 2, column: 7 });
  });

  test('another code page is named none', () => {
    const [finding] = decode(Buffer.from([...Buffer.from('ten: M'), 0xfc, 0x0a])).findings;
    expect([finding?.rule.code, finding?.args]).toEqual(['tep-khong-utf8', {}]);
  });

  test.each([
    ['a Word file', Buffer.from('PK\u0003\u0004mimetype')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 1, 2])],
  ])('%s is no text', (_, bytes) => {
    expect(code(bytes)).toBe('tep-khong-phai-van-ban');
  });

  test('any bytes give an outcome', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void code(bytes)));
  });
});

describe('size', () => {
  test('a file of 50 MB is refused unread', () => {
    expect(tooLarge('q3-2024.yaml', LARGEST_FILE)).toBeUndefined();
    const finding = tooLarge('q3-2024.yaml', 50 * 1024 * 1024);
    expect([finding?.rule.code, finding?.args]).toEqual(['tep-qua-lon', { mebibytes: 50, limit: 32 }]);
    expect(code(new Uint8Array(50 * 1024 * 1024))).toBe('tep-qua-lon');
  });
});
