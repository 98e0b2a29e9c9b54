import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { EXAMPLE, ROOT } from '../support/run-cli.ts';

/** The package, and a folder of several offices with faults of every kind. */
const work = mkdtempSync(join(tmpdir(), 'cchc-threads-'));
const offices = join(work, 'tinh');
const PROGRAM = join(work, 'dist/cchc.cjs');

const Q3 = readFileSync(join(EXAMPLE, 'q3-2024.yaml'), 'utf8');
const ALONE = Q3.replace(/^ky_truoc:.*\n/m, '');
const NARRATIVE = readFileSync(join(EXAMPLE, 'q3-2024.noi-dung.md'), 'utf8');

beforeAll(async () => {
  await bundle(work);
  for (const part of ['schemas', 'templates']) cpSync(join(ROOT, part), join(work, part), { recursive: true });
  healthySoYTe();
  faultySources(office('so-cong-thuong'));
  faultyRegister(office('so-noi-vu'));
  faultyTemplate(office('so-tu-phap'));
  circle(office('so-xay-dung'));
  writeFileSync(join(office('so-y-te-2'), 'trong.yaml'), ALONE);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function office(name: string): string {
  const folder = join(offices, name);
  mkdirSync(folder, { recursive: true });
  for (const file of ['don-vi.yaml', 'van-ban.yaml']) cpSync(join(EXAMPLE, file), join(folder, file));
  return folder;
}

/** As it is: quarters that are linked with each other, a plan, waivers of sources and of the register. */
function healthySoYTe(): void {
  cpSync(EXAMPLE, join(offices, 'so-y-te'), { recursive: true, filter: (path) => !path.endsWith('/out') });
}

function faultySources(folder: string): void {
  const write = (name: string, text: string | Buffer, narrative?: string) => {
    writeFileSync(join(folder, `${name}.yaml`), text);
    if (narrative !== undefined) writeFileSync(join(folder, `${name}.noi-dung.md`), narrative);
  };
  write('01-mau-thuan', changed(ALONE, /tong: (\d+)/g, 'tong: 9$1'), NARRATIVE);
  write('02-khoa-la', changed(ALONE, 'tai_so:', 'tai_soo:'));
  write('03-khong-phai-yaml', 'loai: bao-cao-cchc\nky: [\n');
  write('04-utf16', Buffer.from(`\ufeff${ALONE}`, 'utf16le'));
  write('05-loi-van', ALONE, `${NARRATIVE}\n## Mục không có\n\nTrong kỳ có 12 hồ sơ; {{khong.co}}.\n`);
  write('06-cho-qua-thua', `${ALONE}# cchc-cho-qua so-lieu-mau-thuan: không còn đúng\n`);
  write('07-cho-qua-sai', `${ALONE}# cchc-cho-qua khong-co-ma: lý do\n`);
  write('08-dan-sai', ALONE.replace('loai: bao-cao-cchc', 'loai: bao-cao-cchc\nky_truoc: khong-co.yaml'));
  write(
    '09-dan-tep-hong',
    ALONE.replace('loai: bao-cao-cchc', 'loai: bao-cao-cchc\nky_truoc: 03-khong-phai-yaml.yaml'),
  );
  write('10-dung', ALONE, NARRATIVE);
}

/** Told once, although each source comes upon it; so are the waivers that no source needs. */
function faultyRegister(folder: string): void {
  const register = readFileSync(join(folder, 'van-ban.yaml'), 'utf8');
  writeFileSync(join(folder, 'van-ban.yaml'), `${register}\n  sai:\n    loaii: Kế hoạch\n    ngay: 31/2/2024\n`);
  const agency = readFileSync(join(folder, 'don-vi.yaml'), 'utf8');
  writeFileSync(join(folder, 'don-vi.yaml'), `${agency}\nkhoa_la: 1\n`);
  for (const name of ['a', 'b', 'c', 'd', 'e', 'g']) writeFileSync(join(folder, `${name}.yaml`), ALONE);
}

function faultyTemplate(folder: string): void {
  for (const part of ['schemas', 'templates']) mkdirSync(join(folder, part));
  const schema = readFileSync(join(ROOT, 'schemas/bao-cao-cchc.schema.json'), 'utf8');
  writeFileSync(join(folder, 'schemas/bao-cao-rieng.schema.json'), schema.replaceAll('bao-cao-cchc', 'bao-cao-rieng'));
  cpSync(join(ROOT, 'schemas/common.schema.json'), join(folder, 'schemas/common.schema.json'));
  cpSync(join(ROOT, 'templates/bao-cao-cchc'), join(folder, 'templates/bao-cao-rieng'), { recursive: true });
  const main = join(folder, 'templates/bao-cao-rieng/main.md.hbs');
  writeFileSync(main, `${readFileSync(main, 'utf8')}\n{{khong.co.duong.dan}}\n`);
  for (const name of ['a', 'b', 'c', 'd']) {
    writeFileSync(join(folder, `${name}.yaml`), ALONE.replace('loai: bao-cao-cchc', 'loai: bao-cao-rieng'));
  }
}

/** Each report names the next as the one before, the last names the first. */
function circle(folder: string): void {
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const [at, name] of names.entries()) {
    const next = names[(at + 1) % names.length];
    const text = ALONE.replace('loai: bao-cao-cchc', `loai: bao-cao-cchc\nky_truoc: ${next}.yaml`);
    writeFileSync(join(folder, `${name}.yaml`), text.replace(/so: [1-4]\b/, `so: ${(at % 4) + 1}`));
  }
}

function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`nothing to spoil: ${from}`);
  return result;
}

function run(...words: string[]) {
  return runIn({}, ...words);
}

/** `environment`: beside that of the test, in which nothing is kept between runs. */
function runIn(environment: Record<string, string>, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: offices,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

const FORMATS = ['pretty', 'short', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];

describe('several threads do what one does', () => {
  const variants = [[], ['--coverage'], ['--strict', '--lang', 'en', '--max-findings', '5']];

  test.each(variants)('validate %s', (...words) => {
    const told = (jobs: string) => {
      const folder = mkdtempSync(join(work, 'told-'));
      const formats = FORMATS.flatMap((format) => ['--format', `${format}=${join(folder, format)}`]);
      const { status, stdout, stderr } = run('validate', '--jobs', jobs, '--format', 'pretty', ...formats, ...words);
      return { status, stdout, stderr, files: FORMATS.map((format) => readFileSync(join(folder, format), 'utf8')) };
    };
    const one = told('1');
    expect(one.status).toBe(1);
    for (const jobs of ['2', '5']) expect(told(jobs)).toEqual(one);
  });

  test('also in runs that keep what was found, and take it', () => {
    const environment = { CCHC_CACHE: join(work, 'cchc') };
    const told = (jobs: string, kept: Record<string, string> = environment) =>
      runIn(kept, 'validate', '--coverage', '--jobs', jobs);
    const anew = told('1', {});
    const results = () => {
      const files = readdirSync(environment.CCHC_CACHE).filter((name) => name.endsWith('.results'));
      return files.map((name) => statSync(join(environment.CCHC_CACHE, name)).ino);
    };
    expect(told('3')).toEqual(anew);
    const kept = results();
    expect(kept).toHaveLength(1);
    expect(told('2')).toEqual(anew);
    // one that can't be read is worked on in every run; nothing is written for it
    expect(results()).toEqual(kept);
    const changed = join(offices, 'so-cong-thuong/10-dung.yaml');
    writeFileSync(changed, ALONE.replace('tong: 998', 'tong: 999'));
    const other = told('1', {});
    expect(other).not.toEqual(anew);
    expect(told('2')).toEqual(other);
    expect(results()).not.toEqual(kept);
    writeFileSync(changed, ALONE);
    expect(told('2')).toEqual(anew);
  });

  test('and among what they tell is something of every kind', () => {
    const { findings } = JSON.parse(run('validate', '--jobs', '3', '--format', 'json').stdout);
    const codes = new Set(findings.map(({ code }: { code: string }) => code));
    for (const code of ['so-lieu-mau-thuan', 'khoa-khong-biet', 'tep-dan-vong', 'cho-qua-thua', 'mau-duong-dan-sai']) {
      expect(codes).toContain(code);
    }
  });

  test('build, byte by byte', () => {
    const out = join(work, 'out');
    const built = (jobs: string) => {
      const told = run('build', '--jobs', jobs, '--format', 'json');
      const files = readdirSync(offices, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /[/\\]out[/\\]/.test(file),
      );
      const bytes = files.sort().map((file) => [file, readFileSync(join(offices, file), 'base64')]);
      for (const name of readdirSync(offices)) rmSync(join(offices, name, 'out'), { recursive: true, force: true });
      return { ...told, bytes };
    };
    const one = built('1');
    expect(one.bytes.length).toBeGreaterThan(4);
    expect(JSON.parse(one.stdout).summary.notBuilt).toContain('so-cong-thuong/01-mau-thuan.yaml');
    expect(built('3')).toEqual(one);
    expect(existsSync(out)).toBe(false);
  });

  test('a faulty register is told once', () => {
    const { findings } = JSON.parse(run('validate', 'so-noi-vu', '--jobs', '3', '--format', 'json').stdout);
    const places = findings.map(
      (one: { file: string; line: number; code: string }) => `${one.file}:${one.line} ${one.code}`,
    );
    expect(places.filter((place: string) => place.startsWith('so-noi-vu/van-ban.yaml')).length).toBeGreaterThan(1);
    expect(new Set(places).size).toBe(places.length);
  });
});

test.skipIf(process.platform === 'win32')('a build that is stopped leaves whole files, and no others', async () => {
  const folder = join(work, 'nhieu');
  mkdirSync(folder);
  for (const file of ['don-vi.yaml', 'van-ban.yaml']) cpSync(join(EXAMPLE, file), join(folder, file));
  for (let number = 100; number < 700; number++) writeFileSync(join(folder, `bao-cao-${number}.yaml`), ALONE);
  const child = spawn(process.execPath, [PROGRAM, 'build', '--jobs', '2'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString('utf8');
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const out = join(folder, 'out');
  while (!existsSync(out) || readdirSync(out).length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  const files = readdirSync(out);
  const stems = new Set(files.map((name) => name.replace(/\.(md|docx)$/, '')));
  expect(files.filter((name) => !/^bao-cao-\d+\.(md|docx)$/.test(name))).toEqual([]);
  expect(files.length).toBe(stems.size * 2);
  expect(stems.size).toBeLessThan(600);
  expect(words).toMatch(/Đã dừng theo yêu cầu: mới xong \d+\/600 tệp\./);
});
