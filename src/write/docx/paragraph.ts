import type { StyleId } from './style-ids.ts';

export type Alignment = 'left' | 'center' | 'right' | 'both';

/** Where one paragraph differs from its style. Lengths in twips. */
export interface ParagraphFormat {
  readonly keepNext?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  readonly spaceBefore?: number;
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly firstLine?: number;
    readonly hanging?: number;
  };
  readonly align?: Alignment;
  /** `w:sectPr`: this paragraph is the last of its section. */
  readonly section?: string;
}

/** A paragraph of a style around finished runs. The order of the properties is the schema's. */
export function paragraph(style: StyleId, runs: string, format: ParagraphFormat = {}): string {
  const { numbering, indent } = format;
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>` +
    (format.keepNext === true ? '<w:keepNext/>' : '') +
    (numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`) +
    (format.spaceBefore === undefined ? '' : `<w:spacing w:before="${format.spaceBefore}"/>`) +
    (indent === undefined ? '' : indentation(indent)) +
    (format.align === undefined ? '' : `<w:jc w:val="${format.align}"/>`) +
    (format.section ?? '') +
    `</w:pPr>${runs}</w:p>`
  );
}

function indentation(indent: NonNullable<ParagraphFormat['indent']>): string {
  const length = (name: string, twips: number | undefined) => (twips === undefined ? '' : ` w:${name}="${twips}"`);
  return (
    `<w:ind${length('left', indent.left)}${length('right', indent.right)}` +
    `${length('hanging', indent.hanging)}${length('firstLine', indent.firstLine)}/>`
  );
}
