import type { ErrorObject } from 'ajv/dist/2020.js';
import { type Finding, found } from '../findings/finding.ts';
import { nearestName } from '../text/nearest-name.ts';
import { unknownKeyFinding } from './key-errors.ts';
import { type SchemaDocuments, type SchemaPart, textOfFirst } from './schema-parts.ts';
import { headOf, type Spot } from './spot.ts';
import { readWords, shortened, typeTodo, wantedWords } from './type-words.ts';
import {
  emptyValue,
  notAChoice,
  otherSchemaError,
  outOfRange,
  repeatedItem,
  type Side,
  wrongForm,
  wrongKeyName,
  wrongSize,
  wrongType,
} from './validate-rules.ts';

/** One error of the schema library, at its place of the tree, with what the schema says of that place. */
export interface SchemaError {
  readonly keyword: string;
  readonly params: ErrorObject['params'];
  readonly spot: Spot;
  readonly parts: readonly SchemaPart[];
  readonly documents: SchemaDocuments;
}

type Reader = (error: SchemaError) => Finding | undefined;

/** A place's Vietnamese title, or its key. */
export function nameOf({ spot, parts }: Pick<SchemaError, 'spot' | 'parts'>): string | undefined {
  return spot.path.length === 0 ? undefined : (textOfFirst(parts, 'title') ?? spot.entry?.key);
}

const named = (error: SchemaError) => {
  const name = nameOf(error);
  return name === undefined ? {} : { name };
};

const empty: Reader = (error) => {
  const { node } = error.spot;
  if (node.type !== 'scalar' || node.value !== null || error.keyword === 'propertyNames') return undefined;
  return found(emptyValue, headOf(error.spot), named(error));
};

const unknown: Reader = ({ keyword, params, spot, parts, documents }) => {
  const key: unknown = params.additionalProperty ?? params.unevaluatedProperty;
  if (keyword !== 'additionalProperties' && keyword !== 'unevaluatedProperties') return undefined;
  return typeof key === 'string' ? unknownKeyFinding(key, spot, parts, documents) : undefined;
};

const keyName: Reader = ({ keyword, params, spot, parts }) => {
  if (keyword !== 'propertyNames' || spot.node.type !== 'map') return undefined;
  const key = String(params.propertyName);
  const words = textOfFirst(parts, 'errorMessage') ?? textOfFirst(parts, 'description');
  return found(wrongKeyName, spot.node.entries.get(key)?.keySpan ?? headOf(spot), {
    key,
    ...(words !== undefined && { words }),
  });
};

const type: Reader = (error) => {
  const { keyword, params, spot, parts } = error;
  if (keyword !== 'type') return undefined;
  const types = [params.type].flat().map(String);
  const todo = typeTodo(spot.node, types);
  return found(wrongType, spot.node.type === 'scalar' ? spot.node.span : headOf(spot), {
    ...named(error),
    read: readWords(spot.node),
    wanted: wantedWords(types, parts),
    ...(todo !== undefined && { todo }),
  });
};

const choice: Reader = (error) => {
  const { keyword, params, spot } = error;
  if (keyword !== 'enum' && keyword !== 'const') return undefined;
  const values: readonly unknown[] = keyword === 'enum' ? params.allowedValues : [params.allowedValue];
  const allowed = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const read = spot.node.type === 'scalar' ? shortened(spot.node.written) : readWords(spot.node).vi;
  const nearest = nearestName(read, allowed);
  const at = spot.node.type === 'scalar' ? spot.node.span : headOf(spot);
  return found(notAChoice, at, { ...named(error), read, allowed, ...(nearest !== undefined && { nearest }) });
};

const form: Reader = (error) => {
  const { keyword, params, spot, parts } = error;
  if ((keyword !== 'pattern' && keyword !== 'format') || spot.node.type !== 'scalar') return undefined;
  const owner = parts.find((part) => part.schema[keyword] === params[keyword]);
  const words = textOfFirst(parts, 'errorMessage') ?? textOfFirst(owner === undefined ? parts : [owner], 'description');
  return found(wrongForm, spot.node.span, {
    ...named(error),
    read: shortened(spot.node.written),
    ...(words !== undefined && { words }),
  });
};

const size: Reader = (error) => {
  const match = /^(min|max)(Items|Length|Properties)$/.exec(error.keyword);
  if (match === null) return undefined;
  const of = match[2] === 'Items' ? 'items' : match[2] === 'Length' ? 'letters' : 'keys';
  const { spot } = error;
  const written = spot.node.type === 'scalar' && spot.node.written !== '';
  return found(wrongSize, written ? spot.node.span : headOf(spot), {
    ...named(error),
    of,
    side: match[1] === 'min' ? 'least' : 'most',
    limit: Number(error.params.limit),
  });
};

const range: Reader = (error) => {
  const { keyword, params, spot } = error;
  const match = /^(exclusive)?m(in|ax)imum$/i.exec(keyword);
  if (match === null || spot.node.type !== 'scalar') return undefined;
  const side: Side = match[2] === 'in' ? 'least' : 'most';
  const exclusive = match[1] !== undefined;
  return found(outOfRange, spot.node.span, {
    ...named(error),
    read: spot.node.written,
    side,
    limit: Number(params.limit),
    exclusive,
  });
};

const repeated: Reader = (error) => {
  const { keyword, params, spot } = error;
  if (keyword !== 'uniqueItems' || spot.node.type !== 'list') return undefined;
  const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b).map((i) => item(spot, i));
  if (first === undefined || second === undefined) return undefined;
  const related = [{ at: headOf(first), label: { vi: 'mục giống như vậy', en: 'the same item' } }];
  return found(repeatedItem, headOf(second), named(error), { related });
};

const other: Reader = (error) => {
  const words = textOfFirst(error.parts, 'errorMessage') ?? textOfFirst(error.parts, 'description');
  return found(otherSchemaError, headOf(error.spot), {
    ...named(error),
    keyword: error.keyword,
    ...(words !== undefined && { words }),
  });
};

/** Of two findings at one place the earlier reader's is told. */
export const SCHEMA_ERROR_READERS: readonly Reader[] = [
  empty,
  unknown,
  keyName,
  type,
  choice,
  form,
  size,
  range,
  repeated,
  other,
];

function item(list: Spot, index: number): Spot | undefined {
  const node = list.node.type === 'list' ? list.node.items[index] : undefined;
  return node && { path: [...list.path, index], node };
}
