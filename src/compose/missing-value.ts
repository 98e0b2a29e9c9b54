import { type Place, placeText } from '../compute/place.ts';
import { found } from '../findings/finding.ts';
import { nodeAt } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import type { Frame } from './frame.ts';
import { isLeaf } from './leaves.ts';
import { missingValue } from './rendering-rules.ts';
import type { Site } from './site.ts';
import { ListView, ORIGIN, type ViewObject, type ViewValue } from './view.ts';

/** Says that a value which a template prints is not there, unless the author wrote something in its place. */
export function reportMissing(frame: Frame, site: Site): void {
  const { path, parent, written } = whereMissing(frame, site);
  if (written) return;
  const related = parent === undefined ? [] : [{ at: parent, label: PARENT }];
  frame.run.findings.push(found(missingValue, site.at, { path }, { related }));
}

interface Missing {
  readonly path: string;
  readonly parent?: Span | undefined;
  /** The author wrote something there; the pass that could not read it has said so. */
  readonly written: boolean;
}

const PARENT = { vi: 'thiếu ở đây', en: 'missing here' };

/** The path as the author would write it in the source, and the nearest object on it that is there. */
function whereMissing({ run, context }: Frame, { from, parts, text }: Site): Missing {
  if (from === undefined) return { path: text, written: false };
  let at = from === 'root' ? run.root : (context as ViewValue | undefined);
  let origin = isObject(at) ? at[ORIGIN] : undefined;
  let rest = parts;
  for (const [index, part] of parts.entries()) {
    at = isObject(at) ? at[part] : undefined;
    if (!isObject(at) || at[ORIGIN] === undefined) continue;
    origin = at[ORIGIN];
    rest = parts.slice(index + 1);
  }
  if (origin === undefined) return { path: text, written: false };
  const path = [placeText(origin), ...rest].filter((part) => part !== '').join('.');
  const node = origin.node?.type === 'map' ? nodeAt(origin.node, rest) : undefined;
  const written = node !== undefined && !(node.type === 'scalar' && (node.value === null || node.value === ''));
  return { path, parent: writtenAround(origin), written };
}

/** The object itself, or the nearest object or list around it, that the author wrote. */
function writtenAround({ node, shape, around }: Place): Span | undefined {
  const wanted = shape.type === 'list' ? 'list' : 'map';
  if (node?.type === wanted || around === undefined) return node?.span;
  return writtenAround(around);
}

function isObject(value: unknown): value is ViewObject {
  const isList = value instanceof ListView || Array.isArray(value);
  return typeof value === 'object' && value !== null && !isList && !isLeaf(value);
}
