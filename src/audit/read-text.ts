import { SourceText } from '../source/source-text.ts';
import type { AuditDocument } from './audit-document.ts';
import { maskMarkup, withoutInvisible } from './mask-markup.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { isPageBreak, joinCutTables } from './table-grid.ts';
import { findTextTables } from './text-tables.ts';

/** A report that was saved as Markdown or as plain text. */
export function readTextReport(file: SourceText): AuditDocument {
  const source = file.ordinary ? file : new SourceText(file.path, withoutInvisible(file.text));
  const plain = maskMarkup(source);
  const placed = findTextTables(source.text, plain);
  const gap = (index: number): boolean =>
    isPageBreak(plain.slice(placed[index]?.end ?? 0, placed[index + 1]?.start ?? 0));
  return {
    source,
    plain,
    paragraphs: splitParagraphs(plain, placed, { linesAreParagraphs: false }),
    tables: joinCutTables(
      placed.map(({ table }) => table),
      gap,
    ),
  };
}
