/** The letters that number the points of a clause: no f j w z, no ă â ê ô ơ ư (decree 30 writes `a) b) c) d) đ) e) g)`). */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letter of the n-th point, from 1: a b c d đ e g …; after y (23) aa, ab, …, which no rule names. */
export function letter(number: number): string {
  let rest = number;
  let written = '';
  while (rest > 0) {
    const place = (rest - 1) % LETTERS.length;
    written = LETTERS[place] + written;
    rest = (rest - 1 - place) / LETTERS.length;
  }
  return written;
}

/** The number of a point's letter, or `undefined` when it is none. */
export function readLetter(text: string): number | undefined {
  const letters = [...text];
  if (letters.length === 0 || letters.length > 2) return undefined;
  let number = 0;
  for (const one of letters) {
    const place = LETTERS.indexOf(one);
    if (place < 0) return undefined;
    number = number * LETTERS.length + place + 1;
  }
  return number;
}
