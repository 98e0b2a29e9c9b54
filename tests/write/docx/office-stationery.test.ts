import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../../src/layout/check-layout.ts';
import { officeLayout } from '../../../src/write/docx/office-stationery.ts';
import { PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { sampleDocument } from '../../../src/write/docx/sample-document.ts';
import { builtInLayout } from '../../../src/write/docx/stationery.ts';
import { STYLE } from '../../../src/write/docx/style-ids.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { appendixReport, quarterReport } from '../../support/composed-documents.ts';
import { docxPart, docxTexts } from '../../support/docx-parts.ts';
import { sections } from '../../support/docx-text.ts';
import { type Edit, editDocx } from '../../support/edit-docx.ts';
import { wordStyle } from '../../support/word-style.ts';
import { sdkErrors } from '../../support/word-validators.ts';
import { child, descendants } from '../../support/xml-tree.ts';

const REFERENCE = writeDocx(sampleDocument());
const BASE = builtInLayout(PROFILE_14);

/** The report, written into a stationery. */
function into(stationery: Uint8Array, document = appendixReport()): Uint8Array {
  const layout = officeLayout(stationery, BASE);
  if ('problem' in layout) throw new Error(JSON.stringify(layout.problem));
  return writeDocx(document, layout);
}

const styles = (find: string | RegExp, put: string): Edit => ({ part: 'styles', find, put });
const document = (find: string | RegExp, put: string): Edit => ({ part: 'document', find, put });

test('the reference document itself keeps the decree', () => {
  const outcome = checkLayout(REFERENCE);
  if ('problem' in outcome) throw new Error('not readable');
  expect(outcome.verdicts.filter(({ verdict }) => verdict.verdict === 'fails').map(({ rule }) => rule.id)).toEqual([]);
});

test('an unchanged reference document changes no page', () => {
  const own = docxTexts(writeDocx(appendixReport()));
  for (const [name, text] of docxTexts(into(REFERENCE))) {
    if (name !== 'word/numbering.xml') expect(text, name).toBe(own.get(name));
  }
});

describe('what an office changed wins', () => {
  const changed = editDocx(REFERENCE, document(/w:left="1701"/g, 'w:left="1985"'), {
    part: 'header',
    find: /<w:p>/,
    put: '<w:p><w:r><w:t>Sở Y tế</w:t></w:r></w:p><w:p>',
  });

  test('margins', () => {
    expect(sections(into(changed)).map((section) => child(section, 'w:pgMar')?.attributes['w:left'])).toEqual([
      '1985',
      '1985',
      '1985',
    ]);
  });

  test('tables and rules follow the narrower page', () => {
    const tables = descendants(docxPart(into(changed), 'word/document.xml'), 'w:tblGrid');
    const width = (table: (typeof tables)[number] | undefined) =>
      (table?.children ?? []).reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0);
    expect(width(tables[0])).toBe(11906 - 1985 - 850);
  });

  test('the header', () => {
    expect(docxTexts(into(changed)).get('word/header.xml')).toContain('Sở Y tế');
  });

  test('styles', () => {
    const larger = editDocx(REFERENCE, styles(/(?<=w:styleId="QuocHieu">[\s\S]*?<w:sz w:val=")26(?=")/, '24'));
    expect(wordStyle(into(larger), STYLE.nationalTitle).size).toBe(12);
  });
});

describe('what an office lacks is ours', () => {
  test('styles that it deleted', () => {
    const without = editDocx(REFERENCE, styles(/<w:style [^>]*w:styleId="NoiNhan">[\s\S]*?<\/w:style>/, ''));
    expect(wordStyle(into(without), STYLE.recipientsTitle)).toMatchObject({ size: 12, bold: true, italic: true });
  });

  test('a Vietnamese Word names its built-in styles otherwise: the same name is the same style', () => {
    const vietnamese = editDocx(
      REFERENCE,
      styles('w:styleId="Heading1"', 'w:styleId="u1"'),
      styles(/(?<=w:styleId="u1">[\s\S]*?)<w:b\/>/, '<w:b/><w:i/>'),
    );
    const docx = into(vietnamese);
    expect(wordStyle(docx, 'Heading1')).toMatchObject({ italic: true, outlineLevel: 0 });
    expect(docxTexts(docx).get('word/styles.xml')).not.toContain('"u1"');
  });

  test('a file without margins, header and lists of its own', () => {
    const bare = editDocx(REFERENCE, document(/<w:sectPr>.*?<\/w:sectPr>/gs, ''));
    expect(docxTexts(into(bare)).get('word/document.xml')).toBe(
      docxTexts(writeDocx(appendixReport())).get('word/document.xml'),
    );
  });
});

test('what programs saved stays as valid as they saved it', async () => {
  const faults = async (docx: Uint8Array) =>
    new Set((await sdkErrors([['', docx]])).map((error) => error.replace(/\[\d+\]/g, '')));
  const fixture = (name: string) => readFileSync(new URL(`../../fixtures/layout/${name}.docx`, import.meta.url));
  expect(await faults(REFERENCE)).toEqual(new Set());
  expect(await faults(into(REFERENCE, quarterReport({ draft: true })))).toEqual(new Set());
  expect(await faults(into(fixture('libreoffice')))).toEqual(new Set());
  // pandoc writes the elements of its styles out of order
  const before = await faults(fixture('pandoc'));
  expect([...(await faults(into(fixture('pandoc'))))].filter((fault) => !before.has(fault))).toEqual([]);
}, 120_000);

test.each([
  ['text', new TextEncoder().encode('Sở Y tế'), 'not-a-zip'],
  ['half a file', REFERENCE.slice(0, 5000), 'damaged'],
  ['broken styles', editDocx(REFERENCE, styles('</w:styles>', '')), { part: 'word/styles.xml' }],
])('%s is a problem, not an exception', (_, bytes, problem) => {
  expect(officeLayout(bytes, BASE)).toEqual({ problem });
});
