import type { Table } from '../composed-document.ts';
import { captionXml } from './caption.ts';
import { fitTable, type TableFit } from './column-widths.ts';
import { runs } from './inlines.ts';
import type { Write } from './long-text.ts';
import type { PageState } from './page-state.ts';
import { type ParagraphFormat, paragraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { STYLE } from './style-ids.ts';
import { type GridCell, tableGrid } from './table-grid.ts';
import { halfPoints } from './units.ts';
import { xmlText } from './xml.ts';

/**
 * A data table of the full width, row by row: fixed widths (the same in Word and LibreOffice), the head repeated on each page,
 * rows kept whole. `heading` describes a table without caption to those who can't see it.
 */
export function writeTable(table: Table, state: PageState, width: number, heading: string, write: Write): void {
  const grid = tableGrid([table.head, table.rows]);
  const headRows = table.head.length;
  const fit = fitTable(grid, headRows, width, state.profile.sizes.table);
  const description = table.caption === undefined ? heading : plainText(table.caption);
  if (table.caption !== undefined) write(captionXml(table.caption, state, width));
  write(`<w:tbl>${tableProperties(fit, width, description)}`);
  write(`<w:tblGrid>${fit.widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`);
  for (const [index, cells] of grid.rows.entries()) write(rowXml(cells, index < headRows, fit, state));
  // Word wants at least one row
  if (grid.rows.length === 0) write(rowXml([{ column: 0, columns: 1 }], false, fit, state));
  write('</w:tbl>');
}

function tableProperties({ padding }: TableFit, width: number, description: string): string {
  const words = xmlText(description.replace(/\s+/g, ' ').trim());
  return (
    `<w:tblPr><w:tblStyle w:val="${STYLE.tableGrid}"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>` +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    (words === '' ? '' : `<w:tblCaption w:val="${words}"/><w:tblDescription w:val="${words}"/>`) +
    '</w:tblPr>'
  );
}

function rowXml(cells: readonly GridCell[], head: boolean, fit: TableFit, state: PageState): string {
  const properties = `<w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell) => cellXml(cell, head, fit, state)).join('')}</w:tr>`;
}

function cellXml(gridCell: GridCell, head: boolean, fit: TableFit, state: PageState): string {
  const { cell, column, columns, merge } = gridCell;
  const width = fit.widths.slice(column, column + columns).reduce((total, one) => total + one, 0);
  const size = fit.size === state.profile.sizes.table ? {} : { halfPoints: halfPoints(fit.size) };
  const content = runs(cell?.content ?? [], state, head ? { strong: true, ...size } : size);
  const format: ParagraphFormat = {
    ...(cell !== undefined && cell.align !== 'left' && { align: cell.align }),
    // the head stays with the first row below it
    ...(head && { keepNext: true }),
  };
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '') +
    (merge === undefined ? '' : merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') +
    `<w:vAlign w:val="center"/></w:tcPr>${paragraph(STYLE.tableText, content, format)}</w:tc>`
  );
}
