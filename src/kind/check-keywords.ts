import { type Finding, found } from '../findings/finding.ts';
import type { Span } from '../source/span.ts';
import { keywordKeyUnfit } from './kind-rules.ts';
import { TASK_STATE } from './plan-keys.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { objectsIn } from './shapes-in.ts';

/** Checks that the keys named by `x-task`, `x-target` and `x-unique` exist in their object and hold what they must, and that `x-in-period` stands at a day or a document. */
export function checkKeywords(root: ObjectShape, findings: Finding[]): void {
  const seen = new Set<string>();
  for (const shape of objectsIn(root)) {
    for (const { at, keyword, keys } of [
      ...ofTask(shape),
      ...ofTarget(shape),
      ...ofUnique(shape),
      ...ofPeriod(shape),
    ]) {
      const place = `${at.source.path}:${at.start}`;
      if (seen.has(place)) continue;
      seen.add(place);
      for (const [key, want] of keys) {
        const problem = problemOf(shape.properties.get(key), want);
        if (problem !== undefined) findings.push(found(keywordKeyUnfit, at, { keyword, key, problem }));
      }
    }
  }
}

type Want = 'date' | 'dated' | 'text' | 'figure' | 'any' | 'none';

interface Use {
  readonly at: Span;
  readonly keyword: string;
  readonly keys: readonly (readonly [string, Want])[];
}

function ofTask({ task }: ObjectShape): Use[] {
  if (task === undefined) return [];
  const dates = [task.deadline, task.started, task.done].flatMap((key) =>
    key === undefined ? [] : [[key, 'date'] as const],
  );
  const yearly = task.yearly === undefined ? [] : [[task.yearly, 'text'] as const];
  return [{ at: task.at, keyword: 'x-task', keys: [...dates, ...yearly, [TASK_STATE, 'none']] }];
}

function ofTarget({ target }: ObjectShape): Use[] {
  if (target === undefined) return [];
  const texts = [target.indicator, target.year, target.comparison, target.figure, target.aspiration];
  const keys = [
    ...texts.flatMap((key) => (key === undefined ? [] : [[key, 'text'] as const])),
    ...target.values.map((key) => [key, 'figure'] as const),
    ...(target.deadline === undefined ? [] : [[target.deadline, 'date'] as const]),
  ];
  return [{ at: target.at, keyword: 'x-target', keys }];
}

function ofUnique({ unique }: ObjectShape): Use[] {
  if (unique === undefined) return [];
  return [{ at: unique.at, keyword: 'x-unique', keys: unique.keys.map((key) => [key, 'any'] as const) }];
}

function ofPeriod({ properties }: ObjectShape): Use[] {
  return [...properties].flatMap(([key, shape]) => {
    const text = shape.type === 'list' ? shape.item : shape;
    const at = text.type === 'text' ? text.inPeriod : undefined;
    return at === undefined ? [] : [{ at, keyword: 'x-in-period', keys: [[key, 'dated']] }];
  });
}

function problemOf(
  shape: Shape | undefined,
  want: Want,
): 'absent' | 'no-date' | 'no-day' | 'no-text' | 'no-figure' | 'taken' | undefined {
  if (want === 'none') return shape === undefined ? undefined : 'taken';
  if (shape === undefined) return 'absent';
  if (want === 'date') return shape.type === 'text' && shape.meaning === 'date' ? undefined : 'no-date';
  if (want === 'dated') {
    const text = shape.type === 'list' ? shape.item : shape;
    return text.type === 'text' && text.meaning !== 'date' && text.meaning !== 'citation' ? 'no-day' : undefined;
  }
  if (want === 'figure') return shape.type === 'figure' ? undefined : 'no-figure';
  if (want === 'text') return shape.type === 'text' ? undefined : 'no-text';
  return undefined;
}
