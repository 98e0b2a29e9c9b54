import { rule } from '../findings/finding.ts';

interface Dated {
  readonly number: string;
  readonly date: string;
}

export const yearAgainstDate = rule<Dated & { year: number }>({
  code: 'nam-so-hieu-khac-nam-ngay',
  severity: 'error',
  title: {
    vi: 'Năm trong số, ký hiệu khác năm của ngày ban hành',
    en: 'The year in the number is not the year of the date',
  },
  message: {
    vi: (a) => `${a.number} có năm ${a.year} trong số, ký hiệu, nhưng ghi ${a.date}.`,
    en: (a) => `${a.number} has the year ${a.year} in its number, but is dated ${a.date}.`,
  },
  hint: {
    vi: () => 'Một trong hai năm sai: đối chiếu với văn bản gốc.',
    en: () => 'One of the two years is wrong: check the document itself.',
  },
  why: {
    vi: 'Năm trong số, ký hiệu của văn bản quy phạm pháp luật là năm ban hành. Báo cáo quý I/2022 từng viết 60/2022/NĐ-CP ngày 21/6/2021 (đúng: 60/2021/NĐ-CP).',
    en: 'The year in the number is the year of issue. A published report wrote 60/2022/NĐ-CP of 21/6/2021 (right: 60/2021/NĐ-CP).',
  },
});

export const afterReport = rule<Dated & { limit: string; of: 'report' | 'period' | 'outer'; outer?: string }>({
  code: 'van-ban-sau-ngay-bao-cao',
  severity: 'error',
  title: { vi: 'Văn bản viện dẫn có ngày sau ngày báo cáo', en: 'A cited document is dated after the report' },
  message: {
    vi: (a) =>
      a.of === 'outer'
        ? `${a.number} ghi ${a.date}, sau chính văn bản triển khai nó (${a.outer}, ${a.limit}).`
        : `${a.number} ghi ${a.date}, sau ${a.of === 'report' ? 'ngày của báo cáo' : 'ngày chốt số liệu của kỳ'} (${a.limit}).`,
    en: (a) =>
      a.of === 'outer'
        ? `${a.number} is dated ${a.date}, after the very document that carries it out (${a.outer}, ${a.limit}).`
        : `${a.number} is dated ${a.date}, after the ${a.of === 'report' ? 'date of the report' : 'end of the period'} (${a.limit}).`,
  },
  hint: {
    vi: () => 'Thường là gõ nhầm năm hoặc tháng: đối chiếu với văn bản gốc.',
    en: () => 'Mostly a slip in year or month: check the document itself.',
  },
  why: {
    vi: 'Không thể viện dẫn văn bản chưa ban hành. Báo cáo quý I/2022 từng viện dẫn 5065/QĐ-UBND ngày 31/12/2022.',
    en: 'A document that doesn’t exist yet can’t be cited. A report of the first quarter of 2022 cited one of 31/12/2022.',
  },
});

export const impossibleDate = rule<Dated>({
  code: 'ngay-vien-dan-khong-co-that',
  severity: 'error',
  title: { vi: 'Ngày của văn bản viện dẫn không có thật', en: 'A cited document has an impossible date' },
  message: {
    vi: (a) => `${a.number} ghi "${a.date}": không có ngày này.`,
    en: (a) => `${a.number} is dated "${a.date}": there is no such day.`,
  },
  hint: {
    vi: () => 'Ghi ngày/tháng/năm có thật, năm bốn chữ số.',
    en: () => 'Write a real day/month/year, the year with four digits.',
  },
  why: {
    vi: 'Ngày gõ thừa, thiếu chữ số (19/8/19999) làm văn bản không tra cứu được.',
    en: 'With a digit too many or too few (19/8/19999) nobody finds the document.',
  },
});

export const incompleteDate = rule<Dated>({
  code: 'ngay-vien-dan-chua-du',
  severity: 'error',
  title: { vi: 'Ngày của văn bản viện dẫn chưa đủ ngày, tháng, năm', en: 'A cited document’s date is incomplete' },
  message: {
    vi: (a) => `${a.number} ghi "${a.date}": chưa đủ ngày, tháng, năm.`,
    en: (a) => `${a.number} is dated "${a.date}": day, month or year is missing.`,
  },
  hint: {
    vi: () => 'Bổ sung phần còn thiếu theo văn bản gốc.',
    en: () => 'Add what is missing from the document itself.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: viện dẫn phải ghi thời gian ban hành. Từng gặp "ngày 08 tháng năm 2023".',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.6.b: a citation gives the date. "ngày 08 tháng năm 2023" has been published.',
  },
});

export const impossibleProseDate = rule<{ date: string }>({
  code: 'ngay-trong-van-khong-co-that',
  severity: 'error',
  title: { vi: 'Ngày trong lời văn không có thật', en: 'A date in the text is impossible' },
  message: {
    vi: (a) => `Không có ngày "${a.date}".`,
    en: (a) => `There is no day "${a.date}".`,
  },
  hint: { vi: () => 'Sửa lại ngày, tháng hoặc năm.', en: () => 'Mend day, month or year.' },
  why: {
    vi: 'Ngày gõ nhầm (31/6) làm người đọc không biết việc xảy ra khi nào.',
    en: 'With a mistyped date (31/6) nobody knows when it happened.',
  },
});

export const backInTime = rule<Dated & { other: string; otherDate: string }>({
  code: 'so-lui-thoi-gian',
  severity: 'warning',
  title: { vi: 'Số văn bản tăng nhưng ngày lùi lại', en: 'A running number goes back in time' },
  message: {
    vi: (a) => `${a.number} ghi ${a.date}, không theo thứ tự với ${a.other} ngày ${a.otherDate} của cùng cơ quan.`,
    en: (a) => `${a.number} is dated ${a.date}, out of order with ${a.other} of ${a.otherDate} of the same agency.`,
  },
  hint: {
    vi: () => 'Kiểm tra lại tháng và năm của hai văn bản.',
    en: () => 'Check month and year of both documents.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Điều 15: số và thời gian ban hành lấy theo thứ tự trong năm. Báo cáo quý I/2022 từng ghi 28/KH-SYT ngày 23/3/2022, giữa số 27 (23/02) và số 29 (24/02).',
    en: 'Decree 30/2020/NĐ-CP, article 15: numbers and dates follow one order within the year. A published report dated 28/KH-SYT 23/3/2022, between number 27 (23/02) and 29 (24/02).',
  },
});

export const yearOfNeighbours = rule<Dated & { instead: string; lower: string; upper: string }>({
  code: 'nam-lac-giua-day-so',
  severity: 'warning',
  title: { vi: 'Năm của ngày ban hành lạc giữa dãy số văn bản', en: 'A date’s year doesn’t fit the run of numbers' },
  message: {
    vi: (a) => `${a.number} ghi ${a.date}, nhưng nằm giữa ${a.lower} và ${a.upper}; có lẽ là ${a.instead}.`,
    en: (a) => `${a.number} is dated ${a.date}, but stands between ${a.lower} and ${a.upper}; probably ${a.instead}.`,
  },
  hint: {
    vi: (a) => `Nếu đúng là gõ nhầm năm, sửa thành ${a.instead}.`,
    en: (a) => `If the year is a slip, write ${a.instead}.`,
  },
  why: {
    vi: 'Báo cáo quý I/2022 từng ghi 1295/SYT-VP ngày 03/3/2020, giữa 1133 (25/2/2022) và 1297 (03/3/2022).',
    en: 'A published report dated 1295/SYT-VP 03/3/2020, between 1133 (25/2/2022) and 1297 (03/3/2022).',
  },
});

export const outsidePeriod = rule<Dated & { phrase: string; from: string; to: string }>({
  code: 'van-ban-ngoai-ky',
  severity: 'warning',
  title: {
    vi: 'Văn bản nói là ban hành trong kỳ nhưng có ngày ngoài kỳ',
    en: 'A document said to be of the period is dated outside it',
  },
  message: {
    vi: (a) => `"${a.phrase}" nhưng ${a.number} ghi ${a.date}, ngoài kỳ ${a.from} đến ${a.to}.`,
    en: (a) => `"${a.phrase}", but ${a.number} is dated ${a.date}, outside ${a.from} to ${a.to}.`,
  },
  hint: {
    vi: () => 'Kiểm tra ngày của văn bản, hoặc chuyển sang kỳ đúng.',
    en: () => 'Check the date, or move it to its own period.',
  },
  why: {
    vi: 'Nghị định 09/2019/NĐ-CP, Điều 12: kỳ báo cáo chốt đến ngày 14 của tháng cuối kỳ. Báo cáo quý III/2024 từng kể 1537/QĐ-UBND ngày 14/6/2024.',
    en: 'Decree 09/2019/NĐ-CP, article 12: a period closes on day 14 of its last month. A report of the third quarter of 2024 counted a decision of 14/6/2024.',
  },
});

export const titleYear = rule<Dated & { titleYear: number; expected: number }>({
  code: 'nam-trich-yeu-khac-nam-mong-doi',
  severity: 'info',
  title: { vi: 'Năm trong trích yếu kế hoạch khác năm mong đợi', en: 'A plan’s title names an unexpected year' },
  message: {
    vi: (a) =>
      `Kế hoạch ${a.number} ghi ${a.date} mà trích yếu nói năm ${a.titleYear}; kế hoạch thường là của năm ${a.expected}.`,
    en: (a) =>
      `Plan ${a.number} of ${a.date} names the year ${a.titleYear} in its title; a plan is usually for ${a.expected}.`,
  },
  hint: {
    vi: () => 'Đối chiếu năm trong trích yếu với văn bản gốc.',
    en: () => 'Check the year of the title with the document itself.',
  },
  why: {
    vi: 'Kế hoạch ban hành tháng 12 là của năm sau: từng gặp 219/KH-SYT ngày 27/12/2021 ghi "năm 2021".',
    en: 'A plan of December is for the next year: 219/KH-SYT of 27/12/2021 was cited with "năm 2021".',
  },
});
