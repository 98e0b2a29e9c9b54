import type { Span } from '../source/span.ts';
import type { CalendarDate } from '../text/calendar-date.ts';

/** One document of the register (`van-ban.yaml`): entered once, cited by its id. */
export interface CitedDocument {
  readonly id: string;
  /** Tên loại: `Kế hoạch`, `Nghị quyết`, `Công văn` … */
  readonly type: string;
  /** Số, ký hiệu: `157/KH-SYT`; laws have none. */
  readonly number?: string;
  readonly date?: CalendarDate;
  /** Cơ quan ban hành: `Sở Y tế`. */
  readonly issuer?: string;
  /** Trích yếu, without a leading `về việc`: `cải cách hành chính năm 2024`. */
  readonly subject?: string;
  readonly at: Span;
}

export type Register = ReadonlyMap<string, CitedDocument>;
