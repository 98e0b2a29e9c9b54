import type { Node } from '../parse/tree.ts';
import type { TargetKeys, TaskKeys } from './plan-keys.ts';
import { child, itemsOf, textOf } from './schema-file.ts';
import type { ObjectShape } from './shape.ts';

/** What an object is to a plan, and what must be unique in a document; the meta-schema has checked the form. */
export function planKeys(keyword: (name: string) => Node | undefined): Pick<ObjectShape, 'unique' | 'task' | 'target'> {
  const unique = keyword('x-unique');
  const task = keyword('x-task');
  const target = keyword('x-target');
  return {
    ...(unique !== undefined && { unique: { keys: texts(unique), at: unique.span } }),
    ...(task !== undefined && { task: taskKeys(task) }),
    ...(target !== undefined && { target: targetKeys(target) }),
  };
}

function taskKeys(node: Node): TaskKeys {
  const [deadline, yearly, started, done] = ['deadline', 'yearly', 'started', 'done'].map((key) =>
    textOf(child(node, key)),
  );
  return {
    ...(deadline !== undefined && { deadline }),
    ...(yearly !== undefined && { yearly }),
    ...(started !== undefined && { started }),
    ...(done !== undefined && { done }),
    at: node.span,
  };
}

function targetKeys(node: Node): TargetKeys {
  const deadline = textOf(child(node, 'deadline'));
  const aspiration = textOf(child(node, 'aspiration'));
  return {
    indicator: textOf(child(node, 'indicator')) ?? '',
    year: textOf(child(node, 'year')) ?? '',
    ...(deadline !== undefined && { deadline }),
    comparison: textOf(child(node, 'comparison')) ?? '',
    values: texts(child(node, 'values')),
    figure: textOf(child(node, 'figure')) ?? '',
    ...(aspiration !== undefined && { aspiration }),
    at: node.span,
  };
}

function texts(node: Node | undefined): string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}
