import type { Finding } from '../findings/finding.ts';
import type { MapNode, Node } from '../parse/tree.ts';
import type { SourceText } from '../source/source-text.ts';
import type { KeptKind } from './kept-kind.ts';

/** A JSON Schema file, parsed with places (JSON is YAML). */
export interface SchemaFile {
  readonly name: string;
  readonly source: SourceText;
  readonly root: Node;
  /** What its YAML/JSON text is found guilty of. */
  readonly findings: readonly Finding[];
  /** A built-in schema that is just as it was when the package was built: its content and validator are at hand. */
  readonly prebuilt?: true;
  /** What an earlier run made of the schema and its kind, of which nothing has changed since. */
  readonly kept?: KeptKind;
}

/** A schema file by its name (`common.schema.json`): the office's own first, then a built-in one. */
export type SchemaLookup = (name: string) => SchemaFile | undefined;

/** The value of a key, where the node is a map that has it. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'map' ? node.entries.get(key)?.value : undefined;
}

export function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

export function isTrue(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value === true;
}

export function wholeNumberOf(node: Node | undefined): number | undefined {
  return node?.type === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

export function mapOf(node: Node | undefined): MapNode | undefined {
  return node?.type === 'map' ? node : undefined;
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'list' ? node.items : [];
}

/** The names of the files that the `$ref`s of a schema lead to. */
export function referencedFiles(node: Node): string[] {
  if (node.type === 'list') return node.items.flatMap(referencedFiles);
  if (node.type === 'scalar') return [];
  const [name = ''] = (textOf(child(node, '$ref')) ?? '').split('#');
  const here = name === '' ? [] : [name.slice(name.lastIndexOf('/') + 1)];
  return [...here, ...[...node.entries.values()].flatMap((entry) => referencedFiles(entry.value))];
}

/** The schema that a `$ref` names (`common.schema.json#/$defs/ngay`, `#/$defs/hang`) and the file it stands in. */
export function resolveReference(
  reference: string,
  from: SchemaFile,
  lookup: SchemaLookup,
): { readonly file: SchemaFile; readonly node: Node } | undefined {
  const [name = '', pointer = ''] = reference.split('#');
  const file = name === '' ? from : lookup(name.slice(name.lastIndexOf('/') + 1));
  if (file === undefined) return undefined;
  let node: Node | undefined = file.root;
  for (const part of pointer.split('/').slice(1)) node = child(node, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return node === undefined ? undefined : { file, node };
}
