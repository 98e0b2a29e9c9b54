import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** From the ground up; a folder imports its own files and lower floors only. docs/architecture.md tells why. */
const FLOORS = [
  ['source'],
  ['findings'],
  ['text'],
  ['docx-package'],
  ['numbers'],
  ['parse'],
  ['read'],
  ['kind'],
  ['validate'],
  ['write/composed-document.ts'],
  ['link'],
  ['citations'],
  ['audit'],
  ['layout'],
  ['compute'],
  ['check'],
  ['compose'],
  ['write'],
  ['rules.ts'],
  ['pack-kind.ts'],
  ['compiled.ts'],
  ['compile.ts', 'kind-check.ts'],
  ['start'],
  ['report', 'version.ts'],
  ['cli'],
];

/** Each third-party package has one home. */
const HOMES: Record<string, readonly string[]> = {
  yaml: ['parse'],
  ajv: ['validate'],
  jsep: ['kind'],
  handlebars: ['compose'],
  'markdown-it': ['compose'],
  'markdown-it-footnote': ['compose'],
  htmlparser2: ['compose'],
  saxes: ['docx-package'],
  domhandler: ['compose'],
  commander: ['cli'],
  chalk: ['cli'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function floorOf(file: string): number {
  const exact = FLOORS.findIndex((floor) => floor.includes(file));
  return exact === -1 ? FLOORS.findIndex((floor) => floor.includes(file.split('/')[0] ?? '')) : exact;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

test.each(files)('%s imports downwards only', (file) => {
  expect(floorOf(file), `src/${file} stands on no floor`).not.toBe(-1);
  for (const name of importsOf(file)) {
    if (name.startsWith('node:')) continue;
    if (name.startsWith('.')) {
      const target = relative('src', join('src', dirname(file), name)).replaceAll('\\', '/');
      if (target.startsWith('..')) continue;
      expect(floorOf(target), `src/${file} imports ${name} from a floor above`).toBeLessThanOrEqual(floorOf(file));
      continue;
    }
    const [first = '', second = ''] = name.split('/');
    const home = HOMES[first.startsWith('@') ? `${first}/${second}` : first];
    expect(home, `src/${file} imports ${name}, which has no home`).toBeDefined();
    expect(home).toContain(file.split('/')[0]);
  }
});

test.each(files.filter((file) => !file.startsWith('cli/')))('%s knows no process, console or clock', (file) => {
  const text = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(text).not.toMatch(/\bprocess\.|\bconsole\.|\bDate\.now\b|new Date\(\)/);
});

test('files stay small', () => {
  const long = files
    .filter((file) => !file.endsWith('.generated.ts'))
    .map((file) => ({ file, lines: readFileSync(join('src', file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
