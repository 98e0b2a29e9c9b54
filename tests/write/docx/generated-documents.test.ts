import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComposedDocument } from '../../../src/write/composed-document.ts';
import { PROFILE_13, PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { composedDocument } from '../../support/composed-arbitraries.ts';
import { docxPart, docxTexts } from '../../support/docx-parts.ts';
import { missing } from '../../support/requirements.ts';
import { type NamedDocx, sdkErrors, xsdCheckerRequirements, xsdErrors } from '../../support/word-validators.ts';
import { child, descendants, parseXml, value, type XmlElement } from '../../support/xml-tree.ts';

/** How many documents of any shape the outside validators see; CI sets 500. */
const COUNT = Number(process.env.CCHC_GENERATED_DOCUMENTS ?? 60);
const SEED = Number(process.env.CCHC_SEED ?? 20240913);
const TWO_MINUTES = 120_000;

test('documents of any shape are well-formed and hold together', () => {
  fc.assert(
    fc.property(composedDocument, (document) => {
      const docx = writeDocx(document);
      for (const text of docxTexts(docx).values()) parseXml(text);
      const body = child(docxPart(docx, 'word/document.xml'), 'w:body');
      if (body === undefined) throw new Error('no body');
      expectParagraphBehindTables(body);
      for (const table of descendants(body, 'w:tbl')) expectRowsToCoverGrid(table);
      expect(descendants(body, 'w:sectPr')).toHaveLength(1 + document.appendices.length);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the Open XML SDK finds nothing in documents of any shape', { timeout: TWO_MINUTES + COUNT * 2000 }, async () => {
  expect(await sdkErrors(generated())).toEqual([]);
});

test.skipIf(missing(...xsdCheckerRequirements))(
  'the schemas of ECMA-376 hold for documents of any shape',
  { timeout: TWO_MINUTES + COUNT * 2000 },
  async () => {
    expect(await xsdErrors(generated())).toEqual([]);
  },
);

function generated(): readonly NamedDocx[] {
  return fc
    .sample(composedDocument, { seed: SEED, numRuns: COUNT })
    .map((document: ComposedDocument, index) => [
      `generated document ${index} (seed ${SEED})`,
      writeDocx(document, { profile: index % 2 === 0 ? PROFILE_14 : PROFILE_13 }),
    ]);
}

/** Word repairs a file where a table touches another one, or the end of a cell or of the document. */
function expectParagraphBehindTables(container: XmlElement): void {
  const blocks = container.children.filter(({ name }) => name === 'w:p' || name === 'w:tbl');
  for (const [index, block] of blocks.entries()) {
    if (block.name === 'w:tbl') expect(blocks[index + 1]?.name).toBe('w:p');
  }
  for (const cell of descendants(container, 'w:tc')) expect(cell.children.at(-1)?.name).toBe('w:p');
}

function expectRowsToCoverGrid(table: XmlElement): void {
  const grid = child(table, 'w:tblGrid')?.children.map((column) => Number(column.attributes['w:w'])) ?? [];
  let above: ReadonlySet<number> = new Set();
  for (const row of descendants(table, 'w:tr')) {
    const merged = new Set<number>();
    let column = 0;
    for (const cell of row.children.filter(({ name }) => name === 'w:tc')) {
      const properties = child(cell, 'w:tcPr');
      const span = Number(value(properties, 'w:gridSpan') ?? 1);
      const width = grid.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      expect(child(properties, 'w:tcW')?.attributes['w:w']).toBe(String(width));
      const merge = child(properties, 'w:vMerge');
      if (merge !== undefined) merged.add(column);
      if (merge !== undefined && merge.attributes['w:val'] === undefined) expect([...above]).toContain(column);
      column += span;
    }
    expect(column).toBe(grid.length);
    above = merged;
  }
  expect(grid.every((width) => width > 0)).toBe(true);
}
