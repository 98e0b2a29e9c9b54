const DIGITS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The Roman numeral of a whole number from 1: parts, chapters, sections of a report, appendices (decree 30, appendix I). */
export function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [digit, value] of DIGITS) {
    written += digit.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}

/** The number of a Roman numeral in capitals, written as `roman` writes it, up to 3999; `undefined` else. */
export function readRoman(text: string): number | undefined {
  if (!/^[MDCLXVI]{1,15}$/.test(text)) return undefined;
  let rest = text;
  let number = 0;
  for (const [digit, value] of DIGITS) {
    while (rest.startsWith(digit)) {
      rest = rest.slice(digit.length);
      number += value;
    }
  }
  return number <= 3999 && roman(number) === text ? number : undefined;
}
