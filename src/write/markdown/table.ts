import type { Table, TableCell, TableRow } from '../composed-document.ts';
import { keepEdges } from './escape.ts';
import { inlineHtml, inlineMarkdown } from './inline.ts';

/** A pipe table where GFM has the words for it; merged cells, heads of several rows and line breaks need HTML. */
export function tableMarkdown(table: Table, lineEnd: string): string {
  return (fitsPipes(table) ? pipeTable(table) : htmlTable(table)).join(lineEnd);
}

function fitsPipes({ caption, head, rows }: Table): boolean {
  const single = ({ cells }: TableRow) =>
    cells.every(({ columns, rows, content }) => {
      return columns === 1 && rows === 1 && content.every((one) => one.type !== 'line-break');
    });
  return caption === undefined && head.length === 1 && head.every(single) && rows.every(single);
}

function pipeTable({ head, rows }: Table): string[] {
  const [first] = head;
  const columns = first?.cells ?? [];
  const aligns = columns.map((cell, column) => RULES[rows[0]?.cells[column]?.align ?? cell.align]);
  return [pipeRow(columns), `| ${aligns.join(' | ')} |`, ...rows.map((row) => pipeRow(row.cells))];
}

const RULES: Readonly<Record<TableCell['align'], string>> = { left: '---', center: ':---:', right: '---:' };

function pipeRow(cells: readonly TableCell[]): string {
  const written = cells.map((cell) => keepEdges(inlineMarkdown(cell.content, { lineStart: false })));
  return `| ${written.join(' | ')} |`;
}

function htmlTable({ caption, head, rows }: Table): string[] {
  return [
    '<table>',
    ...(caption === undefined ? [] : [`<caption>${inlineHtml(caption)}</caption>`]),
    ...(head.length === 0 ? [] : ['<thead>', ...head.map((row) => htmlRow(row, 'th', 'center')), '</thead>']),
    ...(rows.length === 0 ? [] : ['<tbody>', ...rows.map((row) => htmlRow(row, 'td', 'left')), '</tbody>']),
    '</table>',
  ];
}

function htmlRow({ cells }: TableRow, tag: 'th' | 'td', usual: TableCell['align']): string {
  const written = cells.map((cell) => {
    const columns = cell.columns === 1 ? '' : ` colspan="${cell.columns}"`;
    const rows = cell.rows === 1 ? '' : ` rowspan="${cell.rows}"`;
    const align = cell.align === usual ? '' : ` align="${cell.align}"`;
    return `<${tag}${columns}${rows}${align}>${inlineHtml(cell.content)}</${tag}>`;
  });
  return `<tr>${written.join('')}</tr>`;
}
