import type { ObjectShape, Shape, TextShape } from '../kind/shape.ts';

/** What a place in a template knows: its object, those around it, names given by `as |…|`. */
export interface Scope {
  /** `undefined` where nothing is known, e.g. in a linked plan that the report doesn't have: everything is allowed there. */
  readonly shape: Shape | undefined;
  readonly root: ObjectShape;
  /** What `../` leads to; absent at the top of a template or partial. */
  readonly parent?: Scope;
  readonly names: ReadonlyMap<string, Shape | undefined>;
  /** How many `{{#each}}` are around. */
  readonly loops: number;
  readonly inSection: boolean;
  /** A narrative is already inside its section. */
  readonly narrative: boolean;
}

export type Resolved =
  | { readonly shape: Shape | undefined }
  | { readonly missing: string; readonly within: string; readonly candidates: readonly string[] };

const TEXT: TextShape = { type: 'text', meaning: 'plain' };
const FLAG: TextShape = { type: 'text', meaning: 'flag' };
const LOOP_DATA: ReadonlyMap<string, TextShape> = new Map([
  ['index', TEXT],
  ['stt', TEXT],
  ['key', TEXT],
  ['first', FLAG],
  ['last', FLAG],
]);

export function topScope(root: ObjectShape, narrative: boolean): Scope {
  return { shape: root, root, names: new Map(), loops: 0, inSection: narrative, narrative };
}

export function inner(scope: Scope, shape: Shape | undefined, names: readonly [string, Shape | undefined][]): Scope {
  return { ...scope, shape, parent: scope, names: new Map([...scope.names, ...names]) };
}

/** What a path leads to, or the name on it that isn't there. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const { parts } = path;
  if (path.data) return resolveData(path, scope);
  const [first] = parts;
  const scoped = /^(\.|this\b)/.test(path.original);
  if (first !== undefined && path.depth === 0 && !scoped && scope.names.has(first))
    return walk(scope.names.get(first), parts.slice(1), first);
  let at: Scope | undefined = scope;
  for (let level = 0; level < path.depth; level++) at = at?.parent;
  if (at === undefined) return { missing: '../'.repeat(path.depth), within: '', candidates: [] };
  const names = path.depth === 0 && !scoped ? [...scope.names.keys()] : [];
  return walk(at.shape, parts, '', names);
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const [name = '', ...rest] = path.parts;
  if (name === 'root' && path.depth === 0) return walk(scope.root, rest, '@root');
  const shape = LOOP_DATA.get(name);
  if (shape !== undefined && rest.length === 0 && path.depth < scope.loops) return { shape };
  const known = ['root', ...(path.depth < scope.loops ? LOOP_DATA.keys() : [])];
  return { missing: `@${name}`, within: '', candidates: known.map((one) => `@${one}`) };
}

function walk(
  start: Shape | undefined,
  parts: readonly string[],
  from: string,
  more: readonly string[] = [],
): Resolved {
  let shape = start;
  let within = from;
  for (const part of parts) {
    if (shape === undefined) return { shape };
    const next = step(shape, part);
    if (next === MISSING)
      return { missing: part, within, candidates: [...namesOf(shape), ...(within === '' ? more : [])] };
    shape = next;
    within = within === '' ? part : `${within}.${part}`;
  }
  return { shape };
}

const MISSING = Symbol('missing');

function step(shape: Shape, part: string): Shape | undefined | typeof MISSING {
  if (shape.type === 'list') return /^\d+$/.test(part) ? shape.item : MISSING;
  if (shape.type !== 'object') return MISSING;
  if (shape.properties.has(part)) return shape.properties.get(part);
  return shape.others ?? MISSING;
}

function namesOf(shape: Shape | undefined): readonly string[] {
  return shape?.type === 'object' ? [...shape.properties.keys()] : [];
}

/** The second name of `{{#each … as |item key|}}`. */
export const KEY: Shape = { type: 'text', meaning: 'plain' };

/** What `{{#each}}` gives its block. */
export function itemOf(shape: Shape | undefined): Shape | undefined {
  return shape?.type === 'list' ? shape.item : shape?.type === 'object' ? shape.others : undefined;
}

/** What a partial sees that is called with `name=value`. */
export function withNames(shape: Shape | undefined, added: readonly [string, Shape | undefined][]): Shape | undefined {
  if (shape?.type !== 'object') return undefined;
  const properties = new Map(shape.properties);
  for (const [name, value] of added) properties.set(name, value ?? ANYTHING);
  return { ...shape, properties };
}

/** The shape of what isn't known, where a map of shapes needs one. */
const ANYTHING: Shape = { type: 'text', meaning: 'plain' };
