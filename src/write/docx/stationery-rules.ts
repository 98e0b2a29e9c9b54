import { rule, type Words } from '../../findings/finding.ts';

export const brokenStationery = rule<{ path: string; problem: Words }>({
  code: 'giay-mau-khong-dung-duoc',
  severity: 'error',
  title: { vi: 'Giấy mẫu của đơn vị không dùng được', en: "The office's stationery can't be used" },
  message: {
    vi: ({ path, problem }) => `Không dùng được giấy mẫu ${path}: ${problem.vi}.`,
    en: ({ path, problem }) => `The stationery ${path} can't be used: ${problem.en}.`,
  },
  hint: {
    vi: () => 'Lập lại bằng "cchc stationery", hoặc mở tệp bằng Word rồi lưu lại thành .docx.',
    en: () => 'Make it again with "cchc stationery", or open the file in Word and save it as .docx.',
  },
  why: {
    vi: 'Văn bản dựng bằng giấy mẫu khác giấy mẫu của đơn vị thì phải trình bày lại; vì vậy không ghi ra gì.',
    en: "A document in other stationery than the office's would have to be laid out again; so nothing is written.",
  },
});
