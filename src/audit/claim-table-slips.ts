import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { isRound, type Lookalikes, slipOf } from './lookalikes.ts';
import { periodsOf, samePeriod } from './period-words.ts';
import type { Quantity } from './quantity.ts';
import { type FigureRow, type FigureTable, headOf } from './table-figures.ts';
import { digitsOf, sentenceUpTo, type Told, tellingWords, whatOf, within } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

const TOTAL_ROW = /^(?:tổng(?:\s+(?:số|cộng))?|cộng|toàn (?:tỉnh|ngành|thành phố|huyện))(?!\p{L})/iu;

/** A cell with a number, and what the words of its row and column are. */
interface NamedCell {
  readonly cell: Quantity;
  readonly row: FigureRow;
  readonly column: number;
  readonly total: boolean;
  readonly rowWords: ReadonlySet<string>;
  readonly columnWords: ReadonlySet<string>;
  readonly periods: readonly string[];
}

/** Numbers of the prose that stand in a table with a slip, under the words of their row and column. */
export function tableSlips(
  told: readonly Told[],
  alike: Lookalikes,
  tables: readonly FigureTable[],
  source: SourceText,
): Claim[] {
  // `4.957/5.274`: the words before it name the first number.
  const first = told.filter(({ quantity }) => quantity.half !== 'denominator');
  const printed = new Set(tables.flatMap((table) => cellsOf(table).map(({ cell }) => digitsOf(cell))));
  return tables.flatMap((table) => {
    const cells = cellsOf(table);
    const anchors = cells.filter(({ total }) => total).flatMap((named) => anchorsOf(named, first));
    const slips = cells.flatMap((named) =>
      alike
        .of(named.cell)
        .filter(
          (one) => !printed.has(digitsOf(one.quantity)) && mayBeCell(one, named) && isKnown(one, named, cells, told),
        )
        .map((one) => ({ one, named })),
    );
    return [...slips, ...anchors.flatMap((anchor) => besideAnchor(anchor, first, cells))].map(({ one, named }) =>
      twoValuesClaim(one.quantity, named.cell, whatOf(one), source),
    );
  });
}

function cellsOf(table: FigureTable): NamedCell[] {
  const columns = Array.from({ length: table.width }, (_, column) => {
    const head = headOf(table, column);
    return { columnWords: tellingWords(head.at(-1) ?? ''), periods: periodsOf(head.join(' ')) };
  });
  return table.rows.flatMap((row) => {
    const total = TOTAL_ROW.test(row.label);
    const rowWords = tellingWords(row.label.replace(/\([^)]*\)/g, ' '));
    if (!total && rowWords.size < 2) return [];
    return row.values.flatMap((value, column): NamedCell[] => {
      const head = columns[column];
      if (head === undefined || value.kind !== 'figure' || row.cells[column]?.merged || column === 0) return [];
      return [{ cell: value.quantity, row, column, total, rowWords, ...head }];
    });
  });
}

/** Whether a number of the prose may be of a cell's row, unit and period. */
function mayBeCell(one: Told, { cell, total, rowWords, periods }: NamedCell): boolean {
  if ((cell.unit === 'percent') !== (one.quantity.unit === 'percent') || !samePeriod(one.periods, periods))
    return false;
  return total || within(rowWords, tellingWords(sentenceUpTo(one)));
}

/** Whether the sentence names the cell's column, or gives other numbers of its row or column as they stand in the table. */
function isKnown(one: Told, named: NamedCell, cells: readonly NamedCell[], told: readonly Told[]): boolean {
  const slip = slipOf(one.quantity, named.cell);
  const [digits, printed] = [digitsOf(one.quantity), digitsOf(named.cell)] as const;
  if (slip !== 'swapped' && (isRound(digits) || isRound(printed))) return false;
  if (digits.length < (slip === 'swapped' ? 2 : slip === 'digit' && !named.total ? 3 : 4)) return false;
  if (callsColumn(one, named)) return true;
  // Small numbers stand in a table by chance.
  const telling = slip === 'swapped' || !named.total ? 2 : 3;
  const beside = told.filter(
    ({ sentence, quantity }) =>
      sentence === one.sentence && quantity !== one.quantity && digitsOf(quantity).length >= telling,
  );
  const inRow = cells.filter(({ row, column }) => row === named.row && column !== named.column);
  if (beside.some((other) => inRow.some((cell) => stands(other, cell)))) return true;
  if (named.total) return false;
  const inColumn = cells.filter(({ row, column }) => row !== named.row && column === named.column);
  if (beside.some((other) => inColumn.some((cell) => stands(other, cell) && mayBeCell(other, cell)))) return true;
  return slip === 'swapped' && digits.length >= 4 && within(named.rowWords, one.words) && named.rowWords.size > 2;
}

function callsColumn({ words }: Told, { columnWords, total }: NamedCell): boolean {
  return columnWords.size >= (total ? 2 : 1) && within(columnWords, words);
}

/** A number of the prose that stands so in the table. */
function stands({ quantity }: Told, { cell }: NamedCell): boolean {
  return digitsOf(quantity) === digitsOf(cell) && quantity.readings[0].decimals === cell.readings[0].decimals;
}

interface Placed {
  readonly one: Told;
  readonly named: NamedCell;
}

/** Numbers of the prose that are those of the total row, by their words and digits. */
function anchorsOf(named: NamedCell, told: readonly Told[]): Placed[] {
  return told
    .filter(
      (one) => digitsOf(one.quantity) === digitsOf(named.cell) && mayBeCell(one, named) && callsColumn(one, named),
    )
    .map((one) => ({ one, named }));
}

/** The prose gives one number of the total row as it stands there: the numbers beside it are of the same row, too. */
function besideAnchor(anchor: Placed, told: readonly Told[], cells: readonly NamedCell[]): Placed[] {
  const at = told.indexOf(anchor.one);
  const row = cells.filter((cell) => cell.row === anchor.named.row);
  return told.slice(Math.max(0, at - 3), at + 4).flatMap((one): Placed[] => {
    if (one === anchor.one || one.sentence !== anchor.one.sentence || one.quantity.unit !== 'count') return [];
    const [named, ...others] = row.filter((cell) => callsColumn(one, cell));
    if (named === undefined || others.length > 0 || named.column === anchor.named.column) return [];
    const slip = slipOf(one.quantity, named.cell) === 'swapped';
    return digitsOf(one.quantity) === digitsOf(named.cell) || slip ? [] : [{ one, named }];
  });
}
