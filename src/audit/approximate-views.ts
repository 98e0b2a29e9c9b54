import { multiply, powerOfTen } from '../numbers/exact.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import { changedFigures } from './figures-in.ts';
import { blanked } from './paired-views.ts';
import type { Passage } from './passage.ts';
import type { Leeway, Quantity } from './quantity.ts';

/** A passage whose approximate numbers are read as numbers with a leeway, and the words that said so. */
export interface ApproximateView {
  readonly passage: Passage;
  /** Where those numbers begin. */
  readonly approximate: ReadonlySet<number>;
  readonly hidden: readonly Stretch[];
}

const ABOUT =
  /(?<!\p{L})(hơn|trên|gần|khoảng|xấp xỉ|ước(?:\s+(?:tính|khoảng|chừng|thực hiện))?)(?=(?:\s+(?:là|đạt|có|khoảng|đến|tới))?\s*$)/iu;

const LEEWAYS: ReadonlyMap<string, Leeway> = new Map([
  ['hơn', 'above'],
  ['trên', 'above'],
  ['gần', 'below'],
]);

/** Undefined where the passage tells no number so. */
export function approximateView(passage: Passage): ApproximateView | undefined {
  const hidden: Stretch[] = [];
  const approximate = new Set<number>();
  const figures = changedFigures(passage, (one) => {
    const word = one.approximate && one.half === undefined ? wordBefore(passage, one) : undefined;
    // Beside an approximate number others may have been rounded, too: `hơn 5.504 tấn` of parts in whole tons.
    if (word === undefined) return one.half === undefined ? { rounded: true, ...one } : one;
    const leeway = one.estimated ? 'none' : (LEEWAYS.get(word.text) ?? 'around');
    if (leeway !== 'none' && !isPrecise(one, leeway)) return one;
    hidden.push(word);
    approximate.add(one.start);
    return { ...one, approximate: false, leeway };
  });
  if (hidden.length === 0) return undefined;
  const text = blanked(passage.text, hidden, passage.body);
  return { passage: { ...passage, text, ...figures }, approximate, hidden };
}

function wordBefore({ text, body }: Passage, { start }: Quantity): (Stretch & { text: string }) | undefined {
  const from = Math.max(0, start - body - 30);
  const found = ABOUT.exec(text.slice(from, start - body));
  const word = found?.[1];
  if (found === null || word === undefined) return undefined;
  const at = body + from + found.index;
  return { start: at, end: at + word.length, text: word.toLowerCase() };
}

/** `hơn 6,51 tỷ`, `gần 120`: not `hơn 600`, which may be nearly 700, nor `trên 55%`, a mark to reach. */
function isPrecise({ readings: [{ value, decimals }], unit }: Quantity, leeway: Leeway): boolean {
  const whole = multiply(value, powerOfTen(decimals));
  const digits = String(whole.numerator / whole.denominator).replace(/0+$/, '');
  if (digits.length < 2) return false;
  return unit !== 'percent' || decimals > 0 || leeway !== 'above' || !digits.endsWith('5');
}

/** The prose of the document without the words that say about. */
export function documentOf(document: AuditDocument, views: readonly ApproximateView[]): AuditDocument {
  const hidden = views.flatMap((view) => view.hidden);
  return { ...document, tables: [], plain: blanked(document.plain, hidden, 0) };
}
