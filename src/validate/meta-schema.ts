import metaSchema from '../../schemas/kind.meta.schema.json' with { type: 'json' };
import { type Finding, found } from '../findings/finding.ts';
import { child, type SchemaFile } from '../kind/schema-file.ts';
import type { Node } from '../parse/tree.ts';
import { type CompiledSchema, compileDocuments } from './compile-schema.ts';
import { wrongForm } from './validate-rules.ts';
import { validateTree } from './validate-tree.ts';

/**
 * A kind's schema against our meta-schema, so that a typo in a kind (`x-equation`, `"missing": "null"`) is a finding at its
 * place. A kind is data; this is its validate pass.
 */
export function checkSchemaFile(file: SchemaFile): readonly Finding[] {
  const known = checked.get(file) ?? [...validateTree(file.root, metaSchemaOnce()), ...badPatterns(file.root)];
  checked.set(file, known);
  return known;
}

/** All sources of a kind stand on the same files. */
const checked = new WeakMap<SchemaFile, readonly Finding[]>();

let compiled: CompiledSchema | undefined;

function metaSchemaOnce(): CompiledSchema {
  if (compiled !== undefined) return compiled;
  const { $schema: _, $id: main, ...schema } = metaSchema;
  const result = compileDocuments({ main, files: new Map([[main, schema]]) });
  if ('problem' in result) throw new Error(`The meta-schema is broken: ${result.problem}`);
  compiled = result;
  return compiled;
}

/** Regular expressions that JavaScript refuses. A property may itself be called `pattern`, so only texts are looked at. */
function badPatterns(node: Node): Finding[] {
  if (node.type === 'list') return node.items.flatMap(badPatterns);
  if (node.type === 'scalar') return [];
  const pattern = child(node, 'pattern');
  const here = pattern?.type === 'scalar' && typeof pattern.value === 'string' ? refused(pattern.value, pattern) : [];
  return [...here, ...[...node.entries.values()].flatMap((entry) => badPatterns(entry.value))];
}

function refused(pattern: string, { span }: Node): Finding[] {
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [found(wrongForm, span, { name: 'pattern', read: pattern, words })];
  }
}
