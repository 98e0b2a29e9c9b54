import { equal } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { slipBetween } from './digit-slips.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { periodsOf } from './period-words.ts';
import type { Quantity } from './quantity.ts';
import { type FigureTable, headOf, isTotalRow } from './table-figures.ts';
import { digitsOf } from './told-numbers.ts';
import { twoValuesClaim } from './two-values.ts';

/** A percentage of a table, with what its row and its column are called. */
interface NamedRate {
  readonly cell: Quantity;
  readonly row: string;
  readonly column: string;
}

const RATE = /%|t[ỷỉ] lệ/iu;
const OTHER =
  /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|(?:năm|kỳ|quý|tháng)(?:\s+học)?(?:\s+kỳ)?\s+(?:trước|ngoái)|cùng kỳ|bình quân|riêng|trong đó|tăng|giảm|toàn quốc|cả nước)(?!\p{L})/iu;

/** `Tỷ lệ học sinh chưa đạt ở khối 6 còn cao (3,9%)`, where row and column of those names have 2,9. */
export function toldRates(passages: readonly Passage[], tables: readonly FigureTable[], source: SourceText): Claim[] {
  const named = byLastWord(tables.flatMap(ratesOf));
  if (named.size === 0) return [];
  return passages.flatMap((passage) => {
    if (passage.heading || !passage.quantities.some(({ unit }) => unit === 'percent')) return [];
    return sentencesOf(passage).flatMap((sentence): Claim[] => {
      const rates = passage.quantities.filter(
        ({ unit, start, end }) => unit === 'percent' && sentence.start <= start && end <= sentence.end,
      );
      const [rate, ...others] = rates;
      if (rate === undefined || others.length > 0 || rate.approximate || changeAt(passage, rate) !== undefined)
        return [];
      const lead = wordsBetween(passage, sentence.start, rate.start).toLowerCase();
      const behind = /^[^;,.)]*/u.exec(wordsBetween(passage, rate.end, sentence.end))?.[0] ?? '';
      if (OTHER.test(`${lead} ${behind}`) || periodsOf(`${lead} ${behind}`).length > 0) return [];
      const [only, ...more] = [...new Set(lead.match(/[\p{L}\d]+/gu))]
        .flatMap((word) => named.get(word) ?? [])
        .filter(({ row, column }) => says(lead, row) && says(lead, column));
      if (only === undefined || more.length > 0 || !isSlip(rate, only.cell)) return [];
      const claim = twoValuesClaim(rate, only.cell, `${only.column}, ${only.row}`, source);
      return [asWarning(claim)];
    });
  });
}

/** So that a sentence is held against few rows of a long table. */
function byLastWord(rates: readonly NamedRate[]): Map<string, NamedRate[]> {
  const byWord = new Map<string, NamedRate[]>();
  for (const one of rates) {
    const word = /[\p{L}\d]+$/u.exec(one.row)?.[0] ?? '';
    const same = byWord.get(word);
    if (same === undefined) byWord.set(word, [one]);
    else same.push(one);
  }
  return byWord;
}

function ratesOf(table: FigureTable): NamedRate[] {
  const names = Array.from({ length: table.width }, (_, column) =>
    column > 0 ? columnName(table, column) : undefined,
  );
  return table.rows.flatMap((row): NamedRate[] => {
    const name = rowName(table, row.cells[0]?.text ?? '', row.label);
    if (isTotalRow(row) || name === undefined) return [];
    return row.values.flatMap((value, column): NamedRate[] => {
      const called = names[column];
      return called === undefined || value.kind !== 'figure'
        ? []
        : [{ cell: { ...value.quantity, unit: 'percent' }, row: name, column: called }];
    });
  });
}

/** `Khối 6` where the head says `Khối` and the row `6`. */
function rowName(table: FigureTable, first: string, label: string): string | undefined {
  if (/^\d{1,2}$/.test(first.trim()) && label === '') {
    const head = headOf(table, 0).join(' ').trim();
    return /^(?:stt|tt|số)?$/iu.test(head) ? undefined : `${head} ${first.trim()}`.toLowerCase();
  }
  return label.split(' ').length > 1 && !/\d/.test(label) ? label.toLowerCase() : undefined;
}

/** A bare `%` is that of the column on its left. */
function columnName(table: FigureTable, column: number): string | undefined {
  const head = headOf(table, column).join(' ');
  if (!RATE.test(head)) return undefined;
  const own = wordsOf(head);
  const name = own === '' && column > 1 ? wordsOf(headOf(table, column - 1).join(' ')) : own;
  return name.includes(' ') ? name : undefined;
}

function wordsOf(head: string): string {
  return head
    .toLowerCase()
    .replace(/\([^)]*\)|%|t[ỷỉ] lệ/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function says(words: string, name: string): boolean {
  const at = words.indexOf(name);
  return at !== -1 && !/[\p{L}\d]/u.test(words[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(words[at + name.length] ?? ' ');
}

function isSlip(rate: Quantity, cell: Quantity): boolean {
  const [one, other] = [rate.readings[0], cell.readings[0]];
  if (equal(one.value, other.value) || one.decimals !== other.decimals) return false;
  const slip = slipBetween(digitsOf(rate), digitsOf(cell));
  return slip === 'digit' || slip === 'swapped';
}
