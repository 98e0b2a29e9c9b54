/** One term of `3=4+5-6`: a column's name and its sign. */
export interface Term {
  readonly name: string;
  readonly sign: number;
}

/** What a column's formula says; other arithmetic than this is left alone. */
export type ColumnFormula =
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'share'; readonly part: readonly Term[]; readonly whole: readonly Term[] };

/** Reads `4+5+6`, `(4)+(5)`, `4/3`, `4/3*100`, `(7+8)/3x100%`, `4:3`. */
export function readColumnFormula(text: string): ColumnFormula | undefined {
  const even = text
    .replace(/\s+/g, '')
    .replace(/[–−]/g, '-')
    .replace(/\((\d{1,2}|[a-z])\)/gi, '$1');
  const share = even
    .replace(/^\((.+)\)$/, '$1')
    .replace(/[*x×](?:100)?%?$|[*x×]100%?$/i, '')
    .replace(/^\((.+)\)$/, '$1');
  const [part = '', whole, ...more] = share.split(/[/:]/);
  if (whole !== undefined && more.length === 0) {
    const [above, below] = [terms(part), terms(whole)];
    return above === undefined || below === undefined ? undefined : { kind: 'share', part: above, whole: below };
  }
  const sum = terms(even);
  return sum === undefined || sum.length < 2 ? undefined : { kind: 'sum', terms: sum };
}

function terms(text: string): Term[] | undefined {
  const bare = text.replace(/^\((.+)\)$/, '$1');
  if (!/^(?:\d{1,2}|[a-z])(?:[+-](?:\d{1,2}|[a-z]))*$/i.test(bare)) return undefined;
  return [...bare.matchAll(/([+-]?)(\d{1,2}|[a-z])/gi)].map(({ 1: sign, 2: name = '' }) => ({
    name,
    sign: sign === '-' ? -1 : 1,
  }));
}
