/**
 * Makes the letter classes of regular expressions narrow: every letter of the world is 600 ranges, which V8 compiles anew for each
 * expression, at about a millisecond. Reports are written in Latin letters; these are all of them that a Vietnamese text can hold.
 */
export function narrowLetterClasses(code: string): string {
  return code
    .split('\n')
    .map((line) =>
      line.replaceAll(CLASS, (_found, name: string, at: number) => narrow(name, insideBrackets(line.slice(0, at)))),
    )
    .join('\n');
}

const CLASS = /\\{1,2}p\{(L|Lu|Ll)\}/g;

function narrow(name: string, inside: boolean): string {
  const ranges = RANGES[name] ?? '';
  return inside ? ranges : `[${ranges}]`;
}

/** Whether a place of a regular expression lies in `[…]`. */
function insideBrackets(before: string): boolean {
  let inside = false;
  for (const sign of before.replaceAll(/\\./g, '')) {
    if (sign === '[') inside = true;
    else if (sign === ']') inside = false;
  }
  return inside;
}

const RANGES: Readonly<Record<string, string>> = Object.fromEntries(
  ['L', 'Lu', 'Ll'].map((name) => [name, rangesOf(new RegExp(`^\\p{${name}}$`, 'u'))]),
);

/** Basic Latin to Latin Extended-A, Ơ and Ư, and the letters with two marks. */
function rangesOf(letter: RegExp): string {
  const blocks = [
    [0x00, 0x17f],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x1ea0, 0x1ef9],
  ] as const;
  const points = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const found = points.filter((point) => letter.test(String.fromCodePoint(point)));
  const ranges: [number, number][] = [];
  for (const point of found) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const sign = (point: number) => String.fromCodePoint(point);
  return ranges.map(([from, to]) => (from === to ? sign(from) : `${sign(from)}-${sign(to)}`)).join('');
}
