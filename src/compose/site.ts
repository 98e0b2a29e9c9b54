import type { Span } from '../source/span.ts';
import { HELPERS } from './helpers.ts';
import { placeOf, type Template } from './template.ts';

/** Where a print stands, for the finding when its value is missing. */
export interface Site {
  readonly at: Span;
  readonly text: string;
  /** The names of the path from the object it starts at, `this` or the root; absent where only the template knows that. */
  readonly from?: 'this' | 'root';
  readonly parts: readonly string[];
}

export function siteOf(template: Template, node: hbs.AST.Node): Site {
  const at = placeOf(template, node.loc);
  const path = node as hbs.AST.PathExpression;
  const isPath = node.type === 'PathExpression';
  const parts = isPath ? path.parts : [];
  const fromRoot = isPath && path.data && parts[0] === 'root';
  const from = fromRoot ? 'root' : isPath && !path.data && path.depth === 0 ? 'this' : undefined;
  return {
    at,
    text: at.source.text.slice(at.start, at.end),
    ...(from !== undefined && { from }),
    parts: fromRoot ? parts.slice(1) : parts,
  };
}

/** A name with arguments is a helper's; without arguments it is one only for helpers that take none, so `{{so}}` prints `so`. */
export function isHelperCall(
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
): boolean {
  const path = node.path as hbs.AST.PathExpression;
  if (node.type !== 'MustacheStatement' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) return true;
  if (path.type !== 'PathExpression' || path.depth > 0 || path.data || path.parts.length !== 1) return false;
  const helper = Object.hasOwn(HELPERS, path.original) ? HELPERS[path.original] : undefined;
  return path.original === path.parts[0] && helper?.params.length === 0;
}
