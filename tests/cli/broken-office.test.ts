import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, copyOfExample, emptyFolder, ROOT } from '../support/run-cli.ts';

/** What stands beside a source: the office's own files, each broken in its own way. The cause is told, and not what follows from it. */

interface Told {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

async function findingsIn(folder: string): Promise<Told[]> {
  const run = await cchc(folder, ['validate', 'q3-2024.yaml', '--format', 'json']);
  expect(run.code, run.stderr).toBe(1);
  return JSON.parse(run.stdout).findings;
}

function officeWith(file: string, text: string | Buffer): string {
  const folder = copyOfExample();
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

test.each([
  ['an agency without a name', 'don-vi.yaml', 'dia_danh: Bà Rịa - Vũng Tàu\n', 'thieu-khoa'],
  ['an empty agency', 'don-vi.yaml', '', 'tep-trong'],
  ['an empty register', 'van-ban.yaml', '', 'tep-trong'],
  ['a register that is a list', 'van-ban.yaml', '- nq-19-hdnd-2023\n', 'sai-kieu'],
  ['a narrative with a control character', 'q3-2024.noi-dung.md', '# Mở đầu\n\nSở Y tế\u0001\n', 'ky-tu-dieu-khien'],
])('%s is told once, without what follows from it', async (_, file, text, code) => {
  const told = await findingsIn(officeWith(file, text));
  const elsewhere = told.filter((finding) => finding.file !== file);
  expect(elsewhere).toEqual([]);
  expect(told.map((finding) => finding.code)).toContain(code);
});

const SCHEMA = 'schemas/bao-cao-cchc.schema.json';
const OWN = readFileSync(join(ROOT, SCHEMA), 'utf8');

test.each([
  ['text that is no JSON', '{', 'ngoac-chua-dong'],
  ['nothing', '', 'tep-trong'],
  ['a list', '[]', 'sai-kieu'],
  ['no x-document', OWN.replace(/"x-document": \{[^}]*\}\}[^}]*\},/, ''), 'thieu-khoa'],
  ['an unknown unit', OWN.replace('"x-equations": [', '"x-unit": "cout", "x-equations": ['), 'gia-tri-ngoai-danh-muc'],
  ['a section twice', OWN.replace('"id": "phan_i"', '"id": "mo_dau"'), 'de-cuong-muc-trung'],
])("an office's own schema with %s is never passed over for the built-in one", async (_, text, code) => {
  expect(text).not.toBe(OWN);
  const told = await findingsIn(officeWith(SCHEMA, text));
  expect(told.filter((finding) => finding.code === code).map((finding) => finding.file)).toContain(SCHEMA);
});

test('nor is the part that kinds share', async () => {
  const told = await findingsIn(officeWith('schemas/common.schema.json', '{"$defs": '));
  expect(told.map((finding) => finding.file)).toContain('schemas/common.schema.json');
});

test('a schema that is no kind is named where its kind is asked for', async () => {
  const [told, ...more] = await findingsIn(officeWith(SCHEMA, '{}'));
  expect(more).toEqual([]);
  expect(told?.code).toBe('loai-khong-biet');
  expect(told?.hint).toContain(`Có tệp ${SCHEMA}`);
});

test('a template in a wrong encoding is never passed over for the built-in one', async () => {
  const file = 'templates/bao-cao-cchc/main.md.hbs';
  const told = await findingsIn(officeWith(file, Buffer.from('{{#muc "mo_dau"}}S\u1edf Y t\u1ebf{{/muc}}', 'utf16le')));
  expect(told.map((finding) => finding.file)).toContain(file);
});

test('a circle of links is told in each file that it goes through', async () => {
  const folder = copyOfExample();
  const q2 = join(folder, 'q2-2024.yaml');
  writeFileSync(
    q2,
    readFileSync(q2, 'utf8').replace('loai: bao-cao-cchc\n', 'loai: bao-cao-cchc\nky_truoc: q3-2024.yaml\n'),
  );
  const [told, ...more] = await findingsIn(folder);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ code: 'tep-dan-vong', file: 'q3-2024.yaml' });
});

const NARRATIVE = 'q3-2024.noi-dung.md';

test.each([
  ['{{constructor}} {{__proto__}}', 'mau-duong-dan-sai', 'constructor'],
  ['{{vb}}', 'mau-sai-doi-so', 'đúng 1 đối số'],
  ['{{tthc.tong', 'mau-sai-cu-phap', 'Dấu {{ mở ở đây'],
  ['========', 'khong-in-duoc', 'đường kẻ'],
  ['<div>Sở Y tế', 'bang-html-sai', '</div>'],
])('%s in a narrative is told at its own line', async (line, code, says) => {
  const folder = copyOfExample();
  const text = `${readFileSync(join(folder, NARRATIVE), 'utf8').trimEnd()}\n\n${line}\n`;
  writeFileSync(join(folder, NARRATIVE), text);
  const told = (await findingsIn(folder)).filter((finding) => finding.code === code);
  expect(told[0]).toMatchObject({ file: NARRATIVE, line: text.trimEnd().split('\n').length });
  expect(told.map((finding) => finding.message).join(' ')).toContain(says);
});

test('a year that cannot be is one finding', async () => {
  const folder = copyOfExample();
  const path = join(folder, 'q3-2024.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('nam: 2024', 'nam: -2024'));
  expect((await findingsIn(folder)).map((finding) => finding.code)).toEqual(['ngoai-khoang']);
});

test('one broken product leaves the others as they were', async () => {
  const folder = copyOfExample();
  mkdirSync(join(folder, 'out/q3-2024.docx'), { recursive: true });
  const run = await cchc(folder, ['build', 'q3-2024.yaml']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('out/q3-2024.docx');
  expect(existsSync(join(folder, 'out/q3-2024.md'))).toBe(false);
});

test.each(['tep', 'tep/duoi', '/dev/null', '/proc/cchc'])(
  '--out %s, which is no folder, is wrong usage',
  async (out) => {
    const folder = copyOfExample();
    writeFileSync(join(folder, 'tep'), '');
    const run = await cchc(folder, ['build', 'q3-2024.yaml', '--out', out]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Không ghi được');
  },
);

test('a file whose name keeps its accents decomposed is found by its composed name', async () => {
  const folder = copyOfExample();
  const name = 'báo cáo quý II.yaml';
  cpSync(join(folder, 'q2-2024.yaml'), join(folder, name.normalize('NFD')));
  const path = join(folder, 'q3-2024.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('q2-2024.yaml', name.normalize('NFC')));
  expect((await cchc(folder, ['validate', 'q3-2024.yaml'])).code).toBe(0);
  expect((await cchc(folder, ['explain', name.normalize('NFC')])).code).toBe(0);
});

test.each([
  [['kind', 'check', 'bao-cao-giai-ngam'], 'Không có loại văn bản "bao-cao-giai-ngam"'],
  [['new', 'bao-cao-cch', 'q4-2024.yaml'], 'Có phải là "bao-cao-cchc"?'],
  [['new'], 'Thiếu tên loại văn bản'],
])('cchc %s is wrong usage', async (argv, says) => {
  const run = await cchc(emptyFolder(), argv);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(says);
});
