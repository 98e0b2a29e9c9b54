import type { Node } from './tree.ts';

/**
 * Plain data for a schema validator. Keys become own properties, whatever they are called. Numbers are the floats of YAML: enough
 * for a type and a range, never for a figure, whose digits are read from `written`.
 */
export function toPlain(node: Node): unknown {
  switch (node.type) {
    case 'map':
      return Object.fromEntries([...node.entries.values()].map((entry) => [entry.key, toPlain(entry.value)]));
    case 'list':
      return node.items.map(toPlain);
    case 'scalar':
      return node.value;
  }
}
