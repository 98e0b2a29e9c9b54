import { twipsOf } from '../docx-package/length.ts';
import { isOn, type StyleSheet } from '../docx-package/style-sheet.ts';
import { child, wordValue, type XmlElement } from '../docx-package/xml-element.ts';
import type { Numbering } from './numbering.ts';

export type Alignment = 'left' | 'center' | 'right' | 'both';
export type Side = 'top' | 'bottom' | 'left' | 'right';

/** How a paragraph is set when defaults, styles, its list and its own properties are put together. Lengths in twips. */
export interface ParagraphFormat {
  readonly style: string;
  readonly align: Alignment;
  readonly left: number;
  readonly right: number;
  /** Negative where the first line hangs out. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** No space between paragraphs of the same style. */
  readonly contextual: boolean;
  /** 240 a line for `auto`; twips for the others. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly borders: ReadonlySet<Side>;
  /** From 0; undefined for text. */
  readonly outlineLevel: number | undefined;
  /** The first tab stop of its own. */
  readonly firstTab: number | undefined;
  readonly list: { readonly id: string; readonly level: number } | undefined;
  readonly pageBreakBefore: boolean;
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};
const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];
/** What Word takes for a space that it finds by itself, as web pages have it. */
const AUTOMATIC_SPACE = 280;

export interface ParagraphContext {
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly tableChain: readonly XmlElement[];
}

/** `own` is the paragraph's `w:pPr`. */
export function paragraphFormat(own: XmlElement | undefined, context: ParagraphContext): ParagraphFormat {
  const { styles, numbering } = context;
  const chain = styles.chain('paragraph', wordValue(own, 'w:pStyle'));
  const list = listOf(own, chain);
  const listLevel = list === undefined ? undefined : child(numbering.level(list.id, list.level), 'w:pPr');
  const levels = [own, ...(list?.from === own ? [listLevel] : [])];
  for (const style of chain) {
    levels.push(child(style, 'w:pPr'));
    if (list !== undefined && list.from === child(style, 'w:pPr')) levels.push(listLevel);
  }
  levels.push(...context.tableChain.map((style) => child(style, 'w:pPr')), styles.defaultParagraph);
  const nearest = (name: string) => levels.map((level) => child(level, name)).find((one) => one !== undefined);
  const attribute = (name: string, ...keys: readonly string[]): string | undefined => {
    for (const level of levels) {
      const attributes = child(level, name)?.attributes ?? {};
      const key = keys.find((one) => attributes[one] !== undefined);
      if (key !== undefined) return attributes[key];
    }
    return undefined;
  };
  const space = (side: 'before' | 'after') =>
    isOn({
      name: '',
      attributes: { 'w:val': attribute('w:spacing', `w:${side}Autospacing`) ?? '0' },
      children: [],
      text: '',
    })
      ? AUTOMATIC_SPACE
      : (twipsOf(attribute('w:spacing', `w:${side}`)) ?? 0);
  const rule = attribute('w:spacing', 'w:lineRule');
  const outline = nearest('w:outlineLvl')?.attributes['w:val'];
  const borders = nearest('w:pBdr');
  const tabs = nearest('w:tabs')?.children.map(({ attributes }) => twipsOf(attributes['w:pos']) ?? 0) ?? [];
  return {
    style: chain[0]?.attributes['w:styleId'] ?? '',
    align: ALIGNMENTS[nearest('w:jc')?.attributes['w:val'] ?? ''] ?? 'left',
    left: twipsOf(attribute('w:ind', 'w:left', 'w:start')) ?? 0,
    right: twipsOf(attribute('w:ind', 'w:right', 'w:end')) ?? 0,
    firstLine: firstLineOf(levels),
    before: space('before'),
    after: space('after'),
    contextual: isOn(nearest('w:contextualSpacing')),
    line: twipsOf(attribute('w:spacing', 'w:line')) ?? 240,
    lineRule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
    borders: new Set(SIDES.filter((side) => isOn(child(borders, `w:${side}`)))),
    outlineLevel: outline === undefined || Number(outline) > 8 ? undefined : Number(outline),
    firstTab: tabs.filter((position) => position > 0).sort((a, b) => a - b)[0],
    list: list === undefined ? undefined : { id: list.id, level: list.level },
    pageBreakBefore: isOn(nearest('w:pageBreakBefore')),
  };
}

/** `w:hanging` and `w:firstLine` put each other out of force, so the nearest level that has one of them decides. */
function firstLineOf(levels: readonly (XmlElement | undefined)[]): number {
  for (const level of levels) {
    const attributes = child(level, 'w:ind')?.attributes ?? {};
    const hanging = twipsOf(attributes['w:hanging']);
    if (hanging !== undefined) return -hanging;
    const first = twipsOf(attributes['w:firstLine']);
    if (first !== undefined) return first;
  }
  return 0;
}

/** The list of a paragraph or of its style. A list with the id 0 takes the paragraph out of its style's list. */
function listOf(own: XmlElement | undefined, chain: readonly XmlElement[]) {
  for (const from of [own, ...chain.map((style) => child(style, 'w:pPr'))]) {
    const properties = child(from, 'w:numPr');
    const id = wordValue(properties, 'w:numId');
    if (id === undefined) continue;
    const level = Number(wordValue(own, 'w:numPr', 'w:ilvl') ?? wordValue(properties, 'w:ilvl') ?? 0);
    return id === '0' ? undefined : { id, level, from };
  }
  return undefined;
}
