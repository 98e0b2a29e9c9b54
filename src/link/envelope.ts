import type { ClosingDates, Period } from '../numbers/period.ts';
import type { Span } from '../source/span.ts';
import type { CalendarDate } from '../text/calendar-date.ts';

/** The parts that a document of every kind shares, read from the source and its agency (`don-vi.yaml`). */
export interface Envelope {
  readonly period?: Period;
  /** The closing dates of the period, by decree or as the report states its own. */
  readonly closing?: ClosingDates;
  /** The document's number in the agency's register, as printed: `05`. Absent until it is given. */
  readonly number?: string;
  /** The agency's address, where it wants it at the foot of page 1. */
  readonly address?: string;
  /** What stands behind the number and `/`: `BC-SYT`; of a công văn `SYT-VP`. */
  readonly symbol: string;
  readonly date?: CalendarDate;
  /** Where it is issued: `Bà Rịa - Vũng Tàu`. */
  readonly place: string;
  /** Cơ quan chủ quản as the letterhead prints it: `ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU`. */
  readonly superior?: string;
  /** Cơ quan ban hành as the letterhead prints it: `SỞ Y TẾ`. */
  readonly agency: string;
  /** The same in running text: `Sở Y tế`. */
  readonly agencyName: string;
  readonly legalBases: readonly LegalBasis[];
  /** `Kính gửi:` lines. */
  readonly addressees: readonly string[];
  /** Authority and position, a line each (`KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`), and who signs. */
  readonly signature: { readonly authority: readonly string[]; readonly name: string };
  /** `Nơi nhận` items without `- ` and `;`. */
  readonly recipients: readonly string[];
  /** Độ khẩn, as printed: `KHẨN`. */
  readonly urgency?: string;
  /** Phạm vi lưu hành, as printed: `LƯU HÀNH NỘI BỘ`. */
  readonly circulation?: string;
  /** Who drafted it and the number of copies: `PL.(300)`. */
  readonly drafter?: string;
  readonly appendices: readonly EnvelopeAppendix[];
}

/** `Căn cứ …` / `Thực hiện …` with a document of the register, cited in full. */
export interface LegalBasis {
  readonly lead: string;
  readonly id: string;
  readonly at: Span;
}

/** Its content comes from the template's or the narrative's section `phu_luc_1`, `phu_luc_2` …, or from `id`. */
export interface EnvelopeAppendix {
  readonly id?: string;
  readonly title: string;
  readonly landscape: boolean;
  readonly at: Span;
}
