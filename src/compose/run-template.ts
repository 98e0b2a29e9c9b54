import type { Finding } from '../findings/finding.ts';
import { HELPERS, type HelperOptions, PRINT } from './helpers.ts';
import { isLeaf, type Leaves } from './leaves.ts';
import { isHelperCall, siteOf } from './site.ts';
import type { Template } from './template.ts';
import { ListView, type ViewObject } from './view.ts';

/** What one document's rendering collects. Helpers reach it as `@run`, which no template may name. */
export interface Run {
  readonly leaves: Leaves;
  readonly root: ViewObject;
  /** The sections that the document has; the blocks of others are not run. */
  readonly wanted: ReadonlySet<string>;
  /** What each section's block printed, by id. */
  readonly sections: Map<string, string>;
  readonly findings: Finding[];
  /** Print `…` for what is missing. */
  readonly draft: boolean;
}

/**
 * Runs a checked template over a view, as Handlebars would without HTML escaping: our helpers only, own properties only. A
 * template runs a few times in a process, so walking its syntax tree is quicker than compiling it.
 */
export function runTemplate(template: Template, partials: ReadonlyMap<string, Template>, run: Run): string {
  const data = { run, root: run.root };
  return new TemplateRun(partials).body(template.slim ?? template.program, {
    ...{ template, data, context: run.root, contexts: [run.root], names: new Map() },
  });
}

/** Where a part of a template runs. */
interface Frame {
  readonly template: Template;
  readonly context: unknown;
  /** The contexts around, nearest first, as `../` counts them. */
  readonly contexts: readonly unknown[];
  /** Given by `as |…|`. */
  readonly names: ReadonlyMap<string, unknown>;
  readonly data: Data;
}

type Data = Readonly<Record<string, unknown>>;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

class TemplateRun {
  private readonly partials: ReadonlyMap<string, Template>;

  constructor(partials: ReadonlyMap<string, Template>) {
    this.partials = partials;
  }

  body(program: hbs.AST.Program | undefined, frame: Frame): string {
    let text = '';
    for (const node of program?.body ?? []) text += this.statement(node, frame);
    return text;
  }

  private statement(node: hbs.AST.Statement, frame: Frame): string {
    switch (node.type) {
      case 'ContentStatement':
        return (node as hbs.AST.ContentStatement).value;
      case 'MustacheStatement':
        return printed(this.mustache(node as hbs.AST.MustacheStatement, frame));
      case 'BlockStatement':
        return printed(this.call(node as hbs.AST.BlockStatement, frame));
      case 'PartialStatement':
        return this.partial(node as hbs.AST.PartialStatement, frame);
      case 'CommentStatement':
        return '';
      default:
        throw new Error(`runTemplate: the check lets no ${node.type} pass`);
    }
  }

  private mustache(node: hbs.AST.MustacheStatement, frame: Frame): unknown {
    if (isHelperCall(node)) return this.call(node, frame);
    const value = this.value(node.path, frame);
    // what nearly every call prints, without what only other values need
    if (isLeaf(value)) return (frame.data.run as Run).leaves.mark(value);
    return this.help(PRINT, [value], this.options(node, frame), frame);
  }

  private call(node: Call, frame: Frame): unknown {
    const name = (node.path as hbs.AST.PathExpression).original;
    const values = node.params.map((one) => this.value(one, frame));
    return this.help(name, values, this.options(node, frame), frame);
  }

  private help(name: string, values: readonly unknown[], options: HelperOptions, { context }: Frame): unknown {
    const helper = HELPERS[name];
    if (helper === undefined) throw new Error(`runTemplate: the check lets no helper ${name} pass`);
    return helper.run.apply((context ?? {}) as ViewObject, [...values, options] as never);
  }

  private options(node: Call, frame: Frame): HelperOptions {
    const block = node.type === 'BlockStatement' ? (node as hbs.AST.BlockStatement) : undefined;
    return {
      hash: this.hash(node.hash, frame),
      data: frame.data,
      fn: (context, given) => this.inner(block?.program, context, frame, given),
      inverse: (context) => this.inner(block?.inverse, context, frame),
      site: () => siteOf(frame.template, node.params[0] ?? node.path),
    };
  }

  private inner(
    program: hbs.AST.Program | undefined,
    context: unknown,
    frame: Frame,
    given: Parameters<HelperOptions['fn']>[1] = {},
  ): string {
    if (program === undefined) return '';
    const { contexts, names } = frame;
    const own = (program.blockParams ?? []).map((name, index) => [name, given.blockParams?.[index]] as const);
    return this.body(program, {
      template: frame.template,
      context,
      contexts: context === contexts[0] ? contexts : [context, ...contexts],
      names: own.length === 0 ? names : new Map([...names, ...own]),
      data: given.data ?? frame.data,
    });
  }

  private partial(node: hbs.AST.PartialStatement, frame: Frame): string {
    const template = this.partials.get((node.name as hbs.AST.PathExpression).original);
    if (template === undefined) throw new Error('runTemplate: the check lets no unknown partial pass');
    const [argument] = node.params;
    const base = argument === undefined ? frame.context : this.value(argument, frame);
    const context = node.hash === undefined ? base : withValues(base, this.hash(node.hash, frame));
    const text = this.body(template.slim ?? template.program, {
      ...{ template, context, contexts: [context], names: new Map(), data: frame.data },
    });
    return indented(text, node.indent);
  }

  private hash(hash: hbs.AST.Hash | undefined, frame: Frame): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const { key, value } of hash?.pairs ?? []) values[key] = this.value(value, frame);
    return values;
  }

  private value(node: hbs.AST.Expression, frame: Frame): unknown {
    switch (node.type) {
      case 'PathExpression':
        return pathValue(node as hbs.AST.PathExpression, frame);
      case 'SubExpression':
        return this.call(node as hbs.AST.SubExpression, frame);
      case 'NullLiteral':
        return null;
      case 'UndefinedLiteral':
        return undefined;
      default:
        return (node as hbs.AST.StringLiteral).value;
    }
  }
}

function pathValue({ data, depth, original, parts }: hbs.AST.PathExpression, frame: Frame): unknown {
  if (data) {
    let at: Data | undefined = frame.data;
    for (let level = 0; level < depth; level++) at = at?._parent as Data | undefined;
    return valueAt(at, parts);
  }
  const { names } = frame;
  const [first = ''] = parts;
  if (depth === 0 && names.size > 0 && names.has(first) && !/^(\.|this\b)/.test(original))
    return valueAt(names.get(first), parts.slice(1));
  return valueAt(depth === 0 ? frame.context : frame.contexts[depth], parts);
}

function valueAt(start: unknown, parts: readonly string[]): unknown {
  let at = start;
  for (const part of parts) {
    if (at === undefined || at === null) return at;
    if (at instanceof ListView) at = at.item(Number(part));
    else at = !isLeaf(at) && Object.hasOwn(Object(at), part) ? (at as Record<string, unknown>)[part] : undefined;
  }
  return at;
}

/** What a partial sees that is called with `name=value`: the names of its context, and these. */
function withValues(base: unknown, values: Record<string, unknown>): ViewObject {
  const own = base instanceof ListView ? [...base] : (base ?? {});
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(own)), values);
}

/** A partial that stands alone on an indented line is indented as a whole, but for an empty last line. */
function indented(text: string, indent: string): string {
  if (!indent) return text;
  const all = indent + text.replaceAll('\n', `\n${indent}`);
  return text === '' || text.endsWith('\n') ? all.slice(0, -indent.length) : all;
}

function printed(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
