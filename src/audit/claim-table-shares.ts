import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt } from './claim-differences.ts';
import { sentenceAt } from './clauses.ts';
import { namingWords } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { type FigureRow, type FigureTable, headOf, isTotalRow } from './table-figures.ts';
import { isFitting, type Weighed } from './weighing.ts';

/** Words that say a percentage is no share of the table's numbers. */
const OF_OTHER =
  /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|cùng kỳ|kế hoạch năm|mục tiêu|phấn đấu|bình quân|cả nước)(?!\p{L})/iu;
const SHARE = /(?<!\p{L})(?:chiếm|t[ỷỉ] (?:lệ|trọng)|bằng|đạt)(?!\p{L})/iu;
/** How far below its table a sentence may speak of it. */
const REACH = 1500;
const TELLING = 3;
const FEW = exact(20);

interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** Whether the words name the part and nothing else of the table. */
  readonly named: boolean;
}

/**
 * What the prose below a table says of its shares: `Tỷ lệ toàn trình 55,5%` of the total row, `chứng thực chiếm 49,1% tổng số hồ sơ` of a row. Wrong
 * is said of what was mistyped. `known`: where rates begin that are judged already.
 */
export function tableShares(
  passages: readonly Passage[],
  tables: readonly FigureTable[],
  known: ReadonlySet<number>,
  source: SourceText,
): Claim[] {
  const ended = tables.map((table) => ({ table, end: endOf(table) }));
  return passages.flatMap((passage) => {
    if (passage.heading || !passage.quantities.some(({ unit }) => unit === 'percent')) return [];
    const table = ended.findLast(({ end }) => end <= passage.start && passage.start - end < REACH)?.table;
    if (table === undefined) return [];
    return passage.quantities.flatMap((rate): Claim[] => {
      const told =
        rate.unit !== 'percent' || rate.approximate || known.has(rate.start)
          ? undefined
          : ofTable(passage, rate, table);
      return told === undefined ? [] : [claimOf(source, 'share', wrongShare, told)];
    });
  });
}

function ofTable(passage: Passage, rate: Quantity, table: FigureTable): Weighed | undefined {
  const words = wordsAround(passage, rate);
  if (!SHARE.test(words) || OF_OTHER.test(words) || changeAt(passage, rate) !== undefined) return undefined;
  const tried = pairsOf(table, new Set(namingWords(words))).flatMap(({ part, whole, named }) => {
    const weighed = weighShare(rate, part, whole);
    return weighed === undefined ? [] : [{ weighed, named }];
  });
  const fits = tried.find(({ weighed }) => weighed.judgement.verdict !== 'contradicts')?.weighed;
  if (fits !== undefined) return fits.judgement.verdict === 'agrees' ? fits : undefined;
  const told = passage.quantities.filter((one) => one.end <= rate.start && isAmount(one));
  const ofTold = tried.some(({ weighed: { parts } }) =>
    told.some((whole) => parts[0] !== undefined && isFitting(weighShare(rate, parts[0], whole))),
  );
  // `Toàn viện điều trị 20.479 lượt; khoa Nội đông nhất, chiếm 25,5%`: of the prose's own number, whatever the total row says.
  return ofTold ? undefined : tried.find(({ weighed, named }) => named && isMistyped(weighed, TELLING))?.weighed;
}

/** The words of its sentence, from the number before it to the next. */
function wordsAround(passage: Passage, rate: Quantity): string {
  const index = passage.quantities.indexOf(rate);
  const sentence = sentenceAt(passage, rate.start);
  const from = Math.max(sentence?.start ?? passage.body, passage.quantities[index - 1]?.end ?? passage.body);
  const until = Math.min(sentence?.end ?? passage.end, passage.quantities[index + 1]?.start ?? passage.end);
  return `${wordsBetween(passage, from, rate.start)} ${wordsBetween(passage, rate.end, until)}`;
}

function pairsOf(table: FigureTable, said: ReadonlySet<string>): Pair[] {
  const total = table.rows.find(isTotalRow);
  const rows = table.rows.filter((row) => row !== total && isSaid(row.label.replace(/\([^)]*\)/g, ' '), said));
  const columns = Array.from({ length: table.width }, (_, column) => column).filter((column) =>
    isSaid((headOf(table, column).at(-1) ?? '').replace(/\([^)]*\)/g, ' '), said),
  );
  const [row, ...otherRows] = rows;
  // `Ban Quản lý dự án chiếm 58,8% tổng kế hoạch vốn`: a row of the table's total
  const down =
    row === undefined || total === undefined
      ? []
      : row.values.flatMap((_, column) =>
          pairOf(figureAt(row, column), figureAt(total, column), otherRows.length === 0),
        );
  const spoken = row ?? total;
  // `Tỷ lệ toàn trình`: a column of another, in the total row or in the row that is named
  const across =
    spoken === undefined
      ? []
      : columns.flatMap((column) =>
          spoken.values.flatMap((_, other) =>
            other === column ? [] : pairOf(figureAt(spoken, column), figureAt(spoken, other), true),
          ),
        );
  return [...down, ...across];
}

/** Whether all that the words name is said; a name of nothing isn't. */
function isSaid(words: string, said: ReadonlySet<string>): boolean {
  const naming = namingWords(words);
  return naming.length > 0 && naming.every((word) => said.has(word));
}

function pairOf(part: Quantity | undefined, whole: Quantity | undefined, named: boolean): Pair[] {
  if (part === undefined || whole === undefined || compare(baseValue(whole), FEW) < 0) return [];
  return compare(baseValue(part), baseValue(whole)) > 0 ? [] : [{ part, whole, named }];
}

function figureAt({ values, cells }: FigureRow, column: number): Quantity | undefined {
  const value = values[column];
  return column > 0 && value?.kind === 'figure' && value.quantity.unit === 'count' && !cells[column]?.merged
    ? value.quantity
    : undefined;
}

function endOf({ rows }: FigureTable): number {
  return Math.max(0, ...(rows.at(-1)?.cells.map(({ end }) => end) ?? []));
}
