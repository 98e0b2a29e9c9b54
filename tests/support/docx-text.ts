import { docxPart } from './docx-parts.ts';
import { child, descendants, value, type XmlElement } from './xml-tree.ts';

/** The paragraphs of the page with their styles; no-break spaces are read as spaces. */
export interface WordParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
}

export function paragraphs(docx: Uint8Array, part = 'word/document.xml'): readonly WordParagraph[] {
  return descendants(docxPart(docx, part), 'w:p').map((element) => ({
    style: value(element, 'w:pPr', 'w:pStyle') ?? '',
    text: descendants(element, 'w:t')
      .map(({ text }) => text)
      .join('')
      .replaceAll('\u00a0', ' '),
    element,
  }));
}

/** Texts of the paragraphs of one style, in order. */
export function textsOf(docx: Uint8Array, style: string): readonly string[] {
  return paragraphs(docx)
    .filter((paragraph) => paragraph.style === style)
    .map(({ text }) => text);
}

/** Sections in order. */
export function sections(docx: Uint8Array): readonly XmlElement[] {
  return descendants(docxPart(docx, 'word/document.xml'), 'w:sectPr');
}

/** Length of each drawn rule in twips and its share of the width it stands in. */
export function ruleLengths(docx: Uint8Array, widths: readonly number[]): readonly number[] {
  return paragraphs(docx)
    .filter(({ style }) => style === 'DuongKe')
    .map(({ element }, index) => {
      const indent = child(element, 'w:pPr', 'w:ind')?.attributes ?? {};
      return (widths[index] ?? 0) - Number(indent['w:left']) - Number(indent['w:right']);
    });
}
