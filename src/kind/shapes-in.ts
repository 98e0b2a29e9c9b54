import type { ObjectShape, Shape } from './shape.ts';

/** Every object of a shape, outermost first; a form used in several places comes once for each. */
export function* objectsIn(shape: Shape): Generator<ObjectShape> {
  if (shape.type === 'list') yield* objectsIn(shape.item);
  if (shape.type !== 'object') return;
  yield shape;
  for (const property of shape.properties.values()) yield* objectsIn(property);
  if (shape.others !== undefined) yield* objectsIn(shape.others);
}
