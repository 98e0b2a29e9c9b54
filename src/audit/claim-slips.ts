import { found } from '../findings/finding.ts';
import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { foldText } from '../text/fold.ts';
import { twoValues } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { periodsOf, samePeriod } from './period-words.ts';
import type { Quantity } from './quantity.ts';
import { type FigureTable, headOf } from './table-figures.ts';

/** A number with the words that tell what it is. */
interface Told {
  readonly quantity: Quantity;
  readonly what: string;
  readonly words: ReadonlySet<string>;
  readonly periods: readonly string[];
  /** Where its sentence begins. */
  readonly sentence: number;
}

const SMALLEST = exact(100);
const TOTAL_ROW = /^(?:tổng(?:\s+(?:số|cộng))?|cộng|toàn (?:tỉnh|ngành|thành phố|huyện))(?!\p{L})/iu;
const EMPTY = new Set(
  'của tại là được các có hiện đang đã ở trên cho và thì với tỉnh thành phố như sau gồm trong đó tổng số cộng về đến ngày tháng năm nay kỳ đầu cuối đạt bằng một những này sở ubnd toàn huyện bộ phận cửa đơn vị cơ quan xuống lên còn thành đồng'.split(
    ' ',
  ),
);

/** Numbers of the prose with their words: the stretch before them in their sentence and a few words behind. */
function toldIn(passages: readonly Passage[]): Told[] {
  return passages.flatMap((passage) => {
    if (passage.heading || passage.quantities.length === 0) return [];
    const sentences = sentencesOf(passage);
    return passage.quantities.flatMap((quantity, index): Told[] => {
      if (!mayBeTold(quantity)) return [];
      const sentence = sentences.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
      if (sentence === undefined) return [];
      const before = passage.quantities[index - 1];
      const lead = wordsBetween(passage, Math.max(sentence.start, before?.end ?? sentence.start), quantity.start);
      const rest = wordsBetween(passage, quantity.digitsEnd, Math.min(sentence.end, quantity.digitsEnd + 60));
      const behind = /^[^;:.(\d]*/u.exec(rest)?.[0].replace(/(?:trong đó|gồm|đạt|tăng|giảm|bằng|chiếm).*$/iu, '') ?? '';
      return [
        {
          quantity,
          what: `${lead.replace(/\s+/g, ' ').trim().slice(-70)} …`,
          words: wordsOf(`${lead} ${behind}`),
          periods: periodsOf(wordsBetween(passage, sentence.start, quantity.start)),
          sentence: sentence.start,
        },
      ];
    });
  });
}

function mayBeTold({ unit, approximate, half, readings }: Quantity): boolean {
  return (
    (unit === 'count' || unit === 'trieu-dong' || unit === 'dong') &&
    !approximate &&
    half === undefined &&
    compare(readings[0].value, SMALLEST) >= 0
  );
}

function wordsOf(text: string): Set<string> {
  return new Set((foldText(text).match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word)));
}

/**
 * Two digits changed places when a number was typed a second time: `4.315` and `4.351` under the same words. Two numbers of other
 * periods, or such as share few words, may both be right.
 */
export function slipClaims(passages: readonly Passage[], tables: readonly FigureTable[], source: SourceText): Claim[] {
  const told = toldIn(passages);
  const byDigits = new Map<string, Told[]>();
  const claims: Claim[] = [];
  for (const one of told) {
    const key = digitKey(one.quantity);
    const alike = byDigits.get(key) ?? [];
    const first = alike.find((other) => swapped(other.quantity, one.quantity) && sameThing(other, one));
    if (first !== undefined) claims.push(claimFor(one, first.quantity, source));
    byDigits.set(key, [...alike, one]);
  }
  return [...claims, ...tables.flatMap((table) => againstTable(told, byDigits, table, source))];
}

/** The same for two numbers whose digits stand in another order. */
function digitKey(quantity: Quantity): string {
  return [...digitsOf(quantity)].sort().join('');
}

function digitsOf(quantity: Quantity): string {
  return quantity.written.replace(/\D/g, '');
}

function swapped(a: Quantity, b: Quantity): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one === other || one.length !== other.length || a.readings[0].decimals !== b.readings[0].decimals) return false;
  const differ = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first, second, ...more] = differ;
  return (
    first !== undefined &&
    second === first + 1 &&
    more.length === 0 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

function sameThing(a: Told, b: Told): boolean {
  if (a.quantity.unit !== b.quantity.unit || !samePeriod(a.periods, b.periods)) return false;
  if (a.sentence === b.sentence) return false;
  const [fewer, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  // Words that each has for itself (`đất đai`, `hộ tịch`) tell two things apart.
  return fewer.size >= (digitsOf(a.quantity).length >= 4 ? 4 : 5) && within(fewer, more);
}

interface Named {
  readonly one: Told;
  readonly cell: Quantity;
  readonly column: number;
}

/** A number of the prose beside the cell that its words name: by row and column, or by the total row and column. */
function againstTable(
  told: readonly Told[],
  byDigits: ReadonlyMap<string, readonly Told[]>,
  table: FigureTable,
  source: SourceText,
): Claim[] {
  const columns = Array.from({ length: table.width }, (_, column) => wordsOf(headOf(table, column).at(-1) ?? ''));
  return table.rows.flatMap((row) => {
    const total = TOTAL_ROW.test(row.label);
    const rowWords = wordsOf(row.label);
    if (!total && rowWords.size < 2) return [];
    const cells = row.values.flatMap((value, column) =>
      value.kind !== 'figure' || value.quantity.unit === 'percent' || row.cells[column]?.merged || column === 0
        ? []
        : [{ cell: value.quantity, column }],
    );
    const calls = (one: Told, column: number): boolean => {
      const words = columns[column] ?? new Set();
      const enough = words.size >= (total ? 2 : 1);
      return enough && within(words, one.words) && (total || within(rowWords, one.words));
    };
    const named = cells.flatMap(({ cell, column }) =>
      (byDigits.get(digitKey(cell)) ?? [])
        .filter((one) => calls(one, column))
        .map((one): Named => ({ one, cell, column })),
    );
    const slips = named.filter(({ one, cell }) => swapped(one.quantity, cell));
    const anchors = total ? named.filter(({ one, cell }) => digitsOf(one.quantity) === digitsOf(cell)) : [];
    return [...slips, ...anchors.flatMap((anchor) => besideAnchor(anchor, told, cells, calls))].map(({ one, cell }) =>
      claimFor(one, cell, source),
    );
  });
}

/** The prose gives one number of the total row as it stands there: the numbers beside it are of the same row, too. */
function besideAnchor(
  anchor: Named,
  told: readonly Told[],
  cells: readonly { readonly cell: Quantity; readonly column: number }[],
  calls: (one: Told, column: number) => boolean,
): Named[] {
  const at = told.indexOf(anchor.one);
  return told.slice(Math.max(0, at - 3), at + 4).flatMap((one): Named[] => {
    if (one === anchor.one || one.sentence !== anchor.one.sentence || one.quantity.unit !== 'count') return [];
    const [match, ...others] = cells.filter(({ column }) => calls(one, column));
    if (match === undefined || others.length > 0 || match.column === anchor.column) return [];
    const differs = digitsOf(one.quantity) !== digitsOf(match.cell) && !swapped(one.quantity, match.cell);
    return differs ? [{ one, ...match }] : [];
  });
}

function within(words: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...words].every((word) => all.has(word));
}

function claimFor({ quantity, what }: Told, other: Quantity, source: SourceText): Claim {
  const at = span(source, quantity.start, quantity.end);
  const place = span(source, other.start, other.end);
  const related = [{ at: place, label: { vi: `ở đây ghi ${other.written}`, en: `here ${other.written}` } }];
  return {
    kind: 'repeat',
    at: quantity,
    numbers: [quantity, other],
    verdict: 'contradicts',
    arithmetic: what,
    finding: found(twoValues, at, { written: quantity.written, other: other.written, what }, { related }),
  };
}

/** What is wrong of numbers that are both proved elsewhere is no slip. */
export function unprovedSlips(slips: readonly Claim[], claims: readonly Claim[]): Claim[] {
  const proved = new Set(
    claims
      .filter(({ kind, verdict }) => verdict === 'agrees' && (kind === 'sum' || kind === 'balance' || kind === 'share'))
      .flatMap(({ numbers }) => numbers.map(({ start }) => start)),
  );
  return slips.filter(({ numbers }) => !numbers.every(({ start }) => proved.has(start)));
}
