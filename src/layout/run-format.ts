import { pointsOf } from '../docx-package/length.ts';
import { isOn, type StyleSheet } from '../docx-package/style-sheet.ts';
import { child, wordValue, type XmlElement } from '../docx-package/xml-element.ts';
import { type FontSlot, themeFont } from './theme-fonts.ts';

/** How a run looks when document defaults, styles and its own properties are put together. */
export interface RunFormat {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly underlined: boolean;
  /** Raised or lowered: a footnote's number. */
  readonly shifted: boolean;
  readonly fonts: Readonly<Record<FontSlot, string | undefined>>;
  /** `auto` or six hexadecimal digits. */
  readonly colour: string;
}

/** What Word takes where nothing says a size: 10 points. */
const SIZE_OF_WORD = 10;
const THEME_ATTRIBUTE: Readonly<Record<FontSlot, string>> = {
  ascii: 'w:asciiTheme',
  hAnsi: 'w:hAnsiTheme',
  cs: 'w:cstheme',
  eastAsia: 'w:eastAsiaTheme',
};

export interface RunContext {
  readonly styles: StyleSheet;
  readonly theme: XmlElement | undefined;
  /** The paragraph's style, nearest first. */
  readonly paragraphChain: readonly XmlElement[];
  /** The table's style, nearest first; empty outside tables. */
  readonly tableChain: readonly XmlElement[];
}

/** `own` is the run's `w:rPr`. */
export function runFormat(own: XmlElement | undefined, context: RunContext): RunFormat {
  const named = wordValue(own, 'w:rStyle');
  const characterChain = named === undefined ? [] : context.styles.chain('character', named);
  const properties = (chain: readonly XmlElement[]) => chain.map((style) => child(style, 'w:rPr'));
  const { defaultRun } = context.styles;
  const levels = [
    own,
    ...properties(characterChain),
    ...properties(context.paragraphChain),
    ...properties(context.tableChain),
    defaultRun,
  ];
  const nearest = (name: string) => levels.map((level) => child(level, name)).find((one) => one !== undefined);
  const toggle = (name: string): boolean => {
    const direct = child(own, name);
    if (direct !== undefined) return isOn(direct);
    // ISO 29500-1, 17.7.3: styles of different kinds switch a toggle to and fro
    const chains = [characterChain, context.paragraphChain, context.tableChain];
    const said = chains.map((chain) =>
      properties(chain)
        .map((level) => child(level, name))
        .find((one) => one !== undefined),
    );
    if (said.every((one) => one === undefined)) return isOn(child(defaultRun, name));
    return said.filter(isOn).length % 2 === 1;
  };
  return {
    size: pointsOf(nearest('w:sz')?.attributes['w:val']) ?? SIZE_OF_WORD,
    bold: toggle('w:b'),
    italic: toggle('w:i'),
    caps: toggle('w:caps'),
    hidden: toggle('w:vanish'),
    underlined: isOn(nearest('w:u')),
    shifted: ['superscript', 'subscript'].includes(nearest('w:vertAlign')?.attributes['w:val'] ?? ''),
    fonts: fontsOf(levels, context.theme),
    colour: (nearest('w:color')?.attributes['w:val'] ?? 'auto').toLowerCase(),
  };
}

function fontsOf(levels: readonly (XmlElement | undefined)[], theme: XmlElement | undefined): RunFormat['fonts'] {
  const font = (slot: FontSlot): string | undefined => {
    for (const level of levels) {
      const attributes = child(level, 'w:rFonts')?.attributes ?? {};
      // on one level the theme's font goes before the named one
      const themed = attributes[THEME_ATTRIBUTE[slot]];
      if (themed !== undefined) return themeFont(theme, themed) ?? attributes[`w:${slot}`];
      if (attributes[`w:${slot}`] !== undefined) return attributes[`w:${slot}`];
    }
    return undefined;
  };
  return { ascii: font('ascii'), hAnsi: font('hAnsi'), cs: font('cs'), eastAsia: font('eastAsia') };
}
