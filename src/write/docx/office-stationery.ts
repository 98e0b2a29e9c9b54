import { pointsOf, twipsOf } from '../../docx-package/length.ts';
import { StyleSheet } from '../../docx-package/style-sheet.ts';
import { openWord, textOf, type WordPackage, type WordProblem } from '../../docx-package/word-package.ts';
import { child, descendants, parseElement, type XmlElement } from '../../docx-package/xml-element.ts';
import { mergeNumbering, shiftNumbering } from './merge-numbering.ts';
import { mergeStyles } from './merge-styles.ts';
import { officeHeaders } from './office-headers.ts';
import type { FontSizes, LayoutProfile } from './profile.ts';
import type { DocxLayout, Stationery } from './stationery.ts';
import { STYLE, type StyleId } from './style-ids.ts';
import { xmlText } from './xml.ts';

/**
 * A Word file that an office made or changed: its styles, margins, headers and footers win; what it lacks is ours. What
 * stands on its pages is not read. Never throws: a broken file is a problem.
 */
export function officeLayout(docx: Uint8Array, base: DocxLayout): DocxLayout | { readonly problem: WordProblem } {
  const opened = openWord(docx);
  if ('problem' in opened) return opened;
  const { word } = opened;
  const styles = ownText(word, 'styles', '</w:styles>');
  const numbering = ownText(word, 'numbering', '<w:numbering');
  if (styles === undefined) return { problem: 'no-document' };
  const merged = mergeStyles(shiftNumbering(styles), base.stationery.styles);
  const align = (xml: string) => merged.rename(shiftNumbering(xml));
  const sections = descendants(word.document, 'w:sectPr');
  const [first] = sections;
  const headers = officeHeaders(word, first, align);
  const theme = word.relatedName('theme');
  const { parts, ...found } = headers;
  const page = pageProperties(sections, found.header === undefined);
  return {
    profile: officeProfile(merged.styles, first, base.profile),
    stationery: {
      ...base.stationery,
      ...found,
      ...page,
      styles: merged.styles,
      numbering:
        numbering === undefined
          ? base.stationery.numbering
          : mergeNumbering(merged.rename(numbering), base.stationery.numbering),
      ...(theme !== undefined && { theme: textOf(word.entries, theme) ?? '' }),
      headerParts: parts,
    },
  };
}

/** A part as text, where it is written in the usual way (prefix `w`). */
function ownText(word: WordPackage, type: string, mark: string): string | undefined {
  const name = word.relatedName(type);
  const text = name === undefined ? undefined : textOf(word.entries, name);
  return text?.includes(mark) === true ? text : undefined;
}

/** Paper and margins of the first section; of the first across the page, or the same turned. */
function pageProperties(sections: readonly XmlElement[], ourHeader: boolean): Partial<Stationery> {
  const [first] = sections;
  const size = child(first, 'w:pgSz');
  const margins = child(first, 'w:pgMar');
  if (size === undefined || margins === undefined) return {};
  // the office decides whether page 1 has its header, unless the header is ours
  const titlePage = ourHeader || child(first, 'w:titlePg') !== undefined ? '<w:titlePg/>' : '';
  const write = (paper: Attributes, edges: Attributes) =>
    `${element('pgSz', paper)}${element('pgMar', edges)}<w:pgNumType w:start="1"/>${titlePage}`;
  const across = sections.find((section) => child(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape');
  const { 'w:w': width = '', 'w:h': height = '' } = size.attributes;
  const turned = { ...size.attributes, 'w:w': height, 'w:h': width, 'w:orient': 'landscape' };
  const isAcross = size.attributes['w:orient'] === 'landscape';
  return {
    portrait: write(size.attributes, margins.attributes),
    landscape: isAcross
      ? write(size.attributes, margins.attributes)
      : write(
          child(across, 'w:pgSz')?.attributes ?? turned,
          child(across, 'w:pgMar')?.attributes ?? margins.attributes,
        ),
  };
}

type Attributes = Readonly<Record<string, string>>;

function element(name: string, attributes: Attributes): string {
  const known = Object.entries(attributes).filter(([key]) => key.startsWith('w:'));
  return `<w:${name}${known.map(([key, value]) => ` ${key}="${xmlText(value)}"`).join('')}/>`;
}

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** What the page reckons with: rules as long as their text, tables as wide as the page. */
function officeProfile(styles: string, section: XmlElement | undefined, base: LayoutProfile): LayoutProfile {
  const sheet = new StyleSheet(parseElement(styles));
  const size = (id: StyleId, otherwise: number): number => {
    const chain = sheet.chain('paragraph', id).map((style) => child(style, 'w:rPr', 'w:sz'));
    const own = chain.find((one) => one !== undefined) ?? child(sheet.defaultRun, 'w:sz');
    return pointsOf(own?.attributes['w:val']) ?? otherwise;
  };
  const { sizes } = base;
  const read: Partial<FontSizes> = {
    nationalTitle: size(STYLE.nationalTitle, sizes.nationalTitle),
    motto: size(STYLE.motto, sizes.motto),
    agency: size(STYLE.agency, sizes.agency),
    number: size(STYLE.number, sizes.number),
    placeAndDate: size(STYLE.placeAndDate, sizes.placeAndDate),
    title: size(STYLE.subject, sizes.title),
    body: size(STYLE.body, sizes.body),
    table: size(STYLE.tableText, sizes.table),
  };
  const paper = child(section, 'w:pgSz')?.attributes ?? {};
  const margins = child(section, 'w:pgMar')?.attributes ?? {};
  const millimetres = (written: string | undefined, otherwise: number) => {
    const twips = twipsOf(written);
    return twips === undefined ? otherwise : Math.abs(twips) / TWIPS_PER_MILLIMETRE;
  };
  const short = millimetres(paper['w:w'], base.paper.width);
  const long = millimetres(paper['w:h'], base.paper.height);
  return {
    ...base,
    paper: { width: Math.min(short, long), height: Math.max(short, long) },
    margins: {
      top: millimetres(margins['w:top'], base.margins.top),
      bottom: millimetres(margins['w:bottom'], base.margins.bottom),
      left: millimetres(margins['w:left'], base.margins.left),
      right: millimetres(margins['w:right'], base.margins.right),
      header: millimetres(margins['w:header'], base.margins.header),
    },
    sizes: { ...sizes, ...read },
  };
}
