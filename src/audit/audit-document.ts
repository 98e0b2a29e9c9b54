import type { SourceText } from '../source/source-text.ts';

/** A half-open stretch of the document's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A finished report as the audit sees it: one text with places, whatever file it came from. */
export interface AuditDocument {
  readonly source: SourceText;
  /** The text with marks of layout (`**`, `<b>`, footnote signs) blanked out: as long as the text, so that places hold. */
  readonly plain: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** A paragraph, a heading or a list item; a sentence that a page break cut is put together again. */
export interface Paragraph extends Stretch {
  /** `+`, `-`, `•`: the sign of a list item. */
  readonly marker: string | undefined;
  /** `6.7`, `II`, `a`: the number that it begins with. */
  readonly number: string | undefined;
  /** The number stands in brackets, as labels of formulas do: `(1)`. */
  readonly bracketed: boolean;
  /** Whether the file itself says that this is a heading. */
  readonly heading: boolean;
  /** Where its words begin, behind sign and number. */
  readonly body: number;
}

/** A table with merged cells expanded: every row has as many cells as the table has columns. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell extends Stretch {
  /** Without layout marks, runs of spaces as one. */
  readonly text: string;
  /** This place is covered by a cell that began above or to the left. */
  readonly merged: boolean;
}
