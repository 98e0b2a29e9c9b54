/** Two sides that together are all there is, each with words of its own; the second is looked for first (`ngoài công lập` holds `công lập`). */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})xuất khẩu(?!\p{L})/iu, /(?<!\p{L})nhập khẩu(?!\p{L})/iu],
  [/(?<!\p{L})(?:thành thị|đô thị)(?!\p{L})/iu, /(?<!\p{L})nông thôn(?!\p{L})/iu],
  [/(?<!\p{L})công lập(?!\p{L})/iu, /(?<!\p{L})(?:(?:ngoài|dân) (?:công )?lập|tư thục)(?!\p{L})/iu],
  [/(?<!\p{L})vốn đầu tư(?!\p{L})/iu, /(?<!\p{L})vốn sự nghiệp(?!\p{L})/iu],
  [/(?<!\p{L})trong nước(?!\p{L})/iu, /(?<!\p{L})(?:nước ngoài|ngoài nước)(?!\p{L})/iu],
  [/(?<!\p{L})(?:trực tuyến|điện tử|qua mạng)(?!\p{L})/iu, /(?<!\p{L})trực tiếp(?!\p{L})/iu],
  [/(?<!\p{L})nam(?!\p{L})/iu, /(?<!\p{L})nữ(?!\p{L})/iu],
  [/(?<!\p{L})(?:đạt|chấp hành)(?!\p{L})/iu, /(?<!\p{L})(?:không đạt|chưa đạt|vi phạm)(?!\p{L})/iu],
  [/(?<!\p{L})(?:khách )?nội địa(?!\p{L})/iu, /(?<!\p{L})(?:khách )?quốc tế(?!\p{L})/iu],
];

/** Whether the words of two parts name the two sides of one thing. */
export function areOpposites(a: string, b: string): boolean {
  return OPPOSITES.some(
    ([one, other]) => (names(one, other, a) && other.test(b)) || (names(one, other, b) && other.test(a)),
  );
}

function names(one: RegExp, other: RegExp, words: string): boolean {
  return one.test(words) && !other.test(words);
}

/** Behind the second of two sides: another part of the same list follows, so that there are more than two. */
export function goesOnBehind(words: string): boolean {
  return /^[^.;]*(?:,|\svà\s)[^.;]*$/u.test(words.replace(/\([^()]*\)/g, ''));
}
