import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../../src/write/composed-document.ts';
import { blocksMarkdown } from '../../../src/write/markdown/blocks.ts';
import { escapeHtml, escapeLine, escapeText } from '../../../src/write/markdown/escape.ts';
import { inlineHtml, inlineMarkdown } from '../../../src/write/markdown/inline.ts';
import { type Character, charactersOf, renderedHtml } from './read-back.ts';

/** NUL and lone halves can't be in Markdown at all. */
const words = fc
  .oneof(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '[^1]',
      '[x](y)',
      '![',
      '!',
      '^',
      '<',
      '<b>',
      '&',
      '&lt;',
      '&#35;',
      '~~',
    ),
    fc.constantFrom(
      '1. x',
      '1) x',
      '- x',
      '+ x',
      '# x',
      '> x',
      '---',
      '===',
      '```',
      '|',
      '\\',
      '\\|',
      '$x$',
      '  x  ',
      '\u00a0x',
    ),
    fc.constantFrom(
      '97,77%',
      'SNV-CCHC&VTLT',
      'Sở Y tế',
      'a_b_c',
      '(đạt)',
      '“x”',
      '€',
      'https://a.vn',
      '| --- |',
      '<!-- x -->',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
  )
  .filter((one) => !/[\0\r\n]/.test(one));

const text = words.map((one): Inline => ({ type: 'text', text: one }));
const BREAK: Inline = { type: 'line-break' };

const inline = fc.letrec<{ one: Inline; many: Inline[] }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: text },
    fc.constant(BREAK),
    fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), content: tie('many') }),
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constant('https://a.vn/x_(y)?a=1&b=*'),
      content: fc.array(text),
    }),
  ),
  many: fc.array(tie('one'), { minLength: 1, maxLength: 4 }),
})).many;

const MARKS = { strong: 'strong', emphasis: 'em', link: 'a' };

function expected(content: readonly Inline[], around: readonly string[] = []): Character[] {
  return content.flatMap((one): Character[] => {
    switch (one.type) {
      case 'text':
        return [...one.text].map((character) => ({ text: character, within: [...new Set(around)].sort().join(' ') }));
      case 'line-break':
        return [{ text: '\n', within: '' }];
      case 'footnote-reference':
        return [];
      default:
        return expected(one.content, [...around, MARKS[one.type]]);
    }
  });
}

const inParagraph = (html: string) => html.replace(/^<p>|<\/p>\n$/g, '');

test('any text reads back as itself at the start of a paragraph', () => {
  fc.assert(
    fc.property(
      fc.array(words).map((all) => all.join('')),
      (one) => {
        fc.pre(one !== '');
        expect(
          charactersOf(inParagraph(renderedHtml(escapeLine(escapeText(one)))))
            .map(({ text }) => text)
            .join(''),
        ).toBe(one);
      },
    ),
    { numRuns: 1000 },
  );
});

test('any text reads back as itself inside a paragraph, a heading, a list, a cell, a link, a note, HTML', () => {
  const contexts: [(written: string) => string, RegExp][] = [
    [(written) => `x${written}x`, /<p>x(.*)x<\/p>/s],
    [(written) => `## x${written}x`, /<h2>x(.*)x<\/h2>/s],
    [(written) => `- x${written}x`, /<li>x(.*)x<\/li>/s],
    [(written) => `| A | B |\n|---|---|\n| x${written}x | y |`, /<td>x(.*)x<\/td>\n<td>y<\/td>/s],
    [(written) => `[x${written}x](https://a.vn)`, /<a href="https:\/\/a\.vn">x(.*)x<\/a>/s],
    [(written) => `y[^1]\n\n[^1]: x${written}x`, /<p>x(.*)x<\/p>/s],
  ];
  fc.assert(
    fc.property(words, (one) => {
      for (const [write, read] of contexts) {
        const inside = read.exec(renderedHtml(write(escapeText(one))))?.[1] ?? 'not found';
        expect(
          charactersOf(inside)
            .map(({ text }) => text)
            .join(''),
        ).toBe(one);
      }
      const html = renderedHtml(`<table>\n<tr><td>${escapeHtml(one)}</td></tr>\n</table>`);
      expect(
        charactersOf(/<td>(.*)<\/td>/s.exec(html)?.[1] ?? '')
          .map(({ text }) => text)
          .join(''),
      ).toBe(one);
    }),
    { numRuns: 500 },
  );
});

test('bold, italic, links and line breaks read back around the same characters', () => {
  fc.assert(
    fc.property(inline, (content) => {
      const written = inlineMarkdown(content, { lineStart: true });
      fc.pre(written !== '');
      expect(charactersOf(inParagraph(renderedHtml(written)))).toEqual(expected(content));
      expect(charactersOf(inlineHtml(content))).toEqual(expected(content));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [[{ type: 'strong', content: [{ type: 'text', text: 'đậm' }] }], '**đậm**'],
  [
    [
      { type: 'text', text: 'x' },
      { type: 'strong', content: [{ type: 'text', text: '(y)' }] },
    ],
    'x<strong>(y)</strong>',
  ],
  [[{ type: 'emphasis', content: [{ type: 'text', text: 'Căn cứ;' }] }], '_Căn cứ;_'],
  [[{ type: 'strong', content: [{ type: 'emphasis', content: [{ type: 'text', text: 'x' }] }] }], '**_x_**'],
  [[{ type: 'text', text: 'SNV-CCHC&VTLT 9/14 (a) 97,77%' }], 'SNV-CCHC&VTLT 9/14 (a) 97,77%'],
  [[{ type: 'text', text: '08/03/2024: a - b + c' }], '08/03/2024: a - b + c'],
] as [Inline[], string][])('%j is written %s', (content, written) => {
  expect(inlineMarkdown(content, { lineStart: true })).toBe(written);
});

test('headings keep every character', () => {
  fc.assert(
    fc.property(words, (one) => {
      const heading = {
        type: 'heading' as const,
        level: 1,
        number: '',
        content: [{ type: 'text' as const, text: one }],
      };
      const html = renderedHtml(blocksMarkdown([heading]));
      expect(
        charactersOf(/<h2>(.*)<\/h2>/s.exec(html)?.[1] ?? '')
          .map(({ text }) => text)
          .join(''),
      ).toBe(one);
    }),
    { numRuns: 500 },
  );
});
