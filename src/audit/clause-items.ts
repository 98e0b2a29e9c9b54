import type { Clause } from './clauses.ts';
import type { Fraction, Quantity } from './quantity.ts';

/** A number that may be added, with what its clause calls it. */
export interface Item {
  readonly words: string;
  readonly quantity: Quantity;
  /** `97/98 TTHC` may stand for either number. */
  readonly fraction?: Fraction;
}

/** `mỗi tổ máy có công suất 600 MW`: one of many. */
export const EACH = /(?<!\p{L})(?:mỗi|từng|bình quân|trung bình)(?!\p{L})/iu;

/** The one number of a clause, apart from percentages; undefined when there is none or more. */
export function itemOf(clause: Clause): Item | undefined {
  const counted = clause.quantities.filter(({ unit }) => unit !== 'percent' && unit !== 'percentage-point');
  const [first, second, ...more] = labelled(clause, counted);
  if (first === undefined || first.approximate || first.perUnit || more.length > 0 || EACH.test(clause.text))
    return undefined;
  if (isRange(clause, first)) return undefined;
  const fraction = clause.fractions[0];
  if (second !== undefined && fraction === undefined) return undefined;
  return { words: clause.text, quantity: first, ...(fraction === undefined ? {} : { fraction }) };
}

/** `1 đến 3 tháng`, `200-300 hồ sơ`: anything between. */
function isRange({ text, start }: Clause, { start: from, digitsEnd }: Quantity): boolean {
  return (
    /^\s*(?:đến|tới|–|-)\s*\d/iu.test(text.slice(digitsEnd - start)) ||
    /\d\s*(?:đến|tới|–|-)\s*$/iu.test(text.slice(0, from - start))
  );
}

/** `5 sao: 22`, `5 sao 22`, `năm 2022 là 233,5`: a number that belongs to the name of the part, before the one that counts. */
function labelled({ text, start }: Clause, counted: readonly Quantity[]): readonly Quantity[] {
  const [label, number, ...more] = counted;
  if (label === undefined || number === undefined || more.length > 0 || number.half !== undefined) return counted;
  const between = text.slice(label.digitsEnd - start, number.start - start);
  const names = /^(?:19|20)?\d{1,2}$/.test(label.written) && /^(?:\s*(?:sao|là)\s*|[^\d]{0,30}:\s*)$/u.test(between);
  return names ? [number] : counted;
}
