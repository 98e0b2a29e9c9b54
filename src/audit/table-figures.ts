import { negate } from '../numbers/exact.ts';
import type { Cell, Table } from './audit-document.ts';
import type { Quantity, Reading } from './quantity.ts';
import { readingsOf } from './scan-quantities.ts';

/** What a cell holds: a figure, nothing (`-` and blank count alike), or words. */
export type CellValue =
  | { readonly kind: 'figure'; readonly quantity: Quantity }
  | { readonly kind: 'blank' }
  | { readonly kind: 'words' };

/** A table split into its head and its rows of figures. */
export interface FigureTable {
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly FigureRow[];
  readonly width: number;
  /** Column numbers of a formula row (`3=4+5+6`) by column, with the formula behind them. */
  readonly numbering?: readonly (ColumnNumber | undefined)[];
}

export interface FigureRow {
  readonly cells: readonly Cell[];
  readonly values: readonly CellValue[];
  /** The words of the row, from the left: `Tổng cộng`. */
  readonly label: string;
}

export interface ColumnNumber {
  readonly name: string;
  readonly formula?: string;
}

const FORMULA_CELL = /^\(?(\d{1,2}|[a-z])\)?\s*(?:[=:]\s*([\d\s()+\-–*x×/:,.%a-z]+))?$/i;

const TOTAL = /^(?:[IVXA-D]+[.)]?\s*)?(?:tổng(?:\s+(?:số|cộng|công|toàn|chung))?|cộng)(?!\p{L})/iu;
/** They stand over a total, or beside a few rows that were picked out. */
const OF_ALL =
  /^(?:[IVXA-D]+[.)]?\s*)?(?:(?:toàn|cả) (?:tỉnh|ngành|thành phố|huyện|xã|phường|quận|thị xã|thị trấn|viện|trường|sở|cục|chi cục|khu vực|công ty|đơn vị|trung tâm|vùng|hội|nước|năm|kỳ|khối)|chung$)(?!\p{L})/iu;

export function isTotalRow({ label }: FigureRow): boolean {
  return TOTAL.test(label) || OF_ALL.test(label);
}

/** `Tổng`, `Cộng`: the row can be nothing else. */
export function isCalledTotal({ label }: FigureRow): boolean {
  return TOTAL.test(label);
}

const KNOWN = new WeakMap<Table, { readonly figures: FigureTable | undefined }>();

/** Undefined where the table holds no figures that could be compared. Each table is read once. */
export function figureTable(table: Table): FigureTable | undefined {
  const known = KNOWN.get(table) ?? { figures: readTable(table) };
  KNOWN.set(table, known);
  return known.figures;
}

/** All figures of a table. */
export function figuresOf(table: Table): readonly Quantity[] {
  return (figureTable(table)?.rows ?? []).flatMap(({ values }) =>
    values.flatMap((value) => (value.kind === 'figure' ? [value.quantity] : [])),
  );
}

function readTable(table: Table): FigureTable | undefined {
  const width = table.rows[0]?.length ?? 0;
  if (width < 2 || table.rows.length < 2) return undefined;
  const numbered = table.rows.findIndex(isNumbering);
  const firstData = numbered === -1 ? firstDataRow(table) : numbered + 1;
  const head = table.rows.slice(0, numbered === -1 ? firstData : numbered);
  const rows = table.rows
    .slice(firstData)
    .filter((row) => !isNumbering(row))
    .map(rowOf);
  if (rows.length === 0) return undefined;
  const numbering = numbered === -1 ? headNumbering(head) : table.rows[numbered]?.map(columnNumber);
  return { head, rows, width, ...(numbering === undefined ? {} : { numbering }) };
}

/** `1 | 2 | 3=4+5+6 | 4 | …` or `(1) | (2) | (3)`: most cells are running numbers. */
function isNumbering(row: readonly Cell[]): boolean {
  const filled = row.filter(({ text, merged }) => text !== '' && !merged);
  if (filled.length < 3) return false;
  const numbers = filled.map(({ text }) => FORMULA_CELL.exec(text)?.[1]);
  const plain = numbers.filter((name): name is string => name !== undefined);
  if (plain.length * 5 < filled.length * 4) return false;
  const values = plain.map(Number).filter((value) => !Number.isNaN(value));
  const rising = values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
  return rising && values.length >= 3 && (values[0] ?? 9) <= 3;
}

export function columnNumber({ text }: Pick<Cell, 'text'>): ColumnNumber | undefined {
  const [, name, formula] = FORMULA_CELL.exec(text) ?? [];
  return name === undefined ? undefined : { name, ...(formula === undefined ? {} : { formula: formula.trim() }) };
}

const HEAD_FORMULA =
  /(?:\((\d{1,2})\)|(?<=\s)(\d{1,2}))\s*=\s*([\d\s()+\-–*x×/:%]+)$|\((\d{1,2})\s*=\s*([\d\s()+\-–*x×/:%]+)\)$/u;
const HEAD_NUMBER = /\((\d{1,2})\)$/u;

/** `Tổng kích hoạt (7)=(5)+(6)`: the formula stands in the head itself; columns that have no number there are counted from the left. */
function headNumbering(head: readonly (readonly Cell[])[]): (ColumnNumber | undefined)[] | undefined {
  const texts = head.at(-1)?.map(({ text }) => text) ?? [];
  const numbers = texts.map(numberInName);
  if (!numbers.some((one) => one?.formula !== undefined)) return undefined;
  const counted = numbers.every((one, column) => one === undefined || one.name === String(column + 1));
  return counted ? numbers.map((one, column) => one ?? { name: String(column + 1) }) : numbers;
}

/** `Tổng kích hoạt (7)=(5)+(6)`, `Còn lại (5=3-4)`, `Thụ lý mới (2)`. */
export function numberInName(text: string): ColumnNumber | undefined {
  const [, bracketed, bare, behind, inner, inside] = HEAD_FORMULA.exec(text) ?? [];
  const [name, formula] = [bracketed ?? bare ?? inner ?? HEAD_NUMBER.exec(text)?.[1], behind ?? inside];
  return name === undefined ? undefined : { name, ...(formula === undefined ? {} : { formula: formula.trim() }) };
}

function firstDataRow(table: Table): number {
  if (isData(table.rows[0] ?? [])) return 0;
  const index = table.rows.findIndex(
    (row, at) => at > 0 && row.slice(1).filter((cell) => !cell.merged && cellValue(cell).kind === 'figure').length >= 1,
  );
  return index === -1 ? table.rows.length : index;
}

/** A table without a head: its first row has a name and figures that are neither years nor running numbers. */
function isData(row: readonly Cell[]): boolean {
  const figures = row.slice(1).filter((cell) => !cell.merged && cellValue(cell).kind === 'figure');
  const telling = figures.filter(({ text }) => /\d[.,]\d|\d\s?%/u.test(text));
  return telling.length >= 2 && figures.length === row.length - 1 && /\p{L}/u.test(row[0]?.text ?? '');
}

function rowOf(cells: readonly Cell[]): FigureRow {
  return {
    cells,
    values: cells.map(cellValue),
    label: cells
      .filter(({ text, merged }) => !merged && /\p{L}/u.test(text))
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** A figure with an optional unit of its own; anything else with digits is words. */
export function cellValue(cell: Cell): CellValue {
  const text = cell.text.replace(/\s+(?=\d{3}(?!\d))/g, '\u00a0');
  if (/^(?:[-–—./]|0?\s*-)?$/.test(text.trim())) return { kind: 'blank' };
  const [, minus, digits, sign] =
    /^([-–−+]\s?)?(\d+(?:[.,\u00a0]\d+)*)\s*(%|điểm|đồng|triệu đồng|triệu|tỷ đồng|tỷ|hồ sơ|người|TTHC)?$/iu.exec(
      text,
    ) ?? [];
  const percent = sign === '%';
  const unsigned = digits === undefined ? undefined : readingsOf(digits, percent ? 'percent' : 'count');
  const readings = /[-–−]/.test(minus ?? '') ? unsigned?.map(below) : unsigned;
  const [first, ...others] = readings ?? [];
  if (first === undefined) return { kind: 'words' };
  return {
    kind: 'figure',
    quantity: {
      start: cell.start,
      end: cell.end,
      digitsEnd: cell.end,
      written: cell.text,
      readings: [first, ...others],
      unit: percent ? 'percent' : 'count',
      noun: '',
      approximate: false,
    },
  };
}

/** `-57` in a column of changes. */
function below({ value, decimals }: Reading): Reading {
  return { value: negate(value), decimals };
}

/** The head's words over a column, from the top. */
export function headOf({ head }: FigureTable, column: number): string[] {
  return head
    .map((row) => row[column]?.text ?? '')
    .filter((text, index, all) => text !== '' && text !== all[index - 1]);
}
