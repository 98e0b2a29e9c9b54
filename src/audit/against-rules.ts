import { rule } from '../findings/finding.ts';

/** What the comparison of a finished report with its source says. */

export const differsFromSource = rule<{ written: string; expected: string; name: string }>({
  code: 'khac-so-lieu-nguon',
  severity: 'error',
  title: { vi: 'Số trong báo cáo khác số liệu nguồn', en: 'A number of the report is not the source’s' },
  message: {
    vi: (a) => `Báo cáo ghi ${a.written}, nguồn ghi ${a.expected}${a.name === '' ? '' : `: ${a.name}`}.`,
    en: (a) => `The report says ${a.written}, the source ${a.expected}${a.name === '' ? '' : `: ${a.name}`}.`,
  },
  hint: {
    vi: () => 'Sửa báo cáo, hoặc sửa nguồn rồi xuất lại.',
    en: () => 'Mend the report, or mend the source and build again.',
  },
  why: {
    vi: 'Số sửa tay trong tệp Word sau khi xuất thì kỳ sau không ai biết, và nguồn vẫn sai.',
    en: 'A number that was changed in the Word file is unknown to the next period, and the source stays wrong.',
  },
});

export const notInReport = rule<{ name: string; value: string }>({
  code: 'so-lieu-nguon-khong-thay',
  severity: 'info',
  title: { vi: 'Số liệu nguồn không thấy trong báo cáo', en: 'A figure of the source stands nowhere in the report' },
  message: {
    vi: (a) => `${a.name} = ${a.value}: không thấy trong báo cáo.`,
    en: (a) => `${a.name} = ${a.value} stands nowhere in the report.`,
  },
  hint: {
    vi: () => 'Kiểm tra báo cáo có thiếu số này không; không cần thì thôi.',
    en: () => 'Check whether the report lacks it; if it need not stand there, leave it.',
  },
  why: {
    vi: 'Số có trong nguồn mà không có trong báo cáo thường là một đoạn bị xóa khi sửa.',
    en: 'A figure that is in the source and not in the report mostly stood in a passage that was deleted.',
  },
});

export const comparedWithSource = rule<{ agree: number; differ: number; missing: number; other: number }>({
  code: 'doi-chieu-nguon',
  severity: 'info',
  title: { vi: 'Kết quả đối chiếu với nguồn', en: 'The comparison with the source' },
  message: {
    vi: (a) =>
      `Đối chiếu với nguồn: ${a.agree} số khớp, ${a.differ} số khác; ${a.other} số của báo cáo không có trong nguồn; ${a.missing} số liệu của nguồn không thấy trong báo cáo.`,
    en: (a) =>
      `Compared with the source: ${a.agree} numbers agree, ${a.differ} differ; ${a.other} numbers of the report are not in the source; ${a.missing} figures of the source are not in the report.`,
  },
  hint: { vi: () => 'Xem từng số khác ở các mục trên.', en: () => 'See each number that differs above.' },
  why: {
    vi: 'Báo cáo đã phát hành phải nói đúng như số liệu nguồn của nó.',
    en: 'A published report must say what its source says.',
  },
});
