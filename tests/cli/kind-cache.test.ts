import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CacheSettings, cachePlace } from '../../src/cli/cache-place.ts';
import { emptyFolder, ROOT, cchc as run } from '../support/run-cli.ts';

const SOURCE = 'giai-ngan-q3-2024.yaml';

/** An office with a kind of its own, and a cache. */
function office(program = 'cchc') {
  const folder = emptyFolder();
  cpSync(join(ROOT, 'tests/fixtures/sixth-kind'), folder, { recursive: true });
  const cache = join(emptyFolder(), 'cchc');
  return { folder, cache, cachePlace: { folder: cache, program, programFolder: emptyFolder(), ownedByPlace: false } };
}

type Office = ReturnType<typeof office>;

async function build({ folder, cachePlace: place }: Office, ...words: string[]): Promise<string> {
  const { code, stderr } = await run(folder, ['build', SOURCE, ...words], { cachePlace: place });
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(code).toBe(0);
  return readFileSync(join(folder, 'out/giai-ngan-q3-2024.md'), 'utf8');
}

function entries({ cache }: Office): string[] {
  return readdirSync(cache).map((name) => join(cache, name));
}

function onlyEntry(from: Office): string {
  const [entry = '', ...others] = entries(from);
  expect(others).toEqual([]);
  return entry;
}

/** An entry that is whole, but holds something else: what is built by it shows that it was used. */
function forge(entry: string): void {
  const content = readFileSync(entry, 'utf8').split('\n')[1] ?? '';
  const forged = content.replace('"BÁO CÁO"', '"BÁO CÁO MẠO"');
  expect(forged).not.toBe(content);
  writeFileSync(entry, `${createHash('sha256').update(forged).digest('hex')}\n${forged}`);
}

test('a kind is kept by the first run and used by the next, with the same result', async () => {
  const one = office();
  const first = await build(one);
  const entry = onlyEntry(one);
  const { mtimeMs } = statSync(entry);
  expect(await build(one)).toBe(first);
  expect(statSync(entry).mtimeMs).toBe(mtimeMs);
  forge(entry);
  expect(await build(one)).toContain('BÁO CÁO MẠO');
  expect(readdirSync(one.folder)).not.toContain('cchc');
});

test.skipIf(process.platform === 'win32')('nobody else may look into it', async () => {
  const one = office();
  await build(one);
  expect(statSync(one.cache).mode & 0o777).toBe(0o700);
  expect(statSync(onlyEntry(one)).mode & 0o777).toBe(0o600);
});

describe('is not used when', () => {
  test.each([
    ['it is damaged', (entry: string) => writeFileSync(entry, readFileSync(entry, 'utf8').replace('BÁO', 'BAO'))],
    ['it is cut off', (entry: string) => writeFileSync(entry, readFileSync(entry).subarray(0, 5000))],
    ['it is empty', (entry: string) => writeFileSync(entry, '')],
    ['it is something else', (entry: string) => writeFileSync(entry, Buffer.from([0, 255, 10, 123]))],
  ])('%s; it is written anew', async (_what, spoil) => {
    const one = office();
    const first = await build(one);
    const entry = onlyEntry(one);
    const whole = readFileSync(entry, 'utf8');
    spoil(entry);
    expect(await build(one)).toBe(first);
    expect(readFileSync(onlyEntry(one), 'utf8')).toBe(whole);
  });

  test('it lies under the name of another kind', async () => {
    const [one, other] = [office(), office('another program')];
    const first = await build(one);
    await build(other);
    forge(onlyEntry(other));
    cpSync(onlyEntry(other), onlyEntry(one));
    expect(await build(one)).toBe(first);
  });

  test('it is of another program', async () => {
    const one = office();
    const first = await build(one);
    forge(onlyEntry(one));
    const updated = { ...one, cachePlace: { ...one.cachePlace, program: 'cchc of today' } };
    expect(await build(updated)).toBe(first);
    expect(entries(one)).toHaveLength(2);
  });

  test.each([
    ['schema', 'schemas/bao-cao-giai-ngan.schema.json', '"BC"', '"BCG"', 'BCG-SYT'],
    [
      'template',
      'templates/bao-cao-giai-ngan/main.md.hbs',
      '{{noi_dung}}',
      '{{noi_dung}}\n\nTheo mẫu mới.',
      'Theo mẫu mới',
    ],
  ])('a %s was changed', async (_what, file, from, to, printed) => {
    const one = office();
    await build(one);
    const text = readFileSync(join(one.folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(one.folder, file), text.replace(from, to));
    expect(await build(one)).toContain(printed);
  });

  test('a template was added', async () => {
    const one = office();
    await build(one);
    writeFileSync(join(one.folder, 'templates/bao-cao-giai-ngan/them.hbs'), 'Thêm một mẫu.');
    const { stderr } = await run(one.folder, ['build', SOURCE], { cachePlace: one.cachePlace });
    expect(stderr).toContain('mau-con-khong-dung');
  });

  test.skipIf(process.platform === 'win32')('others may write it, or its folder', async () => {
    const one = office();
    const first = await build(one);
    const entry = onlyEntry(one);
    forge(entry);
    chmodSync(entry, 0o620);
    expect(await build(one)).toBe(first);
    forge(onlyEntry(one));
    chmodSync(one.cache, 0o777);
    expect(await build(one)).toBe(first);
  });

  test.skipIf(process.getuid?.() !== 0)('it belongs to somebody else', async () => {
    const one = office();
    const first = await build(one);
    forge(onlyEntry(one));
    chownSync(onlyEntry(one), 65534, 65534);
    expect(await build(one)).toBe(first);
    expect(statSync(onlyEntry(one)).uid).toBe(0);
    forge(onlyEntry(one));
    chownSync(one.cache, 65534, 65534);
    expect(await build(one)).toBe(first);
  });

  test('--no-cache', async () => {
    const one = office();
    const first = await build(one, '--no-cache');
    expect(existsSync(one.cache)).toBe(false);
    await build(one);
    forge(onlyEntry(one));
    expect(await build(one, '--no-cache')).toBe(first);
  });
});

test('a place that can not be written is no error', async () => {
  const one = office();
  const file = join(emptyFolder(), 'khong-phai-thu-muc');
  writeFileSync(file, '');
  await build({ ...one, cachePlace: { ...one.cachePlace, folder: join(file, 'cchc') } });
});

test('a kind with findings is not kept: they are told in every run', async () => {
  const one = office();
  const schema = join(one.folder, 'schemas/bao-cao-giai-ngan.schema.json');
  writeFileSync(schema, readFileSync(schema, 'utf8').replace('"x-equations"', '"x-equation"'));
  for (const _ of [1, 2]) {
    const { code, stderr } = await run(one.folder, ['build', SOURCE], { cachePlace: one.cachePlace });
    expect(code).toBe(1);
    expect(stderr).toContain('x-equation');
  }
  expect(existsSync(one.cache)).toBe(false);
});

test('of many entries the oldest go; what is not ours stays', async () => {
  const one = office();
  mkdirSync(one.cache, { mode: 0o700 });
  for (let day = 1; day <= 70; day++) {
    const entry = join(one.cache, `${String(day).padStart(64, '0')}.kind`);
    writeFileSync(entry, '');
    const time = new Date(2024, 0, day);
    utimesSync(entry, time, time);
  }
  writeFileSync(join(one.cache, 'ghi-chu.txt'), 'Giữ lại');
  utimesSync(join(one.cache, 'ghi-chu.txt'), 0, 0);
  await build(one);
  const names = readdirSync(one.cache);
  expect(names).toHaveLength(65);
  expect(names).toContain('ghi-chu.txt');
  expect(names).not.toContain(`${'7'.padStart(64, '0')}.kind`);
  expect(names).toContain(`${'8'.padStart(64, '0')}.kind`);
});

test('validate uses it, too, and says the same of a faulty source', async () => {
  const one = office();
  await build(one);
  const path = join(one.folder, SOURCE);
  const text = readFileSync(path, 'utf8');
  const spoilt = [
    text.replace('ke_hoach: 85000', 'ke_hoachh: 85000'),
    text.replace('ke_hoach: 85000', 'ke_hoach: 85001'),
    text.replace(/^ky:.*$/m, 'ky: quý III'),
    text.replace('ke_hoach: 85000', 'ke_hoach: [85000]'),
  ];
  for (const source of spoilt) {
    expect(source).not.toBe(text);
    writeFileSync(path, source);
    const validate = (...words: string[]) =>
      run(one.folder, ['validate', SOURCE, ...words], { cachePlace: one.cachePlace });
    const [kept, anew] = [await validate(), await validate('--no-cache')];
    expect(kept).toEqual(anew);
    expect(kept.code).toBe(1);
  }
});

describe('its place', () => {
  const program = join(ROOT, 'package.json');
  const place = (platform: NodeJS.Platform, environment: CacheSettings['environment']) =>
    cachePlace({ platform, environment, program, home: () => '/home/an' })?.folder.replaceAll('\\', '/');

  test.each([
    ['linux', {}, '/home/an/.cache/cchc'],
    ['linux', { XDG_CACHE_HOME: '/var/cache/an' }, '/var/cache/an/cchc'],
    ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/an/.cache/cchc'],
    ['darwin', {}, '/home/an/Library/Caches/cchc'],
    ['win32', { LOCALAPPDATA: '/C/Users/an/AppData/Local' }, '/C/Users/an/AppData/Local/cchc'],
    ['linux', { CCHC_CACHE: '/srv/cchc' }, '/srv/cchc'],
    ['linux', { CCHC_CACHE: 'trong-thu-muc-nay' }, undefined],
    ['linux', { CCHC_CACHE: '' }, undefined],
  ] as const)('on %s with %j', (platform, environment, folder) => {
    expect(place(platform, environment)).toBe(folder);
  });

  test('none where there is no home', () => {
    const home = () => {
      throw new Error('no home');
    };
    expect(cachePlace({ platform: 'linux', environment: {}, program, home })).toBeUndefined();
  });
});
