import { equal } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Claim } from './claim.ts';
import { isRound, type Lookalikes, slipOf, type Written } from './lookalikes.ts';
import { periodsOf, samePeriod } from './period-words.ts';
import { baseValue } from './quantity.ts';
import { type FigureRow, type FigureTable, headOf } from './table-figures.ts';
import { digitsOf, sentenceUpTo, type Told, tellingWords, whatOf, within } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

const TOTAL_ROW = /^(?:tổng(?:\s+(?:số|cộng))?|cộng|toàn (?:tỉnh|ngành|thành phố|huyện))(?!\p{L})/iu;

const PLANNED = /(?<!\p{L})(?:kế hoạch|KH|chỉ tiêu|mục tiêu|dự toán|giao)(?!\p{L})/iu;

/** A cell with a number, and what the words of its row and column are. */
interface NamedCell extends Written {
  readonly row: FigureRow;
  readonly column: number;
  readonly total: boolean;
  readonly rowWords: ReadonlySet<string>;
  readonly columnWords: ReadonlySet<string>;
  readonly periods: readonly string[];
  /** The column holds what was planned. */
  readonly planned: boolean;
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
  const byDigits = grouped(first, ({ digits }) => digits);
  const bySentence = grouped(told, ({ sentence }) => sentence);
  const firstBySentence = grouped(first, ({ sentence }) => sentence);
  const all = tables.map((table) => cellsOf(table));
  const printed = new Set(all.flatMap((cells) => cells.map(({ digits }) => digits)));
  const unprinted = alike.less(({ digits }) => printed.has(digits));
  return all.flatMap((cells) => {
    const anchors = cells.filter(({ total }) => total).flatMap((named) => anchorsOf(named, byDigits));
    const slips = cells.flatMap((named) =>
      unprinted
        .of(named)
        .filter((one) => {
          if (!mayBeCell(one, named)) return false;
          const inSentence = bySentence.get(one.sentence) ?? [];
          return !isToldBeside(named, inSentence) && isKnown(one, named, cells, inSentence);
        })
        .map((one) => ({ one, named })),
    );
    const beside = anchors.flatMap((anchor) => besideAnchor(anchor, first, firstBySentence, cells));
    // `14.507 tấn` and `14.507,0` are one
    const unlike = [...slips, ...beside].filter(
      ({ one, named }) => !equal(baseValue(one.quantity), baseValue(named.quantity)),
    );
    return unlike.map(({ one, named }) => twoValuesClaim(one.quantity, named.quantity, whatOf(one), source));
  });
}

function grouped<K>(told: readonly Told[], keyOf: (one: Told) => K): Map<K, Told[]> {
  const groups = new Map<K, Told[]>();
  for (const one of told) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function cellsOf(table: FigureTable): NamedCell[] {
  const columns = Array.from({ length: table.width }, (_, column) => {
    const head = headOf(table, column);
    const words = head.join(' ');
    return { columnWords: tellingWords(head.at(-1) ?? ''), periods: periodsOf(words), planned: PLANNED.test(words) };
  });
  return table.rows.flatMap((row) => {
    const total = TOTAL_ROW.test(row.label);
    const rowWords = tellingWords(row.label.replace(/\([^)]*\)/g, ' '));
    if (!total && rowWords.size < 2) return [];
    return row.values.flatMap((value, column): NamedCell[] => {
      const head = columns[column];
      if (head === undefined || value.kind !== 'figure' || row.cells[column]?.merged || column === 0) return [];
      const { quantity } = value;
      return [{ quantity, digits: digitsOf(quantity), row, column, total, rowWords, ...head }];
    });
  });
}

/** Whether a number of the prose may be of a cell's row, unit and period. */
function mayBeCell(one: Told, { quantity, total, rowWords, periods, planned }: NamedCell): boolean {
  if (PLANNED.test(one.lead) && !planned) return false;
  if ((quantity.unit === 'percent') !== (one.quantity.unit === 'percent') || !samePeriod(one.periods, periods))
    return false;
  return total || within(rowWords, sentenceWords(one));
}

const SENTENCE_WORDS = new WeakMap<Told, ReadonlySet<string>>();

/** The telling words of its sentence up to it; each number is held against many cells. */
function sentenceWords(one: Told): ReadonlySet<string> {
  const known = SENTENCE_WORDS.get(one) ?? tellingWords(sentenceUpTo(one));
  SENTENCE_WORDS.set(one, known);
  return known;
}

/** `đạt 54,1% dự toán pháp lệnh và 51,4% dự toán tỉnh giao`: the sentence gives the cell as it stands there, so this is something else. */
function isToldBeside({ digits }: NamedCell, inSentence: readonly Told[]): boolean {
  return inSentence.some((one) => one.digits === digits);
}

/**
 * Whether the sentence names the cell's column, or gives other numbers of its row or column as they stand in the table.
 * `inSentence`: the numbers of its sentence.
 */
function isKnown(one: Told, named: NamedCell, cells: readonly NamedCell[], inSentence: readonly Told[]): boolean {
  const slip = slipOf(one, named);
  const { digits } = one;
  if (slip !== 'swapped' && (isRound(digits) || isRound(named.digits))) return false;
  if (digits.length < (slip === 'swapped' ? 2 : slip === 'digit' && !named.total ? 3 : 4)) return false;
  if (callsColumn(one, named)) return true;
  // Small numbers stand in a table by chance.
  const telling = slip === 'swapped' || !named.total ? 2 : 3;
  const beside = inSentence.filter((other) => other.quantity !== one.quantity && other.digits.length >= telling);
  const inRow = cells.filter(({ row, column }) => row === named.row && column !== named.column);
  // `trong 131 hộ nghèo: 46 hộ thiếu đất` under a total row with 131 and 64: two digits are exchanged by chance.
  const needed = named.total && digits.length < 3 ? 2 : 1;
  if (beside.filter((other) => inRow.some((cell) => stands(other, cell))).length >= needed) return true;
  if (named.total) return false;
  const inColumn = cells.filter(({ row, column }) => row !== named.row && column === named.column);
  if (beside.some((other) => inColumn.some((cell) => stands(other, cell) && mayBeCell(other, cell)))) return true;
  return slip === 'swapped' && digits.length >= 4 && within(named.rowWords, one.words) && named.rowWords.size > 2;
}

function callsColumn({ words }: Pick<Told, 'words'>, { columnWords, total }: NamedCell): boolean {
  return columnWords.size >= (total ? 2 : 1) && within(columnWords, words);
}

/** A number of the prose that stands so in the table. */
function stands(told: Told, cell: NamedCell): boolean {
  return told.digits === cell.digits && told.quantity.readings[0].decimals === cell.quantity.readings[0].decimals;
}

interface Placed {
  readonly one: Told;
  readonly named: NamedCell;
}

/** Numbers of the prose that are those of the total row, by their words and digits. */
function anchorsOf(named: NamedCell, byDigits: ReadonlyMap<string, readonly Told[]>): Placed[] {
  return (byDigits.get(named.digits) ?? [])
    .filter((one) => mayBeCell(one, named) && callsColumn(one, named))
    .map((one) => ({ one, named }));
}

/** The prose gives one number of the total row as it stands there: the numbers beside it are of the same row, too. */
function besideAnchor(
  anchor: Placed,
  told: readonly Told[],
  bySentence: ReadonlyMap<number, readonly Told[]>,
  cells: readonly NamedCell[],
): Placed[] {
  const at = told.indexOf(anchor.one);
  const inSentence = bySentence.get(anchor.one.sentence) ?? [];
  const row = cells.filter((cell) => cell.row === anchor.named.row);
  return told.slice(Math.max(0, at - 3), at + 4).flatMap((one): Placed[] => {
    if (one === anchor.one || one.sentence !== anchor.one.sentence || one.quantity.unit !== 'count') return [];
    // Of `47 hộ phát sinh, kế hoạch 220 hộ` the first words are those of the number before them.
    const own = tellingWords(`${/[^,;)]*$/u.exec(one.lead)?.[0] ?? ''} ${one.behind}`);
    const [named, ...others] = row.filter((cell) => callsColumn({ words: own }, cell));
    if (named === undefined || others.length > 0 || named.column === anchor.named.column) return [];
    // `214.937 học sinh, tăng 4.451 học sinh (210.486 học sinh)`: the cell is told, the numbers beside it are others.
    if (isToldBeside(named, inSentence)) return [];
    return one.digits === named.digits || slipOf(one, named) === 'swapped' ? [] : [{ one, named }];
  });
}
