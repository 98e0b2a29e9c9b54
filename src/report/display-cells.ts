/** One thing that a terminal draws: where it stands in the line, what is printed for it, how many columns it fills. */
export interface Cell {
  /** UTF-16 offsets into the line, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First display column, from 0. */
  readonly column: number;
  readonly width: number;
}

const TAB_STOP = 4;
const WIDE = 2;
const DOTTED_CIRCLE = '\u25cc';
const REPLACEMENT = '\ufffd';
const JOINER = '\u200d';
const EMOJI_STYLE = '\ufe0f';

const COMBINING = /^[\p{Mn}\p{Me}\u200c\u200d]$/u;
const SKIN_TONE = /^[\u{1f3fb}-\u{1f3ff}]$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
const HANGUL_TAIL = /^[\u1160-\u11ff]$/u;
/** East Asian Wide and Fullwidth (Unicode's EastAsianWidth), and whatever is drawn as an emoji without asking. */
const TWO_COLUMNS =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
/** Letters of Latin scripts with their signs: each fills a column of its own. */
const USUAL = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u201e\u2026]*$/;
/** What a terminal would obey or hide instead of showing: controls, bidirectional overrides, tags, half surrogates. */
const UNSAFE = /^(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const UNSAFE_ALL = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A line as a terminal draws it: tabs become spaces, controls become visible, marks join what they stand on.
 * Which emoji a terminal really joins differs; these are the widths of Unicode's own rules.
 */
export function displayCells(line: string): Cell[] {
  if (USUAL.test(line)) return Array.from(line, (text, at) => ({ start: at, end: at + 1, column: at, text, width: 1 }));
  const cells: Cell[] = [];
  let offset = 0;
  for (const character of line) {
    const end = offset + character.length;
    const last = cells.at(-1);
    if (last !== undefined && joins(line.slice(last.start, last.end), character)) {
      cells[cells.length - 1] = { ...last, end, text: last.text + character, width: widened(last, character) };
    } else {
      const column = last === undefined ? 0 : last.column + last.width;
      cells.push({ start: offset, end, column, ...drawn(character, column) });
    }
    offset = end;
  }
  return cells;
}

/** Text that is safe to print on one line: no escape sequence, no line end, no hidden direction. */
export function visible(text: string): string {
  return visibleLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The lines of a text, each safe to print. */
export function visibleLines(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => line.replace(UNSAFE_ALL, visibleControl));
}

/** Whether a character is drawn into what stands before it. */
function joins(before: string, character: string): boolean {
  if (UNSAFE.test(before)) return false;
  if (COMBINING.test(character) || HANGUL_TAIL.test(character)) return true;
  if (SKIN_TONE.test(character)) return TWO_COLUMNS.test(before);
  if (before.endsWith(JOINER)) return TWO_COLUMNS.test(character) && TWO_COLUMNS.test(before);
  return REGIONAL.test(character) && REGIONAL.test(before);
}

/** `❤` fills one column, `❤️` two. */
function widened(cell: Cell, character: string): number {
  return character === EMOJI_STYLE && /^\p{Emoji}/u.test(cell.text) ? WIDE : cell.width;
}

function drawn(character: string, column: number): { readonly text: string; readonly width: number } {
  if (character === '\t') {
    const width = TAB_STOP - (column % TAB_STOP);
    return { text: ' '.repeat(width), width };
  }
  if (UNSAFE.test(character)) return { text: visibleControl(character), width: 1 };
  if (COMBINING.test(character)) return { text: DOTTED_CIRCLE + character, width: 1 };
  return { text: character, width: TWO_COLUMNS.test(character) ? WIDE : 1 };
}

/** `␛` for escape and so on; other characters that aren't drawn have no picture of their own. */
function visibleControl(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : REPLACEMENT;
}
