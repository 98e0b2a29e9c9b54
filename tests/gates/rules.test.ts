import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));

/** Each `const name = rule<…>({ code: '…'` with the file it stands in. */
const defined = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(/const (\w+) = rule[<(]/g)].map((match) => ({
    file,
    name: match[1] ?? '',
    code: /\bcode: '([^']*)'/.exec(text.slice(match.index))?.[1] ?? '',
  })),
);

describe('the list of rules', () => {
  test('names every rule that a pass defines', () => {
    const listed = new Set(RULES.map(({ code }) => code));
    const missing = defined.filter(({ code }) => !listed.has(code));
    expect(
      missing.map(({ file, name, code }) => `add '${code}': ${name} of src/${file} to src/rules.ts`),
      'a rule that is not listed has no page, no waiver and no place in SARIF',
    ).toEqual([]);
    expect(defined.length).toBe(RULES.length);
  });

  test('is in order, each rule under its own code', () => {
    const blocks = (texts.get('rules.ts') ?? '').split('\n};').map(keysOf);
    expect(blocks.flat().sort()).toEqual(RULES.map(({ code }) => code));
    for (const keys of blocks) expect(keys).toEqual([...keys].sort());
  });

  test('has each code once', () => {
    const codes = defined.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('has no rule that nothing reports', () => {
    const idle = defined.filter(
      ({ file, name }) =>
        ![...texts].some(([other, text]) => other !== file && !/(^|\/)rules\.ts$/.test(other) && used(text, name)),
    );
    expect(idle.map(({ file, name, code }) => `nothing reports ${code} (${name} of src/${file})`)).toEqual([]);
  });
});

function keysOf(block: string): string[] {
  return [...block.matchAll(/^ {2}'([^']+)': /gm)].map((match) => match[1] ?? '');
}

function used(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

/** The older place of the tone, as decree and forms print it. */
const OTHER_SPELLING = /kho[áà](?!\p{L})|xo[áà](?!\p{L})|ho[áà](?!\p{L})|tho[ảá](?!\p{L})|to[àả](?!\p{L})/iu;

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('is named in lower-case letters without accents', () => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('has title, message, hint and reason in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(typeof rule.message[language]).toBe('function');
      expect(typeof rule.hint?.[language], 'what to do').toBe('function');
      for (const text of [rule.title[language], rule.why?.[language] ?? '']) {
        expect(text, 'title and why').toMatch(/\S/);
        expect(text).toBe(text.normalize('NFC').trim());
      }
      expect(rule.title[language], 'a title is no sentence').not.toMatch(/\.$/);
      expect(rule.why?.[language], 'a reason is a sentence').toMatch(/[.)]$/);
    }
  });

  test('keeps its languages apart', () => {
    expect(`${rule.title.vi} ${rule.why?.vi}`).not.toMatch(OTHER_SPELLING);
    expect(rule.title.en, 'letters of Vietnamese').not.toMatch(
      /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/,
    );
  });
});

test('the words of all rules put the tone where decrees and forms do', () => {
  const words = [...texts].filter(([file]) => file.endsWith('-rules.ts'));
  const found = words.flatMap(([file, text]) => (OTHER_SPELLING.test(text) ? [`src/${file}`] : []));
  expect(found, 'khóa, xóa, hóa, thỏa, tòa').toEqual([]);
});
