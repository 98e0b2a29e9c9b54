import { rule } from '../findings/finding.ts';

export const figureUnused = rule<{ path: string; title: string }>({
  code: 'so-lieu-khong-dung',
  severity: 'info',
  title: {
    vi: 'Số liệu của lược đồ không được in, cũng không được đối chiếu',
    en: 'A figure of the schema is neither printed nor checked',
  },
  message: {
    vi: ({ path, title }) => `Không mẫu nào in và không đẳng thức nào gọi "${path}"${title && ` (${title})`}.`,
    en: ({ path, title }) => `No template prints and no relation names "${path}"${title && ` (${title})`}.`,
  },
  hint: {
    vi: () =>
      'In số này trong mẫu hoặc đưa vào một đẳng thức; nếu chỉ lời văn gọi tới thì không phải sửa; nếu không thì bỏ khỏi lược đồ.',
    en: () =>
      'Print it in the template or put it into a relation; fine if only narratives call it; else drop it from the schema.',
  },
  why: {
    vi: 'Số mà người nhập phải ghi nhưng báo cáo không dùng là công vô ích, và sai cũng không ai biết.',
    en: 'A figure that must be entered and is never used is work for nothing, and nobody would see it wrong.',
  },
});

export const nameTaken = rule<{ name: string; path: string }>({
  code: 'ten-trung-ham',
  severity: 'warning',
  title: {
    vi: 'Khóa của lược đồ trùng tên một hàm của mẫu',
    en: "A key of the schema has the name of a template's helper",
  },
  message: {
    vi: ({ name, path }) => `"${path}" trùng tên với hàm "${name}" của mẫu, nên {{${name}}} không in khóa này.`,
    en: ({ name, path }) => `"${path}" has the name of the helper "${name}", so {{${name}}} does not print it.`,
  },
  hint: {
    vi: () => 'Đổi tên khóa trong lược đồ.',
    en: () => 'Rename the key in the schema.',
  },
  why: {
    vi: 'Trong mẫu, tên hàm được hiểu trước tên khóa; khóa trùng tên sẽ lặng lẽ không được in.',
    en: 'A template reads a name as a helper first, so a key of that name would silently not be printed.',
  },
});

export const exampleMissing = rule<{ name: string }>({
  code: 'loai-chua-co-vi-du',
  severity: 'warning',
  title: { vi: 'Loại văn bản chưa có tệp ví dụ', en: 'A kind of document has no example' },
  message: {
    vi: ({ name }) => `Trong thư mục này chưa có tệp nguồn nào thuộc loại "${name}".`,
    en: ({ name }) => `There is no source of the kind "${name}" in this folder.`,
  },
  hint: {
    vi: ({ name }) => `Lập một tệp: cchc new ${name} vi-du-${name}.yaml`,
    en: ({ name }) => `Start one: cchc new ${name} vi-du-${name}.yaml`,
  },
  why: {
    vi: 'Chỉ khi dựng thử một ví dụ mới biết mẫu in ra đúng điều muốn in.',
    en: 'Only an example shows that a template prints what it should.',
  },
});
