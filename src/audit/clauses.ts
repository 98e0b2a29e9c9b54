import type { Stretch } from './audit-document.ts';
import type { Passage } from './passage.ts';
import type { Fraction, Quantity } from './quantity.ts';

/** What lies between commas, semicolons, brackets and the words that open a list of parts. */
export interface Clause extends Stretch {
  readonly text: string;
  /** How many brackets are open here. */
  readonly depth: number;
  /** Counts up at each end of a sentence. */
  readonly sentence: number;
  /** `trong đó`, `gồm`, `(`: what opens a list of parts here. */
  readonly opener?: Opener;
  /** The clause is joined to the one before by `và`. */
  readonly joined: boolean;
  /** The clause stands behind a semicolon. */
  readonly apart: boolean;
  readonly quantities: readonly Quantity[];
  readonly fractions: readonly Fraction[];
}

/** `all`: gồm, chia ra: every part is named; `some`: trong đó; `bracket` and `colon` mostly name all. */
export type Opener = 'all' | 'some' | 'bracket' | 'colon';

const OPENING_WORDS =
  /(?<!\p{L})(?:((?<!chủ yếu (?:là )?)(?:bao gồm|gồm có|gồm)(?!\s+cả)|chia ra(?: như sau)?|chia thành|(?:phân|chia) theo[^:,;]{0,30}:)|(trong đó|cụ thể(?: là| như sau)?|trong số (?:đó|này)))(?!\p{L})/giu;

const KNOWN = new WeakMap<Passage, readonly Clause[]>();

/** The clauses of a passage, in order; each passage is cut once. */
export function clausesOf(passage: Passage): readonly Clause[] {
  const known = KNOWN.get(passage) ?? cut(passage);
  KNOWN.set(passage, known);
  return known;
}

function cut(passage: Passage): Clause[] {
  const { text, body } = passage;
  const cuts = cutsOf(text);
  const clauses: Clause[] = [];
  let depth = 0;
  let sentence = 0;
  let start = 0;
  let opener: Opener | undefined;
  let joined = false;
  let apart = false;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const inside = (one: Stretch): boolean => body + start <= one.start && one.start < body + end;
    if (piece.trim() !== '' || opener === 'bracket') {
      clauses.push({
        start: body + start,
        end: body + end,
        text: piece,
        depth,
        sentence,
        joined,
        apart,
        ...(opener === undefined ? {} : { opener }),
        quantities: passage.quantities.filter(inside),
        fractions: passage.fractions.filter(inside),
      });
      opener = undefined;
      joined = false;
      apart = false;
    }
  };
  for (const cut of cuts) {
    push(cut.at);
    start = cut.at + cut.length;
    switch (cut.kind) {
      case 'open':
        depth += 1;
        opener = 'bracket';
        break;
      case 'close':
        depth = Math.max(0, depth - 1);
        opener = undefined;
        break;
      case 'sentence':
        sentence += 1;
        depth = 0;
        opener = undefined;
        break;
      case 'all':
      case 'some':
      case 'colon':
        opener = cut.kind;
        break;
      case 'and':
        joined = true;
        break;
      case 'semicolon':
        apart = true;
        break;
      case 'comma':
    }
  }
  push(text.length);
  return clauses;
}

const SENTENCES = new WeakMap<Passage, readonly Stretch[]>();

/** The sentences of a passage, from their first to their last clause. */
export function sentencesOf(passage: Passage): readonly Stretch[] {
  const known = SENTENCES.get(passage) ?? joinedClauses(passage);
  SENTENCES.set(passage, known);
  return known;
}

function joinedClauses(passage: Passage): Stretch[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { start, end, sentence } of clausesOf(passage)) {
    const known = sentences[sentence];
    if (known === undefined) sentences[sentence] = { start, end };
    else known.end = end;
  }
  return sentences.filter((one) => one !== undefined);
}

/** The sentence that a place stands in. */
export function sentenceAt(passage: Passage, place: number): Stretch | undefined {
  return sentencesOf(passage).find(({ start, end }) => start <= place && place < end);
}

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly kind: 'comma' | 'semicolon' | 'open' | 'close' | 'sentence' | 'and' | 'all' | 'some' | 'colon';
}

function cutsOf(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { index, 0: sign } of text.matchAll(
    /;|,(?!\d)|,(?<!\d,)|[([](?!\d{1,2}[)\]])|[)\]](?<![([]\d{1,2}[)\]])|:(?=\s)(?<=\d[^,;.():\d]{0,40}:|(?<!:\s?[\d.,]*)\d\s\p{L}[^;.():\d]{0,40}:|\d[^;.()\d]{0,40}\([^()]{0,60}\)\s?:)(?<!\d\s?sao:|(?<!\p{L})(?:[Mm]ức|độ|[Nn]hóm|[Ll]ớp|[Kk]hối|[Ll]oại|[Hh]ạng|[Qq]uý|[Tt]háng|[Nn]ăm|[Đđ]ợt|[Bb]ậc|[Cc]ấp|[Tt]ổ|[Tt]hôn|[Ấấ]p|[Kk]hu|thức|[Vv]òng|[Bb]ước|[Kk]ỳ|[Tt]uần|[Cc]a|[Pp]hần|[Đđ]iều)\s\d{1,4}:)|\.(?=\s+["“]?\p{Lu}|\s*$|(?<=\d\.)\s\d+(?:\/\d|\s\p{L}))|(?<!đã)\svà\s(?=[^,;.()]{0,60}\d)/gu,
  )) {
    cuts.push({ at: index, length: sign.length, kind: kindOf(sign) });
  }
  for (const { index, 0: words, 1: all } of text.matchAll(OPENING_WORDS)) {
    cuts.push({ at: index, length: words.length, kind: all === undefined ? 'some' : 'all' });
  }
  // `còn 3.115 dữ liệu trong tổng số 48.235`: the whole is a clause of its own.
  for (const { index } of text.matchAll(/\s(?=(?:trong|trên)\s+tổng\s+số\s)/giu)) {
    if (/\d[^,;.():\d]{2,60}$/u.test(text.slice(Math.max(0, index - 62), index)))
      cuts.push({ at: index, length: 1, kind: 'comma' });
  }
  return cuts
    .sort((a, b) => a.at - b.at || a.length - b.length)
    .filter((cut, index, sorted) => {
      const before = sorted[index - 1];
      return before === undefined || cut.at >= before.at + before.length;
    });
}

function kindOf(sign: string): Cut['kind'] {
  if (sign === '(' || sign === '[') return 'open';
  if (sign === ')' || sign === ']') return 'close';
  if (sign === '.') return 'sentence';
  if (sign === ':') return 'colon';
  if (sign === ';') return 'semicolon';
  return sign === ',' ? 'comma' : 'and';
}
