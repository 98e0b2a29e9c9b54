import { twipsOf } from '../docx-package/length.ts';
import { isOn, type StyleSheet } from '../docx-package/style-sheet.ts';
import type { WordPackage } from '../docx-package/word-package.ts';
import { child, childrenNamed, wordValue, type XmlElement } from '../docx-package/xml-element.ts';
import type { Numbering } from './numbering.ts';
import type { MarginalParagraph, Marginals, Section } from './page.ts';
import { paragraphFormat } from './paragraph-format.ts';
import { boxParagraphs, paragraphElements, readRuns } from './read-runs.ts';

export interface SectionContext {
  readonly word: WordPackage;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly theme: XmlElement | undefined;
}

type Kind = 'header' | 'footer';

/** Sections in order. A header that a section does not name is that of the section before. */
export function readSections(properties: readonly XmlElement[], context: SectionContext): readonly Section[] {
  const evenToo = isOn(child(context.word.related('settings'), 'w:evenAndOddHeaders'));
  const inherited = new Map<string, readonly MarginalParagraph[]>();
  return properties.map((section) => {
    for (const kind of ['header', 'footer'] as const) {
      for (const reference of childrenNamed(section, `w:${kind}Reference`)) {
        const part = context.word.byId(reference.attributes['r:id'] ?? '');
        inherited.set(`${kind} ${reference.attributes['w:type'] ?? 'default'}`, marginal(part, context));
      }
    }
    const marginals = (kind: Kind): Marginals => ({
      default: inherited.get(`${kind} default`) ?? [],
      first: inherited.get(`${kind} first`) ?? [],
      even: evenToo ? (inherited.get(`${kind} even`) ?? []) : undefined,
    });
    return { ...geometry(section), headers: marginals('header'), footers: marginals('footer') };
  });
}

function geometry(section: XmlElement): Omit<Section, 'headers' | 'footers'> {
  const size = child(section, 'w:pgSz')?.attributes ?? {};
  const margins = child(section, 'w:pgMar')?.attributes ?? {};
  const width = twipsOf(size['w:w']);
  const height = twipsOf(size['w:h']);
  const gutter = twipsOf(margins['w:gutter']) ?? 0;
  const left = twipsOf(margins['w:left']);
  const from = child(section, 'w:pgNumType')?.attributes['w:start'];
  return {
    width,
    height,
    landscape: size['w:orient'] === 'landscape' || (width ?? 0) > (height ?? 0),
    margins: {
      // a negative margin is one that the header must not push down
      top: absolute(twipsOf(margins['w:top'])),
      bottom: absolute(twipsOf(margins['w:bottom'])),
      left: left === undefined ? undefined : left + gutter,
      right: twipsOf(margins['w:right']),
    },
    pagesFrom: from === undefined ? undefined : Number(from),
    pageFormat: child(section, 'w:pgNumType')?.attributes['w:fmt'] ?? 'decimal',
    titlePage: isOn(child(section, 'w:titlePg')),
  };
}

function absolute(twips: number | undefined): number | undefined {
  return twips === undefined ? undefined : Math.abs(twips);
}

function marginal(part: XmlElement | undefined, context: SectionContext): readonly MarginalParagraph[] {
  return paragraphElements(part).flatMap((element) => marginalParagraph(element, context));
}

function marginalParagraph(element: XmlElement, context: SectionContext): readonly MarginalParagraph[] {
  const { styles, theme, numbering } = context;
  const own = child(element, 'w:pPr');
  const format = paragraphFormat(own, { styles, numbering, tableChain: [] });
  const paragraphChain = styles.chain('paragraph', format.style);
  const content = readRuns(element, { styles, theme, paragraphChain, tableChain: [] });
  const text = content.runs.map((run) => run.text).join('');
  // Word's own gallery puts the number into a frame that stands in the middle
  const framed = child(own, 'w:framePr')?.attributes['w:xAlign'];
  const tabbed = /^\t[^\t]*$/.test(text) || (content.pageNumber !== undefined && text.startsWith('\t'));
  const paragraph: MarginalParagraph = {
    text,
    runs: content.runs,
    align: framed === 'center' || tabbed ? 'center' : framed === 'right' ? 'right' : format.align,
    borders: format.borders,
    lines: content.lines,
    pageNumber: content.pageNumber,
  };
  return [paragraph, ...boxParagraphs(content).flatMap((box) => marginalParagraph(box, context))];
}

/** The section properties of a body, in order: those that a paragraph carries, then the body's own. */
export function sectionProperties(body: XmlElement | undefined): readonly XmlElement[] {
  const inParagraphs = paragraphElements(body).flatMap((paragraph) => child(paragraph, 'w:pPr', 'w:sectPr') ?? []);
  return [...inParagraphs, ...childrenNamed(body, 'w:sectPr')];
}

export function tabStopOf(settings: XmlElement | undefined): number {
  return twipsOf(wordValue(settings, 'w:defaultTabStop')) ?? 720;
}
