import { thingOf } from './compared-subject.ts';
import { signOf } from './item-lists.ts';
import { oncePerNumber } from './once-per-number.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** A number of a running list of parts. */
export interface Part {
  readonly passage: Passage;
  readonly one: Quantity;
}

const MOST_PARTS = 14;
const MOST_PASSAGES = 10;
/** What is told of a number beside its parts: an aside of another time, a change, a share. */
const ASIDE =
  /(?<!\p{L})(?:cùng kỳ|năm trước|kỳ trước|so với|tăng|giảm|kế hoạch|dự toán|chỉ tiêu|bình quân|mỗi|từng|trong đó|riêng)(?!\p{L})[^,;.]*$/iu;

/**
 * The numbers behind a whole that may be its parts, in their order: of its unit, at one depth of brackets, without shares and asides; to the end of
 * its paragraph and, where nothing but items follow, down the list.
 */
export function partsBehind(passages: readonly Passage[], place: number, whole: Quantity): Part[] {
  const passage = passages[place];
  if (passage === undefined) return [];
  const parts = partsIn(passage, whole, whole.end);
  // Parts in the brackets of a number stand there alone.
  if (parts.length > 0 && depthAt(passage, parts[0]?.one.start ?? 0) > depthAt(passage, whole.start)) return parts;
  let sign: string | undefined;
  const last = Math.min(passages.length, place + MOST_PASSAGES);
  for (let at = place + 1; at < last && parts.length < MOST_PARTS; at++) {
    const next = passages[at];
    if (next === undefined || next.heading || next.quantities.length === 0) break;
    sign ??= signOf(next);
    if (signOf(next) !== sign || (sign !== undefined && sign === signOf(passage))) break;
    parts.push(...partsIn(next, whole, next.body));
  }
  return parts.slice(0, MOST_PARTS);
}

function partsIn(passage: Passage, whole: Quantity, from: number): Part[] {
  const parts: Part[] = [];
  let depth: number | undefined;
  for (const one of passage.quantities) {
    if (one.start < from || !mayBePart(one, whole)) continue;
    const own = depthAt(passage, one.start);
    depth ??= own;
    if (own < depth) break;
    if (own > depth || isAside(passage, one, from)) continue;
    parts.push({ passage, one });
  }
  return parts;
}

function mayBePart({ unit, approximate, half, perUnit, readings }: Quantity, whole: Quantity): boolean {
  if (approximate || half === 'denominator' || perUnit !== whole.perUnit) return false;
  if (unit === 'percent' || unit === 'percentage-point' || (unit === 'count') !== (whole.unit === 'count'))
    return false;
  return unit !== 'count' || readings[0].decimals <= whole.readings[0].decimals;
}

/** `from`: where the list begins, which may be behind the number before. */
function isAside(passage: Passage, one: Quantity, from: number): boolean {
  const { gap, aside } = saidBefore(passage, one);
  return gap < from ? ASIDE.test(wordsBetween(passage, from, one.start)) : aside;
}

const saidBefore = oncePerNumber((passage, one): { gap: number; aside: boolean } => {
  const gap = numberBefore(passage, one.start)?.end ?? passage.body;
  return { gap, aside: ASIDE.test(wordsBetween(passage, gap, one.start)) };
});

/** The brackets of a passage, with how many are open behind each. */
interface Bracket {
  readonly at: number;
  readonly depth: number;
}

const BRACKETS = new WeakMap<Passage, readonly Bracket[]>();

/** How many brackets are open at a place. */
export function depthAt(passage: Passage, place: number): number {
  let brackets = BRACKETS.get(passage);
  if (brackets === undefined) {
    brackets = bracketsIn(passage);
    BRACKETS.set(passage, brackets);
  }
  let depth = 0;
  for (let index = 0; (brackets[index]?.at ?? place) < place; index++) depth = brackets[index]?.depth ?? 0;
  return depth;
}

function bracketsIn({ text, body }: Passage): Bracket[] {
  let depth = 0;
  return [...text.matchAll(/[()]/gu)].map(({ index, 0: sign }) => {
    depth = Math.max(0, depth + (sign === '(' ? 1 : -1));
    return { at: body + index, depth };
  });
}

/** The parts that count what the whole counts, as far as the words say. */
export function alikeParts(whole: Part, parts: readonly Part[]): Part[] {
  const thing = thingOf(whole.passage, whole.one);
  const [first] = parts;
  const wanted = thing !== '' ? thing : first === undefined ? '' : thingOf(first.passage, first.one);
  return parts.filter(({ passage, one }) => {
    const own = thingOf(passage, one);
    return wanted === '' || own === '' || own === wanted;
  });
}
