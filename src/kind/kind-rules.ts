import { rule } from '../findings/finding.ts';

export const unknownKind = rule<{ name: string; nearest?: string; known: readonly string[] }>({
  code: 'loai-khong-biet',
  severity: 'error',
  title: { vi: 'Không có loại văn bản này', en: 'There is no such kind of document' },
  message: {
    vi: ({ name }) => `Không có loại văn bản "${name}".`,
    en: ({ name }) => `There is no kind of document "${name}".`,
  },
  hint: {
    vi: ({ nearest, known }) => (nearest ? `Có phải là "${nearest}"?` : `Các loại đang có: ${known.join(', ')}.`),
    en: ({ nearest, known }) => (nearest ? `Did you mean "${nearest}"?` : `Known kinds: ${known.join(', ')}.`),
  },
});

export const referenceNotFound = rule<{ reference: string }>({
  code: 'luoc-do-tham-chieu-sai',
  severity: 'error',
  title: { vi: '$ref trong lược đồ không dẫn tới đâu', en: 'A $ref of a schema leads nowhere' },
  message: {
    vi: ({ reference }) => `Không tìm thấy "${reference}".`,
    en: ({ reference }) => `"${reference}" can't be found.`,
  },
  hint: {
    vi: () => 'Kiểm tra tên tệp (cùng thư mục schemas/) và đường dẫn sau dấu #.',
    en: () => 'Check the file name (same schemas/ folder) and the path after #.',
  },
});

export const endlessSchema = rule<{ reference: string }>({
  code: 'luoc-do-tu-lap',
  severity: 'error',
  title: { vi: 'Lược đồ tự tham chiếu không dứt', en: 'A schema refers to itself without end' },
  message: {
    vi: ({ reference }) => `"${reference}" tham chiếu về chính nó.`,
    en: ({ reference }) => `"${reference}" refers back to itself.`,
  },
});

export const relationNotReadable = rule<{ relation: string; problem: { vi: string; en: string } }>({
  code: 'dang-thuc-khong-doc-duoc',
  severity: 'error',
  title: { vi: 'Đẳng thức trong lược đồ viết sai', en: 'A relation of a schema is not well written' },
  message: {
    vi: ({ relation, problem }) => `Không đọc được "${relation}": ${problem.vi}.`,
    en: ({ relation, problem }) => `"${relation}" can't be read: ${problem.en}.`,
  },
  hint: {
    vi: () => 'Ví dụ đúng: "tong == truc_tuyen + truc_tiep", "sum(hang.tong) <= chi_tieu".',
    en: () => 'Right: "tong == truc_tuyen + truc_tiep", "sum(hang.tong) <= chi_tieu".',
  },
});

export const relationPathUnknown = rule<{ path: string; name: string; nearest?: string }>({
  code: 'dang-thuc-truong-khong-co',
  severity: 'error',
  title: { vi: 'Đẳng thức gọi một trường không có', en: 'A relation names a field that does not exist' },
  message: {
    vi: ({ path, name }) => `Đẳng thức gọi "${path}" nhưng lược đồ không có "${name}" ở đó.`,
    en: ({ path, name }) => `The relation names "${path}", but the schema has no "${name}" there.`,
  },
  hint: {
    vi: ({ nearest }) => (nearest ? `Có phải là "${nearest}"?` : 'Đường dẫn tính từ đối tượng mang x-equations.'),
    en: ({ nearest }) =>
      nearest ? `Did you mean "${nearest}"?` : 'Paths start from the object that carries x-equations.',
  },
});

export const relationPathNoFigure = rule<{ path: string; is: 'list' | 'object' | 'text' | 'figure' | 'one' }>({
  code: 'dang-thuc-khong-phai-so',
  severity: 'error',
  title: { vi: 'Đẳng thức gọi một chỗ không phải một số liệu', en: 'A relation names a place that is not one figure' },
  message: {
    vi: ({ path, is }) => `"${path}" ${NO_FIGURE[is].vi}.`,
    en: ({ path, is }) => `"${path}" ${NO_FIGURE[is].en}.`,
  },
  hint: {
    vi: () => 'Danh sách dùng với sum(…) hoặc count(…); số liệu là chỗ có x-unit.',
    en: () => 'Lists go into sum(…) or count(…); a figure is a place with x-unit.',
  },
});

const NO_FIGURE = {
  list: { vi: 'đi qua một danh sách, phải đặt trong sum(…)', en: 'leads through a list and must stand in sum(…)' },
  object: { vi: 'là một nhóm, không phải một số liệu', en: 'is a group, not a figure' },
  text: { vi: 'là chữ, không phải một số liệu', en: 'is a text, not a figure' },
  figure: { vi: 'là một số liệu, không phải danh sách để đếm', en: 'is a figure, not a list to be counted' },
  one: { vi: 'không đi qua danh sách nào để cộng', en: 'leads through no list to be summed' },
} as const;

export const relationUnits = rule<{
  relation: string;
  left: { vi: string; en: string };
  right: { vi: string; en: string };
}>({
  code: 'dang-thuc-khac-don-vi',
  severity: 'error',
  title: { vi: 'Đẳng thức cộng hoặc so hai đơn vị khác nhau', en: 'A relation adds or compares unlike units' },
  message: {
    vi: ({ relation, left, right }) => `"${relation}": một bên là ${left.vi}, bên kia là ${right.vi}.`,
    en: ({ relation, left, right }) => `"${relation}": one side is ${left.en}, the other ${right.en}.`,
  },
  hint: {
    vi: () => 'Sửa x-unit của trường, hoặc đẳng thức. Triệu đồng và đồng được đổi tự động.',
    en: () => 'Mend the x-unit of the field, or the relation. Triệu đồng and đồng are converted by themselves.',
  },
});

export const missingTemplate = rule<{ name: string }>({
  code: 'thieu-mau',
  severity: 'error',
  title: { vi: 'Loại văn bản chưa có mẫu', en: 'A kind of document has no template' },
  message: {
    vi: ({ name }) => `Loại văn bản "${name}" chưa có tệp mẫu templates/${name}/main.md.hbs.`,
    en: ({ name }) => `The kind "${name}" has no template templates/${name}/main.md.hbs.`,
  },
});
