import { HELPERS, PLACE, PRINT } from './helpers.ts';
import { placeOf, type Template } from './template.ts';

/**
 * The template with every print told where it stands, so that a value that is missing when the template runs has a place:
 * `{{ky.ten}}` becomes a call of our printing helper, and helpers get the place as one more `key=value`. A copy; the tree that the
 * check reads stays as it was.
 */
export function instrument(template: Template): hbs.AST.Program {
  return program(template, template.program);
}

function program(template: Template, node: hbs.AST.Program): hbs.AST.Program {
  return { ...node, body: node.body.map((one) => statement(template, one)) };
}

function statement(template: Template, node: hbs.AST.Statement): hbs.AST.Statement {
  switch (node.type) {
    case 'BlockStatement': {
      const block = node as hbs.AST.BlockStatement;
      return {
        ...call(template, block),
        program: block.program && program(template, block.program),
        inverse: block.inverse && program(template, block.inverse),
      } as hbs.AST.BlockStatement;
    }
    case 'PartialStatement':
      return call(template, node as hbs.AST.PartialStatement);
    case 'MustacheStatement':
      return mustache(template, node as hbs.AST.MustacheStatement);
    default:
      return node;
  }
}

function mustache(template: Template, node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
  const { path } = node;
  const place = literal(siteText(template, node.params[0] ?? path), node);
  if (isHelperCall(node)) return { ...call(template, node), hash: withPlace(call(template, node).hash, place) };
  const print = { ...path, type: 'PathExpression', data: false, depth: 0, parts: [PRINT], original: PRINT };
  return { ...node, path: print as hbs.AST.PathExpression, params: [path], hash: withPlace(node.hash, place) };
}

type Call = Pick<hbs.AST.SubExpression, 'params' | 'hash'>;

/** Helpers called inside arguments print as well: `{{> hang tong=(so tong)}}`. */
function call<T extends Call>(template: Template, node: T): T {
  const pairs = node.hash?.pairs.map((pair) => ({ ...pair, value: argument(template, pair.value) }));
  const params = node.params.map((one) => argument(template, one));
  return { ...node, params, ...(pairs && { hash: { ...node.hash, pairs } }) };
}

function argument(template: Template, node: hbs.AST.Expression): hbs.AST.Expression {
  if (node.type !== 'SubExpression') return node;
  const inner = call(template, node as hbs.AST.SubExpression);
  const place = literal(siteText(template, inner.params[0] ?? inner.path), node);
  return { ...inner, hash: withPlace(inner.hash, place) } as hbs.AST.SubExpression;
}

/** A name with arguments is a helper's; without arguments it is one only for helpers that take none, so `{{so}}` prints `so`. */
export function isHelperCall(
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
): boolean {
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

function withPlace(hash: hbs.AST.Hash | undefined, value: hbs.AST.StringLiteral): hbs.AST.Hash {
  const pair: hbs.AST.HashPair = { type: 'HashPair', key: PLACE, value, loc: value.loc };
  return { type: 'Hash', pairs: [...(hash?.pairs ?? []), pair], loc: value.loc };
}
