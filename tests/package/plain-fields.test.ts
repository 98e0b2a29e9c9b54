import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plainFields } from '../../scripts/plain-fields.ts';

const HELPER = 'function _defineProperty(e, r, t) {}\n';

test('a field is assigned, with or without words about it', () => {
  const written = `${HELPER}_defineProperty(this, "tokens", []);\n_defineProperty(\n\tthis,\n\t/** Of * the block */\n\t"map",\n\tnull\n);`;
  expect(plainFields(written)).toBe(`${HELPER}(this.tokens =  []);\n(this.map = \n\tnull\n);`);
});

test.each([
  ['no such call', HELPER],
  ['a computed name', `${HELPER}_defineProperty(this, "a", 1); _defineProperty(this, name, 1);`],
  ['a field of something else', `${HELPER}_defineProperty(this, "a", 1); _defineProperty(of(this), "b", 1);`],
])('code with %s is refused', (_, code) => {
  expect(() => plainFields(code)).toThrow('another form');
});

test('the library that the package is made of has the form', () => {
  const code = readFileSync(fileURLToPath(import.meta.resolve('markdown-it')), 'utf8');
  const plain = plainFields(code);
  expect(plain).toMatch(/\(this\.map = \s*null/);
  expect(plain.match(/_defineProperty/g)).toHaveLength(1);
});
