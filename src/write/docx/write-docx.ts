import type { ComposedDocument } from '../composed-document.ts';
import { corePropertiesPart } from './core-properties.ts';
import { textRun } from './inlines.ts';
import { numberingPart } from './lists.ts';
import { LongText } from './long-text.ts';
import {
  contentTypesPart,
  corePart,
  type Part,
  packageRelationships,
  themePart,
  wordPart,
  wordRelationships,
} from './package-parts.ts';
import { type PageState, pageState } from './page-state.ts';
import { paragraph } from './paragraph.ts';
import { PROFILE_14 } from './profile.ts';
import type { Relationship } from './relationships.ts';
import { footnotesPart, writeSections } from './sections.ts';
import { selfCheck } from './self-check.ts';
import { builtInStationery, type DocxLayout, type Stationery } from './stationery.ts';
import { STYLE } from './style-ids.ts';
import { writtenText } from './written-text.ts';
import { WORD_NAMESPACES, XML_DECLARATION } from './xml.ts';
import { type ZipEntry, zip } from './zip.ts';

/**
 * The Word file of a composed document, laid out by decree 30/2020/NĐ-CP. The same document gives the same bytes, on any
 * day and machine. Throws only for a bug of ours: a node that no function writes, a package that does not hold together.
 */
export function writeDocx(document: ComposedDocument, layout: Partial<DocxLayout> = {}): Uint8Array {
  const profile = layout.profile ?? PROFILE_14;
  const parts = docxParts(document, { profile, stationery: layout.stationery ?? builtInStationery(profile) });
  selfCheck(parts);
  return zip(parts.map((part) => ({ name: part.name, content: contentOf(part) })));
}

function contentOf({ text, bytes }: Part): ZipEntry['content'] {
  return bytes ?? (typeof text === 'string' ? writtenText(text) : text).packed;
}

/** The parts in the order of the archive. */
function docxParts(document: ComposedDocument, { profile, stationery }: DocxLayout): readonly Part[] {
  const state = pageState(document, profile);
  // The main part first: what it links, cites and counts goes into the other ones.
  const main = new LongText();
  writeSections(document, state, stationery, main.write);
  const footnotes = footnotesPart(stationery, state);
  const headers = document.draft ? DRAFT_HEADERS : HEADERS;
  const linked: readonly Linked[] = [
    ['styles', wordPart('styles.xml', 'styles', stationery.styles)],
    ['numbering', wordPart('numbering.xml', 'numbering', numberingPart(stationery.numbering, state))],
    ['settings', wordPart('settings.xml', 'settings', stationery.settings)],
    ['fontTable', wordPart('fontTable.xml', 'fontTable', stationery.fontTable)],
    ['footnotes', wordPart('footnotes.xml', 'footnotes', footnotes)],
    ...headers.map((id): Linked => [id, wordPart(`${id}.xml`, 'header', stationery[id])]),
    ...officeParts(stationery),
    ...addressParts(document, stationery),
  ];
  const parts: readonly Part[] = [
    packageRelationships(),
    corePart(corePropertiesPart(document.properties)),
    wordPart('document.xml', 'document.main', main.end()),
    wordRelationships('document.xml', [...linked.map(relationshipOf), ...state.links.all()]),
    ...linked.map(([, part]) => part),
    ...footnoteRelationships(state),
    ...(stationery.headerParts ?? []).filter(({ name }) => !isOfAbsentHeader(name, linked)),
  ];
  return [contentTypesPart(parts), ...parts];
}

/** A part with the id by which the main part knows it. */
type Linked = readonly [id: string, part: Part];

const HEADERS = ['header', 'firstHeader'] as const;
const DRAFT_HEADERS = ['draftHeader', 'draftFirstHeader', 'firstHeader'] as const;

/** The theme and the footers, which only an office's own file has. */
function officeParts({ theme, footer, firstFooter }: Stationery): readonly Linked[] {
  return [
    ...(theme === undefined ? [] : [['theme', themePart(theme)] as const]),
    ...(footer === undefined ? [] : [['footer', wordPart('footer.xml', 'footer', footer)] as const]),
    ...(firstFooter === undefined
      ? []
      : [['firstFooter', wordPart('firstFooter.xml', 'footer', firstFooter)] as const]),
  ];
}

/** C30: the address stands at the foot of page 1 only; a footer of the office's own goes before it. */
function addressParts({ address, appendices }: ComposedDocument, { firstFooter }: Stationery): readonly Linked[] {
  if (address === undefined || firstFooter !== undefined) return [];
  const footer = (content: string) => `${XML_DECLARATION}<w:ftr ${WORD_NAMESPACES}>${content}</w:ftr>`;
  const own = footer(paragraph(STYLE.address, textRun(address)));
  const empty: Linked = ['emptyFooter', wordPart('emptyFooter.xml', 'footer', footer('<w:p/>'))];
  return [['firstFooter', wordPart('firstFooter.xml', 'footer', own)], ...(appendices.length > 0 ? [empty] : [])];
}

/** A draft has headers of its own; relationships of those that it does not print stay away. */
function isOfAbsentHeader(name: string, linked: readonly Linked[]): boolean {
  const owner = /^word\/_rels\/(.*)\.rels$/.exec(name)?.[1];
  return owner !== undefined && !linked.some(([, part]) => part.name === `word/${owner}`);
}

function relationshipOf([id, { name }]: Linked): Relationship {
  const type = /header$/i.test(id) ? 'header' : /footer$/i.test(id) ? 'footer' : id;
  return { id, type, target: name.slice('word/'.length) };
}

function footnoteRelationships({ footnoteLinks }: PageState): readonly Part[] {
  const links = footnoteLinks.all();
  return links.length === 0 ? [] : [wordRelationships('footnotes.xml', links)];
}
