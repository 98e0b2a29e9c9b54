import type { FigureShape, ObjectShape, Shape, TextShape } from '../kind/shape.ts';
import type { MapNode, Node, Path, ScalarNode } from '../parse/tree.ts';
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

/** A written object that its kind says more of than its figures: a task, a target, one of a kind. */
export interface MarkedObject {
  readonly path: Path;
  readonly shape: ObjectShape;
  readonly node: MapNode;
}

/** A written day, or the id of a cited document, that must lie in the reporting period. */
export interface PeriodPlace {
  readonly shape: TextShape;
  readonly node: ScalarNode;
}

export interface Places {
  readonly instances: readonly Instance[];
  readonly figures: readonly FigurePlace[];
  readonly marked: readonly MarkedObject[];
  readonly inPeriod: readonly PeriodPlace[];
}

/** Walks data and shape together: every object with relations and every place of a figure, written or not. */
export function placesOf(root: Node, shape: ObjectShape): Places {
  const instances: Instance[] = [];
  const figures: FigurePlace[] = [];
  const marked: MarkedObject[] = [];
  const inPeriod: PeriodPlace[] = [];
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
        if (node?.type === 'map' && (shape.task ?? shape.target ?? shape.unique)) marked.push({ path, shape, node });
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
        if (shape.inPeriod && node?.type === 'scalar' && node.value !== null) inPeriod.push({ shape, node });
        return;
    }
  };
  visit(shape, root, { source: root.span.source, start: root.span.start, end: root.span.start }, []);
  return { instances, figures, marked, inPeriod };
}
