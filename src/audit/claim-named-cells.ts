import { compare, equal, exact, multiply } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { lastUpTo } from './passage-places.ts';
import { periodsOf } from './period-words.ts';
import type { Quantity } from './quantity.ts';
import { periodColumns } from './table-columns.ts';
import { type FigureTable, headOf, isTotalRow } from './table-figures.ts';
import { within } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** What a sentence may say up to its number; another time, a part or a change is another thing. */
const LONGEST = 110;
const NARROWS =
  /(?<!\p{L})(?:thêm|riêng|trong đó|mới|chỉ|từng|mỗi|tăng|giảm|dự kiến|bình quân|ước|khác|không|chưa|đến nay|hiện|lũy kế|luỹ kế|phần lớn|một)(?!\p{L})/iu;
/** Words that say nothing of which row or column is meant. */
const EMPTY = new Set(
  'của tại là được các có ở trên cho và với số lượng tổng cộng theo trong kỳ đạt gồm về thuộc đáng chú ý làm khiến xảy ra còn thì toàn cả tỉnh huyện thành phố ngành'.split(
    ' ',
  ),
);
/** Who speaks of the whole. */
const WHOLE =
  /(?<!\p{L})(?:toàn|cả|tổng|(?:huyện|tỉnh|thành phố|xã|phường|ngành|sở)(?=\s+(?:có|còn|đạt|là)))(?!\p{L})/iu;

interface CellName {
  readonly cell: Quantity;
  readonly total: boolean;
  readonly row: ReadonlySet<string>;
  readonly column: ReadonlySet<string>;
  /** Its column is the later of two times, and its table ends here. */
  readonly nowUntil?: number;
  /** What else the table and the lines before it are about. */
  readonly more: ReadonlySet<string>;
}

/** A sentence that names row and column of one cell, and nothing else, gives another number than the cell. */
export function namedCellClaims(
  passages: readonly Passage[],
  tables: readonly FigureTable[],
  source: SourceText,
): Claim[] {
  const cells = tables.flatMap((table) => cellNames(table, passages));
  if (cells.length === 0) return [];
  const byWord = new Map<string, CellName[]>();
  for (const one of cells) {
    const word = longestOf(one.total ? one.column : one.row);
    const same = byWord.get(word);
    if (same === undefined) byWord.set(word, [one]);
    else same.push(one);
  }
  const telling = passages.filter(({ heading, quantities }) => quantities.length > 0 && !heading);
  return telling.flatMap((passage) =>
    sentencesOf(passage).flatMap(({ start, end }): Claim[] => {
      const quantity = passage.quantities.find((one) => start <= one.start && one.end <= end);
      if (quantity === undefined || !isPlain(quantity)) return [];
      const lead = wordsBetween(passage, start, quantity.start);
      if (lead.length > LONGEST || /[;(]/.test(lead) || NARROWS.test(lead) || periodsOf(lead).length > 0) return [];
      const thing = /^[^\d,;.()]*/u.exec(wordsBetween(passage, quantity.digitsEnd, end))?.[0] ?? '';
      if (NARROWS.test(thing)) return [];
      const words = rawWords(`${lead} ${thing}`);
      const named = [...words]
        .flatMap((word) => byWord.get(word) ?? [])
        .filter((one) => calls(words, lead, quantity, one));
      const [only, ...others] = named;
      if (only === undefined || others.length > 0) return [];
      if (cells.some(({ cell }) => equal(cell.readings[0].value, quantity.readings[0].value))) return [];
      if (!comesNear(quantity, only.cell)) return [];
      return [twoValuesClaim(quantity, only.cell, `${lead.trim()} …`, source)];
    }),
  );
}

const FARTHEST = exact(5);

/** What is so many times as much is of another thing, or in another unit. */
function comesNear(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one.readings[0].value, other.readings[0].value];
  return compare(a, multiply(b, FARTHEST)) <= 0 && compare(b, multiply(a, FARTHEST)) <= 0;
}

/** The longest word is that of the fewest cells. */
function longestOf(words: ReadonlySet<string>): string {
  let longest = '';
  for (const word of words) if (word.length > longest.length) longest = word;
  return longest;
}

function isPlain({ approximate, half, perUnit, unit }: Quantity): boolean {
  return !approximate && half === undefined && !perUnit && (unit === 'count' || unit === 'percent');
}

/** Every word of row and column is said, and no other. */
function calls(words: ReadonlySet<string>, lead: string, quantity: Quantity, named: CellName): boolean {
  const { cell, total, row, column, nowUntil, more } = named;
  if ((cell.unit === 'percent') !== (quantity.unit === 'percent')) return false;
  const inColumn = column.size > 0 && within(column, words);
  const justBehind = nowUntil !== undefined && quantity.start > nowUntil && quantity.start - nowUntil < NEAR;
  if (!within(row, words) || !(inColumn || (justBehind && row.size > 1))) return false;
  if (total ? column.size < 3 || !WHOLE.test(lead) : row.size === 0) return false;
  // `toàn tỉnh` is more than the row `Tỉnh`.
  if (!total && [...row].every((word) => EMPTY.has(word)) && /(?<!\p{L})(?:toàn|cả|tổng)(?!\p{L})/iu.test(lead))
    return false;
  return [...words].every((word) => EMPTY.has(word) || row.has(word) || column.has(word) || more.has(word));
}

const NEAR = 400;

function cellNames(table: FigureTable, passages: readonly Passage[]): CellName[] {
  const heads = Array.from({ length: table.width }, (_, column) => wordsOf(headOf(table, column).join(' ')));
  const begin = table.head[0]?.[0]?.start ?? table.rows[0]?.cells[0]?.start ?? 0;
  const until = table.rows.at(-1)?.cells.at(-1)?.end ?? begin;
  const near = lastUpTo(passages, begin);
  const last = (passages[near]?.end ?? 0) > begin ? near - 1 : near;
  const above = passages.slice(Math.max(0, last - 1), last + 1);
  const more = new Set(
    [...heads.slice(0, 2), ...above.map(({ text }) => wordsOf(text))].flatMap((words) => [...words]),
  );
  const now = periodColumns(table)?.now;
  return table.rows.flatMap((tableRow): CellName[] => {
    const { label, values, cells } = tableRow;
    const total = isTotalRow(tableRow);
    const row = total ? new Set<string>() : rowWords(label.replace(/\([^)]*\)/g, ' '));
    return values.flatMap((value, at): CellName[] => {
      const column = heads[at];
      if (value.kind !== 'figure' || cells[at]?.merged || at === 0 || column === undefined) return [];
      const later = at === now ? { nowUntil: until } : {};
      return [{ cell: value.quantity, total, row, column, more, ...later }];
    });
  });
}

/** `Tỉnh`, `Huyện` are names where a row has no other. */
function rowWords(label: string): Set<string> {
  const telling = wordsOf(label);
  return telling.size > 0 ? telling : rawWords(label);
}

function wordsOf(text: string): Set<string> {
  return new Set([...rawWords(text)].filter((word) => !EMPTY.has(word)));
}

function rawWords(text: string): Set<string> {
  return new Set(foldText(text).match(/\p{L}+/gu) ?? []);
}
