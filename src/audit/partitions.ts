import { EACH, type Item, itemOf } from './clause-items.ts';
import type { Clause, Opener } from './clauses.ts';
import { hasOwnHead, holdMore, wordBehind } from './listed-parts.ts';
import { listFrom } from './part-lists.ts';
import { isAmount } from './quantity.ts';

/** A whole and the parts that the text lists for it. */
export interface Partition {
  readonly whole: Item;
  readonly parts: readonly Item[];
  readonly opener: Opener;
  /** The list ends with `và`, or is otherwise known to be whole. */
  readonly closed: boolean;
  /** Something in the list has no number that can be read. */
  readonly gaps: boolean;
  /** Numbers behind what looks like the end of the list, which may still belong to it. */
  readonly further?: readonly Item[];
  /** Other numbers before the list in its sentence, which it may belong to. */
  readonly earlier?: readonly Item[];
  /** The whole is not the number right before the list, which is too small. */
  readonly far?: boolean;
}

/** The lists of parts that `gồm`, `trong đó` and brackets open. */
export function partitionsOf(clauses: readonly Clause[]): Partition[] {
  const partitions: Partition[] = [];
  clauses.forEach((clause, index) => {
    const { opener } = clause;
    const whole = opener === undefined ? undefined : wholeBefore(clauses, index);
    if (opener === undefined || whole === undefined) return;
    const list = listFrom(clauses, index, whole.quantity);
    if (list.parts.length < 2) return;
    const earlier = numbersBefore(clauses, index, whole);
    const named = opener === 'bracket' ? undefined : namedAlike(earlier, whole, list.parts);
    const closed = list.closed || namesParts(clauses.slice(0, index), whole, list.parts);
    const larger =
      named === undefined && opener !== 'bracket' ? largerThanParts(earlier, whole, list.parts) : undefined;
    const far = larger !== undefined;
    partitions.push({ whole: named ?? larger ?? whole, opener, ...list, closed, earlier, far });
  });
  return partitions;
}

/** `339 vụ khiếu nại, tố cáo (khiếu nại 271, tố cáo 58)`: the whole is called by the names of all its parts. */
function namesParts(before: readonly Clause[], { quantity }: Item, parts: readonly Item[]): boolean {
  const called = before
    .filter(({ end }) => end > quantity.start)
    .map(({ text }) => text)
    .join(',')
    .toLowerCase();
  const names = parts.map(({ words }) => words.replace(/\d.*$/su, '').trim().toLowerCase());
  return names.every((name) => name.length > 3 && called.includes(name));
}

/** The number that a list belongs to: the last one before it, at its depth or outside its bracket, in the same sentence. */
function wholeBefore(clauses: readonly Clause[], index: number): Item | undefined {
  const opening = clauses[index];
  if (opening === undefined) return undefined;
  const depth = opening.opener === 'bracket' ? opening.depth - 1 : opening.depth;
  for (let at = index - 1; at >= 0; at--) {
    const clause = clauses[at];
    if (clause === undefined || clause.sentence !== opening.sentence) return undefined;
    if (clause.depth > depth) continue;
    if (hasOwnHead(clause.text) || EACH.test(clause.text)) return undefined;
    // `19 đồng chí, Ủy ban Kiểm tra gồm 11 …`: the list has a subject of its own.
    if (
      opening.opener === 'all' &&
      at === index - 1 &&
      clause.quantities.length === 0 &&
      /^\s*\p{Lu}\p{L}*\s\p{L}/u.test(clause.text)
    )
      return undefined;
    if (clause.quantities.some(({ unit }) => unit !== 'percent')) {
      // A bracket explains the number right before it, a list one that is near.
      const last = clause.quantities
        .filter(({ unit, start }) => unit !== 'percent' && !isPlanned(clause, start))
        .at(-1);
      if (last === undefined || opening.start - last.end > 160) return undefined;
      const item = itemOf(clause);
      if (item !== undefined) return item;
      if (last.perUnit || last.half !== undefined) return undefined;
      // `ước 37.900 tấn: urê 11.460 tấn, …`: an estimate is made of its parts.
      if (last.estimated) return { words: clause.text, quantity: { ...last, approximate: false } };
      return last.approximate ? undefined : { words: clause.text, quantity: last };
    }
    if (opening.start - clause.start > 220) return undefined;
  }
  return undefined;
}

/** `4.118 ha/kế hoạch 4.000 ha, trong đó …`: parts are of what was done, not of the plan that it is held against. */
function isPlanned({ start, text }: Clause, at: number): boolean {
  return /\d[^\d]{0,20}(?:\/|\(|so với)\s?(?:kế hoạch|KH|chỉ tiêu|dự toán)(?:\s+\p{L}+){0,3}\s*$/iu.test(
    text.slice(0, at - start),
  );
}

/** The numbers of a list's sentence before its whole. */
function numbersBefore(clauses: readonly Clause[], index: number, { quantity: { start, unit } }: Item): Item[] {
  const opening = clauses[index];
  return clauses
    .slice(0, index)
    .filter(({ sentence, depth }) => sentence === opening?.sentence && depth <= opening.depth)
    .flatMap((clause) =>
      clause.quantities
        .filter((one) => one.start < start && isAmount(one) && (one.unit === 'count') === (unit === 'count'))
        .map((one): Item => ({ words: clause.text, quantity: one })),
    );
}

/** `1.236 lượt với 1.548 người, 842 vụ việc; trong đó … 915 lượt, … 321 lượt`: parts of the number that counts the same thing. */
function namedAlike(earlier: readonly Item[], whole: Item, parts: readonly Item[]): Item | undefined {
  const [thing = '', ...others] = new Set(parts.map(thingOf));
  if (thing === '' || others.length > 0 || thingOf(whole) === thing) return undefined;
  const same = earlier.filter((one) => thingOf(one) === thing);
  return same.length === 1 ? same[0] : undefined;
}

/** `4.118 hội viên của 4 đoàn thể: phụ nữ 1.644, …`: where a part is above the number right before the list, the list belongs to one before that. */
function largerThanParts(earlier: readonly Item[], whole: Item, parts: readonly Item[]): Item | undefined {
  return holdMore(whole, parts) ? earlier.findLast((one) => !holdMore(one, parts)) : undefined;
}

/** What is counted: a known name, else the word behind the digits. */
function thingOf(item: Item): string {
  return item.quantity.noun || (item.quantity.unit === 'count' ? (wordBehind(item) ?? '') : '');
}
