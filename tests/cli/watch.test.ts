import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cchc, copyOfExample, EXAMPLE, emptyFolder, ROOT } from '../support/run-cli.ts';
import { Watching } from '../support/watching.ts';

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function edit(folder: string, file: string, from: string, to: string): void {
  const text = read(folder, file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const PRODUCT = 'out/q3-2024.md';

test('builds everything first, then tells that it watches', async () => {
  const folder = copyOfExample();
  const watching = new Watching(folder);
  expect(await watching.ready()).toMatch(/^Built 4\/4 sources, wrote out\/kh-dvctt-2023\.md.* No errors.*; \d+ ms\.$/s);
  expect(readdirSync(join(folder, 'out'))).toHaveLength(8);
});

describe('a change of', () => {
  test.each([
    ['the source', 'q3-2024.yaml', 'mo_dau: Thực hiện', 'mo_dau: Theo đúng', 'Theo đúng'],
    [
      'the narrative',
      'q3-2024.noi-dung.md',
      '# Mở đầu\n',
      '# Mở đầu\n\nKính gửi quý cơ quan.\n',
      'Kính gửi quý cơ quan',
    ],
    ['the register', 'van-ban.yaml', 'so_hieu: 4655/QĐ-UBND', 'so_hieu: 4656/QĐ-UBND', '4656/QĐ-UBND'],
    ["the agency's file", 'don-vi.yaml', 'dia_danh: Bà Rịa - Vũng Tàu', 'dia_danh: Châu Đức', 'Châu Đức, ngày'],
  ])('%s builds its report again, and no other one', async (_what, file, from, to, printed) => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q1-2022.yaml', 'q3-2024.yaml']);
    await watching.ready();
    edit(folder, file, from, to);
    const touched = file === 'don-vi.yaml' ? 2 : 1;
    expect(await watching.next()).toMatch(new RegExp(`${file} changed: built ${touched}/2 sources`));
    expect(read(folder, PRODUCT)).toContain(printed);
    expect(watching.rest()).toBe('');
  });

  test('the previous report is compared anew', async () => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q3-2024.yaml']);
    expect(await watching.ready()).toContain('No errors');
    edit(folder, 'q2-2024.yaml', 'dang_giai_quyet: { tong: 223 }', 'dang_giai_quyet: { tong: 224 }');
    expect(await watching.next()).toMatch(
      /so-lieu-mau-thuan[\s\S]*q2-2024\.yaml changed: built 1\/1 sources \(q3-2024\.yaml\)/,
    );
  });

  test('a linked plan is compared anew', async () => {
    const folder = emptyFolder();
    cpSync(join(ROOT, 'tests/cases/ky-va-ke-hoach'), folder, { recursive: true });
    const watching = new Watching(folder, ['quy-3-theo-ke-hoach.yaml', '--validate']);
    expect(await watching.ready()).toContain('nhiem-vu-qua-han');
    edit(folder, 'ke-hoach-2024.yaml', 'han: 31/8/2024', 'han: 31/12/2024');
    expect(await watching.next()).not.toContain('nhiem-vu-qua-han');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test("the office's own template and schema, which may come later and go again", async () => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q3-2024.yaml']);
    await watching.ready();
    const before = read(folder, PRODUCT);

    mkdirSync(join(folder, 'templates/chung'), { recursive: true });
    const partial = read(ROOT, 'templates/chung/ngan-sach.hbs');
    writeFileSync(join(folder, 'templates/chung/ngan-sach.hbs'), `Theo mẫu riêng của Sở.\n\n${partial}`);
    await watching.next('templates/');
    expect(read(folder, PRODUCT)).toContain('Theo mẫu riêng của Sở');
    writeFileSync(join(folder, 'templates/chung/ngan-sach.hbs'), `Theo mẫu mới của Sở.\n\n${partial}`);
    expect(await watching.next()).toMatch(/^templates\/chung\/ngan-sach\.hbs changed/);
    expect(read(folder, PRODUCT)).toContain('Theo mẫu mới của Sở');

    mkdirSync(join(folder, 'schemas'));
    const schema = read(ROOT, 'schemas/bao-cao-cchc.schema.json');
    writeFileSync(join(folder, 'schemas/bao-cao-cchc.schema.json'), schema.replace('"BC"', '"BCR"'));
    await watching.next('schemas/');
    expect(read(folder, PRODUCT)).toContain('BCR-SYT');
    writeFileSync(join(folder, 'schemas/bao-cao-cchc.schema.json'), schema.replace('"BC"', '"BCS"'));
    await watching.next('schemas/bao-cao-cchc.schema.json');
    expect(read(folder, PRODUCT)).toContain('BCS-SYT');

    rmSync(join(folder, 'schemas'), { recursive: true });
    rmSync(join(folder, 'templates'), { recursive: true });
    while (read(folder, PRODUCT) !== before) await watching.next();
  });

  test('a file that a schema refers to', async () => {
    const folder = copyOfExample();
    mkdirSync(join(folder, 'schemas'));
    for (const name of ['bao-cao-cchc', 'common']) {
      cpSync(join(ROOT, `schemas/${name}.schema.json`), join(folder, `schemas/${name}.schema.json`));
    }
    const watching = new Watching(folder, ['q3-2024.yaml', '--validate']);
    expect(await watching.ready()).toContain('No errors');
    edit(folder, 'schemas/common.schema.json', '"enum": ["quy", ', '"enum": [');
    expect(await watching.next()).toMatch(/q3-2024\.yaml:7:9\s+error/);
  });

  test('a built-in template, where it lies in a checkout', async () => {
    const folder = copyOfExample();
    const checkout = emptyFolder();
    for (const part of ['schemas', 'templates']) cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
    const watching = new Watching(folder, ['q3-2024.yaml'], checkout);
    await watching.ready();
    edit(checkout, 'templates/chung/ngan-sach.hbs', '', 'Đã sửa mẫu dùng chung.\n\n');
    await watching.next();
    expect(read(folder, PRODUCT)).toContain('Đã sửa mẫu dùng chung');
  });

  test("the office's own Word file", async () => {
    const folder = copyOfExample();
    await cchc(folder, ['stationery', '--out', 'giay-mau.docx']);
    const watching = new Watching(folder, ['q3-2024.yaml', '--giay-mau', 'giay-mau.docx']);
    await watching.ready();
    writeFileSync(join(folder, 'giay-mau.docx'), 'không phải tệp Word');
    expect(await watching.next()).toContain('giay-mau.docx');
  });
});

test('a source that comes later is built; one that goes is told of once; both are forgotten by the next build', async () => {
  const folder = copyOfExample();
  const watching = new Watching(folder, ['.']);
  await watching.ready();
  cpSync(join(folder, 'q3-2024.yaml'), join(folder, 'q3-2024-ban-sao.yaml'));
  expect(await watching.next()).toMatch(/Built 1\/5 sources \(q3-2024-ban-sao\.yaml\), wrote out\/q3-2024-ban-sao\.md/);
  mkdirSync(join(folder, 'phong-nvy'));
  for (const file of ['q2-2024.yaml', 'q2-2024.noi-dung.md', 'don-vi.yaml', 'van-ban.yaml']) {
    cpSync(join(folder, file), join(folder, 'phong-nvy', file));
  }
  await watching.next('phong-nvy/q2-2024.yaml');
  rmSync(join(folder, 'q3-2024-ban-sao.yaml'));
  expect(await watching.next('ban-sao.yaml changed')).toMatch(/nguon-khong-doc-duoc[\s\S]*built 0\/5 sources/);
  edit(folder, 'q3-2024.yaml', 'so: 3\n', 'so: 3 # quý III\n');
  expect(await watching.next()).not.toContain('ban-sao');
});

describe('goes on', () => {
  test('after an error: the earlier documents stay until it is mended', async () => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q2-2024.yaml', 'q3-2024.yaml']);
    await watching.ready();
    const before = read(folder, PRODUCT);
    edit(folder, 'q3-2024.yaml', 'tong: 998', 'tong: 999');
    expect(await watching.next()).toMatch(
      /so-lieu-mau-thuan[\s\S]*built 1\/2 sources .*earlier documents are kept\. 3 errors/,
    );
    expect(read(folder, PRODUCT)).toBe(before);

    edit(folder, 'q2-2024.noi-dung.md', '\n', '\n\n');
    expect(await watching.next('q2-2024.noi-dung.md changed')).toContain('built 2/2');
    edit(folder, 'q3-2024.yaml', 'tong: 999', 'tong: 998');
    expect(await watching.next()).toContain('No errors');
    expect(read(folder, PRODUCT)).toBe(before);
  });

  test('and tells of errors that are left in other sources', async () => {
    const folder = copyOfExample();
    edit(folder, 'q1-2022.yaml', 'nam: 2022', 'nam: [2022]');
    const watching = new Watching(folder, ['q1-2022.yaml', 'q3-2024.yaml']);
    await watching.ready();
    edit(folder, 'q3-2024.yaml', 'so: 3\n', 'so: 3 # quý III\n');
    expect(await watching.next()).toMatch(/built 1\/2 sources .*No errors; \d+ errors? left in other sources/);
  });

  test.each([
    ['the source itself', 'q3-2024.yaml', 'nguon-khong-doc-duoc'],
    ['the register', 'van-ban.yaml', 'van-ban-khong-co-trong-so'],
    ['the previous report', 'q2-2024.yaml', 'khong-thay-tep'],
  ])('without %s, and recovers when it returns', async (_what, file, code) => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q3-2024.yaml']);
    await watching.ready();
    const before = read(folder, PRODUCT);
    renameSync(join(folder, file), join(folder, 'cat-di'));
    expect(await watching.next()).toContain(code);
    expect(read(folder, PRODUCT)).toBe(before);
    renameSync(join(folder, 'cat-di'), join(folder, file));
    expect(await watching.next()).toContain('No errors');
  });

  test('without its folder, and recovers when it returns', async () => {
    const parent = emptyFolder();
    const folder = join(parent, 'so-y-te');
    cpSync(EXAMPLE, folder, { recursive: true });
    const watching = new Watching(parent, ['so-y-te/q3-2024.yaml']);
    await watching.ready();
    renameSync(folder, join(parent, 'cat-di'));
    expect(await watching.next()).toContain('nguon-khong-doc-duoc');
    renameSync(join(parent, 'cat-di'), folder);
    expect(await watching.next('No errors')).toContain('built 1/1');
  });

  test('when a document can not be written', async () => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q3-2024.yaml']);
    await watching.ready();
    rmSync(join(folder, PRODUCT));
    mkdirSync(join(folder, PRODUCT));
    edit(folder, 'q3-2024.yaml', 'so: 3\n', 'so: 3 # quý III\n');
    expect(await watching.next()).toContain('khong-ghi-duoc');
    rmSync(join(folder, PRODUCT), { recursive: true });
    edit(folder, 'q3-2024.yaml', ' # quý III', '');
    expect(await watching.next()).toContain('wrote out/q3-2024.md. ');
  });
});

describe('is built once', () => {
  test('for a file that is saved by renaming another one over it', async () => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q3-2024.yaml']);
    await watching.ready();
    for (const name of ['Châu Đức', 'Xuyên Mộc', 'Đất Đỏ']) {
      writeFileSync(
        join(folder, '.don-vi.yaml.swp'),
        read(folder, 'don-vi.yaml').replace(/dia_danh: .*/, `dia_danh: ${name}`),
      );
      renameSync(join(folder, '.don-vi.yaml.swp'), join(folder, 'don-vi.yaml'));
      expect(await watching.next()).toMatch(/^don-vi\.yaml changed: built 1\/1/);
      expect(read(folder, PRODUCT)).toContain(`${name}, ngày`);
    }
    expect(watching.rest()).toBe('');
  });

  test('for a file that is emptied first, and for many files at once', async () => {
    const folder = copyOfExample();
    const watching = new Watching(folder, ['q3-2024.yaml']);
    await watching.ready();
    const text = read(folder, 'don-vi.yaml');
    writeFileSync(join(folder, 'don-vi.yaml'), '');
    writeFileSync(join(folder, 'don-vi.yaml'), text.replace('dia_danh: Bà Rịa - Vũng Tàu', 'dia_danh: Châu Đức'));
    for (const file of ['q3-2024.yaml', 'q2-2024.yaml', 'van-ban.yaml']) edit(folder, file, '\n', '\n\n');
    expect(await watching.next()).toMatch(
      /^don-vi\.yaml, q2-2024\.yaml, q3-2024\.yaml, van-ban\.yaml changed: built 1\/1/,
    );
    expect(read(folder, PRODUCT)).toContain('Châu Đức, ngày');
    expect(watching.rest()).toBe('');
  });
});

test('only documents that differ are written', async () => {
  const folder = copyOfExample();
  const watching = new Watching(folder, ['q3-2024.yaml']);
  await watching.ready();
  const products = readdirSync(join(folder, 'out')).map((name) => join(folder, 'out', name));
  const day = new Date('2024-10-01T00:00:00Z');
  for (const product of products) utimesSync(product, day, day);
  edit(folder, 'q3-2024.yaml', 'so: 3\n', 'so: 3 # quý III\n');
  expect(await watching.next()).toContain('the documents are as before');
  for (const product of products) expect(statSync(product).mtime).toEqual(day);
});

test('documents that are written beside the sources do not start another build', async () => {
  const folder = copyOfExample();
  const watching = new Watching(folder, ['.', '--out', '.']);
  await watching.ready();
  edit(folder, 'don-vi.yaml', 'dia_danh: Bà Rịa - Vũng Tàu', 'dia_danh: Châu Đức');
  expect(await watching.next()).toContain('built 4/4');
  edit(folder, 'q3-2024.yaml', 'so: 3\n', 'so: 3 # quý III\n');
  expect(await watching.next()).toContain('built 1/4');
  expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(4);
});

test('stops with exit 0 and leaves nothing unfinished', async () => {
  const folder = copyOfExample();
  const watching = new Watching(folder);
  await watching.ready();
  edit(folder, 'don-vi.yaml', 'dia_danh: Bà Rịa - Vũng Tàu', 'dia_danh: Châu Đức');
  expect(await watching.stop()).toBe(0);
  expect(readdirSync(join(folder, 'out')).every((name) => /\.(md|docx)$/.test(name))).toBe(true);
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the process with exit 0',
  async (signal) => {
    const folder = copyOfExample();
    const argv = [
      '--import',
      import.meta.resolve('tsx'),
      join(ROOT, 'src/cli/bin.ts'),
      'watch',
      'q3-2024.yaml',
      '--to',
      'md',
    ];
    const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'] });
    const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(code ?? by)));
    let said = '';
    for await (const text of child.stderr.setEncoding('utf8')) {
      said += text;
      if (said.includes('Ctrl-C')) child.kill(signal);
    }
    expect(await ended).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual(['q3-2024.md']);
  },
);

test.each([
  [['khong-co.yaml'], 'khong-co.yaml'],
  [[], 'No sources'],
])('without a source to begin with: %j is wrong usage', async (argv, words) => {
  const run = await cchc(emptyFolder(), ['watch', ...argv, '--lang', 'en']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(words);
});

test('help is Vietnamese, English with --lang en', async () => {
  expect((await cchc(emptyFolder(), ['watch', '--help'])).stdout).toContain(
    'Cách dùng: cchc watch [tùy chọn] [đường dẫn…]',
  );
  expect((await cchc(emptyFolder(), ['watch', '--help', '--lang', 'en'])).stdout).toContain(
    'only prove, write nothing',
  );
});
