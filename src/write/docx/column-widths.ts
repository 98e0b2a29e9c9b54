import { textWidth } from '../../text/text-width.ts';
import { fewerLines, judgedRows, type RowText } from './fewer-lines.ts';
import { plainText } from './plain-text.ts';
import type { Grid, GridCell } from './table-grid.ts';

export interface TableFit {
  /** Size of the text, in points. */
  readonly size: number;
  /** Widths of the columns in twips; their sum is the width of the table. */
  readonly widths: readonly number[];
  /** Space left and right of the text in a cell, in twips. */
  readonly padding: number;
}

/** Widths at a size of 1 point, in thousandths: of the longest word, and of all the text on one line. */
interface Need {
  readonly word: number;
  readonly text: number;
}

/** A table of many columns starts smaller, for its numbers must stand on one line. */
const WIDE_TABLE = 9;
const WIDE_TABLE_SIZE = 11;
/** A wide table gets smaller, but not below this, until its longest text stands in few lines. */
const SMALLEST_WIDE_SIZE = 9;
const FEW_LINES = 3;
/** Below this nobody can read it: longer words are broken instead. */
const SMALLEST_SIZE = 7;
const PADDING = 85;
const NARROW_PADDING = 40;
/** Fonts differ a little between machines: this much of a word's width is added, so that no word is broken by a hair. */
const SLACK = 1.04;
/** A column is never narrower (twips), also when it is empty. */
const NARROWEST = 200;
const TWIPS_PER_POINT = 20;
/** A head may take this many lines, so that the rows below decide the widths. */
const HEAD_LINES = 3;
/** Word and LibreOffice break a line after a hyphen and at a space, not after a slash. */
const BREAKS = / |(?<=-)/;

/**
 * Fits a table into a width (twips): the largest size at which every word stands on one line, then widths at which all
 * columns need about the same number of lines. `headRows` rows count as bold.
 */
export function fitTable(grid: Grid, headRows: number, available: number, largestSize: number): TableFit {
  const wide = grid.columns >= WIDE_TABLE;
  const padding = wide ? NARROW_PADDING : PADDING;
  const needs = columnNeeds(grid, headRows);
  let size = wide ? Math.min(largestSize, WIDE_TABLE_SIZE) : largestSize;
  while (size > SMALLEST_SIZE && sum(smallestWidths(needs, size, padding)) > available) size--;
  const longest = (points: number) => linesNeeded(columnsOf(needs, points, padding), padding, available);
  while (wide && size > SMALLEST_WIDE_SIZE && longest(size) > FEW_LINES) size--;
  const widths = shareWidth(needs, size, padding, available);
  const rows = judgedRows(grid.rows.slice(headRows)).map((row) => rowText(row, grid.columns, size));
  return { size, widths: fewerLines(rows, widths, smallestWidths(needs, size, padding), padding), padding };
}

/** What the cells of a row need in twips; a cell that spans columns or rows does not decide the height of this one. */
function rowText(row: Grid['rows'][number], columns: number, size: number): RowText {
  const text: (readonly number[])[] = Array.from({ length: columns }, () => []);
  for (const { column, columns: span, cell, merge } of row) {
    if (cell === undefined || span > 1 || merge !== undefined) continue;
    const lines = plainText(cell.content).split('\n');
    text[column] = lines.map((line) => (textWidth(line, isStrong(cell)) * SLACK * size * TWIPS_PER_POINT) / 1000);
  }
  return text;
}

function columnNeeds(grid: Grid, headRows: number): readonly Need[] {
  const needs: Need[] = Array.from({ length: grid.columns }, () => ({ word: 0, text: 0 }));
  const spanning: { readonly cell: GridCell; readonly need: Need }[] = [];
  for (const [index, row] of grid.rows.entries()) {
    for (const cell of row) {
      if (cell.cell === undefined) continue;
      const need = cellNeed(cell, index < headRows);
      if (cell.columns > 1) spanning.push({ cell, need });
      else if (isMore(need, needs[cell.column])) widen(needs, cell, need);
    }
  }
  for (const { cell, need } of spanning.sort((a, b) => a.cell.columns - b.cell.columns)) widen(needs, cell, need);
  return needs;
}

function cellNeed({ cell }: GridCell, head: boolean): Need {
  const strong = head || isStrong(cell);
  let word = 0;
  let text = 0;
  for (const line of plainText(cell?.content ?? []).split('\n')) {
    const width = textWidth(line, strong) * SLACK;
    text = Math.max(text, width);
    for (const one of line.split(BREAKS)) word = Math.max(word, one === line ? width : textWidth(one, strong) * SLACK);
  }
  return { word, text: text / (head ? HEAD_LINES : 1) };
}

function isStrong(cell: GridCell['cell']): boolean {
  return cell?.content.some((node) => node.type === 'strong') === true;
}

function isMore({ word, text }: Need, known: Need | undefined): boolean {
  return known === undefined || word > known.word || text > known.text;
}

/** Shares out what a spanning cell needs beyond the sum of its columns. */
function widen(needs: Need[], { column, columns }: GridCell, need: Need): void {
  const covered = needs.slice(column, column + columns);
  const extraWord = Math.max(0, need.word - sum(covered.map(({ word }) => word))) / columns;
  const extraText = Math.max(0, need.text - sum(covered.map(({ text }) => text))) / columns;
  for (const [offset, { word, text }] of covered.entries()) {
    needs[column + offset] = { word: word + extraWord, text: Math.max(text + extraText, word + extraWord) };
  }
}

function smallestWidths(needs: readonly Need[], size: number, padding: number): readonly number[] {
  return needs.map(({ word }) => Math.max(NARROWEST, Math.ceil((word * size * TWIPS_PER_POINT) / 1000)) + 2 * padding);
}

function shareWidth(needs: readonly Need[], size: number, padding: number, available: number): readonly number[] {
  const smallest = smallestWidths(needs, size, padding);
  const total = sum(smallest);
  if (total >= available)
    return whole(
      smallest.map((width) => (width * available) / total),
      available,
    );
  const columns = columnsOf(needs, size, padding);
  const lines = linesNeeded(columns, padding, available);
  return whole(
    columns.map((column) => widthForLines(column, lines, padding)),
    available,
  );
}

/** A column's smallest width and the width of all its text on one line, in twips. */
interface Column {
  readonly smallest: number;
  readonly text: number;
}

function columnsOf(needs: readonly Need[], size: number, padding: number): readonly Column[] {
  return smallestWidths(needs, size, padding).map((smallest, index) => {
    return { smallest, text: Math.max(1, ((needs[index]?.text ?? 0) * size * TWIPS_PER_POINT) / 1000) };
  });
}

/** The width at which a column's text needs no more than so many lines; also a fraction of a line, which leaves room. */
function widthForLines({ smallest, text }: Column, lines: number, padding: number): number {
  return Math.max(smallest, text / lines + 2 * padding);
}

/** As few lines as the width allows, by bisection: the sum of the widths falls as the number of lines grows. */
function linesNeeded(columns: readonly Column[], padding: number, available: number): number {
  let few = 1 / 64;
  let many = 4096;
  for (let step = 0; step < 60; step++) {
    const middle = (few + many) / 2;
    let needed = 0;
    for (const column of columns) needed += widthForLines(column, middle, padding);
    if (needed > available) few = middle;
    else many = middle;
  }
  return many;
}

/** Rounds down and gives the remaining twips to the widest column, so that the sum is exact. */
function whole(widths: readonly number[], total: number): readonly number[] {
  const floors = widths.map(Math.floor);
  const widest = floors.indexOf(Math.max(...floors));
  return floors.map((width, index) => (index === widest ? width + total - sum(floors) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
