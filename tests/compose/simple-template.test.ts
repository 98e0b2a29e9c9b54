import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { parseSimpleTemplate } from '../../src/compose/simple-template.ts';
import { EXAMPLES } from '../support/examples.ts';
import { ROOT } from '../support/run-cli.ts';

/** Whether the quick reader took the text; its tree must then be that of Handlebars, places included. */
function agrees(text: string): boolean {
  const simple = parseSimpleTemplate(text);
  if (simple === undefined) return false;
  expect(comparable(simple), text).toEqual(comparable(Handlebars.parse(text)));
  return true;
}

/** Without what nobody reads: white-space control, the name of a file, an empty program's place. */
function comparable(program: hbs.AST.Program): unknown {
  const skipped = new Set(['strip', 'source', 'blockParams']);
  const body = JSON.stringify(program.body, (key, value) => (skipped.has(key) ? undefined : value));
  return JSON.parse(body);
}

describe('the reader of simple templates gives the tree of Handlebars', () => {
  const narratives = EXAMPLES.map((path) => join(ROOT, path.replace(/\.yaml$/, '.noi-dung.md'))).flatMap((path) => {
    try {
      return [readFileSync(path, 'utf8')];
    } catch {
      return [];
    }
  });

  test('for the sections of every example', () => {
    const sections = narratives.flatMap((text) => text.split(/^#.*$/m)).filter((text) => text.includes('{{'));
    expect(sections.filter(agrees).length).toBeGreaterThan(sections.length * 0.8);
  });

  test('for pieces of templates in any order', () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{{ ',
        ' }}',
        '{{so ',
        '{{vb "',
        '"}}',
        '{{ky.ten}}',
        '{{vb "nd-98" dang="ngan"}}',
        '{{so tong.a-b}}',
      ],
      ...[
        'a',
        ' ',
        '\n',
        '.',
        '"',
        "'",
        '=',
        'this',
        'else',
        'true',
        '{',
        '}',
        '~',
        '#',
        '/',
        '>',
        '!',
        '\\',
        '@root',
        '../',
        '0',
        '(',
        '|',
      ],
      ...[
        '{{#if a}}',
        '{{/if}}',
        '{{else}}',
        '{{{a}}}',
        '{{&a}}',
        '{{a.this}}',
        '{{vb\n"x"}}',
        '{{a b c="d"  e="f" }}',
        '[',
        ']',
        'ô',
        '-',
      ],
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (text.includes('{{') && agrees(text)) taken += 1;
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});
