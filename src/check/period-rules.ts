import { rule } from '../findings/finding.ts';

export const dayOutsidePeriod = rule<{ name: string; date: string; from: string; to: string }>({
  code: 'ngay-ngoai-ky',
  severity: 'warning',
  title: {
    vi: 'Việc nêu là trong kỳ nhưng ngày nằm ngoài kỳ',
    en: 'An event said to be of the period is dated outside it',
  },
  message: {
    vi: (a) => `${a.name} ghi ${a.date}, ngoài kỳ ${a.from} đến ${a.to}.`,
    en: (a) => `${a.name} is dated ${a.date}, outside ${a.from} to ${a.to}.`,
  },
  hint: {
    vi: () => 'Kiểm tra ngày, hoặc chuyển sang báo cáo của kỳ đúng.',
    en: () => 'Check the date, or move it to the report of its own period.',
  },
  why: {
    vi: 'Nghị định 09/2019/NĐ-CP, Điều 12: kỳ báo cáo tính từ ngày 15 của tháng trước kỳ đến ngày 14 của tháng cuối kỳ.',
    en: 'Decree 09/2019/NĐ-CP, article 12: a period runs from day 15 of the month before it to day 14 of its last month.',
  },
});
