import type { FigureShape, ObjectShape, Shape } from '../kind/shape.ts';
import type { Node, Path } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';

/** An object of a source (or one that the schema knows and the author left out) with the relations it carries. */
export interface Instance {
  readonly path: Path;
  readonly shape: ObjectShape;
  readonly node: Node | undefined;
  /** Where it stands: its key, or the nearest thing above it that the author wrote. */
  readonly at: Span;
}

export interface FigurePlace {
  readonly path: Path;
  readonly shape: FigureShape;
  readonly node: Node | undefined;
  readonly at: Span;
}

export interface Places {
  readonly instances: readonly Instance[];
  readonly figures: readonly FigurePlace[];
}

/** Walks data and shape together: every object with relations and every place of a figure, written or not. */
export function placesOf(root: Node, shape: ObjectShape): Places {
  const instances: Instance[] = [];
  const figures: FigurePlace[] = [];
  const visit = (shape: Shape, node: Node | undefined, at: Span, path: Path): void => {
    switch (shape.type) {
      case 'figure':
        figures.push({ path, shape, node, at });
        return;
      case 'list':
        if (node?.type === 'list') {
          for (const [index, item] of node.items.entries()) visit(shape.item, item, item.span, [...path, index]);
        }
        return;
      case 'object': {
        if (shape.equations.length > 0) instances.push({ path, shape, node, at });
        const entries = node?.type === 'map' ? node.entries : undefined;
        for (const [key, property] of shape.properties) {
          const entry = entries?.get(key);
          visit(property, entry?.value, entry?.keySpan ?? at, [...path, key]);
        }
        if (shape.others === undefined || entries === undefined) return;
        for (const [key, entry] of entries) {
          if (!shape.properties.has(key)) visit(shape.others, entry.value, entry.keySpan, [...path, key]);
        }
        return;
      }
      case 'text':
        return;
    }
  };
  visit(shape, root, { source: root.span.source, start: root.span.start, end: root.span.start }, []);
  return { instances, figures };
}
