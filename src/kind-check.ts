import { checkTemplates } from './compose/check-templates.ts';
import { figureUnused, nameTaken } from './compose/kind-print-rules.ts';
import { rootShape } from './compose/root-view.ts';
import { templatesOf } from './compose/templates.ts';
import { type Finding, found } from './findings/finding.ts';
import { checkNamedPlans } from './kind/check-named-plans.ts';
import { everySection } from './kind/effective-outline.ts';
import { pathsOf } from './kind/expression-paths.ts';
import type { Kind } from './kind/kind.ts';
import { child, resolveReference, type SchemaFile, textOf } from './kind/schema-file.ts';
import type { ObjectShape, Shape } from './kind/shape.ts';
import type { Node } from './parse/tree.ts';
import type { Span } from './source/span.ts';
import { compileSchema } from './validate/compile-schema.ts';
import { checkSchemaFile } from './validate/meta-schema.ts';

/**
 * Everything that can be said of a kind without a report: its schema keeps to our meta-schema, its relations and templates name
 * only what exists, and every figure is printed or checked.
 */
export function findingsOfKind(kind: Kind, agencyShape: ObjectShape): Finding[] {
  const templates = checkTemplates({
    templates: templatesOf(kind),
    root: rootShape({ kind, agencyShape }),
    sections: new Set([...everySection(kind.outline)].map((section) => section.id)),
    documents: new Set(),
  });
  const findings = [
    ...checkSchemaFile(kind.schema),
    ...compileSchema(kind.schema, kind.lookup).findings,
    ...checkNamedPlans(kind),
    ...templates.findings,
  ];
  for (const { path, name } of takenNames(kind.shape)) {
    const at = keyPlace(kind.schema, kind.schema.root, path, kind) ?? kind.schema.root.span;
    findings.push(found(nameTaken, at, { name, path: path.join('.') }));
  }
  if (templates.value === undefined) return findings;
  const { used } = templates.value;
  const related = figuresInRelations(kind.shape);
  for (const { path, shape } of figuresOf(kind.shape)) {
    if (used.has(shape) || related.has(shape)) continue;
    const at = keyPlace(kind.schema, kind.schema.root, path, kind) ?? kind.schema.root.span;
    findings.push(found(figureUnused, at, { path: path.join('.'), title: shape.title ?? '' }));
  }
  return findings;
}

/** Helpers that are called by their name alone, so that a key of that name can't be printed. The envelope's own keys are not meant. */
const CALLED_ALONE = ['noi_dung', 'so'];

function* takenNames(shape: Shape, path: readonly string[] = []): Generator<{ path: readonly string[]; name: string }> {
  if (shape.type === 'list') yield* takenNames(shape.item, path);
  if (shape.type !== 'object') return;
  for (const [name, property] of shape.properties) {
    if (CALLED_ALONE.includes(name) && path.length > 0 && path[0] !== 'ky') yield { path: [...path, name], name };
    yield* takenNames(property, [...path, name]);
  }
}

function* figuresOf(shape: Shape, path: readonly string[] = []): Generator<{ path: readonly string[]; shape: Shape }> {
  if (shape.type === 'figure') yield { path, shape };
  else if (shape.type === 'list') yield* figuresOf(shape.item, path);
  else if (shape.type === 'object') {
    for (const [key, property] of shape.properties) yield* figuresOf(property, [...path, key]);
  }
}

function figuresInRelations(root: Shape): Set<Shape> {
  const related = new Set<Shape>();
  const visit = (shape: Shape): void => {
    if (shape.type === 'list') visit(shape.item);
    if (shape.type !== 'object') return;
    for (const { left, right } of shape.equations) {
      for (const { path } of [...pathsOf(left), ...pathsOf(right)]) {
        let at: Shape | undefined = path.from === 'plan' ? undefined : shape;
        for (const step of path.steps) {
          if (step.type === 'filter') continue;
          const object: Shape | undefined = at?.type === 'list' ? at.item : at;
          at = object?.type === 'object' ? (object.properties.get(step.name) ?? object.others) : undefined;
        }
        if (at !== undefined) related.add(at);
      }
    }
    for (const property of shape.properties.values()) visit(property);
  };
  visit(root);
  return related;
}

/** The key of a property in the schema's text, through `$ref`s, `allOf` and lists. */
function keyPlace(file: SchemaFile, node: Node | undefined, path: readonly string[], kind: Kind): Span | undefined {
  const [key, ...rest] = path;
  if (node === undefined || key === undefined) return undefined;
  const properties = child(node, 'properties');
  const entry = properties?.type === 'map' ? properties.entries.get(key) : undefined;
  if (entry !== undefined) return rest.length === 0 ? entry.keySpan : keyPlace(file, entry.value, rest, kind);
  const reference = textOf(child(node, '$ref'));
  const target = reference === undefined ? undefined : resolveReference(reference, file, kind.lookup);
  return (target && keyPlace(target.file, target.node, path, kind)) ?? keyPlace(file, child(node, 'items'), path, kind);
}
