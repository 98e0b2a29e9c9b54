import { absolute, compare, exact, multiply, powerOfTen } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { type PairRelation, pairClaims } from './column-pairs.ts';
import { type Weighed, weighChange, weighShare, weighSum } from './judge-claim.ts';
import type { Quantity } from './quantity.ts';
import { cellClaim } from './table-claim.ts';
import { neverSummed, otherColumns, proven, summable } from './table-columns.ts';
import { type FigureRow, type FigureTable, headOf, isTotalRow } from './table-figures.ts';

/** A column of years, not one that is called by a year. */
const YEARS = /^năm$/iu;
const PART_TOTAL = /^(?:cộng|tổng(?:\s+cộng)?)\s+(?:\(?[IVX]+\)?|mục|phần|nhóm|khối)/iu;

/**
 * Total rows: a row called `Tổng cộng` against the rows that it closes (or opens). `rounded`: the report says that its cells are, so that
 * a total may be off by what rounding makes of them.
 */
export function totalRowClaims(table: FigureTable, source: SourceText, rounded: boolean): Claim[] {
  const totals = table.rows.flatMap((row, index) => (isTotalRow(row) && !PART_TOTAL.test(row.label) ? [index] : []));
  const [at, ...others] = totals;
  if (at === undefined || others.length > 0) return [];
  const total = table.rows[at];
  const first = at === 0;
  if (total === undefined || (!first && at !== table.rows.length - 1 && at < table.rows.length - 2)) return [];
  const items = first ? table.rows.slice(1) : table.rows.slice(0, at);
  const claims: Claim[] = [];
  let summed = 0;
  for (let column = 1; column < table.width; column++) {
    const value = total.values[column];
    if (
      value?.kind !== 'figure' ||
      value.quantity.unit === 'percent' ||
      neverSummed(table, column) ||
      YEARS.test(headOf(table, column).at(-1) ?? '')
    )
      continue;
    if (total.cells[column]?.merged) continue;
    const weighed = sumOfColumn(value.quantity, items, column);
    if (weighed === undefined || (rounded && weighed.judgement.verdict === 'contradicts' && isByRounding(weighed)))
      continue;
    summed += 1;
    claims.push(cellClaim(weighed, table, column, source, total.label));
  }
  const wrong = claims.filter(({ verdict }) => verdict === 'contradicts' || verdict === 'truncated').length;
  // Where no column adds up, the rows are not what the total is of.
  return summed >= 3 && wrong === summed ? [] : claims;
}

/** Half of the last digit for each part and for the total. */
function isByRounding({ quantity, parts, judgement }: Weighed): boolean {
  const last = powerOfTen(quantity.readings[0].decimals);
  const most = exact(parts.length + 1, 2);
  return compare(multiply(absolute(judgement.difference), last), most) <= 0;
}

/** By whichever grouping fits: all rows, only the groups (I, II, A, B), only the single rows. */
function sumOfColumn(total: Quantity, items: readonly FigureRow[], column: number): Weighed | undefined {
  let first: Weighed | undefined;
  for (const rows of [
    items,
    items.filter(isGroup),
    items.filter((row) => !isGroup(row)),
    items.filter((row) => !isSubItem(row)),
  ]) {
    const values = rows.map((row) => row.values[column]);
    if (rows.length < (rows === items ? 2 : 1) || values.some((value) => value === undefined || value.kind === 'words'))
      continue;
    const parts = values.flatMap((value) => (value?.kind === 'figure' ? [value.quantity] : []));
    if (parts.length === 0) continue;
    const weighed = weighSum(total, parts);
    if (weighed?.judgement.verdict === 'agrees' || weighed?.judgement.verdict === 'within-rounding') return weighed;
    first ??= weighed;
  }
  // Rows of groups and of single items together add up twice; which are which is unsure.
  return items.some(isGroup) && items.some((row) => !isGroup(row)) ? undefined : first;
}

function isGroup({ cells }: FigureRow): boolean {
  return /^(?:[IVX]+|[A-ZĐ])[.)]?$/.test(cells[0]?.text ?? '');
}

function isSubItem({ cells }: FigureRow): boolean {
  const [first, second] = [cells[0]?.text ?? '', cells[1]?.text ?? ''];
  return /^(?:\d+\.\d+|[a-z]\)?|[-+])$/.test(first) || (first === '' && /^[-+]/.test(second)) || /^[-+]/.test(first);
}

/**
 * Total columns and share columns that no formula row states. The head gives the guess, the other rows the proof: only where most
 * rows agree is a row that doesn't called wrong.
 */
export function columnClaims(table: FigureTable, source: SourceText): Claim[] {
  if (table.numbering?.some((column) => column?.formula !== undefined)) return [];
  const claims: Claim[] = [];
  for (let column = 1; column < table.width; column++) {
    const head = headOf(table, column);
    if (head.some((text) => /(?:tỷ lệ|tỉ lệ|%)/iu.test(text))) {
      claims.push(...rateClaims(table, column, source));
    } else if (/^(?:tổng|cộng)/iu.test(head.at(-1) ?? '')) claims.push(...sumColumn(table, column, source));
    else if (/còn lại|còn thiếu|chênh lệch|tăng|giảm|chưa/iu.test(head.at(-1) ?? ''))
      claims.push(...differenceColumn(table, column, otherColumns(table, column), source));
  }
  return claims;
}

/** `Tỷ lệ (%)`, `Tăng (%)`, `Tăng thêm (điểm %)`: a share, a growth or the difference of two rates, whichever the rows prove. */
function rateClaims(table: FigureTable, column: number, source: SourceText): Claim[] {
  const shares = shareColumn(table, column, source);
  if (shares.length > 0) return shares;
  const growth = growthColumn(table, column, source);
  if (growth.length > 0 || !/tăng|giảm|chênh|so sánh/iu.test(headOf(table, column).at(-1) ?? '')) return growth;
  const others = Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index > 0 && index !== column && table.rows.some(({ values }) => values[index]?.kind === 'figure'),
  );
  return differenceColumn(table, column, others, source);
}

function sumColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const relation = headOf(table, column).join(' – ');
  const [same, ...others] = partColumns(table, column);
  for (const parts of [same ?? [], ...others]) {
    if (parts.length < 2) continue;
    const weighed = table.rows.flatMap((row): Weighed[] => {
      const total = row.values[column];
      const values = parts.map((part) => row.values[part]);
      if (total?.kind !== 'figure' || values.some((value) => value?.kind !== 'figure')) return [];
      const one = weighSum(
        total.quantity,
        values.flatMap((value) => (value?.kind === 'figure' ? [value.quantity] : [])),
      );
      return one === undefined ? [] : [one];
    });
    if (
      proven(
        weighed.filter(({ quantity }) => !inTotalRow(table, quantity)),
        parts === same,
      )
    )
      return weighed.map((one) => cellClaim(one, table, column, source, relation));
  }
  return [];
}

/** A wrong row makes the total row wrong, too: that is no second witness. */
function inTotalRow(table: FigureTable, quantity: Quantity): boolean {
  const row = table.rows.find(({ values }) =>
    values.some((value) => value.kind === 'figure' && value.quantity.start === quantity.start),
  );
  return row !== undefined && isTotalRow(row);
}

/** The columns that a total may be of: those under the same head, those to its right, those to its left. */
function partColumns(table: FigureTable, column: number): number[][] {
  const others = Array.from({ length: table.width }, (_, index) => index).filter(
    (index) => index > 0 && index !== column && summable(table, index),
  );
  const upper = table.head.find(
    (row) => row.filter((cell) => cell.text !== '' && cell.text === row[column]?.text).length > 1,
  );
  const same = upper === undefined ? [] : others.filter((index) => upper[index]?.text === upper[column]?.text);
  const right = others.filter((index) => index > column);
  const stop = right.findIndex((index) => /^(?:tổng|cộng)/iu.test(headOf(table, index).at(-1) ?? ''));
  return [same, stop === -1 ? right : right.slice(0, stop), others.filter((index) => index < column)];
}

/** `Còn lại`: one column less another. */
function differenceColumn(table: FigureTable, column: number, others: readonly number[], source: SourceText): Claim[] {
  const relation: PairRelation = {
    weigh: (rest, more, less) => weighSum(rest, [more, less], [1, -1]),
    words: (more, less) => `${more} − ${less}`,
    witness: ({ quantity }) => !inTotalRow(table, quantity),
  };
  return pairClaims(table, column, others, relation, source);
}

function shareColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const relation: PairRelation = {
    weigh: (rate, part, whole) => weighShare({ ...rate, unit: 'percent' }, part, whole),
    words: (part, whole) => `${part} / ${whole}`,
  };
  return pairClaims(table, column, otherColumns(table, column), relation, source);
}

/** `Tăng, giảm (%)`: how much one column is above another, as a rate of that. */
function growthColumn(table: FigureTable, column: number, source: SourceText): Claim[] {
  const relation: PairRelation = {
    weigh: (rate, before, now) => weighChange({ ...rate, unit: 'percent' }, now, before, 'rate', false),
    words: (before, now) => `${now} / ${before} − 100%`,
  };
  return pairClaims(table, column, otherColumns(table, column), relation, source);
}
