import { child, childrenNamed, wordValue, type XmlElement } from '../docx-package/xml-element.ts';
import { roman } from '../text/roman.ts';

/** One level of a list: its properties, and how it counts. */
interface Level {
  readonly element: XmlElement;
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** The lists of a file. Counts while the page is read from top to bottom. */
export class Numbering {
  private readonly numbers: ReadonlyMap<string, XmlElement>;
  private readonly abstracts: ReadonlyMap<string, XmlElement>;
  /** Counters of each abstract list by level, and which `w:num` have set them to their own start. */
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.numbers = byId(root, 'w:num', 'w:numId');
    this.abstracts = byId(root, 'w:abstractNum', 'w:abstractNumId');
  }

  /** The `w:lvl` of a list, with its indents. */
  level(id: string, level: number): XmlElement | undefined {
    return this.levelOf(id, level)?.element;
  }

  /** Counts a paragraph and gives its mark as printed: `1.`, `a)`, `-`; empty where the list has none. */
  next(id: string, level: number): string {
    const own = this.levelOf(id, level);
    if (own === undefined) return '';
    const key = wordValue(this.numbers.get(id), 'w:abstractNumId') ?? id;
    const counters = this.counters.get(key) ?? [];
    this.counters.set(key, counters);
    const override = this.override(id, level);
    const restart = override !== undefined && !this.started.has(`${id}/${level}`);
    this.started.add(`${id}/${level}`);
    const before = restart ? undefined : counters[level];
    counters[level] = before === undefined ? (override ?? own.start) : before + 1;
    counters.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.levelOf(id, at);
      return numeral(counters[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  }

  private override(id: string, level: number): number | undefined {
    const found = childrenNamed(this.numbers.get(id), 'w:lvlOverride').find(
      ({ attributes }) => Number(attributes['w:ilvl']) === level,
    );
    const start = wordValue(found, 'w:startOverride') ?? wordValue(child(found, 'w:lvl'), 'w:start');
    return start === undefined ? undefined : Number(start);
  }

  private levelOf(id: string, level: number): Level | undefined {
    const number = this.numbers.get(id);
    const isLevel = ({ attributes }: XmlElement) => Number(attributes['w:ilvl'] ?? 0) === level;
    const own = child(childrenNamed(number, 'w:lvlOverride').find(isLevel), 'w:lvl');
    const abstract = this.abstracts.get(wordValue(number, 'w:abstractNumId') ?? '');
    const element = own ?? childrenNamed(abstract, 'w:lvl').find(isLevel);
    if (element === undefined) return undefined;
    return {
      element,
      format: wordValue(element, 'w:numFmt') ?? 'decimal',
      text: wordValue(element, 'w:lvlText') ?? '',
      start: Number(wordValue(element, 'w:start') ?? 0),
    };
  }
}

function byId(root: XmlElement | undefined, name: string, id: string): ReadonlyMap<string, XmlElement> {
  return new Map(childrenNamed(root, name).map((one) => [one.attributes[id] ?? '', one]));
}

const SYMBOL_FONT_DASH = /[\uf02d\u2010-\u2015]/g;

function numeral(number: number, format: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const letter = () => (letters[(number - 1) % 26] ?? '').repeat(Math.ceil(number / 26));
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'lowerLetter':
      return letter();
    case 'upperLetter':
      return letter().toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** Word draws bullets from symbol fonts; a dash of any of them is a dash. */
export function plainMark(mark: string): string {
  return mark.replace(SYMBOL_FONT_DASH, '-');
}
