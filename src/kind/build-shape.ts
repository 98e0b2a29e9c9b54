import { type Finding, found, type Severity } from '../findings/finding.ts';
import { isUnitName } from '../numbers/unit.ts';
import type { MapNode, Node } from '../parse/tree.ts';
import { type Equation, OCCASIONS, type Occasion } from './equation.ts';
import type { Expression } from './expression.ts';
import { pathsOf } from './expression-paths.ts';
import { endlessSchema, referenceNotFound, relationNotReadable } from './kind-rules.ts';
import { parseRelation, type RelationProblem } from './parse-equation.ts';
import { planKeys } from './read-plan-keys.ts';
import {
  child,
  itemsOf,
  mapOf,
  resolveReference,
  type SchemaFile,
  type SchemaLookup,
  textOf,
  wholeNumberOf,
} from './schema-file.ts';
import type { FigureShape, ListShape, ObjectShape, Shape, TextShape } from './shape.ts';

/** Reads the shape of a schema with its `$ref`s resolved. What a kind's author got wrong is added to `findings`. */
export function buildShape(file: SchemaFile, lookup: SchemaLookup, findings: Finding[]): Shape {
  return new ShapeBuilder(lookup, findings).shapeOf(file, file.root, []);
}

class ShapeBuilder {
  private readonly lookup: SchemaLookup;
  private readonly findings: Finding[];

  constructor(lookup: SchemaLookup, findings: Finding[]) {
    this.lookup = lookup;
    this.findings = findings;
  }

  shapeOf(file: SchemaFile, node: Node, open: readonly string[]): Shape {
    const parts = this.flatten(file, node, open);
    const title = firstText(parts, 'title');
    const description = firstText(parts, 'description');
    const common = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
    const unit = firstText(parts, 'x-unit');
    if (unit !== undefined) {
      const rounded = wholeNumberOf(firstValue(parts, 'x-rounded'));
      // that there is no such unit is the meta-schema's to say
      const shape: FigureShape = { type: 'figure', unit: isUnitName(unit) ? unit : 'count', ...common };
      const constant = has(parts, 'x-constant') ? { constant: true as const } : {};
      return rounded === undefined ? { ...shape, ...constant } : { ...shape, rounded, ...constant };
    }
    if (has(parts, 'properties') || has(parts, 'additionalProperties')) return { ...this.object(parts), ...common };
    if (has(parts, 'items')) return { ...this.list(parts), ...common };
    return { ...text(parts), ...common };
  }

  /** A schema, what its `$ref` names and its `allOf` members, nearest first: what stands nearer wins. */
  private flatten(file: SchemaFile, node: Node, open: readonly string[]): Part[] {
    const parts: Part[] = [{ file, node, open }];
    const reference = child(node, '$ref');
    const name = textOf(reference);
    if (reference !== undefined && name !== undefined) {
      const target = resolveReference(name, file, this.lookup);
      const key = `${target?.file.name}#${target?.node.span.start}`;
      if (target === undefined) this.findings.push(found(referenceNotFound, reference.span, { reference: name }));
      else if (open.includes(key)) this.findings.push(found(endlessSchema, reference.span, { reference: name }));
      else parts.push(...this.flatten(target.file, target.node, [...open, key]));
    }
    for (const member of itemsOf(child(node, 'allOf'))) parts.push(...this.flatten(file, member, open));
    return parts;
  }

  private object(parts: readonly Part[]): ObjectShape {
    const properties = new Map<string, Shape>();
    const required = new Set<string>();
    const equations: Equation[] = [];
    let others: Shape | undefined;
    for (const { file, node, open } of parts) {
      for (const [key, entry] of mapOf(child(node, 'properties'))?.entries ?? []) {
        if (!properties.has(key)) properties.set(key, this.shapeOf(file, entry.value, open));
      }
      for (const item of itemsOf(child(node, 'required'))) required.add(textOf(item) ?? '');
      for (const item of itemsOf(child(node, 'x-equations'))) {
        const equation = item.type === 'map' ? this.equation(item) : undefined;
        if (equation !== undefined) equations.push(equation);
      }
      const additional = child(node, 'additionalProperties');
      if (additional?.type === 'map') others ??= this.shapeOf(file, additional, open);
    }
    const key = firstText(parts, 'x-key');
    return {
      type: 'object',
      properties,
      required,
      equations,
      ...(others !== undefined && { others }),
      ...(key !== undefined && { key }),
      ...planKeys((keyword) => firstValue(parts, keyword)),
    };
  }

  private list(parts: readonly Part[]): ListShape {
    for (const { file, node, open } of parts) {
      const items = child(node, 'items');
      if (items !== undefined) return { type: 'list', item: this.shapeOf(file, items, open) };
    }
    return { type: 'list', item: { type: 'text', meaning: 'plain' } };
  }

  private equation(node: MapNode): Equation | undefined {
    const relation = child(node, 'is');
    const is = textOf(relation);
    if (relation === undefined || is === undefined) return undefined; // the meta-schema has spoken
    const parsed = parseRelation(is);
    if ('problem' in parsed) {
      const problem = problemWords(parsed.problem);
      this.findings.push(found(relationNotReadable, relation.span, { relation: is, problem }));
      return undefined;
    }
    const plan = textOf(child(node, 'plan'));
    return {
      id: textOf(child(node, 'id')) ?? is,
      is,
      ...parsed,
      missing: textOf(child(node, 'missing')) === 'zero' ? 'zero' : 'skip',
      when: occasions(child(node, 'when'), parsed),
      ...(plan !== undefined && { plan }),
      severity: (textOf(child(node, 'severity')) as Severity | undefined) ?? 'error',
      why: textOf(child(node, 'why')) ?? '',
      at: relation.span,
    };
  }
}

interface Part {
  readonly file: SchemaFile;
  readonly node: Node;
  readonly open: readonly string[];
}

function text(parts: readonly Part[]): TextShape {
  const inPeriod = firstValue(parts, 'x-in-period')?.span;
  const choices = itemsOf(firstValue(parts, 'enum')).flatMap((item) => textOf(item) ?? []);
  return {
    type: 'text',
    meaning: meaning(parts),
    ...(choices.length > 0 && { choices }),
    ...(inPeriod !== undefined && { inPeriod }),
  };
}

function meaning(parts: readonly Part[]): TextShape['meaning'] {
  if (has(parts, 'x-date')) return 'date';
  if (has(parts, 'x-citation')) return 'citation';
  return firstText(parts, 'type') === 'boolean' ? 'flag' : 'plain';
}

/** What an equality takes over from the previous report is that of the period directly before, unless the schema says otherwise. */
function occasions(
  node: Node | undefined,
  { comparison, left, right }: { comparison: Equation['comparison']; left: Expression; right: Expression },
): readonly Occasion[] {
  if (node !== undefined) {
    const named = itemsOf(node).flatMap((item) => textOf(item) ?? []);
    return OCCASIONS.filter((occasion) => named.includes(occasion));
  }
  const previous = [left, right].some((side) => [...pathsOf(side)].some(({ path }) => path.from === 'previous'));
  return comparison === '==' && previous ? ['adjacent'] : [];
}

function has(parts: readonly Part[], key: string): boolean {
  return firstValue(parts, key) !== undefined;
}

function firstValue(parts: readonly Part[], key: string): Node | undefined {
  for (const { node } of parts) {
    const value = child(node, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

function firstText(parts: readonly Part[], key: string): string | undefined {
  return textOf(firstValue(parts, key));
}

function problemWords(problem: RelationProblem): { vi: string; en: string } {
  switch (problem.what) {
    case 'syntax':
      return { vi: `sai cú pháp${placeIn(problem.detail)}`, en: `wrong syntax (${problem.detail})` };
    case 'no-comparison':
      return { vi: 'thiếu dấu so sánh (==, <=, >=, <, >)', en: 'no comparison (==, <=, >=, <, >)' };
    case 'not-allowed':
      return { vi: `"${problem.detail}" không dùng được ở đây`, en: `"${problem.detail}" is not allowed here` };
  }
}

/** The parser's own words are English; where it stopped is understood everywhere. */
function placeIn(detail: string): string {
  const position = /at character (\d+)$/.exec(detail)?.[1];
  return position === undefined ? '' : ` ở ký tự thứ ${Number(position) + 1}`;
}
