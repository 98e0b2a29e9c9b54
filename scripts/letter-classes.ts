/**
 * Makes the classes of letters, marks and numbers in regular expressions narrow: every letter of the world is 600 ranges, which V8
 * compiles anew for each expression, at about a millisecond. Reports are written in Latin letters; these are all of them that a
 * Vietnamese text can hold. Of other scripts the package therefore knows no letters, where the source does.
 */
export function narrowLetterClasses(code: string): string {
  return code
    .split('\n')
    .map((line) =>
      line.replaceAll(CLASS, (_found, strokes: string, name: string, at: number) =>
        narrow(name, insideBrackets(line.slice(patternStart(line, at, strokes), at))),
      ),
    )
    .join('\n');
}

const CLASS = /(\\{1,2})p\{(L|Lu|Ll|M|N)\}/g;
/** A regular expression of its own, behind what may stand before a value. */
const LITERAL = /(?<=^\s*|[(,=:[!&|?{;>]\s*|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*/g;

/** A part of one, taken as it is written. */
const RAW = /String\.raw`(?:\\.|[^`\\])*`/g;

/** Where the pattern begins that holds a class at `at`: a literal, a raw string, or, with two strokes, a string for `new RegExp`. */
function patternStart(line: string, at: number, strokes: string): number {
  if (strokes.length === 2) return Math.max(line.lastIndexOf("'", at), line.lastIndexOf('`', at)) + 1;
  const written = [...line.matchAll(LITERAL), ...line.matchAll(RAW)];
  const literal = written.find(({ index, 0: found }) => index < at && at < index + found.length);
  if (literal === undefined) throw new Error(`No regular expression is seen around the class in: ${line.trim()}`);
  return literal.index;
}

function narrow(name: string, inside: boolean): string {
  const ranges = RANGES[name] ?? '';
  return inside ? ranges : `[${ranges}]`;
}

/** Whether a place of a pattern lies in `[…]`. */
function insideBrackets(before: string): boolean {
  let inside = false;
  for (const sign of before.replaceAll(/\\./g, '')) {
    if (sign === '[') inside = true;
    else if (sign === ']') inside = false;
  }
  return inside;
}

/** Basic Latin to Latin Extended-A, Ơ and Ư, and the letters with two marks. */
const LETTERS: readonly Block[] = [
  [0x00, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
];
/** Tones, hats and hooks by themselves. */
const MARKS: readonly Block[] = [[0x300, 0x36f]];
/** Digits, raised and lowered ones, fractions. */
const NUMBERS: readonly Block[] = [
  [0x00, 0xff],
  [0x2070, 0x209f],
  [0x2150, 0x218f],
];

type Block = readonly [from: number, to: number];

const RANGES: Readonly<Record<string, string>> = {
  L: rangesOf(/^\p{L}$/u, LETTERS),
  Lu: rangesOf(/^\p{Lu}$/u, LETTERS),
  Ll: rangesOf(/^\p{Ll}$/u, LETTERS),
  M: rangesOf(/^\p{M}$/u, MARKS),
  N: rangesOf(/^\p{N}$/u, NUMBERS),
};

function rangesOf(character: RegExp, blocks: readonly Block[]): string {
  const points = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const found = points.filter((point) => character.test(String.fromCodePoint(point)));
  const ranges: [number, number][] = [];
  for (const point of found) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const sign = (point: number) => String.fromCodePoint(point);
  return ranges.map(([from, to]) => (from === to ? sign(from) : `${sign(from)}-${sign(to)}`)).join('');
}
