import { HELPERS, PRINT } from './helpers.ts';
import { placeOf, type Template } from './template.ts';

/**
 * The template with every print told where it stands, so that a value that is missing when the template runs has a place:
 * `{{ky.ten}}` becomes a call of our printing helper, and helpers that print get the place as `o`. A copy; the tree that the
 * check reads stays as it was.
 */
export function instrument(template: Template): hbs.AST.Program {
  return program(template, template.program);
}

function program(template: Template, node: hbs.AST.Program): hbs.AST.Program {
  return { ...node, body: node.body.map((one) => statement(template, one)) };
}

function statement(template: Template, node: hbs.AST.Statement): hbs.AST.Statement {
  if (node.type === 'BlockStatement') {
    const block = node as hbs.AST.BlockStatement;
    return {
      ...block,
      program: block.program && program(template, block.program),
      inverse: block.inverse && program(template, block.inverse),
    } as hbs.AST.BlockStatement;
  }
  if (node.type === 'MustacheStatement') return mustache(template, node as hbs.AST.MustacheStatement);
  return node;
}

function mustache(template: Template, node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
  const { path } = node;
  const shown = node.params[0] ?? path;
  const place = literal(siteText(template, shown), node);
  if (isHelperCall(node)) return { ...node, params: node.params, hash: withPlace(node, place) };
  const print = { ...path, type: 'PathExpression', data: false, depth: 0, parts: [PRINT], original: PRINT };
  return { ...node, path: print as hbs.AST.PathExpression, params: [path], hash: withPlace(node, place) };
}

/** A name with arguments is a helper's; without arguments it is one only for helpers that take none, so `{{so}}` prints `so`. */
export function isHelperCall(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): boolean {
  const path = node.path as hbs.AST.PathExpression;
  if (node.type !== 'MustacheStatement' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0) return true;
  if (path.type !== 'PathExpression' || path.depth > 0 || path.data || path.parts.length !== 1) return false;
  return path.original === path.parts[0] && HELPERS[path.original]?.params.length === 0;
}

/** Where a print stands, in a form that a compiled template can carry. */
export interface Site {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The names of the path from the object it starts at, `this` or the root; absent where only the template knows that. */
  readonly from?: 'this' | 'root';
  readonly parts: readonly string[];
}

function siteText(template: Template, node: hbs.AST.Node): string {
  const { source, start, end } = placeOf(template, node.loc);
  const path = node as hbs.AST.PathExpression;
  const isPath = node.type === 'PathExpression';
  const parts = isPath ? path.parts : [];
  const fromRoot = isPath && path.data && parts[0] === 'root';
  const from = fromRoot ? 'root' : isPath && !path.data && path.depth === 0 ? 'this' : undefined;
  const site: Site = {
    source: source.path,
    start,
    end,
    text: source.text.slice(start, end),
    ...(from !== undefined && { from }),
    parts: fromRoot ? parts.slice(1) : parts,
  };
  return JSON.stringify(site);
}

function literal(value: string, node: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc: node.loc };
}

function withPlace(node: hbs.AST.MustacheStatement, value: hbs.AST.StringLiteral): hbs.AST.Hash {
  const pair: hbs.AST.HashPair = { type: 'HashPair', key: 'o', value, loc: node.loc };
  return { type: 'Hash', pairs: [...(node.hash?.pairs ?? []), pair], loc: node.loc };
}
