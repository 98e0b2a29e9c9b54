import { type Finding, found, type Rule } from '../findings/finding.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import { type Span, span } from '../source/span.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkArguments } from './check-arguments.ts';
import { HELPERS } from './helpers.ts';
import { inner, itemOf, KEY, resolve, type Scope, topScope, withNames } from './scope.ts';
import { isHelperCall } from './site.ts';
import { placeOf, type Template } from './template.ts';
import {
  partialCircle,
  partialUnknown,
  partialUnused,
  printsNoValue,
  type Refused,
  sectionTwice,
  templateArguments,
  templateHelper,
  templatePath,
  templateRefused,
  textOutsideSection,
} from './template-rules.ts';

/** What templates are checked against. */
export interface Known {
  readonly root: ObjectShape;
  readonly partials: ReadonlyMap<string, Template>;
  /** Ids that a `muc` block may name. */
  readonly sections: ReadonlySet<string>;
  /** Ids of the register. */
  readonly documents: ReadonlySet<string>;
}

/**
 * Reads templates before they run: every path, helper, partial and section that they name, with the place of each. Handlebars
 * itself is silent about most of them (`{{#if typo}}` is just false).
 */
export class TemplateCheck {
  readonly findings: Finding[] = [];
  readonly known: Known;
  readonly sectionPlaces = new Map<string, Span>();
  /** Every place of the schema that a template names. */
  readonly used = new Set<Shape>();
  private readonly called = new Set<string>();
  private readonly checked = new Set<string>();
  private readonly shapeNumbers = new Map<Shape | undefined, number>();
  private readonly open: string[] = [];

  constructor(known: Known) {
    this.known = known;
  }

  /** The template that holds the `muc` blocks. */
  main(template: Template): void {
    this.program(template.program, template, topScope(this.known.root, false));
  }

  /** A section of a narrative, or a line such as the subject. */
  narrative(template: Template): void {
    this.program(template.program, template, topScope(this.known.root, true));
  }

  /** Partials of the kind itself that nothing called. Those that kinds share (`chung/`) are for all of them. */
  unused(): void {
    for (const [name, { source, program }] of this.known.partials) {
      if (this.called.has(name) || /(^|\/)chung\//.test(`${source.path} ${name}`) || name.startsWith('chung/'))
        continue;
      const end = Math.min(source.text.length, Math.max(source.lines.textOf(1).length, 1));
      if (program.body.length > 0) this.report(partialUnused, span(source, 0, end), { name });
    }
  }

  report<A>(rule: Rule<A>, at: Span, args: A, first?: Span): void {
    const related = first === undefined ? [] : [{ at: first, label: FIRST }];
    this.findings.push(found(rule, at, args, { related }));
  }

  refuse(what: Refused, at: Span): void {
    this.report(templateRefused, at, { what });
  }

  /** The shape that an argument stands for; paths that lead nowhere are reported. `undefined`: unknown, so anything. */
  shapeOf(node: hbs.AST.Expression, template: Template, scope: Scope): Shape | undefined {
    if (node.type === 'PathExpression') return this.path(node as hbs.AST.PathExpression, template, scope);
    if (node.type === 'SubExpression') {
      const call = node as hbs.AST.SubExpression;
      const helper = this.helper(call, template, scope);
      if (helper?.block) this.misused(call.path, template, true);
      return call.path.original === 'bang' ? { type: 'text', meaning: 'flag' } : { type: 'text', meaning: 'plain' };
    }
    return { type: 'text', meaning: 'plain' };
  }

  section(id: string, at: Span): void {
    const first = this.sectionPlaces.get(id);
    if (first === undefined) this.sectionPlaces.set(id, at);
    else this.report(sectionTwice, at, { id }, first);
  }

  private program(program: hbs.AST.Program | undefined, template: Template, scope: Scope): void {
    for (const node of program?.body ?? []) this.statement(node, template, scope);
  }

  private statement(node: hbs.AST.Statement, template: Template, scope: Scope): void {
    const at = placeOf(template, node.loc);
    switch (node.type) {
      case 'MustacheStatement':
        if (!scope.inSection) this.report(textOutsideSection, at, {});
        this.mustache(node as hbs.AST.MustacheStatement, template, scope);
        return;
      case 'BlockStatement':
        this.block(node as hbs.AST.BlockStatement, template, scope);
        return;
      case 'PartialStatement':
        this.partial(node as hbs.AST.PartialStatement, template, scope);
        return;
      case 'ContentStatement':
        if (!scope.inSection && (node as hbs.AST.ContentStatement).value.trim() !== '')
          this.report(textOutsideSection, trimmed(at), {});
        return;
      case 'CommentStatement':
        return;
      case 'PartialBlockStatement':
        this.refuse('partial-block', at);
        return;
      default:
        this.refuse('decorator', at);
        return;
    }
  }

  private mustache(node: hbs.AST.MustacheStatement, template: Template, scope: Scope): void {
    if (!node.escaped) {
      this.refuse('raw', placeOf(template, node.loc));
      return;
    }
    if (node.path.type !== 'PathExpression') {
      this.refuse('literal', placeOf(template, node.path.loc));
      return;
    }
    const path = node.path as hbs.AST.PathExpression;
    // `{{so}}` prints the key `so` where there is one; elsewhere it is the helper without its argument
    const lone = Object.hasOwn(HELPERS, path.original) && !('shape' in resolve(path, scope));
    if (lone || isHelperCall(node)) {
      const helper = this.helper(node, template, scope);
      if (helper?.block) this.misused(path, template, true);
      return;
    }
    const shape = this.path(path, template, scope);
    if (shape === undefined || shape.type === 'figure') return;
    const type = shape.type === 'text' ? (shape.meaning === 'flag' ? 'flag' : undefined) : shape.type;
    if (type !== undefined) this.report(printsNoValue, placeOf(template, path.loc), { path: path.original, type });
  }

  private block(node: hbs.AST.BlockStatement, template: Template, scope: Scope): void {
    const helper = this.helper(node, template, scope);
    if (helper !== undefined && !helper.block) this.misused(node.path, template, false);
    const names = node.program?.blockParams ?? [];
    const [argument] = node.params;
    let within = scope;
    if (node.path.original === 'each' || node.path.original === 'with') {
      const shape = argument === undefined ? undefined : this.quietShape(argument, scope);
      const loop = node.path.original === 'each';
      const item = loop ? itemOf(shape) : shape;
      const given: [string, Shape | undefined][] = names.map((name, index) => [name, index === 0 ? item : KEY]);
      within = { ...inner(scope, item, given), loops: scope.loops + (loop ? 1 : 0) };
    }
    const section = node.path.original === 'muc';
    if (section) within = { ...scope, inSection: true };
    this.program(node.program, template, within);
    if (section && node.inverse) this.refuse('else-here', elsePlace(template, node.inverse));
    this.program(node.inverse, template, section ? within : scope);
  }

  private partial(node: hbs.AST.PartialStatement, template: Template, scope: Scope): void {
    const at = placeOf(template, node.name.loc);
    if (node.name.type !== 'PathExpression') {
      this.refuse('dynamic', at);
      return;
    }
    const name = node.name.original;
    const [context] = node.params;
    const base = context === undefined ? scope.shape : this.shapeOf(context, template, scope);
    const added = (node.hash?.pairs ?? []).map(({ key, value }): [string, Shape | undefined] => [
      key,
      this.shapeOf(value, template, scope),
    ]);
    const partial = this.known.partials.get(name);
    if (partial === undefined) {
      const nearest = nearestName(name, this.known.partials.keys());
      this.report(partialUnknown, at, { name, nearest });
      return;
    }
    this.called.add(name);
    if (this.open.includes(name)) {
      this.report(partialCircle, at, { names: [...this.open.slice(this.open.indexOf(name)), name] });
      return;
    }
    const key = JSON.stringify([
      name,
      this.numberOf(base),
      added.map(([hash, shape]) => [hash, this.numberOf(shape)]),
      scope.inSection,
      scope.loops > 0,
    ]);
    if (this.checked.has(key)) return;
    this.checked.add(key);
    const shape = added.length === 0 ? base : withNames(base, added);
    this.open.push(name);
    const { root, inSection, narrative, loops } = scope;
    this.program(partial.program, partial, { shape, root, inSection, narrative, loops, names: new Map() });
    this.open.pop();
  }

  private helper(
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    template: Template,
    scope: Scope,
  ) {
    const path = node.path as hbs.AST.PathExpression;
    const helper = Object.hasOwn(HELPERS, path.original) ? HELPERS[path.original] : undefined;
    if (helper === undefined) {
      const nearest = nearestName(path.original, Object.keys(HELPERS));
      this.report(templateHelper, placeOf(template, path.loc), { name: path.original, nearest });
      for (const argument of node.params) this.shapeOf(argument, template, scope);
      return undefined;
    }
    checkArguments(this, node, helper, template, scope);
    return helper;
  }

  private path(path: hbs.AST.PathExpression, template: Template, scope: Scope): Shape | undefined {
    const resolved = resolve(path, scope);
    if ('shape' in resolved) {
      if (resolved.shape !== undefined) this.used.add(resolved.shape);
      return resolved.shape;
    }
    const { missing, within, candidates } = resolved;
    const nearest = nearestName(missing, candidates);
    const named = within === '' ? missing : within;
    this.report(templatePath, placeOf(template, path.loc), { path: named, name: missing, nearest });
    return undefined;
  }

  private misused(path: hbs.AST.PathExpression, template: Template, block: boolean): void {
    const name = path.original;
    const wanted = block
      ? { vi: `được viết thành khối {{#${name} …}} … {{/${name}}}`, en: `to be a block {{#${name} …}} … {{/${name}}}` }
      : { vi: `được viết {{${name} …}}, không thành khối`, en: `to be written {{${name} …}}, not as a block` };
    this.report(templateArguments, placeOf(template, path.loc), { name, wanted });
  }

  /** For a block's inside: its argument has been reported already when it leads nowhere. */
  quietShape(node: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (node.type !== 'PathExpression') return undefined;
    const resolved = resolve(node as hbs.AST.PathExpression, scope);
    return 'shape' in resolved ? resolved.shape : undefined;
  }

  private numberOf(shape: Shape | undefined): number {
    const number = this.shapeNumbers.get(shape) ?? this.shapeNumbers.size;
    this.shapeNumbers.set(shape, number);
    return number;
  }
}

/** The `{{else}}` before what it leads to. */
function elsePlace(template: Template, inverse: hbs.AST.Program): Span {
  const { source, start } = placeOf(template, inverse.loc);
  const open = source.text.lastIndexOf('{{', start - 1);
  return span(source, open, Math.max(start, open + 2));
}

const FIRST = { vi: 'lần đầu ở đây', en: 'first given here' };
function trimmed(at: Span): Span {
  const text = at.source.text.slice(at.start, at.end);
  const start = at.start + (text.length - text.trimStart().length);
  return span(at.source, start, at.start + text.trimEnd().length);
}
