import { docxPart } from './docx-parts.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

/** What a paragraph style comes to when document defaults and `basedOn` are followed. Lengths as in the file. */
export interface WordStyle {
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly align: string;
  readonly firstLine: number;
  readonly after: number;
  readonly line: number;
  readonly keepNext: boolean;
  readonly outlineLevel: number | undefined;
}

/** Resolves one style of a Word file. */
export function wordStyle(docx: Uint8Array, id: string): WordStyle {
  const styles = docxPart(docx, 'word/styles.xml');
  const defaults = child(styles, 'w:docDefaults');
  const chain = basedOn(styles, id);
  const find = (group: string, ...path: readonly string[]) =>
    chain.map((style) => child(style, group, ...path)).find((element) => element !== undefined);
  const run = (name: string) => find('w:rPr', name) ?? child(defaults, 'w:rPrDefault', 'w:rPr', name);
  const format = (name: string) => find('w:pPr', name);
  const attribute = (name: string, key: string, otherwise: number) => {
    const holders = chain.map((style) => child(style, 'w:pPr', name)?.attributes[key]);
    return Number(holders.find((length) => length !== undefined) ?? otherwise);
  };
  const outline = format('w:outlineLvl')?.attributes['w:val'];
  return {
    size: Number(run('w:sz')?.attributes['w:val']) / 2,
    font: run('w:rFonts')?.attributes['w:ascii'] ?? '',
    bold: on(run('w:b')),
    italic: on(run('w:i')),
    caps: on(run('w:caps')),
    align: format('w:jc')?.attributes['w:val'] ?? 'left',
    firstLine: attribute('w:ind', 'w:firstLine', 0),
    after: attribute('w:spacing', 'w:after', 0),
    line: attribute('w:spacing', 'w:line', 240),
    keepNext: on(format('w:keepNext')),
    outlineLevel: outline === undefined ? undefined : Number(outline),
  };
}

/** The style and those it is based on, nearest first. */
function basedOn(styles: XmlElement, id: string | undefined): readonly XmlElement[] {
  const style = styles.children.find(({ attributes }) => id !== undefined && attributes['w:styleId'] === id);
  if (style === undefined) return [];
  return [style, ...basedOn(styles, value(style, 'w:basedOn'))];
}

function on(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false'].includes(element.attributes['w:val'] ?? '1');
}
