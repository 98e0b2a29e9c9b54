import { absolute, add, compare, exact, multiply, powerOfTen, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { isMistyped } from './digit-slips.ts';
import { weighSum } from './judge-claim.ts';
import { baseValue, type Quantity } from './quantity.ts';
import { type Block, blocksOf, groupingsOf } from './table-blocks.ts';
import { cellClaim } from './table-claim.ts';
import { neverSummed } from './table-columns.ts';
import { type FigureRow, type FigureTable, headOf, isCalledTotal } from './table-figures.ts';
import { isFitting, type Weighed } from './weighing.ts';

const FEWEST_DIGITS = 3;
/** A column of years, not one that is called by a year. */
const YEARS = /^năm$/iu;

interface Column {
  readonly column: number;
  /** The total by each way to take the rows; undefined where a cell of them holds words. */
  readonly ways: readonly (Weighed | undefined)[];
}

/**
 * Total rows: a row called `Tổng cộng` against the rows that it closes (or opens), and a group's row against those of the group. `rounded`:
 * the report says that its cells are, so that a total may be off by what rounding makes of them.
 */
export function totalRowClaims(table: FigureTable, source: SourceText, rounded: boolean): Claim[] {
  return blocksOf(table).flatMap((block) => {
    const groupings = groupingsOf(block.items);
    const columns = summedColumns(table, block.total).map(
      ({ column, quantity }): Column => ({
        column,
        ways: groupings.map((rows) => (rows.length === 0 ? undefined : sumOf(quantity, rows, column))),
      }),
    );
    const way = likeliestWay(columns, groupings.length);
    const weighed = columns.flatMap(({ column, ways }) => {
      const one = ways.find((each) => isFitting(each)) ?? (way === undefined ? undefined : ways[way]);
      const byRounding = rounded && one?.judgement.verdict === 'contradicts' && isByRounding(one);
      return one === undefined || byRounding || isAverage(one) ? [] : [{ column, one }];
    });
    if (
      !isProved(
        block,
        weighed.map(({ one }) => one),
      )
    )
      return [];
    return weighed.map(({ column, one }) => cellClaim(one, table, column, source, block.total.label));
  });
}

function summedColumns(table: FigureTable, total: FigureRow): { column: number; quantity: Quantity }[] {
  return total.values.flatMap((value, column) => {
    if (column === 0 || value.kind !== 'figure' || total.cells[column]?.merged) return [];
    if (value.quantity.unit === 'percent' || neverSummed(table, column)) return [];
    return YEARS.test(headOf(table, column).at(-1) ?? '') ? [] : [{ column, quantity: value.quantity }];
  });
}

function sumOf(total: Quantity, rows: readonly FigureRow[], column: number): Weighed | undefined {
  const values = rows.map((row) => row.values[column]);
  if (values.some((value) => value === undefined || value.kind === 'words')) return undefined;
  const parts = values.flatMap((value) => (value?.kind === 'figure' ? [value.quantity] : []));
  return parts.length === 0 ? undefined : weighSum(total, parts);
}

/** The way by which most columns add up; where none does and the rows can be taken in one way alone, that. */
function likeliestWay(columns: readonly Column[], count: number): number | undefined {
  const scores = Array.from({ length: count }, (_, way) => columns.filter(({ ways }) => isFitting(ways[way])).length);
  const most = Math.max(...scores);
  if (most > 0) return scores.indexOf(most);
  return count === 1 ? 0 : undefined;
}

/** Where no column adds up, the rows are not what the total is of; a group may leave out what is small. */
function isProved({ total, kind }: Block, weighed: readonly Weighed[]): boolean {
  const right = weighed.filter(isFitting);
  const slips = weighed.filter((one) => !isFitting(one) && isMistyped(one, FEWEST_DIGITS)).length;
  const wrong = weighed.length - right.length;
  if (kind === 'whole') return right.length > 0 || slips === wrong || (weighed.length < 3 && isCalledTotal(total));
  const telling = right.filter(({ parts }) => parts.filter((part) => part.readings[0].value.numerator > 0n).length > 1);
  return telling.length > 0 && (slips === wrong || telling.length >= wrong);
}

const AVERAGE = exact(3, 5);

/** `7,2`, `6,6`, `4,1`, in all `6,0`: what lies among its rows, well below their sum, is their average or a rate of two totals. */
function isAverage(weighed: Weighed): boolean {
  const { quantity, parts, judgement } = weighed;
  if (judgement.verdict !== 'contradicts' || isMistyped(weighed, FEWEST_DIGITS)) return false;
  const total = baseValue(quantity);
  const values = parts.map((part) => baseValue(part)).filter(({ numerator }) => numerator > 0n);
  const sum = values.reduce(add, ZERO);
  return (
    values.length > 1 &&
    values.some((one) => compare(one, total) <= 0) &&
    values.some((one) => compare(one, total) >= 0) &&
    compare(total, multiply(sum, AVERAGE)) <= 0
  );
}

/** Half of the last digit for each part and for the total. */
function isByRounding({ quantity, parts, judgement }: Weighed): boolean {
  const last = powerOfTen(quantity.readings[0].decimals);
  const most = exact(parts.length + 1, 2);
  return compare(multiply(absolute(judgement.difference), last), most) <= 0;
}
