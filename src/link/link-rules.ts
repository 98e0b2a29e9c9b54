import { rule } from '../findings/finding.ts';

export const fileMissing = rule<{ path: string }>({
  code: 'khong-thay-tep',
  severity: 'error',
  title: { vi: 'Không có tệp được dẫn tới', en: 'A linked file does not exist' },
  message: {
    vi: ({ path }) => `Không có tệp ${path}.`,
    en: ({ path }) => `There is no file ${path}.`,
  },
  hint: {
    vi: () => 'Đường dẫn tính từ thư mục của tệp này. Kiểm tra tên tệp, hoặc bỏ dòng này.',
    en: () => 'Paths start from the folder of this file. Check the name, or remove this line.',
  },
});

export const fileNotReadable = rule<{ path: string; problem: 'folder' | 'too-large' | 'unreadable' }>({
  code: 'tep-khong-doc-duoc',
  severity: 'error',
  title: { vi: 'Không đọc được tệp được dẫn tới', en: "A linked file can't be read" },
  message: {
    vi: ({ path, problem }) => `Không đọc được ${path}: ${READ_PROBLEM[problem].vi}.`,
    en: ({ path, problem }) => `${path} can't be read: ${READ_PROBLEM[problem].en}.`,
  },
});

export const READ_PROBLEM = {
  folder: { vi: 'đó là một thư mục', en: 'it is a folder' },
  'too-large': { vi: 'tệp lớn hơn 32 MB', en: 'it is larger than 32 MB' },
  unreadable: { vi: 'không có quyền đọc hoặc không phải một tệp thường', en: 'no permission, or not an ordinary file' },
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
} as const;

export const linkCycle = rule<{ path: string; chain: readonly string[] }>({
  code: 'tep-dan-vong',
  severity: 'error',
  title: { vi: 'Các tệp dẫn vòng tới nhau', en: 'Files link to each other in a circle' },
  message: {
    vi: ({ chain }) => `Dẫn vòng: ${chain.join(' → ')}.`,
    en: ({ chain }) => `The links go in a circle: ${chain.join(' → ')}.`,
  },
  hint: {
    vi: () => 'ky_truoc phải là báo cáo của kỳ trước; sửa đường dẫn này.',
    en: () => 'ky_truoc must name the report of the period before; mend this path.',
  },
});

export const linkBroken = rule<{ path: string }>({
  code: 'tep-dan-toi-co-loi',
  severity: 'error',
  title: { vi: 'Tệp được dẫn tới có lỗi nên không dùng được', en: 'A linked file has errors and is of no use' },
  message: {
    vi: ({ path }) => `${path} có lỗi cấu trúc nên không lấy được số liệu.`,
    en: ({ path }) => `${path} has structural errors, so its figures can't be used.`,
  },
  hint: {
    vi: ({ path }) => `Chạy "cchc validate ${path}" để xem các lỗi đó.`,
    en: ({ path }) => `Run "cchc validate ${path}" to see them.`,
  },
});

export const missingKind = rule<{ known: readonly string[] }>({
  code: 'thieu-loai',
  severity: 'error',
  title: { vi: 'Tệp chưa nói là loại văn bản nào', en: 'A source does not say what kind of document it is' },
  message: {
    vi: () => 'Thiếu khóa "loai": không biết đây là loại văn bản nào.',
    en: () => 'The key "loai" is missing: the kind of document is not known.',
  },
  hint: {
    vi: ({ known }) =>
      `Thêm một dòng ở đầu, ví dụ "loai: ${known[0] ?? 'bao-cao-cchc'}". Các loại đang có: ${known.join(', ')}.`,
    en: ({ known }) =>
      `Add a first line such as "loai: ${known[0] ?? 'bao-cao-cchc'}". Known kinds: ${known.join(', ')}.`,
  },
});

export const unknownCitation = rule<{ id: string; register: string; nearest?: string }>({
  code: 'van-ban-khong-co-trong-so',
  severity: 'error',
  title: { vi: 'Văn bản được dẫn không có trong sổ văn bản', en: 'A cited document is not in the register' },
  message: {
    vi: ({ id, register }) => `Không có văn bản "${id}" trong ${register}.`,
    en: ({ id, register }) => `There is no document "${id}" in ${register}.`,
  },
  hint: {
    vi: ({ nearest, register }) => (nearest ? `Có phải là "${nearest}"?` : `Thêm văn bản này vào ${register}.`),
    en: ({ nearest, register }) => (nearest ? `Did you mean "${nearest}"?` : `Add the document to ${register}.`),
  },
});

export const impossiblePeriod = rule<Record<string, never>>({
  code: 'ky-khong-hop-le',
  severity: 'error',
  title: { vi: 'Kỳ báo cáo không có thật', en: 'The reporting period does not exist' },
  message: {
    vi: () => 'Kỳ báo cáo này không có: quý từ 1 đến 4, tháng từ 1 đến 12, năm cuối không trước năm đầu.',
    en: () =>
      'There is no such period: quarters are 1 to 4, months 1 to 12, and the last year is not before the first.',
  },
});
