import { rule } from '../findings/finding.ts';

export const typedFigure = rule<{ written: string; path?: string }>({
  code: 'so-go-thang',
  severity: 'info',
  strict: 'error',
  title: { vi: 'Số gõ thẳng vào lời văn', en: 'A figure typed into the narrative' },
  message: {
    vi: ({ written }) => `"${written}" được gõ thẳng vào lời văn nên không được đối chiếu.`,
    en: ({ written }) => `"${written}" is typed into the narrative, so nothing checks it.`,
  },
  hint: {
    vi: ({ path }) =>
      path ? `Số này đã có trong số liệu: ghi {{${path}}}.` : 'Ghi số vào tệp số liệu rồi gọi bằng {{…}}.',
    en: ({ path }) =>
      path ? `The figure is in the data: write {{${path}}}.` : 'Put the number into the source and call it by {{…}}.',
  },
  why: {
    vi: 'Cùng một con số gõ ở nhiều mục thường lệch nhau khi sửa; gọi từ số liệu thì mọi nơi luôn như nhau.',
    en: 'A number typed in several sections drifts apart when one of them is mended; called from the data it is the same everywhere.',
  },
});

export const typedRateContradicts = rule<{ written: string; name: string; value: string; path: string }>({
  code: 'loi-van-trai-so-lieu',
  severity: 'error',
  title: { vi: 'Lời văn nói khác số liệu', en: 'The narrative contradicts the data' },
  message: {
    vi: ({ written, name, value }) => `Lời văn ghi ${written}, nhưng ${name} là ${value}.`,
    en: ({ written, name, value }) => `The narrative says ${written}, but ${name} is ${value}.`,
  },
  hint: {
    vi: ({ path }) => `Thay số gõ tay bằng {{${path}}}.`,
    en: ({ path }) => `Replace the typed number by {{${path}}}.`,
  },
  why: {
    vi: 'Báo cáo quý III/2024 in 91% ở một mục và 95% ở mục khác cho cùng 1.072.019 hồ sơ.',
    en: 'A published report printed 91 % in one section and 95 % in another for the same 1,072,019 records.',
  },
});
