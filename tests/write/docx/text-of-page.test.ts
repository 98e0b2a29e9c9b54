import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ComposedDocument, Inline } from '../../../src/write/composed-document.ts';
import { STYLE } from '../../../src/write/docx/style-ids.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { composedDocument } from '../../support/composed-arbitraries.ts';
import { cell, paragraph, quarterReport, text } from '../../support/composed-documents.ts';
import { docxPart, docxTexts } from '../../support/docx-parts.ts';
import { paragraphs, textsOf } from '../../support/docx-text.ts';
import { child, descendants } from '../../support/xml-tree.ts';

function page(...body: readonly Block[]): Uint8Array {
  return writeDocx(quarterReport({ body, footnotes: [] }));
}

test('every word of the tree stands on the page, in its order', () => {
  fc.assert(
    fc.property(composedDocument, (document) => {
      const docx = writeDocx(document);
      const printed = descendants(docxPart(docx, 'word/document.xml'), 'w:t')
        .map((run) => run.text)
        .join('')
        .replaceAll('\u00a0', ' ');
      let from = 0;
      for (const words of wordsOf(document)) {
        const at = printed.indexOf(words, from);
        expect(at, `${JSON.stringify(words)} after ${from}`).toBeGreaterThanOrEqual(0);
        from = at + words.length;
      }
    }),
    { seed: 20240913, numRuns: 200 },
  );
});

describe('text', () => {
  test('markup in words is text', () => {
    expect(textsOf(page(paragraph('<w:p/> &amp; "x" ]]> $& $1')), STYLE.body)).toEqual(['<w:p/> &amp; "x" ]]> $& $1']);
  });

  test('what XML forbids is dropped, half a surrogate pair is replaced, emoji stay', () => {
    const [words] = textsOf(page(paragraph('a\u0000b\u001fc\ud83dd\ufffee 😀')), STYLE.body);
    expect(words).toBe('abc\ufffdde 😀');
  });

  test('`$&` in a footnote is text', () => {
    const reference: Inline = { type: 'footnote-reference', label: 'a' };
    const docx = writeDocx(
      quarterReport({
        body: [{ type: 'paragraph', content: [reference] }],
        footnotes: [{ label: 'a', content: text("giá $& và $' và $1") }],
      }),
    );
    expect(paragraphs(docx, 'word/footnotes.xml').at(-1)?.text).toBe(" giá $& và $' và $1");
  });

  test('only addresses that Word may open become links', () => {
    const link = (url: string): Inline => ({ type: 'link', url, content: text(url) });
    const content = ['https://dichvucong.gov.vn', 'javascript:alert(1)', 'file:///etc/hosts', 'phu-luc.pdf'].map(link);
    const docx = page({ type: 'paragraph', content });
    expect(descendants(docxPart(docx, 'word/document.xml'), 'w:hyperlink')).toHaveLength(1);
    expect(docxTexts(docx).get('word/_rels/document.xml.rels')).not.toContain('javascript');
    expect(textsOf(docx, STYLE.body).join('')).toContain('file:///etc/hosts');
  });

  test('the second reference to a footnote repeats its number', () => {
    const reference: Inline = { type: 'footnote-reference', label: 'a' };
    const docx = writeDocx(
      quarterReport({
        body: [{ type: 'paragraph', content: [reference, ...text('và'), reference] }],
        footnotes: [{ label: 'a', content: text('một') }],
      }),
    );
    expect(descendants(docxPart(docx, 'word/document.xml'), 'w:footnoteReference')).toHaveLength(1);
    expect(textsOf(docx, STYLE.body)).toEqual(['và1']);
  });
});

describe('lists', () => {
  const items = (count: number) => Array.from({ length: count }, () => [paragraph('Sở Y tế')]);

  test('points count in the Vietnamese alphabet', () => {
    const docx = page({ type: 'list', ordered: true, start: 4, marker: 'a)', items: items(4) });
    expect(textsOf(docx, STYLE.listItem)).toEqual(['d) Sở Y tế', 'đ) Sở Y tế', 'e) Sở Y tế', 'g) Sở Y tế']);
  });

  test('each decimal list starts at its own number', () => {
    const list = (start: number): Block => ({ type: 'list', ordered: true, start, marker: '.', items: items(2) });
    const numbering = docxTexts(page(list(1), list(5))).get('word/numbering.xml') ?? '';
    expect(
      [...numbering.matchAll(/w:numId="(7|8)".*?startOverride w:val="(\d+)"/gs)].map(([, , start]) => start),
    ).toEqual(['1', '5']);
  });

  test('bullets are real lists, and an unknown marker is typed', () => {
    const list = (marker: string): Block => ({ type: 'list', ordered: false, start: 1, marker, items: items(1) });
    const docx = page(list('-'), list('+'), list('*'), list('→'));
    expect(textsOf(docx, STYLE.listItem)).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Y tế', '→ Sở Y tế']);
    const numbered = paragraphs(docx).filter(({ element }) => child(element, 'w:pPr', 'w:numPr') !== undefined);
    expect(numbered).toHaveLength(3);
  });
});

test('what stands behind a table keeps its distance, also as the next item of a list', () => {
  const table: Block = { type: 'table', head: [], rows: [{ cells: [cell('998')] }] };
  const items = [[paragraph('Một'), table], [paragraph('Hai')]];
  const docx = page({ type: 'list', ordered: false, start: 1, marker: '-', items }, table, paragraph('Ba'));
  const before = paragraphs(docx).flatMap(({ text: words, element }) => {
    const space = child(element, 'w:pPr', 'w:spacing')?.attributes['w:before'];
    return ['Một', 'Hai', 'Ba'].includes(words) ? [`${words} ${space ?? 'none'}`] : [];
  });
  expect(before).toEqual(['Một none', 'Hai 120', 'Ba 120']);
});

describe('captions', () => {
  const table = (caption: string): Block => ({ type: 'table', caption: text(caption), head: [], rows: [] });

  test('numbers in order are fields, with their text; others are text', () => {
    const docx = page(
      table('Bảng 1. Nhiệm vụ'),
      table('Bảng 2: Kinh phí'),
      table('Bảng 7. Hồ sơ'),
      table('Biểu 06a/VPCP'),
    );
    expect(textsOf(docx, STYLE.caption)).toEqual([
      'Bảng 1. Nhiệm vụ',
      'Bảng 2: Kinh phí',
      'Bảng 7. Hồ sơ',
      'Biểu 06a/VPCP',
    ]);
    const fields = descendants(docxPart(docx, 'word/document.xml'), 'w:fldSimple');
    expect(fields.map(({ attributes }) => attributes['w:instr'])).toEqual([
      ' SEQ Bảng \\* ARABIC ',
      ' SEQ Bảng \\* ARABIC ',
    ]);
  });
});

function* wordsOf(document: ComposedDocument): Generator<string> {
  for (const basis of document.legalBases) yield* inlineWords(basis);
  yield* blockWords(document.body);
  for (const recipient of document.recipients) yield printable(recipient);
  for (const appendix of document.appendices) {
    yield printable(appendix.title);
    yield* blockWords(appendix.body);
  }
}

function* blockWords(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') yield* inlineWords(block.content);
    if (block.type === 'list') for (const item of block.items) yield* blockWords(item);
    if (block.type === 'table') {
      yield* inlineWords(block.caption ?? []);
      for (const row of [...block.head, ...block.rows])
        for (const { content } of row.cells) yield* inlineWords(content);
    }
  }
}

function* inlineWords(content: readonly Inline[]): Generator<string> {
  for (const node of content) {
    if (node.type === 'text') yield printable(node.text);
    if ('content' in node) yield* inlineWords(node.content);
  }
}

/** What the writer promises to keep of a text. */
function printable(words: string): string {
  return words
    .replace(/\r\n|[\r\n\t]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (character >= '\u007f' && character <= '\u009f' ? character : ''))
    .replaceAll('\u00a0', ' ');
}
