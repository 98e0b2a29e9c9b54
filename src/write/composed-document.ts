/**
 * One composed document: what every writer lays out in its own way. The letterhead, signature, recipients and dates are
 * data; the body is a tree of blocks, parsed once from the Markdown that the template made.
 */
export interface ComposedDocument {
  readonly draft: boolean;
  readonly letterhead: Letterhead;
  /** Type and subject: `BÁO CÁO` / `Công tác cải cách hành chính quý III năm 2024`. `CÔNG VĂN` is not printed. */
  readonly title: { readonly type: string; readonly subject: string };
  /** `Kính gửi:` lines; empty where the document has none. */
  readonly addressees: readonly string[];
  /** `Căn cứ …` lines without their closing `;` or `.`, which the writer sets. */
  readonly legalBases: readonly (readonly Inline[])[];
  /** Whether the numbered tables are listed between the legal bases and the body. */
  readonly listOfTables?: boolean;
  readonly body: readonly Block[];
  /** Footnotes by label, in order of first reference. */
  readonly footnotes: readonly Footnote[];
  readonly signature: Signature;
  /** Printed at the foot of page 1, where the agency wants it. */
  readonly address?: string;
  /** `Nơi nhận` items, without `- ` and `;`. The last is the archive line (`Lưu: VT, …`). */
  readonly recipients: readonly string[];
  /** Who drafted it and how many copies are issued, below the recipients: `PL.(300)`. */
  readonly drafter?: string;
  readonly appendices: readonly Appendix[];
  readonly properties: DocumentProperties;
}

export interface Letterhead {
  /** Cơ quan chủ quản, e.g. `ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU`; absent where there is none. */
  readonly superior?: string;
  /** Cơ quan ban hành, e.g. `SỞ Y TẾ`. */
  readonly agency: string;
  /** Number and symbol, e.g. `Số: 05/BC-SYT`; a number not given yet is left blank: `Số:       /BC-SYT`. */
  readonly number: string;
  /** `Bà Rịa - Vũng Tàu, ngày 13 tháng 9 năm 2024`; a day not given yet is left blank. */
  readonly placeAndDate: string;
  /** Độ khẩn: `HỎA TỐC`, `THƯỢNG KHẨN`, `KHẨN`. */
  readonly urgency?: string;
  /** Phạm vi lưu hành: `XEM XONG TRẢ LẠI`, `LƯU HÀNH NỘI BỘ`. */
  readonly circulation?: string;
}

export interface Signature {
  /** Authority and position, a line each: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  readonly authority: readonly string[];
  readonly name: string;
}

export interface Appendix {
  /** `Phụ lục` or `Phụ lục I`. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số … ngày … của Sở Y tế)`. */
  readonly attachedTo: string;
  readonly landscape: boolean;
  readonly body: readonly Block[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  /** ISO date of the document, for repeatable bytes. */
  readonly date: string;
}

export interface Footnote {
  readonly label: string;
  readonly content: readonly Inline[];
}

export type Block = Heading | Paragraph | List | Table;

/** `number` is `I.`, `1.`, `1.1.`, `a)`; levels count from 1. */
export interface Heading {
  readonly type: 'heading';
  readonly level: number;
  readonly number: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  readonly align?: 'left' | 'center' | 'right';
}

/** `marker` is what is printed before each item: `-`, `+`, `•`; an ordered list counts from `start`. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly marker: string;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly type: 'table';
  readonly caption?: readonly Inline[];
  /** Rows repeated on each page. */
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** Only cells that are written: a cell spanning others stands once, as in HTML. */
export interface TableCell {
  readonly content: readonly Inline[];
  readonly columns: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right';
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly type: 'footnote-reference'; readonly label: string }
  | { readonly type: 'line-break' };
