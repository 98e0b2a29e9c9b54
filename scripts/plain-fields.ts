import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const GAP = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/)*`;
const FIELD = new RegExp(`_defineProperty\\(${GAP}(\\w+),${GAP}"(\\w+)",`, 'g');

/**
 * markdown-it is published with its fields as calls of `_defineProperty(this, "map", null)`, which looks for the name on the prototype
 * first: a fortieth of all time, for a token is made of every paragraph and mark. Each becomes `(this.map = null)`. Throws where the
 * code holds such calls in another form, or none: then this file has had its day.
 */
export function plainFields(code: string): string {
  const plain = code.replaceAll(FIELD, '($1.$2 = ');
  // the function itself
  const left = plain.split('_defineProperty(').length - 2;
  if (plain === code || left > 0)
    throw new Error('The fields of markdown-it have another form: see scripts/plain-fields.ts');
  return plain;
}

/** The step of the bundle that does it. */
export function plainFieldsOfMarkdown(): Plugin {
  return {
    name: 'plain-fields',
    setup(esbuild) {
      let found = false;
      esbuild.onLoad({ filter: /[/\\]markdown-it[/\\]dist[/\\]markdown-it\.mjs$/ }, ({ path }) => {
        found = true;
        return { contents: plainFields(readFileSync(path, 'utf8')), loader: 'js' };
      });
      esbuild.onEnd(() =>
        found ? {} : { errors: [{ text: 'markdown-it has another file: see scripts/plain-fields.ts' }] },
      );
    },
  };
}
