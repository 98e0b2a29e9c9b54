import { SourceText } from '../../source/source-text.ts';
import type { AuditDocument } from '../audit-document.ts';
import { splitParagraphs } from '../split-paragraphs.ts';
import { expandGrid, isPageBreak, joinCutTables } from '../table-grid.ts';
import type { DocxPackage } from './docx-package.ts';
import { DocxText } from './docx-text.ts';
import { readStyles } from './paragraph-styles.ts';
import { readBody } from './read-body.ts';

/** A report read from Word, with what is needed to put comments into a copy of the file. */
export interface WordReport {
  readonly document: AuditDocument;
  readonly text: DocxText;
}

/** Undefined when the XML of the file is broken. */
export function readDocx(path: string, file: DocxPackage): WordReport | undefined {
  const styles = readStyles(file.styles, file.numbering);
  const text = new DocxText();
  const anchors = readBody(file.document, text, styles);
  if (anchors === undefined) return undefined;
  for (const notes of [file.footnotes, file.endnotes]) {
    if (notes !== undefined) readBody(notes, text, styles, anchors);
  }
  const source = new SourceText(path, text.text);
  const plain = blanked(source.text, text).replace(/\u2212/g, '-');
  const opening = new Map(text.lines.map((line) => [line.start, line]));
  const paragraphs = splitParagraphs(plain, text.tables, {
    linesAreParagraphs: true,
    opens: new Set(text.lines.filter(({ list, heading }) => list !== undefined || heading).map(({ start }) => start)),
  }).map((paragraph) => {
    const line = opening.get(paragraph.start);
    const heading = paragraph.heading || (line?.heading ?? false);
    return line?.list === undefined ? { ...paragraph, heading } : { ...paragraph, heading, marker: line.list };
  });
  const gap = (index: number): boolean =>
    isPageBreak(plain.slice(text.tables[index]?.end ?? 0, text.tables[index + 1]?.start ?? 0));
  return {
    document: {
      source,
      plain,
      paragraphs,
      tables: joinCutTables(
        text.tables.map(({ rows }) => expandGrid(plain, rows)),
        gap,
      ),
    },
    text,
  };
}

/** Footnote signs typed as raised digits are no part of the number before them; a power (`=2¹¹+2¹⁰+`) goes with its base. */
function blanked(text: string, { hidden }: DocxText): string {
  let plain = text;
  for (const { start, end } of hidden) {
    const [base = ''] = OPERAND.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
    const from = start - (/^\s?[+×*·)=]/.test(text.slice(end, end + 2)) ? base.length : 0);
    plain = plain.slice(0, from) + ' '.repeat(end - from) + plain.slice(end);
  }
  return plain;
}

const OPERAND = /(?<=[=+×*·(]\s?)\d{1,9}$/;
