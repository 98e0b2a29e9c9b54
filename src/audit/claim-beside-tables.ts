import { compare, equal, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongDifference } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { changeAt, weighEither } from './claim-differences.ts';
import { sentencesOf } from './clauses.ts';
import { claimOf } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { type ColumnPair, periodColumns } from './table-columns.ts';
import { type FigureRow, type FigureTable, headOf } from './table-figures.ts';
import { textsNaming } from './texts-naming.ts';
import { twoValuesClaim } from './two-values.ts';

/** Words that may stand before the name of a row at the beginning of what is said of it. */
const BEGINS =
  /(?:^|[.;:,(–])\s*(?:(?:trong năm|trong kỳ|trong quý|như vậy|ngược lại|riêng|trong đó|còn|và|bên cạnh đó|tuy nhiên|cụ thể|ngành y tế|toàn (?:tỉnh|huyện|xã|thành phố)|ghi nhận|có|bệnh|số|số lượng|tổng số|về|đối với)[\s,]*)*$/iu;
/** Between the name of a row and its number. */
const STATES =
  /^[\s:]*(?:(?:\(\p{L}+\)|ghi nhận|xảy ra|phát hiện|có|là|đạt|được|chỉ|còn|với|ở mức|mắc|gồm|thu|số ca|tổng số)[\s:]*)*$/iu;
/** A stretch of time of its own, or another comparison than that of the table. */
const OTHER_TIME =
  /(?<!\p{L})(?:riêng (?:trong )?(?:tháng|quý|tuần)|trong tháng|trong tuần|tháng \d|tuần|kế hoạch|chỉ tiêu|bình quân|trung bình)/iu;

/** A row's name where the prose says something of it. */
interface Mention {
  readonly row: FigureRow;
  readonly sentence: Stretch;
  readonly start: number;
  readonly end: number;
}

/** What the prose says of the rows of a table beside it: how much they rose or fell, and their values. */
export function besideTableClaims(
  passages: readonly Passage[],
  tables: readonly FigureTable[],
  source: SourceText,
): Claim[] {
  const stating = passages
    .filter(({ heading, quantities }) => !heading && quantities.length > 0)
    .map((passage) => ({ passage, lowered: passage.text.toLowerCase() }));
  const named = tables.flatMap((table) => {
    // The longest first: `hộ nghèo` stands in `hộ nghèo dân tộc thiểu số`.
    const names = [...rowNames(table)].sort(([a], [b]) => b.length - a.length);
    return names.length === 0 ? [] : [{ table, names }];
  });
  const places = textsNaming(
    named.flatMap(({ names }) => names.map(([name]) => name)),
    stating.map(({ lowered }) => lowered),
  );
  return named.flatMap(({ table, names }) => {
    const pair = periodColumns(table);
    return namesByPlace(names, places).flatMap(([place, inPassage]): Claim[] => {
      const said = stating[place];
      if (said === undefined) return [];
      const { passage, lowered } = said;
      const mentions = mentionsIn(passage, lowered, inPassage);
      if (mentions.length === 0) return [];
      return [
        ...(pair === undefined ? [] : mentions.flatMap((one) => changeOf(passage, one, table, pair, source))),
        ...otherValues(passage, mentions, source),
      ];
    });
  });
}

type RowName = readonly [name: string, row: FigureRow];

/** The places of the passages that hold a name, in order, with their names. */
function namesByPlace(
  names: readonly RowName[],
  places: ReadonlyMap<string, readonly number[]>,
): [place: number, RowName[]][] {
  const byPlace = new Map<number, RowName[]>();
  for (const one of names) {
    for (const place of places.get(one[0]) ?? []) {
      const known = byPlace.get(place);
      if (known === undefined) byPlace.set(place, [one]);
      else known.push(one);
    }
  }
  return [...byPlace].sort(([a], [b]) => a - b);
}

/** The names that one row alone has, without unit and `số`. */
function rowNames({ rows }: FigureTable): Map<string, FigureRow> {
  const names = new Map<string, FigureRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    const name = row.label
      .replace(/\([^)]*\)/g, ' ')
      .toLowerCase()
      .replace(/^[^\p{L}]+/u, '')
      .replace(/^(?:tổng )?số(?: lượng)? /u, '')
      .trim();
    if (name.split(' ').length < 2 || /\d|^(?:tổng|cộng)/u.test(name)) continue;
    if (names.has(name)) twice.add(name);
    names.set(name, row);
  }
  for (const name of twice) names.delete(name);
  return names;
}

function mentionsIn(passage: Passage, text: string, names: readonly RowName[]): Mention[] {
  const found: Mention[] = [];
  for (const [name, row] of names) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const [start, end] = [passage.body + at, passage.body + at + name.length];
      const sentence = sentencesOf(passage).find((one) => one.start <= start && end <= one.end);
      if (sentence === undefined || found.some((one) => one.start <= start && end <= one.end)) continue;
      const lead = wordsBetween(passage, sentence.start, start);
      if (BEGINS.test(lead) && !OTHER_TIME.test(lead.slice(lead.lastIndexOf(';') + 1)))
        found.push({ row, sentence, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `hộ nghèo giảm 781 hộ`, `sốt xuất huyết ghi nhận 86 ca, giảm 57 ca`. */
function changeOf(
  passage: Passage,
  mention: Mention,
  table: FigureTable,
  pair: ColumnPair,
  source: SourceText,
): Claim[] {
  const [now, before] = [mention.row.values[pair.now], mention.row.values[pair.before]];
  if (now?.kind !== 'figure' || before?.kind !== 'figure') return [];
  const inPercent = /%|tỷ lệ|tỉ lệ/iu.test(mention.row.label);
  const behind = passage.quantities.filter(({ start, end }) => start >= mention.end && end <= mention.sentence.end);
  const [first, second] = behind;
  const stated =
    first !== undefined && STATES.test(wordsBetween(passage, mention.end, first.start)) && same(first, now.quantity);
  const change = stated ? second : first;
  if (change === undefined || change.perUnit) return [];
  const word = changeAt(passage, change);
  const gap = wordsBetween(passage, stated ? first.end : mention.end, change.start);
  if (
    word === undefined ||
    /vượt/iu.test(word) ||
    !/^(?:\s*\p{L}+){0,3}\s*,?\s*(?:đã\s+)?(?:tăng|giảm)(?:\s+(?:thêm|được|đi))?\s*$/iu.test(gap)
  )
    return [];
  const after = wordsBetween(passage, change.end, mention.sentence.end);
  if (!sameReference(after, headOf(table, pair.before).join(' '))) return [];
  if (!stated && !isCountedIn(passage, change, mention, after)) return [];
  const rated = change.unit === 'percent' || change.unit === 'percentage-point';
  if (!rated && change.unit !== 'count') return [];
  const unit = inPercent ? 'percent' : 'count';
  const [later, earlier] = [now.quantity, before.quantity].map((one): Quantity => ({ ...one, unit })) as [
    Quantity,
    Quantity,
  ];
  if (change.unit === 'percentage-point' && !inPercent) return [];
  const weighed = weighEither(change, later, earlier, /giảm/iu.test(word));
  return weighed === undefined ? [] : [claimOf(source, 'difference', wrongDifference, weighed)];
}

/** `hộ nghèo giảm 781 hộ`: the row counts what the change counts, or the words say that it is compared. */
function isCountedIn(passage: Passage, change: Quantity, { row }: Mention, after: string): boolean {
  if (change.unit !== 'count' || /^[^,;.()\d]{0,20}(?:so với|so cùng|cùng kỳ)/iu.test(after)) return true;
  const thing = /^\s*(\p{L}+)/u.exec(wordsBetween(passage, change.digitsEnd, change.digitsEnd + 20))?.[1];
  const named = /(?:^|\()(?:[\d.\s]*)(?:(?:tổng )?số(?: lượng)? )?(\p{L}+)/gu;
  const words = [...row.label.toLowerCase().matchAll(named)].map((match) => match[1]);
  return thing !== undefined && words.includes(thing.toLowerCase());
}

/** Behind the change nothing is named to compare with, or the time of the table's earlier column. */
function sameReference(after: string, head: string): boolean {
  const reference = /^[^,;.()\d]{0,20}(?:so với|so cùng)([^,;.]*)/iu.exec(after)?.[1];
  if (reference === undefined) return !/^[^,;.]{0,25}\(/u.test(after);
  if (/kế hoạch|chỉ tiêu|dự toán|tháng trước|quý trước|tuần trước/iu.test(reference)) return false;
  const year = /20\d{2}/.exec(reference)?.[0];
  return year === undefined || !/20\d{2}/.test(head) || head.includes(year);
}

/** Two rows named in one sentence: one with its number of the table, the other with a number that its row doesn't have. */
function otherValues(passage: Passage, mentions: readonly Mention[], source: SourceText): Claim[] {
  const stated = mentions.flatMap((mention) => {
    const quantity = passage.quantities.find(({ start, end }) => start >= mention.end && end <= mention.sentence.end);
    if (quantity === undefined || quantity.approximate || quantity.half !== undefined || quantity.unit !== 'count')
      return [];
    return STATES.test(wordsBetween(passage, mention.end, quantity.start)) ? [{ mention, quantity }] : [];
  });
  return stated.flatMap(({ mention, quantity }): Claim[] => {
    if (mention.row.values.some((value) => value.kind === 'figure' && same(value.quantity, quantity))) return [];
    const columns = stated
      .filter(
        (other) => other.mention.sentence.start === mention.sentence.start && other.quantity.noun === quantity.noun,
      )
      .flatMap((other) => onlyColumn(other.mention.row, other.quantity));
    const [column, ...others] = [...new Set(columns)];
    // A small number is in some column of its row by chance.
    if (
      columns.length < 2 &&
      !stated.some((other) => isTelling(other.quantity) && onlyColumn(other.mention.row, other.quantity).length > 0)
    )
      return [];
    const cell = column === undefined || others.length > 0 ? undefined : mention.row.values[column];
    if (cell?.kind !== 'figure') return [];
    const what = wordsBetween(passage, mention.start, mention.end);
    return [twoValuesClaim(quantity, cell.quantity, what, source)];
  });
}

function onlyColumn({ values }: FigureRow, quantity: Quantity): number[] {
  const columns = values.flatMap((value, column) =>
    column > 0 && value.kind === 'figure' && same(value.quantity, quantity) ? [column] : [],
  );
  return columns.length === 1 ? columns : [];
}

function isTelling({ readings: [{ value }] }: Quantity): boolean {
  return compare(value, exact(100)) >= 0;
}

function same(a: Quantity, b: Quantity): boolean {
  return equal(a.readings[0].value, b.readings[0].value);
}
