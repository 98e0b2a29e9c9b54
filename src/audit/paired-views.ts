import type { AuditDocument, Stretch } from './audit-document.ts';
import { type NumberPair, numberPairs, type Side, sideOf, stretchOf } from './paired-quantities.ts';
import { type Passage, wordsBetween } from './passage.ts';

/** A passage that tells its numbers in pairs, and each side of it read alone: `67 vụ/109 bị can, đạt 98,5% số vụ và 95,6% số bị can`. */
export interface PairedPassage {
  readonly passage: Passage;
  /** Where numbers begin that belong to one side. */
  readonly sided: ReadonlySet<number>;
  readonly hidden: Readonly<Record<Side, readonly Stretch[]>>;
}

/** Undefined where no numbers are told in pairs. */
export function pairedPassage(passage: Passage): PairedPassage | undefined {
  const pairs = numberPairs(passage);
  if (pairs.length === 0) return undefined;
  const inPair = new Set(pairs.flatMap(({ left, right }) => [left, right]));
  const alone = passage.quantities.flatMap((one) => {
    const side = inPair.has(one) ? undefined : sideOf(passage, one, pairs);
    return side === undefined ? [] : [{ one, side }];
  });
  const ofSide = (side: Side): Stretch[] =>
    alone.filter((told) => told.side === side).map(({ one }) => stretchOf(passage, one));
  return {
    passage,
    sided: new Set([...inPair, ...alone.map(({ one }) => one)].map(({ start }) => start)),
    hidden: {
      left: [...pairs.map((pair) => rightHalf(passage, pair)), ...ofSide('right')],
      right: [...pairs.map((pair) => leftHalf(pair)), ...ofSide('left')],
    },
  };
}

function leftHalf({ left, right }: NumberPair): Stretch {
  return { start: left.start, end: right.start };
}

/** From the stroke on. */
function rightHalf(passage: Passage, { left, right }: NumberPair): Stretch {
  const words = wordsBetween(passage, left.end, right.start);
  const { end } = stretchOf(passage, right);
  const named = wordsBetween(passage, right.end, end).replace(/[\s,;]+$|\svà$/u, '');
  return { start: left.end + words.lastIndexOf('/'), end: right.end + named.length };
}

/** The passage without what one side doesn't tell: blanks stand there, so that places hold. */
export function viewOf({ passage, hidden }: PairedPassage, side: Side): Passage {
  const { body } = passage;
  const shown = (one: Stretch): boolean =>
    !hidden[side].some(({ start, end }) => start <= one.start && one.start < end);
  return {
    ...passage,
    text: blanked(passage.text, hidden[side], body),
    quantities: passage.quantities.filter(shown),
    fractions: passage.fractions.filter(shown),
  };
}

/** The prose of the document with the same blanks. */
export function documentOf(document: AuditDocument, paired: readonly PairedPassage[], side: Side): AuditDocument {
  return {
    ...document,
    tables: [],
    plain: blanked(
      document.plain,
      paired.flatMap(({ hidden }) => hidden[side]),
      0,
    ),
  };
}

/** The text with blanks where the stretches stood, so that places hold. */
export function blanked(text: string, stretches: readonly Stretch[], offset: number): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start - offset);
    const until = Math.max(from, end - offset);
    shown += text.slice(at, from) + ' '.repeat(until - from);
    at = until;
  }
  return shown + text.slice(at);
}
