import type { Stretch, Table } from './audit-document.ts';
import { narrowTables } from './narrow-tables.ts';
import { spacedTables } from './space-tables.ts';
import { expandGrid, type RawCell } from './table-grid.ts';

/** A table with the stretch of text that it fills. */
export interface PlacedTable extends Stretch {
  readonly table: Table;
}

/** The tables of a Markdown or plain text: HTML, bars, columns parted by tabs as scanners leave them, and by spaces. */
export function findTextTables(text: string, plain: string): PlacedTable[] {
  const html = htmlTables(text, plain);
  const outside = (at: number): boolean => !html.some((table) => table.start <= at && at < table.end);
  const lines = plain.includes('|') || plain.includes('\t') ? lineTables(plain, outside) : [];
  const free = (at: number): boolean => outside(at) && !lines.some((table) => table.start <= at && at < table.end);
  const spaced = spacedTables(plain, free);
  const left = (at: number): boolean => free(at) && !spaced.some((table) => table.start <= at && at < table.end);
  const gapped = [...spaced, ...narrowTables(plain, left)].map(({ start, end, rows }) => ({
    start,
    end,
    table: expandGrid(plain, rows),
  }));
  return [...html, ...lines, ...gapped].sort((a, b) => a.start - b.start);
}

function htmlTables(text: string, plain: string): PlacedTable[] {
  if (!text.includes('</') || !/<\/table/i.test(text)) return [];
  return [...text.matchAll(/<table\b[\s\S]*?<\/table\s*>/gi)].map(({ index, 0: whole }) => {
    const rows = [...whole.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|<\/table)/gi)].map((row) => {
      const at = index + row.index + row[0].length - (row[1] ?? '').length;
      return [...(row[1] ?? '').matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi)].map(
        (cell): RawCell => {
          const body = cell[2] ?? '';
          const start = at + cell.index + cell[0].length - body.length;
          return {
            start,
            end: start + body.length,
            columns: spanOf(cell[1], 'colspan'),
            rows: spanOf(cell[1], 'rowspan'),
          };
        },
      );
    });
    return { start: index, end: index + whole.length, table: expandGrid(plain, rows) };
  });
}

function spanOf(attributes = '', name: string): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1);
}

type Separator = '|' | '\t';

function lineTables(plain: string, outside: (at: number) => boolean): PlacedTable[] {
  const tables: PlacedTable[] = [];
  let open: { rows: RawCell[][]; start: number; end: number; separator: Separator } | undefined;
  const close = (): void => {
    if (open !== undefined && open.rows.length >= 2) {
      tables.push({ start: open.start, end: open.end, table: expandGrid(plain, open.rows) });
    }
    open = undefined;
  };
  for (let start = 0; start <= plain.length; ) {
    const at = plain.indexOf('\n', start);
    const end = at === -1 ? plain.length : at;
    const line = plain.slice(start, end);
    const separator = outside(start) ? separatorOf(line) : undefined;
    if (separator === undefined || (open !== undefined && open.separator !== separator)) close();
    if (separator !== undefined) {
      open ??= { rows: [], start, end, separator };
      open.end = end;
      if (!/^[\s|:-]*$/.test(line) || separator === '\t') open.rows.push(cellsOf(line, start, separator));
    }
    start = end + 1;
  }
  close();
  return tables;
}

/** A list item with its figure behind a tab (`+ Tổng số nhiệm vụ:⇥25`) is no row. */
function separatorOf(line: string): Separator | undefined {
  if (/^\s*\|.*\|/.test(line) || (line.match(/\|/g) ?? []).length >= 2) return '|';
  const tabs = (line.match(/\t/g) ?? []).length;
  if (tabs >= 2) return '\t';
  return tabs === 1 && !/^\s*[-+*•]|:\s*\t/.test(line) && line.trim() !== '' ? '\t' : undefined;
}

function cellsOf(line: string, start: number, separator: Separator): RawCell[] {
  const lead = separator === '|' ? (/^\s*\|/.exec(line)?.[0].length ?? 0) : 0;
  const body = separator === '|' ? line.slice(lead).replace(/\|\s*$/, '') : line;
  let at = start + lead;
  return body.split(separator).map((part) => {
    const cell = { start: at, end: at + part.length, columns: 1, rows: 1 };
    at += part.length + 1;
    return cell;
  });
}
