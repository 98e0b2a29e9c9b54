import type { Alignment, ParagraphFormat } from './paragraph-format.ts';
import type { RunFormat } from './run-format.ts';

/** A Word file as its reader sees it: paragraphs from top to bottom, and the sections that they stand in. */
export interface Page {
  readonly paragraphs: readonly PageParagraph[];
  readonly sections: readonly Section[];
  /** Default distance of tab stops, in twips. */
  readonly tabStop: number;
  /** How many pages the program that saved the file counted; undefined where it did not say. */
  readonly pages: number | undefined;
}

/** Text in one format. A line break is `\n`, a tab `\t`. */
export interface PageRun {
  readonly text: string;
  readonly format: RunFormat;
}

export interface PageParagraph {
  /** Counts from 0 through the file. */
  readonly index: number;
  /** As printed: with the mark of its list, capitals where the format says so. NFC. */
  readonly text: string;
  /** The mark of an automatic list, `''` for none. */
  readonly mark: string;
  readonly runs: readonly PageRun[];
  readonly format: ParagraphFormat;
  /** Index of its section. */
  readonly section: number;
  /** Width between the margins or of the cell, in twips. */
  readonly width: number;
  /** Distance of that from the left margin, in twips. */
  readonly offset: number;
  readonly cell: CellPlace | undefined;
  /** Stands in a text box: where that is on the page is not told. */
  readonly boxed: boolean;
  /** Horizontal lines drawn from here: their lengths in twips. */
  readonly lines: readonly number[];
}

/** The table cell that a paragraph stands in. */
export interface CellPlace {
  /** Counts the tables of the file from 0; the innermost table. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  /** The cell has lines on all four sides. */
  readonly framed: boolean;
  /** Some of the table's inner lines are drawn: a table of data. */
  readonly ruled: boolean;
}

export interface Section {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly landscape: boolean;
  /** Twips; undefined where the section does not say. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number | undefined>>;
  /** The page number that the section starts from; undefined where it goes on. */
  readonly pagesFrom: number | undefined;
  /** `decimal`, `upperRoman` … */
  readonly pageFormat: string;
  /** The first page has a header of its own. */
  readonly titlePage: boolean;
  readonly headers: Marginals;
  readonly footers: Marginals;
}

/** Paragraphs of the header or footer of a section's pages. `even` only where the file tells odd and even pages apart. */
export interface Marginals {
  readonly default: readonly MarginalParagraph[];
  readonly first: readonly MarginalParagraph[];
  readonly even: readonly MarginalParagraph[] | undefined;
}

export interface MarginalParagraph {
  readonly text: string;
  readonly runs: readonly PageRun[];
  readonly align: Alignment;
  readonly borders: ParagraphFormat['borders'];
  readonly lines: readonly number[];
  /** How the page number is set; undefined where the paragraph has none. */
  readonly pageNumber: RunFormat | undefined;
}
