import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Province, SOURCES } from '../../support/province.ts';
import { ROOT } from '../../support/run-cli.ts';

const work = mkdtempSync(join(tmpdir(), 'cchc-kept-'));
const province = new Province(work);
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => province.restore());

test('the second run says what the first said, in every form, and takes every result', async () => {
  const forms = ['pretty', 'short', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];
  const files = forms.flatMap((form) => ['--format', `${form}=${form}.txt`]);
  const told = async (...words: string[]) => {
    const run = await province.run('validate', '--format', 'pretty', ...files, ...words);
    return { ...run, files: forms.map((form) => province.text(`${form}.txt`)) };
  };
  const anew = await told('--no-cache');
  expect(anew.code).toBe(1);
  expect(existsSync(province.cache)).toBe(false);
  expect(await told()).toEqual(anew);
  expect(province.good()).toEqual(SOURCES);
  expect(await told()).toEqual(anew);
});

test.each([
  [['--strict'], {}],
  [['--coverage'], { coverage: true }],
  [['--lang', 'en'], {}],
  [['--max-findings', '1'], {}],
  [['--max-warnings', '0'], {}],
  [['--format', 'json'], { framed: false }],
] as const)('after a run without, %j says what it says without a cache', async (words, options) => {
  await province.run('validate');
  const anew = await province.run('validate', '--no-cache', ...words);
  expect(await province.run('validate', ...words)).toEqual(anew);
  expect(province.good(options)).toEqual(SOURCES);
  expect(await province.run('validate', ...words)).toEqual(anew);
});

test('of other folders, the results of each stay', async () => {
  await province.run('validate');
  province.change('so-y-te/q1-2022.yaml', 'loai:', '# sửa\nloai:');
  await province.run('validate', 'so-y-te', 'so-xay-dung');
  expect(province.good()).toEqual(SOURCES);
});

const CIRCLE = SOURCES.filter((source) => source.startsWith('so-xay-dung/'));
const FINANCE = SOURCES.filter((source) => source.startsWith('so-tai-chinh/'));
const HEALTH = SOURCES.filter((source) => source.startsWith('so-y-te/'));
const Q1 = 'so-y-te/q1-2022.yaml';
const Q2 = 'so-y-te/q2-2024.yaml';
const PLAN = 'so-y-te/kh-dvctt-2023.yaml';
const Q2_WITH_PLAN = 'so-y-te/q2-ke-hoach.yaml';
const Q3 = 'so-y-te/q3-2024.yaml';
const WRONG = 'so-y-te/q3-sai.yaml';
const AFTER_Q2 = [Q2, Q3, WRONG];
const WITH_REGISTER = HEALTH.filter((source) => source !== Q1);
const TEMPLATES = 'so-tai-chinh/templates';
const SCHEMA = 'so-tai-chinh/schemas/bao-cao-giai-ngan.schema.json';

/** What is changed, how, and which sources are worked on again. */
const CHANGES: readonly (readonly [what: string, change: () => void, again: readonly string[]])[] = [
  ['a source', () => province.change(Q1, 'loai:', '# sửa\nloai:'), [Q1]],
  ['a source that was wrong', () => province.change(WRONG, 'tong: 999', 'tong: 998'), [WRONG]],
  ['a source, by a figure of as many digits', () => province.change(Q3, 'tong: 998', 'tong: 997'), [Q3]],
  ['a waiver of a source', () => province.change(Q3, 'cchc-cho-qua', 'khong-cho-qua'), [Q3]],
  ['a narrative', () => province.change('so-y-te/q3-2024.noi-dung.md', '# Mở đầu', '# Mở đầu\n\nCó 12 việc.'), [Q3]],
  [
    'a waiver of it',
    () => province.change('so-y-te/q3-2024.noi-dung.md', 'như sau:', 'như sau: <!-- cchc-cho-qua so-go-thang: đếm -->'),
    [Q3],
  ],
  ['a narrative that came', () => province.put('so-y-te/q3-sai.noi-dung.md', '# Mở đầu\n\nCó 12 việc.\n'), [WRONG]],
  ['one that went', () => province.remove('so-tai-chinh/giai-ngan-q3-2024.noi-dung.md'), FINANCE],
  ['the previous report', () => province.change(Q2, 'tong: 223', 'tong: 224'), AFTER_Q2],
  ['its narrative', () => province.change('so-y-te/q2-2024.noi-dung.md', '#', '##'), AFTER_Q2],
  [
    'the previous report, by another file',
    () => renameSync(join(province.folder, Q2_WITH_PLAN), join(province.folder, Q2)),
    [...AFTER_Q2, Q2_WITH_PLAN],
  ],
  ['the previous report, deleted', () => province.remove(Q2), AFTER_Q2],
  ['the plan', () => province.change(PLAN, 'loai:', '# sửa\nloai:'), [PLAN, Q2_WITH_PLAN]],
  ['the register', () => province.change('so-y-te/van-ban.yaml', '4655/QĐ', '4656/QĐ'), WITH_REGISTER],
  ['a waiver of it', () => province.change('so-y-te/van-ban.yaml', 'cchc-cho-qua', 'khong-cho-qua'), WITH_REGISTER],
  ['the register, deleted', () => province.remove('so-y-te/van-ban.yaml'), WITH_REGISTER],
  ['the agency', () => province.change('so-y-te/don-vi.yaml', 'Bà Rịa', 'Bà  Rịa'), HEALTH],
  ['a template', () => province.change(`${TEMPLATES}/bao-cao-giai-ngan/main.md.hbs`, '{{noi', 'Mới. {{noi'), FINANCE],
  ['a partial', () => province.change(`${TEMPLATES}/bao-cao-giai-ngan/o-so.hbs`, '{{', '{{khong.co}}{{'), FINANCE],
  ['a partial that came', () => province.put(`${TEMPLATES}/bao-cao-giai-ngan/them.hbs`, 'Thêm.'), FINANCE],
  ['a shared partial that came', () => province.put(`${TEMPLATES}/chung/them.hbs`, 'Thêm.'), FINANCE],
  ['a schema', () => province.change(SCHEMA, '"x-equations"', '"x-equation"'), FINANCE],
  ['a schema, broken', () => province.put(SCHEMA, '{'), FINANCE],
  [
    'schemas that replace the built-in ones',
    () => cpSync(join(ROOT, 'schemas'), join(province.folder, 'so-y-te/schemas'), { recursive: true }),
    HEALTH,
  ],
  [
    'a template that replaces a built-in one',
    () => province.put('so-y-te/templates/chung/ngan-sach.hbs', 'Theo mẫu của Sở.'),
    HEALTH,
  ],
  // each of the three is told of both others
  ['a link of a circle', () => province.change('so-xay-dung/vong-b.yaml', 'ky_truoc: vong-c.yaml\n', ''), CIRCLE],
];

describe('what changed is done again, with all that stands on it, and nothing else', () => {
  test.each(CHANGES)('%s', async (_what, change, again) => {
    const words = ['validate', '--coverage', '--format', 'json'] as const;
    const form = { framed: false, coverage: true };
    await province.run(...words);
    expect(province.good(form)).toEqual(SOURCES);
    change();
    expect(province.good(form)).toEqual(SOURCES.filter((source) => !again.includes(source)));
    const anew = await province.run(...words, '--no-cache');
    expect(await province.run(...words)).toEqual(anew);
    expect(province.good(form)).toEqual(SOURCES.filter((source) => existsSync(join(province.folder, source))));
  });
});
