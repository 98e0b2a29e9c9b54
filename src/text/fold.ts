/** The old place of the tone (hòa, khỏe, thủy) and the new one (hoà, khoẻ, thuỷ), which schools teach. */
const TONE_MOVED: ReadonlyMap<string, string> = new Map(
  ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
    .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
    .map((pair) => pair.split(' ') as [string, string]),
);
const TONE_ON_FIRST_VOWEL = /[òóỏõọ][ae]|[ùúủũụ]y/g;

const Y_FOR_I: ReadonlyMap<string, string> = new Map(
  ['iy', 'ìỳ', 'íý', 'ỉỷ', 'ĩỹ', 'ịỵ'].map(([i = '', y = '']) => [i, y]),
);
/** Begins with the vowel: few signs of a text are tried. */
const FINAL_I = /[iìíỉĩị](?![\p{L}\p{M}])(?<=(?<!\p{L})(?:[hklmst]|qu).)/gu;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What is folded beside letters: most texts hold none of it. */
const SIGNS_OR_SPACES = /[\u00ad\u200b-\u200d\u2060\ufeff“”„«»‘’\u2010-\u2015\u2212-]|\s\s|[^\S ]/;
/** Letters that are folded: those that others may join, and the spellings above. */
const FOLDED_LETTERS =
  /[^\0-\u02ff\u1e00-\u1eff]|[òóỏõọ][ae]|[ùúủũụ]y|[iìíỉĩị](?![\p{L}\p{M}])(?<=(?<!\p{L})(?:[hklmst]|qu).)/u;

/**
 * Two spellings of one word or heading fold to the same text: for comparing, never for printing. Lower case, NFC; the tone of
 * oa, oe, uy on the second vowel (hòa → hoà); y after h k l m q s t (quí → quý, kì → kỳ, tỉ → tỷ); runs of spaces are one
 * space, dashes of any length a hyphen without spaces, quotation marks straight; invisible characters go.
 */
export function foldText(text: string): string {
  if (!SIGNS_OR_SPACES.test(text)) return foldLetters(text).trim();
  return foldLetters(text.replace(INVISIBLE, ''))
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?: ?[-\u2010-\u2015\u2212])+ ?/g, '-')
    .trim();
}

function foldLetters(text: string): string {
  const small = text.toLowerCase();
  if (!FOLDED_LETTERS.test(small)) return small;
  return small
    .normalize('NFC')
    .replace(TONE_ON_FIRST_VOWEL, (pair) => TONE_MOVED.get(pair) ?? pair)
    .replace(FINAL_I, (vowel) => Y_FOR_I.get(vowel) ?? vowel);
}

/** Without tones, hats and hooks, đ as d: `Điều hành` → `Dieu hanh`. Case stays. */
export function stripDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');
}
