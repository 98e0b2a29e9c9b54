import { twipsOf } from '../docx-package/length.ts';
import { isOn } from '../docx-package/style-sheet.ts';
import { child, childrenNamed, wordValue, type XmlElement } from '../docx-package/xml-element.ts';

/** A cell with the room for its text: distance from the table's left edge and width, in twips. */
export interface CellBox {
  readonly element: XmlElement;
  readonly offset: number;
  readonly width: number;
}

/** What Word leaves beside the text of a cell where nothing says otherwise. */
const CELL_MARGIN = 108;

/** The cells of a table, row by row. Where a table gives no widths, its columns share `available` evenly. */
export function cellBoxes(table: XmlElement, available: number): readonly (readonly CellBox[])[] {
  const grid = childrenNamed(child(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
    twipsOf(attributes['w:w']),
  );
  const known = grid.every((width) => width !== undefined && width > 0);
  const columns = known ? grid.map((width) => width ?? 0) : grid.map(() => available / grid.length);
  return rowsOf(table).map((row) => {
    let column = Number(wordValue(row, 'w:trPr', 'w:gridBefore') ?? 0);
    return cellsOf(row).map((element): CellBox => {
      const span = Number(wordValue(element, 'w:tcPr', 'w:gridSpan') ?? 1);
      const offset = sum(columns.slice(0, column));
      const width =
        sum(columns.slice(column, column + span)) ||
        (twipsOf(child(element, 'w:tcPr', 'w:tcW')?.attributes['w:w']) ?? 0);
      column += span;
      const [left, right] = marginsOf(element, table);
      return { element, offset: offset + left, width: width - left - right };
    });
  });
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((one) =>
    one.name === 'w:tr' ? [one] : one.name === 'w:sdt' ? rowsOf(child(one, 'w:sdtContent') ?? one) : [],
  );
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((one) =>
    one.name === 'w:tc' ? [one] : one.name === 'w:sdt' ? cellsOf(child(one, 'w:sdtContent') ?? one) : [],
  );
}

function marginsOf(cell: XmlElement, table: XmlElement): readonly [number, number] {
  const margin = (side: string, other: string): number => {
    for (const holder of [child(cell, 'w:tcPr', 'w:tcMar'), child(table, 'w:tblPr', 'w:tblCellMar')]) {
      const written = (child(holder, `w:${side}`) ?? child(holder, `w:${other}`))?.attributes['w:w'];
      const twips = twipsOf(written);
      if (twips !== undefined) return twips;
    }
    return CELL_MARGIN;
  };
  return [margin('left', 'start'), margin('right', 'end')];
}

/** The table draws lines between its cells: a table of data, not one that sets two columns side by side. */
export function isRuled(table: XmlElement, chain: readonly XmlElement[]): boolean {
  const holders = [table, ...chain].map((one) => child(one, 'w:tblPr', 'w:tblBorders'));
  const line = (side: string) =>
    isOn(holders.map((holder) => child(holder, `w:${side}`)).find((one) => one !== undefined));
  if (line('insideH') || line('insideV')) return true;
  const cells = rowsOf(table).flatMap(cellsOf);
  return cells.length > 0 && cells.filter((cell) => isBoxed(cell)).length > cells.length / 2;
}

/** Lines on all four sides of the cell. */
export function isFramed(cell: XmlElement, table: XmlElement, chain: readonly XmlElement[]): boolean {
  if (isBoxed(cell)) return true;
  const holders = [table, ...chain].map((one) => child(one, 'w:tblPr', 'w:tblBorders'));
  const sides = ['top', 'bottom', 'left', 'right'];
  const own = child(cell, 'w:tcPr', 'w:tcBorders');
  return sides.every((side) =>
    isOn(
      child(own, `w:${side}`) ?? holders.map((holder) => child(holder, `w:${side}`)).find((one) => one !== undefined),
    ),
  );
}

function isBoxed(cell: XmlElement): boolean {
  const own = child(cell, 'w:tcPr', 'w:tcBorders');
  const side = (name: string, other: string) => isOn(child(own, `w:${name}`) ?? child(own, `w:${other}`));
  return side('top', 'top') && side('bottom', 'bottom') && side('left', 'start') && side('right', 'end');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
