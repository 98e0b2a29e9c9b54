import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, copyOfExample, EXAMPLE } from '../support/run-cli.ts';

const SOURCE = readFileSync(join(EXAMPLE, 'q3-2024.yaml'), 'utf8');

function replaced(from: string | RegExp, to: string): string {
  const text = SOURCE.replace(from, to);
  if (text === SOURCE) throw new Error(`nothing to spoil: ${from}`);
  return text;
}

const bomb = `x: &a [lol]\n${'bcdefghij'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]\n`)
  .join('')}`;

/** Each with the code it must give and what the message or its place must say. */
const SPOILT: [name: string, text: string | Buffer, code: string, says: string | RegExp][] = [
  ['an unknown key', replaced('    qua_han: 11', '    quahan: 11'), 'khoa-khong-biet', '"qua_han"'],
  ['a missing key', replaced('    mot_phan: 46\n', ''), 'thieu-khoa', 'mot_phan'],
  ['a list for a number', replaced('tai_so: 8', 'tai_so: [8]'), 'sai-kieu', 'TTHC thực hiện tại Sở'],
  ['a tab', replaced('    qua_han: 11', '\tqua_han: 11'), '', /tab/i],
  ['a wrong indentation', replaced('    qua_han: 11', '  qua_han: 11\n      x: 1'), '', ''],
  ['a duplicate key', replaced('    qua_han: 11', '    qua_han: 11\n    qua_han: 12'), '', 'qua_han'],
  [
    'a number that means two things',
    replaced('ton_ky_truoc: 223', 'ton_ky_truoc: 1.234'),
    'so-mo-ho',
    /1234.*1,234.*Ghi 1234\./s,
  ],
  ['an impossible date', replaced('tu_ngay: 25/4/2024', 'tu_ngay: 31/4/2024'), 'ngay-khong-co-that', '31/4/2024'],
  [
    'a missing linked file',
    replaced('loai: bao-cao-cchc', 'loai: bao-cao-cchc\nky_truoc: q2.yaml'),
    'khong-thay-tep',
    'q2.yaml',
  ],
  [
    'a file that links to itself',
    replaced('loai: bao-cao-cchc', 'loai: bao-cao-cchc\nky_truoc: nguon.yaml'),
    'tep-dan-vong',
    '→',
  ],
  ['an unknown kind', replaced('loai: bao-cao-cchc', 'loai: bao-cao-cch'), 'loai-khong-biet', '"bao-cao-cchc"'],
  ['no kind', replaced('loai: bao-cao-cchc\n', ''), 'thieu-loai', 'loai'],
  [
    'a document that is not in the register',
    replaced('nq-19-hdnd-2023', 'nq-19-hdnd-2032'),
    'van-ban-khong-co-trong-so',
    'nq-19-hdnd-2023',
  ],
  ['__proto__', replaced('  tai_so: 8', '  __proto__: {x: 1}\n  tai_so: 8'), '', '__proto__'],
  ['an alias bomb', replaced('loai: bao-cao-cchc\n', `loai: bao-cao-cchc\n${bomb}`), '', ''],
  ['a leading zero', replaced('tai_so: 8', 'tai_so: 08'), 'so-khong-doc-duoc', '08'],
  ['an exponent', replaced('tong: 145', 'tong: 1e3'), 'so-khong-doc-duoc', '1e3'],
  ['no value', replaced('tai_so: 8', 'tai_so:'), 'chua-co-gia-tri', 'TTHC thực hiện tại Sở'],
  ['a form feed of control characters', replaced('tai_so: 8', 'tai_so: 8 \u0000'), '', ''],
  ['an unknown period', replaced('  loai: quy\n', '  loai: qui\n'), 'gia-tri-ngoai-danh-muc', 'quy'],
  ['a fifth quarter', replaced('  so: 3\n', '  so: 5\n'), 'ky-khong-hop-le', '1 đến 4'],
  ['an empty file', '', '', ''],
  ['text that is no YAML', 'Kính gửi: Sở Nội vụ: xin báo cáo: [', '', ''],
  ['a Word file', Buffer.from('PK\u0003\u0004 rest of a zip'), '', ''],
  ['UTF-16', Buffer.from('\uFEFFloai: bao-cao-cchc', 'utf16le'), '', 'UTF-8'],
];

test.each(SPOILT)('%s gives a finding and no stack', async (_, text, code, says) => {
  const folder = copyOfExample();
  writeFileSync(join(folder, 'nguon.yaml'), text);
  const run = await cchc(folder, ['validate', 'nguon.yaml', '--format', 'json']);
  expect(run.code).toBe(1);
  const { findings } = JSON.parse(run.stdout);
  expect(findings.length).toBeGreaterThan(0);
  const told = findings.filter((finding: { code: string }) => code === '' || finding.code === code);
  expect(told.length, `${code} among ${findings.map((finding: { code: string }) => finding.code)}`).toBeGreaterThan(0);
  if (says !== '')
    expect(
      told.map((finding: { message: string; hint: string }) => `${finding.message} ${finding.hint}`).join('\n'),
    ).toMatch(says);
  for (const finding of findings) {
    expect(finding.line).toBeGreaterThan(0);
    expect(`${finding.message} ${finding.hint}`).not.toMatch(/undefined|NaN|\[object|\bat .*\.ts:/);
  }
  const people = await cchc(folder, ['validate', 'nguon.yaml']);
  expect(people.stderr).not.toMatch(/undefined|NaN|\[object|\n\s+at /);
});

test('a file of 50 MB is refused before it is read', async () => {
  const folder = copyOfExample();
  writeFileSync(join(folder, 'lon.yaml'), Buffer.alloc(50 * 1024 * 1024, 'x: 1\n'));
  const run = await cchc(folder, ['validate', 'lon.yaml']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('lớn hơn 32 MB');
});

test('Windows: CRLF, BOM and decomposed accents read as the same report', async () => {
  const folder = copyOfExample();
  for (const file of ['q3-2024.yaml', 'q3-2024.noi-dung.md', 'van-ban.yaml', 'don-vi.yaml']) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`);
  }
  const here = await cchc(EXAMPLE, ['build', 'q3-2024.yaml', '--out', join(folder, 'a')]);
  const there = await cchc(folder, ['build', 'q3-2024.yaml', '--out', 'b']);
  expect([here.code, there.code]).toEqual([0, 0]);
  for (const file of ['q3-2024.md', 'q3-2024.docx']) {
    expect(readFileSync(join(folder, 'a', file)).equals(readFileSync(join(folder, 'b', file)))).toBe(true);
  }
});

test('standard input is a source of this folder', async () => {
  const folder = copyOfExample();
  const right = await cchc(folder, ['validate', '-'], { stdin: SOURCE });
  expect(right.code).toBe(0);
  const wrong = await cchc(folder, ['validate', '-', '--format', 'short'], {
    stdin: replaced('tong: 998', 'tong: 999'),
  });
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toMatch(/^<stdin>:\d+:\d+: lỗi\[so-lieu-mau-thuan\]/m);
});
