import { type FigureRow, type FigureTable, isTotalRow } from './table-figures.ts';

/** A row of a table with the rows that it may be the total of. */
export interface Block {
  readonly total: FigureRow;
  readonly items: readonly FigureRow[];
  /** `whole`: the only total of the table; `part`: a group or a total among others, for which the figures have to bear witness. */
  readonly kind: 'whole' | 'part';
}

const PART_TOTAL = /^(?:cộng|tổng(?:\s+cộng)?)\s+(?:\(?[IVX]+(?!\s*[+,])\)?|mục|phần|nhóm|khối)/iu;

/** The rows of a table that are totals of others. */
export function blocksOf({ rows }: FigureTable): Block[] {
  const totals = rows.flatMap((row, index) => (isTotalRow(row) && !PART_TOTAL.test(row.label) ? [index] : []));
  const parts = [...groupBlocks(rows), ...periodBlocks(rows)];
  const [at, ...others] = totals;
  if (others.length > 0) return [...severalTotals(rows, totals), ...parts];
  const total = at === undefined ? undefined : rows[at];
  if (at === undefined || total === undefined || (at > 0 && at < rows.length - 2)) return parts;
  const items = at === 0 ? rows.slice(1) : rows.slice(0, at);
  return [{ total, items, kind: 'whole' }, ...parts];
}

const MONTH = /^tháng\s+\d{1,2}(?!\d)/iu;
const QUARTER = /^quý\s+(?:[IVX]+|\d)(?!\p{L})/iu;
const LONGER = /^(?:quý\s+(?:[IVX]+|\d)|(?:\d{1,2}|sáu|chín)\s+tháng|năm\s+(?:19|20)\d{2}|lũy kế|luỹ kế)(?!\p{L})/iu;

/** `Quý III` below `Tháng 7`, `Tháng 8`, `Tháng 9`; `Năm 2024` below its quarters. */
function periodBlocks(rows: readonly FigureRow[]): Block[] {
  return rows.flatMap((total, at): Block[] => {
    if (!LONGER.test(total.label)) return [];
    const before = rows.slice(0, at).reverse();
    const span = [MONTH, QUARTER].find((one) => one.test(before[0]?.label ?? '') && !one.test(total.label));
    if (span === undefined) return [];
    const end = before.findIndex(({ label }) => !span.test(label));
    const items = (end === -1 ? before : before.slice(0, end)).reverse();
    return items.length < 2 ? [] : [{ total, items, kind: 'part' }];
  });
}

/** Each total closes the rows since the one before; the last may add up the others. */
function severalTotals(rows: readonly FigureRow[], totals: readonly number[]): Block[] {
  const each = totals.flatMap((at, index): Block[] => {
    const total = rows[at];
    const items = rows.slice((totals[index - 1] ?? -1) + 1, at);
    return total === undefined || items.length < 2 ? [] : [{ total, items, kind: 'part' }];
  });
  const last = rows[totals.at(-1) ?? -1];
  const before = totals.slice(0, -1).flatMap((at) => rows[at] ?? []);
  return last === undefined || before.length < 2 ? each : [...each, { total: last, items: before, kind: 'part' }];
}

/** `I. Sở, ban, ngành` and the rows 1, 2, 3 below it. */
function groupBlocks(rows: readonly FigureRow[]): Block[] {
  return rows.flatMap((total, at): Block[] => {
    if (!isGroup(total)) return [];
    const behind = rows.slice(at + 1);
    const end = behind.findIndex((row) => isGroup(row) || isTotalRow(row));
    const items = end === -1 ? behind : behind.slice(0, end);
    return items.length < 2 ? [] : [{ total, items, kind: 'part' }];
  });
}

/** The ways to take the rows of a block, so that none is counted twice: all, only the groups (I, II, A, B), only the single rows. */
export function groupingsOf(items: readonly FigureRow[]): (readonly FigureRow[])[] {
  const ways = [
    items,
    items.filter(isGroup),
    items.filter((row) => !isGroup(row)),
    items.filter((row) => !isSubItem(row)),
  ];
  return ways.filter(
    (rows, index) => rows.length > (index === 0 ? 1 : 0) && (index === 0 || rows.length < items.length),
  );
}

function isGroup({ cells }: FigureRow): boolean {
  return /^(?:[IVX]+|[A-ZĐ])[.)]?$/.test(cells[0]?.text ?? '');
}

function isSubItem({ cells }: FigureRow): boolean {
  const [first, second] = [cells[0]?.text ?? '', cells[1]?.text ?? ''];
  return /^(?:\d+\.\d+|[a-z]\)?|[-+])$/.test(first) || (first === '' && /^[-+]/.test(second)) || /^[-+]/.test(first);
}
