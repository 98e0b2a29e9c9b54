const DIGIT = /\d/g;

/** Where the digits of a text stand. A list of matches would be a hundred times as large, and most texts of prose hold hundreds. */
export function digitsIn(text: string): number[] {
  const places: number[] = [];
  DIGIT.lastIndex = 0;
  while (DIGIT.test(text)) places.push(DIGIT.lastIndex - 1);
  return places;
}
