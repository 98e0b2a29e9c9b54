import { bindSpaces } from '../../text/typography.ts';
import type { Appendix, ComposedDocument } from '../composed-document.ts';
import { endsWithTable, writeBlocks } from './blocks.ts';
import { closingXml } from './closing.ts';
import { evenLines } from './even-lines.ts';
import { runs, textRun } from './inlines.ts';
import { letterheadXml } from './letterhead.ts';
import { listOfTablesXml } from './list-of-tables.ts';
import type { Write } from './long-text.ts';
import { openingXml } from './opening.ts';
import type { PageState } from './page-state.ts';
import { paragraph } from './paragraph.ts';
import { type LayoutProfile, textWidth } from './profile.ts';
import { ruleLine, SHARE_OF_LINE, widestLine } from './rule-line.ts';
import type { Stationery } from './stationery.ts';
import { STYLE } from './style-ids.ts';
import { WORD_NAMESPACES, XML_DECLARATION } from './xml.ts';

/** The main part, piece by piece: a section for the document, one for each appendix, each with page numbers of its own. */
export function writeSections(
  document: ComposedDocument,
  state: PageState,
  stationery: Stationery,
  write: Write,
): void {
  const { appendices } = document;
  write(`${XML_DECLARATION}<w:document ${WORD_NAMESPACES}><w:body>`);
  writeMainSection(document, state, write);
  let properties = sectionProperties(document, stationery, false, true);
  for (const appendix of appendices) {
    write(paragraph(STYLE.tableEnd, '', { section: properties }));
    writeAppendix(appendix, state, write);
    properties = sectionProperties(document, stationery, appendix.landscape, false);
  }
  if (needsEnd(document)) write(paragraph(STYLE.tableEnd, ''));
  write(`${properties}</w:body></w:document>`);
}

/** Word wants a paragraph behind the last table of the document. */
function needsEnd({ appendices }: ComposedDocument): boolean {
  const last = appendices.at(-1);
  return last === undefined || endsWithTable(last.body);
}

function writeMainSection(document: ComposedDocument, state: PageState, write: Write): void {
  const width = textWidth(state.profile, false);
  write(letterheadXml(document, state.profile, width) + openingXml(document, state, width));
  write(listOfTablesXml(document, state));
  writeBlocks(document.body, state, width, write, { closing: true });
  if (endsWithTable(document.body)) write(paragraph(STYLE.tableEnd, '', { keepNext: true }));
  write(closingXml(document, width));
}

/** III.1: label, title and the line that says to what the appendix belongs, with a rule as in the samples. */
function writeAppendix(appendix: Appendix, state: PageState, write: Write): void {
  const width = textWidth(state.profile, appendix.landscape);
  write(appendixHead(appendix, state.profile, width));
  writeBlocks(appendix.body, state, width, write);
}

function appendixHead({ label, title, attachedTo }: Appendix, { sizes }: LayoutProfile, width: number): string {
  // the style prints capitals
  const even = evenLines(bindSpaces(title).toUpperCase(), true, sizes.body, width);
  return (
    paragraph(STYLE.appendixLabel, textRun(label)) +
    paragraph(STYLE.appendixTitle, textRun(title), even === undefined ? {} : { indent: even }) +
    paragraph(STYLE.attachedTo, textRun(attachedTo)) +
    ruleLine(widestLine(attachedTo, sizes.body, width) * SHARE_OF_LINE, width)
  );
}

/** On the first page of a draft's main section the letterhead itself says that it is one. */
function sectionProperties(
  { draft, address }: ComposedDocument,
  stationery: Stationery,
  landscape: boolean,
  main: boolean,
): string {
  const first = draft && !main ? 'draftFirstHeader' : 'firstHeader';
  return (
    '<w:sectPr>' +
    `<w:headerReference w:type="default" r:id="${draft ? 'draftHeader' : 'header'}"/>` +
    `<w:headerReference w:type="first" r:id="${first}"/>` +
    (stationery.footer === undefined ? '' : '<w:footerReference w:type="default" r:id="footer"/>') +
    firstFooterReference(stationery, address, main) +
    `<w:type w:val="nextPage"/>${landscape ? stationery.landscape : stationery.portrait}</w:sectPr>`
  );
}

/** A footer that a section does not name is that of the section before: an appendix names an empty one. */
function firstFooterReference({ firstFooter }: Stationery, address: string | undefined, main: boolean): string {
  if (firstFooter === undefined && address === undefined) return '';
  const id = firstFooter === undefined && !main ? 'emptyFooter' : 'firstFooter';
  return `<w:footerReference w:type="first" r:id="${id}"/>`;
}

/** Real footnotes of Word's, numbered as the text refers to them. */
export function footnotesPart(stationery: Stationery, state: PageState): string {
  const notes = state.footnotes
    .used()
    .map(
      ({ id, footnote }) =>
        `<w:footnote w:id="${id}">` +
        paragraph(
          STYLE.footnoteText,
          `<w:r><w:rPr><w:rStyle w:val="${STYLE.footnoteReference}"/></w:rPr><w:footnoteRef/></w:r>` +
            textRun(' ') +
            runs(footnote.content, state, {}, 'footnote'),
        ) +
        '</w:footnote>',
    );
  // a function, for `$&` in a footnote is text and no pattern
  return stationery.footnotes
    .replace(/<w:footnotes [^>]*>/, `<w:footnotes ${WORD_NAMESPACES}>`)
    .replace('</w:footnotes>', () => `${notes.join('')}</w:footnotes>`);
}
