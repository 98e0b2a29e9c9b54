import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { Compiler } from '../../src/compile.ts';
import { messageOf } from '../../src/findings/finding.ts';
import type { FileSystem } from '../../src/read/files.ts';
import { Memory } from '../../src/read/memory.ts';
import { Files } from '../../src/read/read-source.ts';
import { writeMarkdown } from '../../src/write/markdown/write-markdown.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { EXAMPLE, ROOT } from '../support/run-cli.ts';

/** The example's folder, with files of this test before those of the disk; `undefined`: deleted. */
class Office implements FileSystem {
  private readonly disk = nodeFiles(EXAMPLE);
  private readonly own = new Map<string, string | undefined>();
  asked: string[] = [];

  read(path: string): ReturnType<FileSystem['read']> {
    this.asked.push(path);
    if (!this.own.has(path)) return this.disk.read(path);
    const text = this.own.get(path);
    return text === undefined ? { problem: 'missing' } : { bytes: Buffer.from(text, 'utf8') };
  }

  list(folder: string): readonly string[] {
    const inside = [...this.own].filter(([path, text]) => text !== undefined && path.startsWith(`${folder}/`));
    return [...this.disk.list(folder), ...inside.map(([path]) => path.slice(folder.length + 1).split('/')[0] ?? '')];
  }

  text(path: string): string {
    return this.own.get(path) ?? readFileSync(join(EXAMPLE, path), 'utf8');
  }

  put(path: string, text: string | undefined): void {
    this.own.set(path, text);
  }
}

const SOURCE = 'q3-2024.yaml';

function resultOf(compiler: Compiler) {
  const { findings, document } = compiler.compile(SOURCE, { draft: true });
  return {
    findings: findings.map((finding) => `${finding.at.source.path}:${finding.at.start} ${messageOf(finding, 'vi')}`),
    markdown: document && writeMarkdown(document),
  };
}

describe('what a report stands on', () => {
  let office: Office;
  let compiler: Compiler;

  beforeEach(() => {
    office = new Office();
    compiler = new Compiler(office, ROOT);
  });

  test('are the files that were read for it, those that were not found, and the folders that were searched', () => {
    office.put('q3-2024.noi-dung.md', undefined);
    resultOf(compiler);
    const reads = [...compiler.reads(SOURCE)];
    const near = reads.filter((path) => !path.startsWith(ROOT));
    expect(near.sort()).toEqual([
      ...['don-vi.yaml', 'q2-2024.noi-dung.md', 'q2-2024.yaml', 'q3-2024.noi-dung.md', 'q3-2024.yaml'],
      ...['schemas/', 'templates/', 'van-ban.yaml'],
    ]);
    expect(reads).toContain(`${ROOT}/templates/chung/bieu-ii-06.hbs`);
    expect(reads).toContain(`${ROOT}/schemas/common.schema.json`);
  });

  test('is the same for one that finds everything read already', () => {
    const fresh = new Compiler(office, ROOT);
    fresh.check('q2-2024.yaml');
    fresh.check(SOURCE);
    compiler.check(SOURCE);
    expect(fresh.reads(SOURCE)).toEqual(compiler.reads(SOURCE));
  });

  const schema = readFileSync(join(ROOT, 'schemas/bao-cao-cchc.schema.json'), 'utf8');
  const common = readFileSync(join(ROOT, 'schemas/common.schema.json'), 'utf8');
  const template = readFileSync(join(ROOT, 'templates/chung/ngan-sach.hbs'), 'utf8');

  test.each<[string, string, (text: string) => string | undefined]>([
    ['the source', SOURCE, (text) => text.replace('tong: 998', 'tong: 999')],
    ['the source, broken', SOURCE, () => 'loai: [bao-cao-cchc\n'],
    ['the narrative', 'q3-2024.noi-dung.md', (text) => text.replace('# Mở đầu', '# Mở đầu\n\nKính gửi.')],
    ['no narrative', 'q3-2024.noi-dung.md', () => undefined],
    ['the register', 'van-ban.yaml', (text) => text.replace('4655/QĐ-UBND', '4656/QĐ-UBND')],
    ['a waiver of the register', 'van-ban.yaml', (text) => text.replaceAll('cchc-cho-qua', 'khong-cho-qua')],
    ['no register', 'van-ban.yaml', () => undefined],
    ['the agency', 'don-vi.yaml', (text) => text.replace('Bà Rịa - Vũng Tàu', 'Vũng Tàu')],
    ['the previous report', 'q2-2024.yaml', (text) => text.replace('tong: 223', 'tong: 224')],
    ['no previous report', 'q2-2024.yaml', () => undefined],
    ['a template of its own', 'templates/chung/ngan-sach.hbs', () => `Theo mẫu của Sở.\n\n${template}`],
    ['a broken template', 'templates/chung/ngan-sach.hbs', () => '{{#if}}'],
    ['a schema of its own', 'schemas/bao-cao-cchc.schema.json', () => schema.replace('"BC"', '"BCR"')],
    ['a schema that others refer to', 'schemas/common.schema.json', () => common.replace('"quy", ', '')],
    ['an unusable schema', 'schemas/bao-cao-cchc.schema.json', () => '{'],
  ])(
    '%s: what changed is forgotten, so that the result is that of a new compiler; and back again',
    (_what, path, change) => {
      const before = resultOf(compiler);
      const folders = path.split('/').map((_, at, parts) => `${parts.slice(0, at).join('/')}/`);
      const text = path.includes('/') ? undefined : office.text(path);
      for (const next of [change(text ?? ''), text]) {
        office.put(path, next);
        compiler.forget(new Set([path, ...folders]));
        const after = resultOf(compiler);
        expect(after).toEqual(resultOf(new Compiler(office, ROOT)));
        if (next !== text) expect(after).not.toEqual(before);
      }
      expect(resultOf(compiler)).toEqual(before);
    },
  );

  test('nothing but what changed is read again', () => {
    resultOf(compiler);
    office.asked = [];
    compiler.forget(new Set(['don-vi.yaml']));
    resultOf(compiler);
    expect(office.asked).toEqual(['don-vi.yaml']);
    office.asked = [];
    compiler.forget(new Set(['q1-2022.yaml']));
    resultOf(compiler);
    expect(office.asked).toEqual([]);
  });
});

describe('a memory', () => {
  const files = new Files(memoryFiles({ 'q2-2024.yaml': 'a: 1', 'q3-2024.yaml': 'b: 2' }));

  test('hands on what a remembered value stands on', () => {
    const memory = new Memory<string | undefined>(files);
    const text = (path: string) => memory.get(path, () => files.text(path)?.text);
    text('q2-2024.yaml');
    const { value, reads } = files.traced(() => [text('q2-2024.yaml'), text('q3-2024.yaml'), text('q4-2024.yaml')]);
    expect(value).toEqual(['a: 1', 'b: 2', undefined]);
    expect([...reads]).toEqual(['q2-2024.yaml', 'q3-2024.yaml', 'q4-2024.yaml']);
  });

  test('forgets what stands on something, and nothing else', () => {
    const memory = new Memory<object>(files);
    const made = (key: string, path: string) => memory.get(key, () => ({ text: files.text(path) }));
    const [before, other] = [made('a', 'q2-2024.yaml'), made('b', 'q3-2024.yaml')];
    memory.forget(new Set(['q2-2024.yaml']));
    expect(made('b', 'q3-2024.yaml')).toBe(other);
    expect(made('a', 'q2-2024.yaml')).not.toBe(before);
  });

  test('keeps nothing of what failed', () => {
    const memory = new Memory<number>(files);
    const fail = () => {
      throw new Error('hỏng');
    };
    expect(() => memory.get('a', fail)).toThrow('hỏng');
    expect(memory.get('a', () => 1)).toBe(1);
    expect(files.traced(() => 1).reads.size).toBe(0);
  });
});
