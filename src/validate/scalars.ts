import { type Finding, found } from '../findings/finding.ts';
import type { FigureShape, Shape } from '../kind/shape.ts';
import { readNumber } from '../numbers/written-number.ts';
import type { Node, ScalarNode } from '../parse/tree.ts';
import { readDate } from '../text/calendar-date.ts';
import { ambiguousNumber, brokenCount, noSuchDay, unreadableDate, unreadableNumber } from './scalar-rules.ts';

/**
 * Figures and dates that can't be read as one thing, e.g. `1.234` or 31/6/2024. Empty values, lists and groups are the schema's
 * to speak of.
 */
export function checkScalars(tree: Node, shape: Shape): Finding[] {
  const findings: Finding[] = [];
  walk(tree, shape, findings);
  return findings;
}

function walk(node: Node, shape: Shape, findings: Finding[]): void {
  if (node.type === 'map' && shape.type === 'object') {
    for (const { key, value } of node.entries.values()) {
      const below = shape.properties.get(key) ?? shape.others;
      if (below !== undefined) walk(value, below, findings);
    }
  } else if (node.type === 'list' && shape.type === 'list') {
    for (const item of node.items) walk(item, shape.item, findings);
  } else if (node.type === 'scalar' && node.value !== null && typeof node.value !== 'boolean') {
    const finding =
      shape.type === 'figure'
        ? figure(node, shape)
        : shape.type === 'text' && shape.meaning === 'date'
          ? date(node)
          : undefined;
    if (finding !== undefined) findings.push(finding);
  }
}

/** Units that are counted one by one. */
const WHOLE: ReadonlySet<string> = new Set(['count', 'dong']);

function figure({ written, span }: ScalarNode, shape: FigureShape): Finding | undefined {
  const reading = readNumber(written);
  const whole = shape.rounded === undefined && WHOLE.has(shape.unit);
  switch (reading.kind) {
    case 'ambiguous':
      return found(ambiguousNumber, span, { written, readings: reading.readings, whole });
    case 'refused':
      return found(unreadableNumber, span, {
        written,
        reason: reading.reason,
        ...(reading.unitSign !== undefined && { unitSign: reading.unitSign }),
      });
    case 'number':
      if (reading.decimals === 0 || !whole) return undefined;
      return found(brokenCount, span, { written, ...(shape.title !== undefined && { name: shape.title }) });
  }
}

function date({ written, span }: ScalarNode): Finding | undefined {
  const reading = readDate(written);
  if (!('problem' in reading)) return undefined;
  return reading.problem === 'impossible'
    ? found(noSuchDay, span, { written })
    : found(unreadableDate, span, { written, problem: reading.problem });
}
