import { rule } from '../findings/finding.ts';

export const unknownKind = rule<{ name: string; nearest?: string; schema?: string; known: readonly string[] }>({
  code: 'loai-khong-biet',
  severity: 'error',
  title: { vi: 'Không có loại văn bản này', en: 'There is no such kind of document' },
  message: {
    vi: ({ name }) => `Không có loại văn bản "${name}".`,
    en: ({ name }) => `There is no kind of document "${name}".`,
  },
  hint: {
    vi: ({ nearest, schema, known }) =>
      schema
        ? `Có tệp ${schema} nhưng thiếu "x-document" và "x-outline" nên chưa phải là một loại văn bản.`
        : nearest
          ? `Có phải là "${nearest}"?`
          : `Các loại đang có: ${known.join(', ')}.`,
    en: ({ nearest, schema, known }) =>
      schema
        ? `There is ${schema}, but without "x-document" and "x-outline" it is no kind of document.`
        : nearest
          ? `Did you mean "${nearest}"?`
          : `Known kinds: ${known.join(', ')}.`,
  },
  why: {
    vi: 'Không biết loại văn bản thì không biết kiểm tra gì và in thế nào.',
    en: 'Without its kind nobody knows what to check and how to print.',
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
  why: {
    vi: 'Phần lược đồ không tìm thấy thì số liệu ở đó không được kiểm tra.',
    en: 'Where a part of the schema is missing nothing is checked.',
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
  hint: {
    vi: () => 'Bỏ $ref này, hoặc cho nó dẫn tới một phần có nội dung.',
    en: () => 'Remove the $ref, or let it lead to a part with content.',
  },
  why: {
    vi: 'Không có chỗ dừng thì không biết hình dạng của số liệu.',
    en: 'Without an end nobody knows the shape of the data.',
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
  why: {
    vi: 'Đẳng thức viết sai thì không đối chiếu được gì, mà báo cáo vẫn trông như đúng.',
    en: 'A relation that can not be read proves nothing, while the report looks right.',
  },
});

export const relationPathUnknown = rule<{ path: string; name: string; nearest?: string }>({
  code: 'dang-thuc-truong-khong-co',
  severity: 'error',
  title: { vi: 'Đẳng thức gọi một khóa không có', en: 'A relation names a field that does not exist' },
  message: {
    vi: ({ path, name }) => `Đẳng thức gọi "${path}" nhưng lược đồ không có "${name}" ở đó.`,
    en: ({ path, name }) => `The relation names "${path}", but the schema has no "${name}" there.`,
  },
  hint: {
    vi: ({ nearest }) => (nearest ? `Có phải là "${nearest}"?` : 'Đường dẫn tính từ đối tượng mang x-equations.'),
    en: ({ nearest }) =>
      nearest ? `Did you mean "${nearest}"?` : 'Paths start from the object that carries x-equations.',
  },
  why: {
    vi: 'Gõ sai tên một khóa thì đẳng thức không bao giờ được kiểm tra.',
    en: 'With a misspelt field a relation is never checked.',
  },
});

export const relationPathNoFigure = rule<{
  path: string;
  is: 'list' | 'object' | 'text' | 'figure' | 'one' | 'no-list';
}>({
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
  why: {
    vi: 'Chỉ số liệu mới cộng được; danh sách phải nói rõ là cộng hay đếm.',
    en: 'Only figures can be added; a list must say whether it is summed or counted.',
  },
});

const NO_FIGURE = {
  list: { vi: 'đi qua một danh sách, phải đặt trong sum(…)', en: 'leads through a list and must stand in sum(…)' },
  object: { vi: 'là một nhóm, không phải một số liệu', en: 'is a group, not a figure' },
  text: { vi: 'là chữ, không phải một số liệu', en: 'is a text, not a figure' },
  figure: { vi: 'là một số liệu, không phải danh sách để đếm', en: 'is a figure, not a list to be counted' },
  one: { vi: 'không đi qua danh sách nào để cộng', en: 'leads through no list to be summed' },
  'no-list': { vi: 'không phải danh sách nên không lọc được', en: "is no list and can't be filtered" },
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
    vi: () => 'Sửa x-unit của khóa, hoặc đẳng thức. Triệu đồng và đồng được đổi tự động.',
    en: () => 'Mend the x-unit of the field, or the relation. Triệu đồng and đồng are converted by themselves.',
  },
  why: {
    vi: 'Hồ sơ không cộng được với triệu đồng; thường là đẳng thức gọi nhầm khóa.',
    en: 'Files and money do not add up; mostly the relation names the wrong field.',
  },
});

export const filterNeverTrue = rule<{ key: string; text: string; choices: readonly string[] }>({
  code: 'dang-thuc-loc-gia-tri-la',
  severity: 'error',
  title: { vi: 'Đẳng thức lọc theo một giá trị không thể có', en: 'A relation filters by a value that can never be' },
  message: {
    vi: ({ key, text, choices }) => `${key} không bao giờ là "${text}"; các giá trị: ${choices.join(', ')}.`,
    en: ({ key, text, choices }) => `${key} is never "${text}"; its values are ${choices.join(', ')}.`,
  },
  hint: {
    vi: () => 'Dùng một giá trị có trong enum của khóa đó.',
    en: () => 'Use one of the values that the field lists.',
  },
  why: { vi: 'Phép lọc gõ sai giá trị thì luôn đếm được 0.', en: 'A filter with a misspelt value always counts zero.' },
});

export const keywordKeyUnfit = rule<{
  keyword: string;
  key: string;
  problem: 'absent' | 'no-date' | 'no-day' | 'no-text' | 'no-figure' | 'taken';
}>({
  code: 'tu-khoa-goi-khoa-sai',
  severity: 'error',
  title: { vi: 'Từ khóa x- gọi một khóa không dùng được', en: 'A keyword names a key that is of no use to it' },
  message: {
    vi: ({ keyword, key, problem }) => `${keyword}: khóa "${key}" ${UNFIT[problem].vi}.`,
    en: ({ keyword, key, problem }) => `${keyword}: the key "${key}" ${UNFIT[problem].en}.`,
  },
  hint: {
    vi: () => 'Sửa tên khóa trong lược đồ, hoặc khai khóa đó.',
    en: () => 'Mend the key in the schema, or declare it.',
  },
  why: {
    vi: 'Từ khóa gọi sai khóa thì phần kiểm tra của nó không chạy.',
    en: 'A keyword that names the wrong key checks nothing.',
  },
});

const UNFIT = {
  absent: { vi: 'không có trong đối tượng này', en: 'does not exist in this object' },
  'no-date': { vi: 'không phải một ngày (x-date)', en: 'is no date (x-date)' },
  'no-day': {
    vi: 'không phải một ngày (x-date) hay một văn bản (x-citation)',
    en: 'is no date (x-date) or document (x-citation)',
  },
  'no-text': { vi: 'không phải chữ hay số thường', en: 'is no text or plain number' },
  'no-figure': { vi: 'không phải số liệu (x-unit)', en: 'is no figure (x-unit)' },
  taken: {
    vi: 'do cchc tính từ các ngày, lược đồ không được khai',
    en: 'is derived from the dates and must not be declared',
  },
} as const;

export const missingTemplate = rule<{ name: string }>({
  code: 'thieu-mau',
  severity: 'error',
  title: { vi: 'Loại văn bản chưa có mẫu', en: 'A kind of document has no template' },
  message: {
    vi: ({ name }) => `Loại văn bản "${name}" chưa có tệp mẫu templates/${name}/main.md.hbs.`,
    en: ({ name }) => `The kind "${name}" has no template templates/${name}/main.md.hbs.`,
  },
  hint: {
    vi: () => 'Tạo tệp mẫu, mỗi mục một khối {{#muc "…"}} … {{/muc}}.',
    en: () => 'Make the template, a block {{#muc "…"}} … {{/muc}} for each section.',
  },
  why: {
    vi: 'Chưa có mẫu thì chỉ kiểm tra được số liệu, chưa in được văn bản.',
    en: 'Without a template figures are proved, but no document is printed.',
  },
});
