import type { RawCell } from '../table-grid.ts';
import type { DocxText } from './docx-text.ts';

/** The table that is being read; what a cell holds in tables of its own goes into its text. */
export class BodyTable {
  readonly start: number;
  /** Tables inside the cells of this one that are open now. */
  nested = 0;
  deletedRow = false;
  private readonly rows: RawCell[][] = [];
  private column = 0;
  private cell: { start: number; columns: number; continues: boolean } | undefined;
  /** The cell above that may go on downwards, by column. */
  private readonly above = new Map<number, { row: number; index: number }>();

  constructor(start: number) {
    this.start = start;
  }

  openRow(): void {
    this.rows.push([]);
    this.column = 0;
    this.deletedRow = false;
  }

  closeRow(text: DocxText): void {
    if (this.deletedRow) this.rows.pop();
    text.add('\n');
  }

  /** Columns that a row leaves out at its start. */
  skipColumns(columns: number, at: number): void {
    if (columns > 0) this.rows.at(-1)?.push({ start: at, end: at, columns, rows: 1 });
    this.column += columns;
  }

  openCell(at: number): void {
    this.cell = { start: at, columns: 1, continues: false };
  }

  span(columns: number): void {
    if (this.cell !== undefined) this.cell.columns = columns;
  }

  /** This cell goes on from the one above. */
  continueAbove(): void {
    if (this.cell !== undefined) this.cell.continues = true;
  }

  closeCell(text: DocxText): void {
    const { cell } = this;
    const row = this.rows.at(-1);
    if (cell === undefined || row === undefined) return;
    const begun = this.above.get(this.column);
    const upperRow = begun === undefined ? undefined : this.rows[begun.row];
    const upper = begun === undefined ? undefined : upperRow?.[begun.index];
    if (cell.continues && begun !== undefined && upperRow !== undefined && upper !== undefined) {
      upperRow[begun.index] = { ...upper, rows: upper.rows + 1 };
    } else {
      row.push({ start: cell.start, end: text.at, columns: cell.columns, rows: 1 });
      this.above.set(this.column, { row: this.rows.length - 1, index: row.length - 1 });
    }
    this.column += cell.columns;
    this.cell = undefined;
    text.add('\t');
  }

  close(text: DocxText): void {
    text.tables.push({ start: this.start, end: text.at, rows: this.rows });
  }
}
