import { roman } from '../text/roman.ts';
import type { Frame } from './frame.ts';
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
import { reportMissing } from './missing-value.ts';
import type { Site } from './site.ts';

/** What a helper's argument may be. `section` is the id of one, in quotes; `citation` also the id of a document, in quotes. */
export type Argument = 'any' | 'list' | 'object' | 'text' | 'date' | 'figure' | 'number' | 'citation' | 'section';

/** A helper with what the check must know of it. What a block does stands in `compile-block.ts`. */
export interface Helper {
  readonly block: boolean;
  readonly params: readonly Argument[];
  /** Names of `key="value"` arguments, with the values they may have. */
  readonly hash?: Readonly<Record<string, readonly string[]>>;
  /** How many names `as |…|` may give. */
  readonly names?: number;
  /** What a call stands for: a value, a flag, or text as it is printed. */
  readonly give?: (call: HelperCall) => Leaf | string | boolean;
}

/** Where a value is wanted, in the document and in the template. */
export interface Asked {
  readonly frame: Frame;
  readonly site: () => Site;
}

export interface HelperCall extends Asked {
  readonly values: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
}

export const CONTENT = 'noi_dung';
export const CITATION_FORMS: Readonly<Record<string, CitationForm>> = { 'day-du': 'full', ngan: 'short' };

export const HELPERS: Readonly<Record<string, Helper>> = {
  if: { block: true, params: ['any'] },
  unless: { block: true, params: ['any'] },
  each: { block: true, params: ['list'], names: 2 },
  with: { block: true, params: ['object'], names: 1 },
  muc: { block: true, params: ['section'] },
  [CONTENT]: { block: false, params: [], give: () => blockMark(CONTENT) },
  vb: { block: false, params: ['citation'], hash: { dang: Object.keys(CITATION_FORMS) }, give: cited },
  so: { block: false, params: ['figure'], give: digits },
  ngay_dai: { block: false, params: ['date'], give: longDate },
  la_ma: { block: false, params: ['number'], give: romanNumber },
  bang: { block: false, params: ['text', 'text'], give: isEqual },
};

function cited(call: HelperCall): Leaf | string {
  const [id] = call.values;
  const form = CITATION_FORMS[String(call.hash.dang)] ?? 'auto';
  const text = textOf(id);
  return typeof text === 'string' ? new CitationLeaf(text, form) : printable(id, call);
}

function digits(call: HelperCall): Leaf | string {
  const [value] = call.values;
  return value instanceof FigureLeaf ? new FigureLeaf(value.figure, true) : printable(value, call);
}

function longDate(call: HelperCall): Leaf | string {
  const [value] = call.values;
  return value instanceof DateLeaf ? new DateLeaf(value.date, true) : printable(value, call);
}

function romanNumber(call: HelperCall): Leaf | string {
  const [value] = call.values;
  const number = typeof value === 'number' ? value : isLeaf(value) ? Number(leafText(value)) : Number.NaN;
  if (!Number.isInteger(number) || number < 1 || number > 3999) return printable(value, call);
  return new TextLeaf(roman(number));
}

/** Compares texts: `{{#if (bang trang_thai "xong")}}`. What is absent equals nothing. */
function isEqual({ values: [left, right], frame }: HelperCall): boolean {
  frame.run.compared = true;
  return left !== undefined && textOf(left) === textOf(right);
}

function textOf(value: unknown): unknown {
  return isLeaf(value) ? leafText(value) : value;
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

/** A value as it is; a text or number that the template itself made becomes one; what is absent is a finding. */
export function printable(value: unknown, { frame, site }: Asked): Leaf | string {
  if (isLeaf(value)) return value;
  if ((typeof value === 'string' && value !== '') || typeof value === 'number')
    return new TextLeaf(plainLine(String(value)));
  reportMissing(frame, site());
  return frame.run.draft ? new TextLeaf('…') : '';
}
