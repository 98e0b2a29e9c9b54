import type { Passage } from './passage.ts';

/** A passage that opens a list, and the items right below it. */
export interface ItemList {
  readonly lead: Passage;
  readonly items: readonly Passage[];
  /** The end of the list is in doubt: a plain paragraph stands between items. */
  readonly torn: boolean;
}

/** Readers compare each item with each; longer ones are tables that were pasted as text. */
const MOST_ITEMS = 300;

/**
 * The lists of a report: a passage that ends with a colon (or opens parts), and the items below it with a sign of their own. `mayLead`: which
 * passages to look behind.
 */
export function itemLists(passages: readonly Passage[], mayLead = (_: Passage) => true): ItemList[] {
  return passages.flatMap((lead, index) => {
    const first = passages[index + 1];
    if (first === undefined || signOf(first) === undefined || first.heading || !mayLead(lead)) return [];
    if (!opensList(lead) && !(breaksOff(lead) && signOf(lead) !== signOf(first))) return [];
    const sign = signOf(first);
    const items: Passage[] = [];
    // Where items and lead look alike, nothing tells where the list ends.
    let torn = sign === signOf(lead);
    let at = index + 1;
    for (; at < passages.length; at++) {
      const one = passages[at];
      if (one === undefined || one.heading) break;
      if (signOf(one) === sign) items.push(one);
      // Items of another sign below one that opens a list of its own are its parts.
      else if (!isBelow(one, passages, at, sign, signOf(lead))) break;
    }
    // A plain paragraph may be part of the last item: then the list may go on below.
    for (let further = at; further < passages.length && further < at + 6; further++) {
      const one = passages[further];
      if (one === undefined || one.heading || signOf(one) === signOf(lead)) break;
      if (signOf(one) === sign && further > at) torn = true;
    }
    return items.length > MOST_ITEMS ? [] : [{ lead, items, torn }];
  });
}

/** Whether a passage is a part of an item: everything since that item, which opens a list, has this passage's sign. */
function isBelow(
  one: Passage,
  passages: readonly Passage[],
  at: number,
  sign: string | undefined,
  outer: string | undefined,
): boolean {
  const own = signOf(one);
  if (own === undefined || own === outer) return false;
  for (let before = at - 1; before >= 0; before--) {
    const earlier = passages[before];
    if (earlier === undefined) return false;
    if (signOf(earlier) === sign) return opensList(earlier) || breaksOff(earlier);
    if (signOf(earlier) !== own) return false;
  }
  return false;
}

function opensList({ text }: Passage): boolean {
  return /[:]\s*[*_"”)]*\s*$/.test(text) || OPENING_WORDS.test(lastWords(text));
}

const OPENING_WORDS = /(?:gồm|trong đó|cụ thể|như sau|sau đây)$/iu;
const LONGEST_WORDS = 'trong đó'.length;

/** The last letters before signs and blanks: an expression that ends in them would be tried at every character. */
function lastWords(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;.]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(Math.max(0, end - LONGEST_WORDS), end);
}

/** `đã giải quyết 8.029 hồ sơ` without a full stop, and items below: the colon was forgotten. */
function breaksOff({ text }: Passage): boolean {
  return text.length < 160 && /\d[\d.,]*\s+\p{L}+(?:\s\p{L}+){0,3}\s*$/u.test(text);
}

/** What an item begins with: its sign, or the kind of its number. */
export function signOf({ marker, number }: Passage): string | undefined {
  if (number !== undefined) return KINDS.find(([kind]) => kind.test(number))?.[1];
  return marker;
}

/** `1.`, `a)`, `a. 1.`: each of a level of its own. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\d+$/, '1'],
  [/^[a-zđ]$/, 'a'],
  [/^[a-zđ]\.\s?\d+$/, 'a1'],
];
