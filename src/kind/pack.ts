import { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';

/**
 * Data of a kind (its shape with relations, its outline) as JSON: maps, sets and places are kept. Reading it is many times quicker
 * than reading a schema, so built-in kinds are packed when the package is built.
 */
export interface Packed {
  /** Paths of the sources that places lie in. */
  readonly sources: readonly string[];
  /** The key lists of objects. */
  readonly keys: readonly (readonly string[])[];
  /** Parts before wholes: a scalar, or a tag with the indexes of its parts. The last one is the value itself. */
  readonly values: readonly (Scalar | readonly number[])[];
}

type Scalar = string | number | boolean | null;

const OBJECT = 0;
const LIST = 1;
const MAP = 2;
const SET = 3;
const PLACE = 4;

/** `value` may hold no cycles, functions or other classes. */
export function pack(value: unknown): Packed {
  const packer = new Packer();
  packer.index(value);
  return { sources: packer.sources, keys: packer.keys.map((key) => JSON.parse(key)), values: packer.values };
}

class Packer {
  readonly sources: string[] = [];
  readonly keys: string[] = [];
  readonly values: (Scalar | readonly number[])[] = [];
  private readonly scalars = new Map<Scalar, number>();
  private readonly objects = new Map<object, number>();

  index(value: unknown): number {
    if (value === undefined || typeof value === 'function') throw new Error(`pack: ${typeof value} is no data`);
    if (typeof value !== 'object' || value === null)
      return this.indexOf(value as Scalar, this.scalars, value as Scalar);
    return this.objects.get(value) ?? this.indexOf(value, this.objects, this.composite(value));
  }

  private indexOf<K>(key: K, known: Map<K, number>, packed: Scalar | readonly number[]): number {
    const index = known.get(key) ?? this.values.push(packed) - 1;
    known.set(key, index);
    return index;
  }

  private composite(value: object): readonly number[] {
    if (Array.isArray(value)) return [LIST, ...value.map((item) => this.index(item))];
    if (value instanceof Map) return [MAP, ...[...value].flat().map((part) => this.index(part))];
    if (value instanceof Set) return [SET, ...[...value].map((item) => this.index(item))];
    if (isPlace(value)) return [PLACE, numberIn(this.sources, value.source.path), value.start, value.end];
    const keys = numberIn(this.keys, JSON.stringify(Object.keys(value)));
    return [OBJECT, keys, ...Object.values(value).map((part) => this.index(part))];
  }
}

function isPlace(value: object): value is Span {
  return 'source' in value && value.source instanceof SourceText;
}

function numberIn(list: string[], text: string): number {
  const index = list.indexOf(text);
  return index === -1 ? list.push(text) - 1 : index;
}

/** What was packed; places lie in the sources that `sourceOf` gives. What was one object is one object again. */
export function unpack({ sources, keys, values }: Packed, sourceOf: (path: string) => SourceText): unknown {
  const texts = sources.map(sourceOf);
  const whole: unknown[] = [];
  for (const value of values) whole.push(Array.isArray(value) ? composite(value, whole, keys, texts) : value);
  return whole.at(-1);
}

function composite(
  packed: readonly number[],
  whole: readonly unknown[],
  keys: Packed['keys'],
  texts: readonly SourceText[],
): unknown {
  const [tag, second = 0, start = 0, end = 0] = packed;
  switch (tag) {
    case OBJECT: {
      const object: Record<string, unknown> = {};
      let at = 2;
      for (const key of keys[second] ?? []) object[key] = whole[packed[at++] ?? 0];
      return object;
    }
    case PLACE:
      return span(texts[second] as SourceText, start, end);
    case MAP: {
      const map = new Map<unknown, unknown>();
      for (let at = 1; at < packed.length; at += 2) map.set(whole[packed[at] ?? 0], whole[packed[at + 1] ?? 0]);
      return map;
    }
    case SET:
      return new Set(packed.slice(1).map((index) => whole[index]));
    default:
      return packed.slice(1).map((index) => whole[index]);
  }
}
