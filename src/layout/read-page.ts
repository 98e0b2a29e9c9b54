import { StyleSheet } from '../docx-package/style-sheet.ts';
import type { WordPackage } from '../docx-package/word-package.ts';
import { child, wordValue, type XmlElement } from '../docx-package/xml-element.ts';
import { Numbering, plainMark } from './numbering.ts';
import type { CellPlace, Page, PageParagraph, Section } from './page.ts';
import { paragraphFormat } from './paragraph-format.ts';
import { readRuns } from './read-runs.ts';
import { readSections, sectionProperties, tabStopOf } from './read-sections.ts';
import { cellBoxes, isFramed, isRuled } from './table-boxes.ts';

/** Reads a Word file from top to bottom. */
export function readPage(word: WordPackage): Page {
  const body = child(word.document, 'w:body');
  const styles = new StyleSheet(word.related('styles'));
  const numbering = new Numbering(word.related('numbering'));
  const theme = word.related('theme');
  const sections = readSections(sectionProperties(body), { word, styles, numbering, theme });
  const reader = new PageReader(styles, numbering, theme, sections);
  reader.blocks(body?.children ?? [], reader.whole());
  const settings = word.related('settings');
  const counted = Number(child(word.ofPackage('extended-properties'), 'Pages')?.text);
  return {
    paragraphs: reader.paragraphs,
    sections,
    tabStop: tabStopOf(settings),
    pages: counted > 0 ? counted : undefined,
  };
}

/** Where blocks stand: between the margins, in a cell or in a text box. */
interface Surroundings {
  readonly width: number;
  readonly offset: number;
  readonly cell: CellPlace | undefined;
  readonly tableChain: readonly XmlElement[];
  readonly boxed: boolean;
}

class PageReader {
  readonly paragraphs: PageParagraph[] = [];
  private readonly styles: StyleSheet;
  private readonly numbering: Numbering;
  private readonly theme: XmlElement | undefined;
  private readonly sections: readonly Section[];
  private section = 0;
  private tables = 0;

  constructor(styles: StyleSheet, numbering: Numbering, theme: XmlElement | undefined, sections: readonly Section[]) {
    this.styles = styles;
    this.numbering = numbering;
    this.theme = theme;
    this.sections = sections;
  }

  /** The width between the margins of the section that is being read. */
  whole(): Surroundings {
    const { width = 11906, margins } = this.sections[this.section] ?? { margins: { left: 1701, right: 850 } };
    const between = width - (margins.left ?? 1440) - (margins.right ?? 1440);
    return { width: between, offset: 0, cell: undefined, tableChain: [], boxed: false };
  }

  blocks(elements: readonly XmlElement[], around: Surroundings): void {
    let here = around;
    for (const element of elements) {
      if (element.name === 'w:p') {
        this.paragraph(element, here);
        if (child(element, 'w:pPr', 'w:sectPr') !== undefined) {
          this.section++;
          if (around.cell === undefined) here = this.whole();
        }
      } else if (element.name === 'w:tbl') this.table(element, here);
      else if (CONTAINERS.has(element.name)) this.blocks(element.children, here);
    }
  }

  private paragraph(element: XmlElement, around: Surroundings): void {
    const { styles, numbering, theme } = this;
    const { tableChain, width, offset, cell, boxed } = around;
    const format = paragraphFormat(child(element, 'w:pPr'), { styles, numbering, tableChain });
    const paragraphChain = styles.chain('paragraph', format.style);
    const content = readRuns(element, { styles, theme, paragraphChain, tableChain });
    const words = content.runs.map((run) => run.text).join('');
    const mark = format.list === undefined ? '' : plainMark(numbering.next(format.list.id, format.list.level));
    this.paragraphs.push({
      index: this.paragraphs.length,
      text: (mark === '' ? words : `${mark} ${words}`).replaceAll('\u00a0', ' '),
      mark,
      runs: content.runs,
      format,
      section: this.section,
      width,
      offset,
      cell,
      boxed,
      lines: content.lines,
    });
    for (const box of content.boxes) this.blocks(box.children, { ...around, boxed: true });
  }

  private table(table: XmlElement, around: Surroundings): void {
    const number = this.tables++;
    const tableChain = this.styles.chain('table', wordValue(table, 'w:tblPr', 'w:tblStyle'));
    const ruled = isRuled(table, tableChain);
    cellBoxes(table, around.width).forEach((row, rowIndex) => {
      row.forEach(({ element, offset, width }, cellIndex) => {
        const framed = isFramed(element, table, tableChain);
        this.blocks(element.children, {
          ...around,
          width,
          offset: around.offset + offset,
          cell: { table: number, row: rowIndex, cell: cellIndex, framed, ruled },
          tableChain,
        });
      });
    });
  }
}

const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
