import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { SchemaFile, SchemaLookup } from '../kind/schema-file.ts';
import type { Shape } from '../kind/shape.ts';
import type { Node } from '../parse/tree.ts';
import { type CompiledSchema, compileSchema } from './compile-schema.ts';
import { checkScalars } from './scalars.ts';
import { validateTree } from './validate-tree.ts';

/** The validate pass: a source against the schema of its kind, then its figures and dates. One finding a place. */
export function validateSource(tree: Node, schema: SchemaFile, lookup: SchemaLookup, shape: Shape): readonly Finding[] {
  const known = validated.get(tree);
  if (known?.schema === schema) return known.findings;
  const findings = validateOnce(tree, schema, lookup, shape);
  validated.set(tree, { schema, findings });
  return findings;
}

/** A register or an agency's file is shared by many sources. */
const validated = new WeakMap<Node, { readonly schema: SchemaFile; readonly findings: readonly Finding[] }>();

function validateOnce(tree: Node, schema: SchemaFile, lookup: SchemaLookup, shape: Shape): Finding[] {
  const compiled = compiledOnce(schema, lookup);
  const scalars = checkScalars(tree, shape);
  if (compiled.value === undefined) return [...compiled.findings, ...scalars];
  // What is wrong with a number or a date is said better by the reader of numbers or dates than by a pattern.
  const said = new Set(scalars.map(({ at }) => `${at.start}-${at.end}`));
  return [...validateTree(tree, compiled.value).filter(({ at }) => !said.has(`${at.start}-${at.end}`)), ...scalars];
}

/** Compiling costs more than validating: a schema file is compiled once, however many sources it serves. */
const compiled = new WeakMap<SchemaFile, Outcome<CompiledSchema>>();

function compiledOnce(schema: SchemaFile, lookup: SchemaLookup): Outcome<CompiledSchema> {
  const known = compiled.get(schema) ?? compileSchema(schema, lookup);
  compiled.set(schema, known);
  return known;
}
