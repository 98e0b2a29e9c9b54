import { changedFigures } from './figures-in.ts';
import { inOneLine, type Passage } from './passage.ts';
import type { Figures } from './scan-quantities.ts';

/** A passage and those that go on from it, read as one; `seams`: where each of these begins. */
export interface JoinedPassage {
  readonly passage: Passage;
  readonly seams: readonly number[];
}

/** How a paragraph begins that tells more of what the paragraph before it counts. */
const GOES_ON =
  /^(?:trong\s+(?:đó|số\s+(?:đó|này)|tổng số (?:đó|này))|cụ thể|theo đó|(?:bao\s+)?gồm|(?:số\s+)?còn lại|như vậy|so với|tính chung|chiếm|tương đương)(?!\p{L})|^[^.;\d]{3,80}\d[^.;]{0,40}đóng góp\s+(?:được\s+)?[\d,]+\s+điểm phần trăm\s*\.?\s*$/iu;

/** More paragraphs say too much at once. */
const MOST = 4;

/**
 * News and minutes give each sentence a paragraph: `Tổng số là 153.559 chuyến.`, `Trong đó có 132.208 chuyến đúng giờ, chiếm 86,1%.` Passages in their
 * order, those that go on from the one before joined to it.
 */
export function joinedPassages(passages: readonly Passage[], plain: string): JoinedPassage[] {
  const joined: JoinedPassage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(passage) && mayGoOn(last) && isNext(last.passage, passage, plain))
      joined[joined.length - 1] = join(last, passage, plain);
    else joined.push({ passage, seams: [] });
  }
  return joined;
}

/** Whether a passage may be one with that before it. */
export function goesOn({ text, quantities, marker, number, heading }: Passage): boolean {
  return quantities.length > 0 && marker === undefined && number === undefined && !heading && GOES_ON.test(text);
}

function mayGoOn({ passage: { heading, quantities }, seams }: JoinedPassage): boolean {
  return !heading && quantities.length > 0 && seams.length + 1 < MOST;
}

function isNext(one: Passage, next: Passage, plain: string): boolean {
  return plain.slice(one.end, next.body).trim() === '';
}

function join({ passage, seams }: JoinedPassage, next: Passage, plain: string): JoinedPassage {
  return {
    passage: {
      ...passage,
      end: next.end,
      text: inOneLine(plain.slice(passage.body, next.end)),
      ...figuresOf(passage, next),
      malformed: [...passage.malformed, ...next.malformed],
    },
    seams: [...seams, next.start],
  };
}

/** Numbers of two paragraphs may be of different things: what is far from what it should be is not told. */
function figuresOf(one: Passage, next: Passage): Pick<Figures, 'quantities' | 'fractions'> {
  const both = {
    quantities: [...one.quantities, ...next.quantities],
    fractions: [...one.fractions, ...next.fractions],
  };
  return changedFigures(both, (quantity) => ({ leeway: 'none', ...quantity }));
}
