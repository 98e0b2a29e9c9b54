import { docxPart } from './docx-parts.ts';
import { child, descendants, value, type XmlElement } from './xml-tree.ts';

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/**
 * A Word file as lines that a person can read and a diff can show: style, numbering, text, shape of tables, sections,
 * footnotes. Bold is `**`, italic `_`, a footnote `[^1]`, a link `<address>`, a line break `⏎`, a no-break space `·`.
 */
export function dumpDocx(docx: Uint8Array): string {
  const body = child(docxPart(docx, 'word/document.xml'), 'w:body');
  const notes = docxPart(docx, 'word/footnotes.xml').children.filter((note) => note.attributes['w:type'] === undefined);
  const links = new Map(
    docxPart(docx, 'word/_rels/document.xml.rels').children.map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  const dumper = new Dumper(links);
  dumper.blocks(body?.children ?? [], '');
  for (const note of notes) {
    dumper.lines.push(`footnote ${note.attributes['w:id']}`);
    dumper.blocks(note.children, '  ');
  }
  return `${dumper.lines.join('\n')}\n`;
}

class Dumper {
  readonly lines: string[] = [];
  readonly #links: ReadonlyMap<string | undefined, string | undefined>;

  constructor(links: ReadonlyMap<string | undefined, string | undefined>) {
    this.#links = links;
  }

  blocks(elements: readonly XmlElement[], indent: string): void {
    for (const element of elements) {
      if (element.name === 'w:p') this.#paragraph(element, indent);
      if (element.name === 'w:tbl') this.#table(element, indent);
      if (element.name === 'w:sectPr') this.lines.push(`${indent}${sectionLine(element)}`);
    }
  }

  #paragraph(element: XmlElement, indent: string): void {
    const properties = child(element, 'w:pPr');
    const details = [
      value(properties, 'w:pStyle') ?? 'Normal',
      ...(properties?.children ?? []).flatMap(paragraphDetail),
    ].join(' ');
    this.lines.push(`${indent}[${details}] ${element.children.map((run) => this.#run(run)).join('')}`.trimEnd());
    const section = child(properties, 'w:sectPr');
    if (section !== undefined) this.lines.push(`${indent}${sectionLine(section)}`);
  }

  #run(run: XmlElement): string {
    if (run.name === 'w:hyperlink') {
      const words = run.children.map((inner) => this.#run(inner)).join('');
      return `${words}<${this.#links.get(run.attributes['r:id'])}>`;
    }
    if (run.name === 'w:fldSimple') {
      const words = run.children.map((inner) => this.#run(inner)).join('');
      return `{${run.attributes['w:instr']?.trim()} = ${words}}`;
    }
    const words = run.children.map(runText).join('');
    const bold = toggle(child(run, 'w:rPr', 'w:b')) ? '**' : '';
    const italic = toggle(child(run, 'w:rPr', 'w:i')) ? '_' : '';
    return `${bold}${italic}${words}${italic}${bold}`;
  }

  #table(table: XmlElement, indent: string): void {
    const grid = child(table, 'w:tblGrid')?.children.map((column) => column.attributes['w:w']) ?? [];
    const style = value(table, 'w:tblPr', 'w:tblStyle') ?? 'no lines';
    this.lines.push(`${indent}table (${style}) ${grid.length} columns: ${grid.join(' ')}`);
    for (const row of descendantsOutsideTables(table)) {
      const head = child(row, 'w:trPr', 'w:tblHeader') === undefined ? 'row' : 'head row';
      this.lines.push(`${indent}  ${head}`);
      for (const cell of row.children.filter(({ name }) => name === 'w:tc')) this.#cell(cell, `${indent}    `);
    }
  }

  #cell(cell: XmlElement, indent: string): void {
    const properties = child(cell, 'w:tcPr');
    const span = value(properties, 'w:gridSpan');
    const merge = child(properties, 'w:vMerge');
    const down = merge === undefined ? '' : ` ↓${merge.attributes['w:val'] ?? 'continue'}`;
    this.lines.push(`${indent}cell${span === undefined ? '' : ` ×${span}`}${down}`);
    this.blocks(cell.children, `${indent}  `);
  }
}

function descendantsOutsideTables(table: XmlElement): readonly XmlElement[] {
  return table.children.filter(({ name }) => name === 'w:tr');
}

function runText(element: XmlElement): string {
  if (element.name === 'w:t') return element.text.replaceAll('\u00a0', '·');
  if (element.name === 'w:br') return '⏎';
  if (element.name === 'w:footnoteReference') return `[^${element.attributes['w:id']}]`;
  return '';
}

function toggle(element: XmlElement | undefined): boolean {
  return element !== undefined && element.attributes['w:val'] !== '0';
}

function paragraphDetail(property: XmlElement): readonly string[] {
  const { attributes } = property;
  switch (property.name) {
    case 'w:numPr':
      return [`list ${value(property, 'w:numId')} level ${value(property, 'w:ilvl')}`];
    case 'w:jc':
      return [attributes['w:val'] ?? ''];
    case 'w:keepNext':
      return ['keep'];
    case 'w:ind':
      return Object.entries(attributes).map(([name, length]) => `${name.slice(2)} ${length}`);
    case 'w:spacing':
      return [`before ${attributes['w:before']}`];
    default:
      return [];
  }
}

function sectionLine(section: XmlElement): string {
  const size = child(section, 'w:pgSz')?.attributes ?? {};
  const margins = child(section, 'w:pgMar')?.attributes ?? {};
  const length = (twips: string | undefined) => Math.round(Number(twips) / TWIPS_PER_MILLIMETRE);
  const sides = ['top', 'bottom', 'left', 'right'].map((side) => `${side} ${length(margins[`w:${side}`])}`);
  const headers = descendants(section, 'w:headerReference').map(
    ({ attributes }) => `${attributes['w:type']}=${attributes['r:id']}`,
  );
  const first = child(section, 'w:titlePg') === undefined ? 'the same' : 'different';
  return (
    `section ${length(size['w:w'])} × ${length(size['w:h'])} mm, ${sides.join(' ')}, first page ${first}, ` +
    `pages from ${child(section, 'w:pgNumType')?.attributes['w:start'] ?? 'before'}, ${headers.join(' ')}`
  );
}
