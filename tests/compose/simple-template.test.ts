import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { type NarrativeText, parseNarrativeText } from '../../src/compose/narrative-text.ts';
import { SourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';
import { EXAMPLES } from '../support/examples.ts';
import { ROOT } from '../support/run-cli.ts';

/** Whether each call was read by itself; the trees must then be that of Handlebars, places included. */
function agrees(text: string): boolean {
  const pieces = piecesOf(text);
  if (pieces === undefined) return false;
  const statements = pieces.map((one) => (typeof one === 'string' ? one : comparable(one.program, () => one.base)[0]));
  const { lines } = new SourceText('', text);
  expect(statements, text).toEqual(comparable(Handlebars.parse(text), (line) => lines.startOf(line)));
  return true;
}

function piecesOf(text: string): NarrativeText | undefined {
  const pieces = parseNarrativeText('', span(new SourceText('', text), 0, text.length));
  // one template for the whole text was read by Handlebars itself
  return 'rule' in pieces || pieces.some((one) => typeof one !== 'string' && one.text === text) ? undefined : pieces;
}

const SKIPPED = new Set(['strip', 'source', 'blockParams']);

/** Statements with places as offsets, texts as they are; without white-space control and the name of a file. */
function comparable({ body }: hbs.AST.Program, startOf: (line: number) => number): unknown[] {
  return body.map((node) => {
    if (node.type === 'ContentStatement') return (node as hbs.AST.ContentStatement).value;
    const offset = ({ line, column }: hbs.AST.Position) => startOf(line) + column;
    const json = JSON.stringify(node, (key, value) => {
      if (key === 'loc') return [offset(value.start), offset(value.end)];
      return SKIPPED.has(key) ? undefined : value;
    });
    return JSON.parse(json);
  });
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
