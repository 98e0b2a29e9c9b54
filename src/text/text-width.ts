/**
 * Advance widths of Times New Roman in thousandths of an em, for U+0020 … U+007E. They decide the length of the rules
 * in the letterhead and the widths of table columns; nothing else depends on them.
 */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
/** Letters whose width is not that of their base letter: regular, bold. */
const OWN_WIDTH: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['O\u031b', [722, 778]],
  ['o\u031b', [529, 554]],
  ['U\u031b', [776, 796]],
  ['u\u031b', [542, 600]],
  ['Đ', [722, 722]],
  ['đ', [500, 556]],
  ['\u00a0', [250, 250]],
  ['–', [500, 500]],
  ['“', [444, 500]],
  ['”', [444, 500]],
  ['•', [350, 350]],
]);
const TONES = /(?!\u031b)\p{Mark}/gu;
/** Above it a character takes two units of a text. */
const LAST_OF_ONE_UNIT = 0xffff;
/** Emoji and letters of other scripts. */
const OTHER = 1000;
/** Widths of the characters met so far, by code point; there are as many as a language has letters. */
const KNOWN = [new Map<number, number>(), new Map<number, number>()] as const;

/** Width in thousandths of an em (multiply by the size in points and divide by 1000 for points). */
export function textWidth(text: string, bold: boolean): number {
  const known = KNOWN[bold ? 1 : 0];
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > LAST_OF_ONE_UNIT) index++;
    let one = known.get(code);
    if (one === undefined) {
      one = characterWidth(String.fromCodePoint(code), bold);
      known.set(code, one);
    }
    width += one;
  }
  return width;
}

function characterWidth(character: string, bold: boolean): number {
  const letter = character.normalize('NFD').replace(TONES, '');
  if (letter === '' || letter === '\u031b') return 0;
  const own = OWN_WIDTH.get(letter)?.[bold ? 1 : 0];
  return own ?? (bold ? BOLD : REGULAR)[(letter.codePointAt(0) ?? 0) - 0x20] ?? OTHER;
}

/** The text broken into lines no wider than `available` (same unit), at spaces; a longer word stands alone. */
export function breakLines(text: string, bold: boolean, available: number): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  const space = textWidth(' ', bold);
  for (const word of text.split(' ')) {
    const width = textWidth(word, bold);
    if (line > 0 && line + space + width > available) {
      lines.push(line);
      line = width;
    } else {
      line += (line > 0 ? space : 0) + width;
    }
  }
  lines.push(line);
  return lines;
}
