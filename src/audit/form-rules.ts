import { rule } from '../findings/finding.ts';

/** What can be wrong with a report's form: numbering, notation, periods. */

export const headingSkipped = rule<{ number: string; before: string; expected: string }>({
  code: 'muc-nhay-so',
  severity: 'warning',
  title: { vi: 'Số thứ tự mục bị nhảy', en: 'A heading number is skipped' },
  message: {
    vi: (a) => `Sau mục ${a.before} là mục ${a.number}, thiếu mục ${a.expected}.`,
    en: (a) => `${a.before} is followed by ${a.number}; ${a.expected} is missing.`,
  },
  hint: {
    vi: () => 'Đánh lại số mục, hoặc xem có sót một mục không.',
    en: () => 'Number the headings anew, or look for a section that was lost.',
  },
  why: {
    vi: 'Số mục nhảy thường là một mục bị xóa hoặc bị chép thiếu.',
    en: 'A skipped number mostly is a section that was deleted or not copied.',
  },
});

export const headingRepeated = rule<{ number: string }>({
  code: 'muc-trung-so',
  severity: 'warning',
  title: { vi: 'Hai mục cùng số thứ tự', en: 'Two headings have one number' },
  message: {
    vi: (a) => `Mục ${a.number} xuất hiện hai lần liền nhau.`,
    en: (a) => `The number ${a.number} comes twice.`,
  },
  hint: { vi: () => 'Đánh lại số mục.', en: () => 'Number the headings anew.' },
  why: { vi: 'Hai mục cùng số thì không viện dẫn được.', en: 'Of two sections with one number neither can be cited.' },
});

export const malformedNumber = rule<{ written: string }>({
  code: 'so-viet-sai-dang',
  severity: 'error',
  title: { vi: 'Số viết sai dạng', en: 'A malformed number' },
  message: {
    vi: (a) =>
      `"${a.written}" không phải số viết đúng: dấu chấm tách từng nhóm ba chữ số, dấu phẩy trước phần thập phân.`,
    en: (a) => `"${a.written}" is no number: points part groups of three digits, a comma stands before decimals.`,
  },
  hint: { vi: () => 'Ví dụ: 1.072.019; 97,77%.', en: () => 'Write 1.072.019; 97,77%.' },
  why: { vi: 'Báo cáo thật từng in "1.92,8" và "73.5134".', en: 'Published reports printed "1.92,8" and "73.5134".' },
});

export const decimalPoint = rule<{ written: string; instead: string; times: number }>({
  code: 'dau-cham-thap-phan',
  severity: 'warning',
  title: { vi: 'Dấu chấm trước phần thập phân', en: 'A point before decimals' },
  message: {
    vi: (a) => `"${a.written}" dùng dấu chấm trước phần thập phân${a.times > 1 ? ` (${a.times} chỗ như vậy)` : ''}.`,
    en: (a) => `"${a.written}" has a point before its decimals${a.times > 1 ? ` (${a.times} such places)` : ''}.`,
  },
  hint: { vi: (a) => `Viết "${a.instead}".`, en: (a) => `Write "${a.instead}".` },
  why: {
    vi: 'Ở Việt Nam dấu chấm tách hàng nghìn: 96.8 và 1.178 không thể cùng một cách đọc.',
    en: 'In Việt Nam a dot groups thousands: 96.8 and 1.178 can not be read in one way.',
  },
});

export const mixedGrouping = rule<{ written: string; other: string; times: number }>({
  code: 'lan-cach-viet-hang-nghin',
  severity: 'info',
  title: { vi: 'Lẫn hai cách viết hàng nghìn', en: 'Two ways to write thousands' },
  message: {
    vi: (a) => `"${a.written}" không có dấu chấm hàng nghìn (${a.times} chỗ), trong khi chỗ khác viết "${a.other}".`,
    en: (a) => `"${a.written}" has no points (${a.times} places), while "${a.other}" has.`,
  },
  hint: { vi: () => 'Viết thống nhất, có dấu chấm: 2.460.', en: () => 'Write all with points: 2.460.' },
  why: {
    vi: 'Viết lẫn hai cách thì "2.460" không biết là hai nghìn hay hai phẩy.',
    en: 'With both ways in one report nobody knows whether "2.460" is two thousand or two and a half.',
  },
});

export const olderPeriod = rule<{ written: string; period: string }>({
  code: 'so-lieu-ky-cu',
  severity: 'warning',
  title: { vi: 'Số liệu của kỳ khác còn sót lại', en: 'A figure of another period was left' },
  message: {
    vi: (a) => `Báo cáo ${a.period} nhưng ở đây ghi số liệu "${a.written}".`,
    en: (a) => `The report is of ${a.period}, but here a figure is "${a.written}".`,
  },
  hint: {
    vi: () => 'Cập nhật số liệu đến kỳ này, hoặc sửa tên kỳ.',
    en: () => 'Bring the figure up to this period, or mend the name of the period.',
  },
  why: {
    vi: 'Báo cáo soạn từ tệp của kỳ trước thường còn sót số liệu cũ.',
    en: 'A report written over the last one often keeps old figures.',
  },
});
