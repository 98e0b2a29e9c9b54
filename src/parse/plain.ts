import type { MapNode, Node } from './tree.ts';

/**
 * Plain data for a schema validator. Keys become own properties, whatever they are called. Numbers are the floats of YAML: enough
 * for a type and a range, never for a figure, whose digits are read from `written`.
 */
export function toPlain(node: Node): unknown {
  switch (node.type) {
    case 'map':
      return plainObject(node);
    case 'list':
      return node.items.map(toPlain);
    case 'scalar':
      return node.value;
  }
}

function plainObject({ entries }: MapNode): object {
  const plain: Record<string, unknown> = {};
  for (const { key, value } of entries.values()) {
    // assigned, this one would become the prototype
    if (key === '__proto__') Object.defineProperty(plain, key, { ...OWN, value: toPlain(value) });
    else plain[key] = toPlain(value);
  }
  return plain;
}

const OWN = { configurable: true, enumerable: true, writable: true };
