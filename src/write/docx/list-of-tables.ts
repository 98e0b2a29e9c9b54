import type { ComposedDocument } from '../composed-document.ts';
import { type CountedTable, countedTables, LIST_OF_TABLES } from '../table-captions.ts';
import { textRun } from './inlines.ts';
import type { PageState } from './page-state.ts';
import { paragraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { STYLE } from './style-ids.ts';
import { xmlText } from './xml.ts';

/**
 * The list of tables, where the kind asks for it: a `TOC` field a label, with the captions as cached text, each a link to its
 * table. Pages are Word's to count, so they come when the reader renews the field; the file itself asks nothing.
 */
export function listOfTablesXml(document: ComposedDocument, { bookmarks }: PageState): string {
  const tables = document.listOfTables === true ? countedTables(document) : [];
  if (tables.length === 0) return '';
  const labels = [...new Set(tables.map(({ label }) => label))];
  const fields = labels.map((label) =>
    fieldXml(
      label,
      tables.filter((table) => table.label === label),
      bookmarks,
    ),
  );
  return paragraph(STYLE.listOfTablesTitle, textRun(LIST_OF_TABLES)) + fields.join('');
}

function fieldXml(label: string, tables: readonly CountedTable[], bookmarks: PageState['bookmarks']): string {
  const instruction = xmlText(` TOC \\h \\z \\c "${label}" `);
  const begin =
    `${fieldCharacter('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
    fieldCharacter('separate');
  return tables
    .map(({ name, caption }, index) => {
      // footnotes of a caption stay with their table
      const words = textRun(plainText(caption).replaceAll('\n', ' '));
      const entry = `<w:hyperlink w:anchor="${bookmarks.get(name) ?? ''}" w:history="1">${words}</w:hyperlink>`;
      const end = index === tables.length - 1 ? fieldCharacter('end') : '';
      return paragraph(STYLE.listOfTablesEntry, (index === 0 ? begin : '') + entry + end);
    })
    .join('');
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
