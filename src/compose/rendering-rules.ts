import { rule } from '../findings/finding.ts';

export const missingValue = rule<{ path: string }>({
  code: 'thieu-gia-tri-de-in',
  severity: 'error',
  title: { vi: 'Văn bản in một giá trị chưa có', en: 'The document prints a value that is missing' },
  message: {
    vi: ({ path }) => `Chưa có "${path}": không được ghi và cũng không tính được.`,
    en: ({ path }) => `"${path}" is missing: it is neither given nor can it be computed.`,
  },
  hint: {
    vi: () =>
      'Ghi giá trị vào tệp số liệu (hoặc ghi đủ các số để tính ra nó); trong mẫu, bọc bằng {{#if …}} nếu có thể vắng.',
    en: () =>
      'Give the value in the source (or all the figures it follows from); in a template, guard it with {{#if …}} if it may be absent.',
  },
  why: {
    vi: 'Báo cáo từng phát hành với chỗ trống chưa điền số.',
    en: 'Reports were published with blanks that nobody filled in.',
  },
});
