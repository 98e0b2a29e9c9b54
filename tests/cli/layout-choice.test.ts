import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sections } from '../support/docx-text.ts';
import { cchc, copyOfExample } from '../support/run-cli.ts';
import { wordStyle } from '../support/word-style.ts';
import { child } from '../support/xml-tree.ts';

const BUILD = ['build', 'q3-2024.yaml', '--to', 'docx'];

function officeWith(lines: string): string {
  const folder = copyOfExample();
  appendFileSync(join(folder, 'don-vi.yaml'), lines);
  return folder;
}

function built(folder: string): Uint8Array {
  return readFileSync(join(folder, 'out/q3-2024.docx'));
}

describe('don-vi.yaml chooses the layout', () => {
  test('the smaller set of sizes', async () => {
    const folder = officeWith('co_chu: 13\n');
    expect((await cchc(folder, BUILD)).code).toBe(0);
    expect(wordStyle(built(folder), 'BodyText').size).toBe(13);
    expect(wordStyle(built(folder), 'QuocHieu').size).toBe(12);
    expect((await cchc(folder, ['check-layout', 'out/q3-2024.docx'])).code).toBe(0);
  });

  test('margins within the limits of the decree', async () => {
    const folder = officeWith('le:\n  trai: 35\n  tren: 22.5\n');
    expect((await cchc(folder, BUILD)).code).toBe(0);
    const [first] = sections(built(folder));
    expect(child(first, 'w:pgMar')?.attributes).toMatchObject({ 'w:left': '1984', 'w:top': '1276', 'w:right': '850' });
    expect((await cchc(folder, ['check-layout', 'out/q3-2024.docx'])).code).toBe(0);
  });

  test.each([
    ['co_chu: 12\n', 'gia-tri-ngoai-danh-muc'],
    ['le:\n  trai: 25\n', 'ngoai-khoang'],
    ['le:\n  giua: 25\n', 'khoa-khong-biet'],
    ['giay_mau: khong-co.docx\n', 'khong-thay-tep'],
  ])('%j is a finding', async (lines, code) => {
    const folder = officeWith(lines);
    const run = await cchc(folder, BUILD);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(code);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('stationery', () => {
  test('is written once, never over what an office may have changed', async () => {
    const folder = copyOfExample();
    expect((await cchc(folder, ['stationery'])).code).toBe(0);
    const first = readFileSync(join(folder, 'giay-mau.docx'));
    const again = await cchc(folder, ['stationery']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('--force');
    expect((await cchc(folder, ['stationery', '--force', '--out', 'giay-mau.docx'])).code).toBe(0);
    expect(readFileSync(join(folder, 'giay-mau.docx'))).toEqual(first);
  });

  test('as an option and as a key: the same file', async () => {
    const folder = copyOfExample();
    await cchc(folder, ['stationery', '--out', 'mau.docx']);
    expect((await cchc(folder, [...BUILD, '--giay-mau', 'mau.docx'])).code).toBe(0);
    const byOption = built(folder);
    appendFileSync(join(folder, 'don-vi.yaml'), 'giay_mau: mau.docx\n');
    expect((await cchc(folder, BUILD)).code).toBe(0);
    expect(built(folder)).toEqual(byOption);
  });

  test('a broken file is a finding where it is named, and nothing is written', async () => {
    const folder = officeWith('giay_mau: mau.docx\n');
    writeFileSync(join(folder, 'mau.docx'), 'Sở Y tế');
    const run = await cchc(folder, BUILD);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('giay-mau-khong-dung-duoc');
    expect(run.stderr).toMatch(/don-vi\.yaml:\d+/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('a broken or missing file of the option', async () => {
    const folder = copyOfExample();
    writeFileSync(join(folder, 'mau.docx'), 'Sở Y tế');
    expect((await cchc(folder, [...BUILD, '--giay-mau', 'mau.docx'])).code).toBe(1);
    expect((await cchc(folder, [...BUILD, '--giay-mau', 'khong-co.docx'])).code).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
