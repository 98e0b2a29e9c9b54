import { rule, type Words } from '../findings/finding.ts';

/** Where a source and the schema of its kind part ways. `name` is the Vietnamese title of a place, or its key. */

export const unknownKey = rule<{
  key: string;
  nearest?: string;
  /** The group, by its title or key, that does have such a key: the line may be indented wrongly. */
  home?: string;
  allowed: readonly string[];
  group?: string;
}>({
  code: 'khoa-khong-biet',
  severity: 'error',
  title: { vi: 'Khóa không có trong mẫu', en: 'A key that the form does not have' },
  message: {
    vi: ({ key, group }) => `Không có khóa "${key}"${group === undefined ? '' : ` trong "${group}"`}.`,
    en: ({ key, group }) => `There is no key "${key}"${group === undefined ? '' : ` in "${group}"`}.`,
  },
  hint: {
    vi: ({ nearest, home, allowed }) => {
      if (nearest !== undefined) return `Có phải là "${nearest}"?`;
      if (home !== undefined) return `Khóa này thuộc "${home}": kiểm tra thụt lề.`;
      if (allowed.length > 0) return `Các khóa dùng được: ${allowed.join(', ')}.`;
      return 'Xóa khóa này, hoặc chuyển sang đúng nhóm của nó.';
    },
    en: ({ nearest, home, allowed }) => {
      if (nearest !== undefined) return `Did you mean "${nearest}"?`;
      if (home !== undefined) return `It belongs to "${home}": check the indentation.`;
      if (allowed.length > 0) return `Known keys: ${allowed.join(', ')}.`;
      return 'Delete the key, or move it into the group where it belongs.';
    },
  },
  why: {
    vi: 'Khóa gõ sai thì số liệu của nó không được in và không được kiểm tra.',
    en: 'The figure of a misspelt key is neither printed nor checked.',
  },
});

export const wrongKeyName = rule<{ key: string; words?: string }>({
  code: 'ten-khoa-sai-dang',
  severity: 'error',
  title: { vi: 'Tên khóa không đúng dạng', en: 'The name of a key is not well formed' },
  message: {
    vi: ({ key }) => `Tên khóa "${key}" không đúng dạng.`,
    en: ({ key }) => `The key "${key}" is not well formed.`,
  },
  hint: {
    vi: ({ words }) => words ?? 'Dùng chữ thường không dấu, chữ số và dấu nối.',
    en: ({ words }) => words ?? 'Use plain lower-case letters, digits and hyphens.',
  },
  why: {
    vi: 'Mã dùng để dẫn lại ở tệp khác; có dấu cách hoặc chữ hoa thì gõ lại dễ sai.',
    en: 'The name is typed again in other files; with spaces or capitals it is easily misspelt.',
  },
});

interface KeyName {
  readonly key: string;
  readonly title?: string;
}

/** `choices`: groups of keys of which one is wanted. */
export const missingKey = rule<{
  keys: readonly KeyName[];
  choices?: readonly (readonly KeyName[])[];
  group?: string;
}>({
  code: 'thieu-khoa',
  severity: 'error',
  title: { vi: 'Thiếu khóa bắt buộc', en: 'A required key is missing' },
  message: {
    vi: ({ keys, choices = [], group }) =>
      `${group === undefined ? 'Thiếu' : `"${group}" thiếu`} ${[...keys.map(named), ...choices.map((choice) => `một trong ${choice.map(named).join(', ')}`)].join('; ')}.`,
    en: ({ keys, choices = [], group }) =>
      `${group === undefined ? 'Missing:' : `"${group}" lacks`} ${[...keys.map(named), ...choices.map((choice) => `one of ${choice.map(named).join(', ')}`)].join('; ')}.`,
  },
  hint: {
    vi: ({ keys, choices = [] }) => `Thêm dòng "${(keys[0] ?? choices[0]?.[0])?.key}: …".`,
    en: ({ keys, choices = [] }) => `Add the line "${(keys[0] ?? choices[0]?.[0])?.key}: …".`,
  },
  why: {
    vi: 'Biểu mẫu đòi số liệu này; thiếu thì mục của nó không in được.',
    en: 'The form asks for it; without it its section can not be printed.',
  },
});

export const surplusKey = rule<{ key: string; choice: readonly string[] }>({
  code: 'thua-khoa',
  severity: 'error',
  title: { vi: 'Ghi nhiều khóa mà chỉ được ghi một', en: 'Several keys where only one may stand' },
  message: {
    vi: ({ key, choice }) => `Đã ghi khóa khác thì không ghi "${key}": chỉ được một trong ${choice.join(', ')}.`,
    en: ({ key, choice }) => `"${key}" can't stand beside the other: only one of ${choice.join(', ')}.`,
  },
  hint: { vi: () => 'Giữ lại một khóa.', en: () => 'Keep one of the keys.' },
  why: {
    vi: 'Hai khóa này nói cùng một điều theo hai cách; ghi cả hai thì không rõ theo khóa nào.',
    en: 'The keys say the same in two ways; with both nobody knows which one counts.',
  },
});

export const emptyValue = rule<{ name?: string }>({
  code: 'chua-co-gia-tri',
  severity: 'error',
  title: { vi: 'Khóa chưa có giá trị', en: 'A key without a value' },
  message: {
    vi: ({ name }) => `${name === undefined ? 'Mục này' : `"${name}"`} chưa có giá trị.`,
    en: ({ name }) => `${name === undefined ? 'This item' : `"${name}"`} has no value yet.`,
  },
  hint: {
    vi: () => 'Ghi giá trị, hoặc xóa cả dòng nếu chưa có hay muốn cchc tự tính. Số không thì ghi 0.',
    en: () => 'Write the value, or delete the line if there is none yet or cchc is to compute it. Write zero as 0.',
  },
  why: {
    vi: 'Để trống không phải là số 0: không rõ là chưa có số liệu hay là không phát sinh.',
    en: 'Empty is not zero: nobody can tell whether the figure is unknown or nothing happened.',
  },
});

export const wrongType = rule<{ name?: string; read: Words; wanted: Words; todo?: Words }>({
  code: 'sai-kieu',
  severity: 'error',
  title: { vi: 'Giá trị không đúng kiểu', en: 'A value of the wrong type' },
  message: {
    vi: ({ name, read, wanted }) =>
      `${name === undefined ? 'Chỗ này' : `"${name}"`} cần ${wanted.vi}, đang là ${read.vi}.`,
    en: ({ name, read, wanted }) =>
      `${name === undefined ? 'This' : `"${name}"`} needs ${wanted.en}; it is ${read.en}.`,
  },
  hint: {
    vi: ({ todo }) => todo?.vi ?? 'Sửa giá trị cho đúng kiểu.',
    en: ({ todo }) => todo?.en ?? 'Write a value of that type.',
  },
  why: {
    vi: 'Sai kiểu thì giá trị không được in hoặc không được đối chiếu.',
    en: 'A value of another type is not printed or not checked.',
  },
});

export const notAChoice = rule<{ name?: string; read: string; allowed: readonly string[]; nearest?: string }>({
  code: 'gia-tri-ngoai-danh-muc',
  severity: 'error',
  title: { vi: 'Giá trị không có trong danh mục cho phép', en: 'A value that is not one of the choices' },
  message: {
    vi: ({ name, read }) => `${name === undefined ? '' : `"${name}": `}không có lựa chọn "${read}".`,
    en: ({ name, read }) => `${name === undefined ? '' : `"${name}": `}"${read}" is not one of the choices.`,
  },
  hint: {
    vi: ({ allowed, nearest }) =>
      nearest === undefined ? `Chọn một trong: ${allowed.join(', ')}.` : `Có phải là "${nearest}"?`,
    en: ({ allowed, nearest }) =>
      nearest === undefined ? `Choose one of: ${allowed.join(', ')}.` : `Did you mean "${nearest}"?`,
  },
  why: {
    vi: 'Giá trị ngoài danh mục thì không phép đếm nào tính đến nó.',
    en: 'A value that is none of the choices is left out of every count.',
  },
});

export const wrongForm = rule<{ name?: string; read: string; words?: string }>({
  code: 'sai-dang',
  severity: 'error',
  title: { vi: 'Giá trị không đúng dạng', en: 'A value that is not well formed' },
  message: {
    vi: ({ name, read }) => `${name === undefined ? '' : `"${name}": `}"${read}" không đúng dạng.`,
    en: ({ name, read }) => `${name === undefined ? '' : `"${name}": `}"${read}" is not well formed.`,
  },
  hint: {
    vi: ({ words }) => words ?? 'Xem mô tả của khóa này trong lược đồ.',
    en: ({ words }) => words ?? 'See the description of the key in the schema.',
  },
  why: {
    vi: 'Giá trị này được đọc theo một dạng cố định; dạng khác sẽ bị hiểu sai.',
    en: 'The value is read by a fixed form; in another form it would be misread.',
  },
});

export const wrongSize = rule<{ name?: string; of: 'items' | 'letters' | 'keys'; side: Side; limit: number }>({
  code: 'so-luong-muc-sai',
  severity: 'error',
  title: { vi: 'Quá ít hoặc quá nhiều mục, ký tự', en: 'Too few or too many items or letters' },
  message: {
    vi: ({ name, of, side, limit }) =>
      `${name === undefined ? 'Chỗ này' : `"${name}"`} cần ${SIDES[side].vi} ${limit} ${SIZES[of].vi}.`,
    en: ({ name, of, side, limit }) =>
      `${name === undefined ? 'This' : `"${name}"`} needs ${SIDES[side].en} ${limit} ${SIZES[of].en}.`,
  },
  hint: {
    vi: () => 'Thêm hoặc bớt cho đủ; chưa có gì thì xóa cả khóa.',
    en: () => 'Add or remove until it fits; delete the key if there is nothing yet.',
  },
  why: {
    vi: 'Danh sách trống hoặc dòng trống in ra thành một mục không có chữ.',
    en: 'An empty list or line would be printed as an item without words.',
  },
});

export const outOfRange = rule<{ name?: string; read: string; side: Side; limit: number; exclusive: boolean }>({
  code: 'ngoai-khoang',
  severity: 'error',
  title: { vi: 'Số nằm ngoài khoảng cho phép', en: 'A number out of range' },
  message: {
    vi: ({ name, read, side, limit, exclusive }) =>
      `${name === undefined ? '' : `"${name}": `}${read} không hợp lệ, ${RANGES[side].vi(limit, exclusive)}.`,
    en: ({ name, read, side, limit, exclusive }) =>
      `${name === undefined ? '' : `"${name}": `}${read} is out of range, ${RANGES[side].en(limit, exclusive)}.`,
  },
  hint: { vi: () => 'Kiểm tra lại các chữ số.', en: () => 'Check the digits.' },
  why: {
    vi: 'Số ngoài khoảng thường là gõ thừa hoặc thiếu một chữ số.',
    en: 'A number out of range mostly has a digit too many or too few.',
  },
});

export const repeatedItem = rule<{ name?: string }>({
  code: 'muc-trung',
  severity: 'error',
  title: { vi: 'Hai mục của danh sách giống nhau', en: 'Two items of a list are the same' },
  message: {
    vi: ({ name }) => `Mục này đã có ở trên${name === undefined ? '' : ` trong "${name}"`}.`,
    en: ({ name }) => `The item stands above already${name === undefined ? '' : ` in "${name}"`}.`,
  },
  hint: { vi: () => 'Xóa một trong hai mục.', en: () => 'Delete one of the two.' },
  why: { vi: 'Một mục ghi hai lần thì bị đếm hai lần.', en: 'An item that stands twice is counted twice.' },
});

export const otherSchemaError = rule<{ name?: string; keyword: string; words?: string }>({
  code: 'khong-theo-luoc-do',
  severity: 'error',
  title: { vi: 'Không theo lược đồ của loại văn bản', en: 'Not as the schema of the kind wants it' },
  message: {
    vi: ({ name, keyword }) => `${name === undefined ? 'Chỗ này' : `"${name}"`} không theo lược đồ (${keyword}).`,
    en: ({ name, keyword }) =>
      `${name === undefined ? 'This' : `"${name}"`} is not as the schema wants it (${keyword}).`,
  },
  hint: {
    vi: ({ words }) => words ?? 'Xem mô tả của khóa này trong lược đồ.',
    en: ({ words }) => words ?? 'See the description of the key in the schema.',
  },
  why: {
    vi: 'Lược đồ nói báo cáo phải có gì; khác đi thì mẫu không in được đúng.',
    en: 'The schema says what a report holds; otherwise the template can not print it.',
  },
});

export const unusableSchema = rule<{ name: string; detail: string }>({
  code: 'luoc-do-khong-dung-duoc',
  severity: 'error',
  title: { vi: 'Lược đồ không dùng được', en: 'A schema that can not be used' },
  message: {
    vi: ({ name, detail }) => `Không dùng được lược đồ "${name}": ${detail}.`,
    en: ({ name, detail }) => `The schema "${name}" can't be used: ${detail}.`,
  },
  hint: {
    vi: () => 'Sửa lược đồ này trong thư mục schemas/.',
    en: () => 'Mend the schema in the folder schemas/.',
  },
  why: {
    vi: 'Lược đồ hỏng thì không kiểm tra được báo cáo nào của loại này.',
    en: 'With a broken schema no report of its kind can be checked.',
  },
});

export type Side = 'least' | 'most';

const SIDES: Record<Side, Words> = {
  least: { vi: 'ít nhất', en: 'at least' },
  most: { vi: 'nhiều nhất', en: 'at most' },
};

const RANGES: Record<Side, Record<'vi' | 'en', (limit: number, exclusive: boolean) => string>> = {
  least: {
    vi: (limit, exclusive) => (exclusive ? `phải lớn hơn ${limit}` : `phải từ ${limit} trở lên`),
    en: (limit, exclusive) => (exclusive ? `must be above ${limit}` : `must be ${limit} or more`),
  },
  most: {
    vi: (limit, exclusive) => (exclusive ? `phải nhỏ hơn ${limit}` : `phải từ ${limit} trở xuống`),
    en: (limit, exclusive) => (exclusive ? `must be below ${limit}` : `must be ${limit} or less`),
  },
};

const SIZES: Record<'items' | 'letters' | 'keys', Words> = {
  items: { vi: 'mục', en: 'items' },
  letters: { vi: 'ký tự', en: 'letters' },
  keys: { vi: 'khóa', en: 'keys' },
};

function named({ key, title }: KeyName): string {
  return title === undefined ? `"${key}"` : `"${key}" (${title})`;
}
