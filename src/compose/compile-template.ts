import { BLOCKS } from './compile-block.ts';
import { type Frame, type Part, topFrame, type Value, valueAt } from './frame.ts';
import { HELPERS, type HelperCall, printable } from './helpers.ts';
import { isLeaf } from './leaves.ts';
import { isHelperCall, siteOf } from './site.ts';
import type { Template } from './template.ts';
import { ListView, type ViewObject } from './view.ts';

/** The names that `as |…|` gives around a part. */
type Names = ReadonlySet<string>;

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

const compiled = new WeakMap<hbs.AST.Program, Part>();

/**
 * A checked template as functions, one for each node of its tree, made once for all documents of a kind. What the tree tells by
 * itself is found out here: which helper is called, whether a name is one of `as |…|`, where a path starts.
 */
export function compiledTemplate(template: Template): Part {
  const program = template.slim ?? template.program;
  const part = compiled.get(program) ?? programPart(program, new Set());
  compiled.set(program, part);
  return part;
}

/** Most blocks of a template are not entered in a run over one file: each is compiled when it first is. */
function innerPart(program: hbs.AST.Program | null | undefined, names: Names): Part {
  let part: Part | undefined;
  return (frame) => {
    part ??= programPart(program, names);
    return part(frame);
  };
}

function programPart(program: hbs.AST.Program | null | undefined, names: Names): Part {
  const parts = (program?.body ?? []).map((node) => statementPart(node, names));
  return (frame) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(frame);
    return text;
  };
}

function statementPart(node: hbs.AST.Statement, names: Names): Part | string {
  switch (node.type) {
    case 'ContentStatement':
      return (node as hbs.AST.ContentStatement).value;
    case 'MustacheStatement':
      return mustachePart(node as hbs.AST.MustacheStatement, names);
    case 'BlockStatement':
      return blockPart(node as hbs.AST.BlockStatement, names);
    case 'PartialStatement':
      return partialPart(node as hbs.AST.PartialStatement, names);
    case 'CommentStatement':
      return '';
    default:
      throw new Error(`compileTemplate: the check lets no ${node.type} pass`);
  }
}

function mustachePart(node: hbs.AST.MustacheStatement, names: Names): Part {
  if (isHelperCall(node)) {
    const value = callValue(node, names);
    return (frame) => marked(value(frame), frame);
  }
  const value = valueFor(node.path, names);
  return (frame) => {
    const found = value(frame);
    // what nearly every call prints, without what only other values need
    return marked(
      isLeaf(found) ? found : printable(found, { frame, site: () => siteOf(frame.template, node.path) }),
      frame,
    );
  };
}

function blockPart(node: hbs.AST.BlockStatement, names: Names): Part {
  const name = (node.path as hbs.AST.PathExpression).original;
  const make = BLOCKS[name];
  const [argument] = node.params;
  if (make === undefined || argument === undefined) throw new Error(`compileTemplate: the check lets no ${name} pass`);
  const named = node.program?.blockParams ?? [];
  return make({
    argument: valueFor(argument, names),
    inside: innerPart(node.program, named.length === 0 ? names : new Set([...names, ...named])),
    otherwise: innerPart(node.inverse, names),
    named,
  });
}

/** A value is printed as a mark; what else a helper gives as it stands. */
function marked(value: unknown, { run }: Frame): string {
  if (isLeaf(value)) return run.leaves.mark(value);
  return value === undefined || value === null ? '' : String(value);
}

function callValue(node: Call, names: Names): Value {
  const name = (node.path as hbs.AST.PathExpression).original;
  const give = HELPERS[name]?.give;
  if (give === undefined) throw new Error(`compileTemplate: the check lets no helper ${name} pass here`);
  const params = node.params.map((one) => valueFor(one, names));
  const hash = hashValues(node.hash, names);
  return (frame) => {
    const site = () => siteOf(frame.template, node.params[0] ?? node.path);
    return give({ values: params.map((param) => param(frame)), hash: hash(frame), frame, site } satisfies HelperCall);
  };
}

function partialPart(node: hbs.AST.PartialStatement, names: Names): Part {
  const name = (node.name as hbs.AST.PathExpression).original;
  const [argument] = node.params;
  const base: Value = argument === undefined ? (frame) => frame.context : valueFor(argument, names);
  const added = node.hash === undefined ? undefined : hashValues(node.hash, names);
  return (frame) => {
    const { run, loop } = frame;
    const template = run.partials.get(name);
    if (template === undefined) throw new Error(`compileTemplate: the check lets no unknown partial ${name} pass`);
    const context = added === undefined ? base(frame) : withValues(base(frame), added(frame));
    return indented(compiledTemplate(template)(topFrame(run, template, context, loop)), node.indent);
  };
}

type Hash = Readonly<Record<string, unknown>>;

const NOTHING: Hash = {};

function hashValues(hash: hbs.AST.Hash | undefined, names: Names): (frame: Frame) => Hash {
  if (hash === undefined) return () => NOTHING;
  const pairs = hash.pairs.map(({ key, value }) => [key, valueFor(value, names)] as const);
  return (frame) => Object.fromEntries(pairs.map(([key, value]) => [key, value(frame)]));
}

function valueFor(node: hbs.AST.Expression, names: Names): Value {
  switch (node.type) {
    case 'PathExpression':
      return pathValue(node as hbs.AST.PathExpression, names);
    case 'SubExpression':
      return callValue(node as hbs.AST.SubExpression, names);
    case 'NullLiteral':
      return () => null;
    case 'UndefinedLiteral':
      return () => undefined;
    default: {
      const { value } = node as hbs.AST.StringLiteral;
      return () => value;
    }
  }
}

function pathValue(path: hbs.AST.PathExpression, names: Names): Value {
  const { data, depth, original, parts } = path;
  if (data) return dataValue(path);
  const [first = '', ...rest] = parts;
  if (depth === 0 && names.has(first) && !/^(\.|this\b)/.test(original))
    return (frame) => valueAt(frame.names.get(first), rest);
  if (depth === 0) return (frame) => valueAt(frame.context, parts);
  return (frame) => {
    let at: Frame | undefined = frame;
    for (let level = 0; level < depth; level++) at = at?.around;
    return valueAt(at?.context, parts);
  };
}

/** `@root` is known everywhere; `@stt`, `@../stt` and the like are those of a loop around. */
function dataValue({ depth, parts: [name = '', ...rest] }: hbs.AST.PathExpression): Value {
  if (name === 'root' && depth === 0) return ({ run }) => valueAt(run.root, rest);
  return ({ loop }) => {
    let at = loop;
    for (let level = 0; level < depth; level++) at = at?.around;
    return at && valueAt(at[name as keyof typeof at], rest);
  };
}

/** What a partial sees that is called with `name=value`: the names of its context, and these. */
function withValues(base: unknown, values: Hash): ViewObject {
  const own = base instanceof ListView ? [...base] : (base ?? {});
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(own)), values);
}

/** A partial that stands alone on an indented line is indented as a whole, but for an empty last line. */
function indented(text: string, indent: string): string {
  if (!indent) return text;
  const all = indent + text.replaceAll('\n', `\n${indent}`);
  return text === '' || text.endsWith('\n') ? all.slice(0, -indent.length) : all;
}
