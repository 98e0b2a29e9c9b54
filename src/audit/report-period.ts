import { type Period, periodOf } from '../numbers/period.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { readRoman } from '../text/roman.ts';
import type { Passage } from './passage.ts';

/** What a report's first lines say of itself. */
export interface ReportIdentity {
  readonly isReport: boolean;
  readonly period?: Period;
  readonly date?: CalendarDate;
}

const OPENING = 25;
/** `… năm 2023, phương hướng nhiệm vụ năm 2024`: the report is of the first year. */
const OUTLOOK =
  /[\s,;–-]+(?:và\s+)?(?:phương hướng|định hướng|nhiệm vụ|mục tiêu|giải pháp|(?<=và\s)kế hoạch)[\s,].*$/isu;
const TITLE = /^\W*(?:BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|QUYẾT ĐỊNH|CHƯƠNG TRÌNH)(?!\p{Ll})/u;

/** What stands below a title: whom it goes to, what it rests on. */
const NO_TITLE = /^\W*(?:căn cứ|thực hiện|theo|kính gửi|\(?số liệu)(?!\p{L})/iu;

/** The first of the numbered headings, a line that ends as a sentence does. */
const BODY = /^\W*(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)]\s|[.;:]\s*$/u;

/** Reads title and date from the first passages. */
export function identityOf(passages: readonly Passage[]): ReportIdentity {
  const first = passages.slice(0, OPENING);
  const at = first.findIndex(({ text }) => TITLE.test(text));
  const title =
    at === -1
      ? ''
      : first
          .slice(at, at + 4)
          .filter(({ text }, index) => index === 0 || !BODY.test(text))
          .filter(({ text }) => !NO_TITLE.test(text))
          .map(({ text }) => text)
          .join(' ');
  const isReport = /^\W*BÁO CÁO/u.test(title);
  const period = isReport ? periodIn(title) : undefined;
  const date = first.map(({ text }) => dateIn(text)).find((one) => one !== undefined);
  return { isReport, ...(period === undefined ? {} : { period }), ...(date === undefined ? {} : { date }) };
}

function periodIn(title: string): Period | undefined {
  // `QUÝ IV VÀ NĂM 2025` sums up the year.
  if (/QU[ÝÍ]\s+(?:IV|4)\s+VÀ\s+(?:CẢ\s+)?NĂM\s+\d{4}/iu.test(title))
    return periodOf({
      kind: 'nam',
      year: Number(/\d{4}/.exec(title.slice(title.search(/VÀ\s+(?:CẢ\s+)?NĂM/iu)))?.[0]),
    });
  const quarter = /QU[ÝÍ]\s+([IV]+|[1-4])\s*[-–/,]?\s*(?:NĂM\s*)?(\d{4})/iu.exec(title);
  if (quarter !== null) {
    const number = readRoman((quarter[1] ?? '').toUpperCase()) ?? Number(quarter[1]);
    return periodOf({ kind: 'quy', number, year: Number(quarter[2]) });
  }
  const half = /(6|9|sáu|chín)\s+THÁNG\s+(?:(ĐẦU|CUỐI)\s+)?(?:THỰC HIỆN\s[^.;\d]{0,60})?NĂM\s*(\d{4})/iu.exec(title);
  if (half !== null) {
    const nine = /9|chín/iu.test(half[1] ?? '');
    const kind = nine ? '9-thang' : /cuối/iu.test(half[2] ?? '') ? '6-thang-cuoi' : '6-thang-dau';
    return periodOf({ kind, year: Number(half[3]) });
  }
  const month = /(?<!NGÀY\s+\d{1,2}\s+)THÁNG\s+(\d{1,2})\s*(?:[/,]|NĂM)?\s*(?:NĂM\s*)?(\d{4})/iu.exec(title);
  if (month !== null) return periodOf({ kind: 'thang', number: Number(month[1]), year: Number(month[2]) });
  const year =
    /(?<!giai đoạn\s*\d{4}\s*[-–]\s*)(?:HÀNH CHÍNH|CCHC|CÔNG TÁC|KẾT QUẢ)[^.;]{0,60}\sNĂM\s+(\d{4})\s*$/iu.exec(
      title.replace(OUTLOOK, '').trim(),
    );
  return year === null ? undefined : periodOf({ kind: 'nam', year: Number(year[1]) });
}

/** `Hải Phòng, ngày 08 tháng 02 năm 2024`, alone or beside the report's number. */
function dateIn(text: string): CalendarDate | undefined {
  // `Căn cứ Pháp lệnh Du lịch, ngày …` dates what it cites.
  if (/^\W*(?:căn cứ|theo|thực hiện|xét|quyết định|nghị|luật|pháp lệnh|thông tư|chỉ thị)(?!\p{L})/iu.test(text))
    return undefined;
  const [, day, month, year] =
    /^(?:\W*[Ss]ố:?\s*[\d.…]+\s?\/[\p{Lu}\d-]+[\s—–|*_-]+)?[\s\p{L}.–-]{2,40},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\W*$/u.exec(
      text,
    ) ?? [];
  return day === undefined ? undefined : { day: Number(day), month: Number(month), year: Number(year) };
}
