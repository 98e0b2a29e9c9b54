import type { MarkedObject } from '../compute/instances.ts';
import { type Finding, found } from '../findings/finding.ts';
import { equal } from '../numbers/exact.ts';
import { readNumber } from '../numbers/written-number.ts';
import { nodeAt, pathText, type ScalarNode } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import { unlikeTwins } from './plan-rules.ts';

/**
 * Objects of one schema that agree in the keys of its `x-unique` must agree in their figures and choices, wherever in the
 * document they stand: one indicator has one target for one year. Where they have neither, being there twice is the fault.
 */
export function checkUnique(marked: readonly MarkedObject[]): Finding[] {
  const first = new Map<string, MarkedObject>();
  return marked.flatMap((object) => {
    const { unique } = object.shape;
    if (unique === undefined) return [];
    const texts = unique.keys.map((key) => scalarAt(object, key)?.written);
    if (texts.every((text) => text === undefined)) return [];
    const identity = JSON.stringify([unique.at.source.path, unique.at.start, ...texts.map((text) => text ?? null)]);
    const twin = first.get(identity);
    if (twin === undefined) {
      first.set(identity, object);
      return [];
    }
    const difference = differenceOf(object, twin, unique.keys);
    if (difference === undefined) return [];
    const keys = unique.keys
      .flatMap((key, index) => (texts[index] === undefined ? [] : [`${key} ${texts[index]}`]))
      .join(', ');
    const { mine, theirs, at, other } = difference;
    const words = theirs === '' ? pathText(twin.path) : `${pathText(twin.path)}: ${theirs}`;
    const label = { vi: words, en: words };
    return [found(unlikeTwins, at, { keys, mine, theirs }, { related: [{ at: other, label }] })];
  });
}

interface Difference {
  readonly mine: string;
  readonly theirs: string;
  readonly at: Span;
  readonly other: Span;
}

function differenceOf(object: MarkedObject, twin: MarkedObject, keys: readonly string[]): Difference | undefined {
  const compared = [...object.shape.properties].filter(
    ([key, shape]) => !keys.includes(key) && (shape.type === 'figure' || (shape.type === 'text' && shape.choices)),
  );
  if (compared.length === 0) return { mine: '', theirs: '', at: object.node.span, other: twin.node.span };
  for (const [key] of compared) {
    const mine = scalarAt(object, key);
    const theirs = scalarAt(twin, key);
    if (same(mine, theirs)) continue;
    return {
      mine: `${key} ${mine?.written ?? '—'}`,
      theirs: `${key} ${theirs?.written ?? '—'}`,
      at: mine?.span ?? object.node.span,
      other: theirs?.span ?? twin.node.span,
    };
  }
  return undefined;
}

/** `50` and `50,0` are the same level. */
function same(a: ScalarNode | undefined, b: ScalarNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [left, right] = [readNumber(a.written), readNumber(b.written)];
  if (left.kind === 'number' && right.kind === 'number') return equal(left.value, right.value);
  return a.written === b.written;
}

function scalarAt({ node }: MarkedObject, key: string): ScalarNode | undefined {
  const value = nodeAt(node, [key]);
  return value?.type === 'scalar' && value.value !== null ? value : undefined;
}
