import { type Place, placeText } from '../compute/place.ts';
import { found } from '../findings/finding.ts';
import { nodeAt } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import { roman } from '../text/roman.ts';
import {
  blockMark,
  type CitationForm,
  CitationLeaf,
  DateLeaf,
  FigureLeaf,
  isLeaf,
  type Leaf,
  plainLine,
  TextLeaf,
} from './leaves.ts';
import { missingValue } from './rendering-rules.ts';
import type { Run } from './run-template.ts';
import type { Site } from './site.ts';
import { ListView, ORIGIN, type ViewObject, type ViewValue } from './view.ts';

/** What a helper's argument may be. `section` is the id of one, in quotes; `citation` also the id of a document, in quotes. */
export type Argument = 'any' | 'list' | 'object' | 'text' | 'date' | 'figure' | 'number' | 'citation' | 'section';

/** A helper with what the check must know of it. */
export interface Helper {
  readonly block: boolean;
  readonly params: readonly Argument[];
  /** Names of `key="value"` arguments, with the values they may have. */
  readonly hash?: Readonly<Record<string, readonly string[]>>;
  /** How many names `as |…|` may give. */
  readonly names?: number;
  readonly run: (this: ViewObject, ...values: never[]) => unknown;
}

/** What a helper gets besides its arguments. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  /** Runs what stands in the block, or after its `{{else}}`. */
  readonly fn: (context: unknown, given?: BlockValues) => string;
  readonly inverse: (context: unknown) => string;
  /** Where the call stands in its template. */
  readonly site: () => Site;
}

interface BlockValues {
  readonly data?: Readonly<Record<string, unknown>>;
  /** For `as |…|`. */
  readonly blockParams?: readonly unknown[];
}

type Options = HelperOptions;

/** Prints a path; the name can't be written in a template. */
export const PRINT = ' in';
export const CONTENT = 'noi_dung';
export const CITATION_FORMS: Readonly<Record<string, CitationForm>> = { 'day-du': 'full', ngan: 'short' };

export const HELPERS: Readonly<Record<string, Helper>> = {
  if: { block: true, params: ['any'], run: chooseHelper(true) },
  unless: { block: true, params: ['any'], run: chooseHelper(false) },
  each: { block: true, params: ['list'], names: 2, run: eachHelper },
  with: { block: true, params: ['object'], names: 1, run: withHelper },
  muc: { block: true, params: ['section'], run: sectionHelper },
  [CONTENT]: { block: false, params: [], run: () => blockMark(CONTENT) },
  vb: { block: false, params: ['citation'], hash: { dang: Object.keys(CITATION_FORMS) }, run: citeHelper },
  so: { block: false, params: ['figure'], run: digitsHelper },
  ngay_dai: { block: false, params: ['date'], run: longDateHelper },
  la_ma: { block: false, params: ['number'], run: romanHelper },
  bang: { block: false, params: ['text', 'text'], run: equalHelper },
  [PRINT]: { block: false, params: [], run: printHelper },
};

function printHelper(this: ViewObject, value: unknown, options: Options): string {
  return printed(value, this, options);
}

/** Present is true: a flag that is `true`, a list with items, any value, also 0. */
function isPresent(value: unknown): boolean {
  return isList(value) ? value.length > 0 : value !== undefined && value !== false && value !== '';
}

function isList(value: unknown): value is ListView | readonly unknown[] {
  return value instanceof ListView || Array.isArray(value);
}

function chooseHelper(wanted: boolean): Helper['run'] {
  return function choose(this: ViewObject, value: unknown, options: Options): string {
    return isPresent(value) === wanted ? options.fn(this) : options.inverse(this);
  };
}

/** `@stt` counts from 1, as the first column of a table does; `@index`, `@first`, `@last`, `@key` are Handlebars' own. */
function eachHelper(this: ViewObject, list: unknown, options: Options): string {
  if (!isPresent(list)) return options.inverse(this);
  const keys = isList(list) ? undefined : Object.keys(list as ViewObject);
  const count = keys?.length ?? (list as ArrayLike<unknown>).length;
  let text = '';
  let parts: string[] = [];
  for (let index = 0; index < count; index++) {
    const key = keys?.[index] ?? String(index);
    const item = list instanceof ListView ? list.item(index) : (list as Record<string, unknown>)[key];
    const [first, last] = [index === 0, index === count - 1];
    const data = { ...options.data, key, index, stt: index + 1, first, last, _parent: options.data };
    parts.push(options.fn(item, { data, blockParams: [item, key] }));
    if (!last && parts.length < JOINED) continue;
    text += parts.join('');
    parts = [];
  }
  return count === 0 ? options.inverse(this) : text;
}

/** A text that was added up keeps all its pieces until somebody looks into it: so many rows are joined at once. */
const JOINED = 100;

function withHelper(this: ViewObject, value: unknown, options: Options): string {
  if (!isPresent(value)) return options.inverse(this);
  return options.fn(value as ViewObject, { data: options.data, blockParams: [value] });
}

/** The content of a section is kept until the outline gives it its place. */
function sectionHelper(this: ViewObject, id: string, options: Options): string {
  const { sections, wanted } = runOf(options);
  if (!wanted.has(id)) return '';
  sections.set(id, (sections.get(id) ?? '') + options.fn(this));
  return '';
}

function citeHelper(this: ViewObject, id: unknown, options: Options): string {
  const { leaves } = runOf(options);
  const form = CITATION_FORMS[String(options.hash.dang)] ?? 'auto';
  const leaf = leaves.behind(id);
  const text = leaf === undefined ? id : leafText(leaf);
  return typeof text === 'string' ? leaves.mark(new CitationLeaf(text, form)) : printed(id, this, options);
}

function digitsHelper(this: ViewObject, value: unknown, options: Options): string {
  const leaf = runOf(options).leaves.behind(value);
  if (leaf?.type !== 'figure') return printed(value, this, options);
  return runOf(options).leaves.mark(new FigureLeaf(leaf.figure, true));
}

function longDateHelper(this: ViewObject, value: unknown, options: Options): string {
  const leaf = runOf(options).leaves.behind(value);
  if (leaf?.type !== 'date') return printed(value, this, options);
  return runOf(options).leaves.mark(new DateLeaf(leaf.date, true));
}

function romanHelper(this: ViewObject, value: unknown, options: Options): string {
  const leaf = runOf(options).leaves.behind(value);
  const number = typeof value === 'number' ? value : Number(leaf && leafText(leaf));
  if (!Number.isInteger(number) || number < 1 || number > 3999) return printed(value, this, options);
  return runOf(options).leaves.mark(new TextLeaf(roman(number)));
}

/** Compares texts: `{{#if (bang trang_thai "xong")}}`. What is absent equals nothing. */
function equalHelper(this: ViewObject, a: unknown, b: unknown, options: Options): boolean {
  const [left, right] = [a, b].map((value) => {
    const leaf = runOf(options).leaves.behind(value);
    return leaf === undefined ? value : leafText(leaf);
  });
  return left !== undefined && left === right;
}

/** A value's own text, as it was written, for comparing and as an id. */
function leafText(leaf: Leaf): string {
  switch (leaf.type) {
    case 'text':
      return leaf.text;
    case 'citation':
      return leaf.id;
    case 'figure':
      return String(leaf.figure.value.numerator / leaf.figure.value.denominator);
    case 'date':
      return `${leaf.date.year}-${leaf.date.month}-${leaf.date.day}`;
  }
}

/** A mark as it is; a value, a text or number that the template itself made becomes one; what is absent is a finding. */
function printed(value: unknown, context: ViewObject, options: Options): string {
  const run = runOf(options);
  if (isLeaf(value)) return run.leaves.mark(value);
  if (run.leaves.behind(value) !== undefined) return value as string;
  if ((typeof value === 'string' && value !== '') || typeof value === 'number')
    return run.leaves.mark(new TextLeaf(plainLine(String(value))));
  reportMissing(run, options.site(), context);
  return run.draft ? run.leaves.mark(new TextLeaf('…')) : '';
}

function reportMissing(run: Run, site: Site, context: ViewObject): void {
  const { path, parent, written } = whereMissing(run, site, context);
  if (written) return;
  const related = parent === undefined ? [] : [{ at: parent, label: PARENT }];
  run.findings.push(found(missingValue, site.at, { path }, { related }));
}

interface Missing {
  readonly path: string;
  readonly parent?: Span | undefined;
  /** The author wrote something there; the pass that could not read it has said so. */
  readonly written: boolean;
}

const PARENT = { vi: 'thiếu ở đây', en: 'missing here' };

/** The path as the author would write it in the source, and the nearest object on it that is there. */
function whereMissing(run: Run, { from, parts, text }: Site, context: ViewObject): Missing {
  if (from === undefined) return { path: text, written: false };
  let at: ViewValue | undefined = from === 'root' ? run.root : context;
  let origin = isObject(at) ? at[ORIGIN] : undefined;
  let rest = parts;
  for (const [index, part] of parts.entries()) {
    at = isObject(at) ? at[part] : undefined;
    if (!isObject(at) || at[ORIGIN] === undefined) continue;
    origin = at[ORIGIN];
    rest = parts.slice(index + 1);
  }
  if (origin === undefined) return { path: text, written: false };
  const path = [placeText(origin), ...rest].filter((part) => part !== '').join('.');
  const node = origin.node?.type === 'map' ? nodeAt(origin.node, rest) : undefined;
  const written = node !== undefined && !(node.type === 'scalar' && (node.value === null || node.value === ''));
  return { path, parent: writtenAround(origin), written };
}

/** The object itself, or the nearest object or list around it, that the author wrote. */
function writtenAround({ node, shape, around }: Place): Span | undefined {
  const wanted = shape.type === 'list' ? 'list' : 'map';
  if (node?.type === wanted || around === undefined) return node?.span;
  return writtenAround(around);
}

function isObject(value: unknown): value is ViewObject {
  return typeof value === 'object' && value !== null && !isList(value) && !isLeaf(value);
}

function runOf(options: Options): Run {
  return (options.data as { readonly run: Run }).run;
}
