import { rule, type Words } from '../findings/finding.ts';

/** What is wrong with a template of a kind, or with the `{{…}}` of a narrative. */

const meant = {
  vi: ({ nearest }: { nearest?: string | undefined }) => (nearest ? `Có phải là "${nearest}"?` : ''),
  en: ({ nearest }: { nearest?: string | undefined }) => (nearest ? `Did you mean "${nearest}"?` : ''),
};

export const templateSyntax = rule<{
  problem: 'mismatch' | 'unclosed' | 'open' | 'invalid';
  open: string;
  close: string;
}>({
  code: 'mau-sai-cu-phap',
  severity: 'error',
  title: { vi: 'Mẫu sai cú pháp {{…}}', en: 'A template breaks the {{…}} syntax' },
  message: {
    vi: ({ problem, open, close }) =>
      problem === 'mismatch'
        ? `Khối mở bằng "${open}" nhưng đóng bằng "${close}".`
        : problem === 'unclosed'
          ? 'Khối này mở mà không đóng.'
          : problem === 'open'
            ? 'Dấu {{ mở ở đây mà không thấy }}.'
            : 'Không đọc được chỗ này: sai cú pháp {{…}}.',
    en: ({ problem, open, close }) =>
      problem === 'mismatch'
        ? `The block opens with "${open}" but closes with "${close}".`
        : problem === 'unclosed'
          ? 'This block is never closed.'
          : problem === 'open'
            ? 'The {{ that opens here has no }}.'
            : 'This breaks the {{…}} syntax.',
  },
  hint: {
    vi: () => 'Mỗi {{#ten …}} cần một {{/ten}}; mỗi {{ cần }}.',
    en: () => 'Each {{#name …}} needs its {{/name}}; each {{ needs }}.',
  },
  why: {
    vi: 'Mẫu sai cú pháp thì không báo cáo nào của loại này in được.',
    en: 'With a broken template no report of its kind can be printed.',
  },
});

export const templatePath = rule<{ path: string; name: string; nearest?: string | undefined }>({
  code: 'mau-duong-dan-sai',
  severity: 'error',
  title: { vi: 'Mẫu nêu một khóa không có trong lược đồ', en: 'A template names a key that the schema does not have' },
  message: {
    vi: ({ path, name }) => (path === name ? `Không có "${name}" ở đây.` : `Trong "${path}" không có "${name}".`),
    en: ({ path, name }) => (path === name ? `There is no "${name}" here.` : `"${path}" has no "${name}".`),
  },
  hint: {
    vi: (args) => meant.vi(args) || 'Xem các khóa của lược đồ; ../ và @root đi ra ngoài {{#each}} và {{#with}}.',
    en: (args) => meant.en(args) || 'See the keys of the schema; ../ and @root lead out of {{#each}} and {{#with}}.',
  },
  why: {
    vi: 'Không kiểm tra thì chỗ gõ sai in ra trống mà không ai biết.',
    en: 'Handlebars prints nothing for a misspelt name, without a word.',
  },
});

export const templateHelper = rule<{ name: string; nearest?: string | undefined }>({
  code: 'mau-ham-khong-biet',
  severity: 'error',
  title: { vi: 'Mẫu gọi một hàm không có', en: 'A template calls an unknown helper' },
  message: { vi: ({ name }) => `Không có hàm "${name}".`, en: ({ name }) => `There is no helper "${name}".` },
  hint: {
    vi: (args) => meant.vi(args) || 'Các hàm: muc, noi_dung, vb, so, ngay_dai, la_ma, bang, if, unless, each, with.',
    en: (args) => meant.en(args) || 'Helpers: muc, noi_dung, vb, so, ngay_dai, la_ma, bang, if, unless, each, with.',
  },
  why: { vi: 'Hàm gõ sai thì chỗ đó không in được.', en: 'With a misspelt helper nothing is printed there.' },
});

export const templateArguments = rule<{ name: string; wanted: Words }>({
  code: 'mau-sai-doi-so',
  severity: 'error',
  title: { vi: 'Hàm trong mẫu nhận sai đối số', en: 'A helper gets wrong arguments' },
  message: {
    vi: ({ name, wanted }) => `"${name}" cần ${wanted.vi}.`,
    en: ({ name, wanted }) => `"${name}" wants ${wanted.en}.`,
  },
  hint: { vi: () => 'Sửa đối số như đã nêu.', en: () => 'Mend the argument as said.' },
  why: {
    vi: 'Hàm nhận sai đối số sẽ in trống hoặc in sai.',
    en: 'A helper with wrong arguments prints nothing or something wrong.',
  },
});

export const templateChoice = rule<{ text: string; choices: readonly string[]; nearest?: string | undefined }>({
  code: 'mau-so-sanh-khong-the-dung',
  severity: 'error',
  title: { vi: 'Mẫu so sánh với một giá trị không thể có', en: 'A template compares with a value that cannot occur' },
  message: {
    vi: ({ text, choices }) => `Giá trị "${text}" không thể có; lược đồ chỉ cho: ${choices.join(', ')}.`,
    en: ({ text, choices }) => `The value "${text}" can't occur; the schema allows ${choices.join(', ')}.`,
  },
  hint: {
    vi: (args) => meant.vi(args) || 'Dùng một giá trị trong danh mục.',
    en: (args) => meant.en(args) || 'Use one of the choices.',
  },
  why: {
    vi: 'So với giá trị gõ sai thì điều kiện không bao giờ đúng, phần đó không bao giờ in.',
    en: 'Compared with a misspelt value the condition is never true and its text never printed.',
  },
});

export const partialUnknown = rule<{ name: string; nearest?: string | undefined }>({
  code: 'mau-con-khong-biet',
  severity: 'error',
  title: { vi: 'Mẫu gọi một mẫu con không có', en: 'A template calls an unknown partial' },
  message: { vi: ({ name }) => `Không có mẫu con "${name}".`, en: ({ name }) => `There is no partial "${name}".` },
  hint: {
    vi: (args) => meant.vi(args) || 'Mẫu con là tệp .hbs trong templates/ của loại văn bản hoặc templates/chung/.',
    en: (args) => meant.en(args) || 'A partial is a .hbs file in the templates/ of the kind or in templates/chung/.',
  },
  why: {
    vi: 'Mẫu con gõ sai thì cả biểu của nó không in được.',
    en: 'With a misspelt partial its whole table is missing.',
  },
});

export const partialUnused = rule<{ name: string }>({
  code: 'mau-con-khong-dung',
  severity: 'warning',
  title: { vi: 'Mẫu con không ai gọi', en: 'A partial that nobody calls' },
  message: { vi: ({ name }) => `Không mẫu nào gọi mẫu con "${name}".`, en: ({ name }) => `Nothing calls "${name}".` },
  hint: { vi: () => 'Gọi bằng {{> tên}}, hoặc xóa tệp.', en: () => 'Call it by {{> name}}, or delete the file.' },
  why: {
    vi: 'Mẫu con không ai gọi thường là gõ sai tên ở mẫu chính.',
    en: 'A partial that nobody calls mostly was misspelt where it should be called.',
  },
});

export const partialCircle = rule<{ names: readonly string[] }>({
  code: 'mau-con-goi-vong',
  severity: 'error',
  title: { vi: 'Mẫu con gọi vòng', en: 'Partials call each other in a circle' },
  message: {
    vi: ({ names }) => `Các mẫu con gọi vòng nhau: ${names.join(' → ')}.`,
    en: ({ names }) => `Partials call each other in a circle: ${names.join(' → ')}.`,
  },
  hint: { vi: () => 'Bỏ một lời gọi {{> …}} trong vòng đó.', en: () => 'Remove one {{> …}} of the circle.' },
  why: { vi: 'Gọi vòng thì in mãi không dứt.', en: 'In a circle printing never ends.' },
});

export const sectionUnknown = rule<{ id: string; nearest?: string | undefined }>({
  code: 'mau-muc-khong-biet',
  severity: 'error',
  title: { vi: 'Mẫu viết cho một mục không có trong đề cương', en: 'A template block for a section the outline lacks' },
  message: {
    vi: ({ id }) => `Đề cương không có mục "${id}".`,
    en: ({ id }) => `The outline has no section "${id}".`,
  },
  hint: {
    vi: (args) => meant.vi(args) || 'Xem mã các mục trong x-outline của lược đồ.',
    en: (args) => meant.en(args) || 'See the section ids in x-outline of the schema.',
  },
  why: {
    vi: 'Khối cho mục không có trong đề cương sẽ không được in.',
    en: 'A block for a section that the outline lacks is not printed.',
  },
});

export const sectionTwice = rule<{ id: string }>({
  code: 'mau-muc-lap',
  severity: 'error',
  title: { vi: 'Mẫu viết một mục hai lần', en: 'A template gives a section twice' },
  message: { vi: ({ id }) => `Mục "${id}" đã có ở trên.`, en: ({ id }) => `Section "${id}" is given above.` },
  hint: { vi: () => 'Gộp hai khối thành một.', en: () => 'Join the two.' },
  why: {
    vi: 'Hai khối cho một mục thì không biết in khối nào.',
    en: 'With two blocks for a section nobody knows which to print.',
  },
});

export const printsNoValue = rule<{ path: string; type: 'object' | 'list' | 'flag' }>({
  code: 'mau-in-ca-khoi',
  severity: 'error',
  title: { vi: 'Mẫu in cả một khối thay vì một giá trị', en: 'A template prints a whole object instead of a value' },
  message: {
    vi: ({ path, type }) => `"${path}" là ${NO_VALUE[type].vi}, không in ra được.`,
    en: ({ path, type }) => `"${path}" is ${NO_VALUE[type].en} and can't be printed.`,
  },
  hint: {
    vi: ({ type }) => (type === 'flag' ? 'Dùng {{#if …}}.' : 'Dùng {{#each …}} hoặc {{#with …}}, hoặc viết tiếp khóa.'),
    en: ({ type }) => (type === 'flag' ? 'Use {{#if …}}.' : 'Use {{#each …}} or {{#with …}}, or name a key in it.'),
  },
  why: {
    vi: 'In cả nhóm sẽ ra "[object Object]" trong báo cáo.',
    en: 'A whole group would be printed as "[object Object]".',
  },
});

const NO_VALUE = {
  object: { vi: 'một nhóm khóa', en: 'a group of keys' },
  list: { vi: 'một danh sách', en: 'a list' },
  flag: { vi: 'đúng/sai', en: 'true or false' },
};

const REFUSED = {
  raw: {
    vi: '{{{…}}} và {{&…}}: giá trị luôn được in đúng nguyên văn bằng {{…}}',
    en: '{{{…}}} and {{&…}}: {{…}} already prints a value as it is',
  },
  decorator: { vi: 'decorator {{* …}}', en: 'decorators {{* …}}' },
  'partial-block': { vi: 'khối mẫu con {{#> …}}', en: 'partial blocks {{#> …}}' },
  dynamic: {
    vi: 'tên mẫu con hoặc mã mục do biểu thức tạo ra',
    en: 'a name of a partial or section made by an expression',
  },
  'section-here': {
    vi: '{{#muc}} bên trong {{#each}}, trong một {{#muc}} khác hoặc trong phần lời văn',
    en: '{{#muc}} inside {{#each}}, another {{#muc}} or a narrative',
  },
  'else-here': { vi: '{{else}} ngay trong {{#muc}}', en: '{{else}} right inside {{#muc}}' },
  'content-here': { vi: '{{noi_dung}} bên ngoài {{#muc}}', en: '{{noi_dung}} outside {{#muc}}' },
  literal: { vi: 'giá trị viết thẳng trong {{…}}', en: 'a literal printed by {{…}}' },
} satisfies Record<string, Words>;

export type Refused = keyof typeof REFUSED;

export const templateRefused = rule<{ what: Refused }>({
  code: 'mau-khong-duoc-dung',
  severity: 'error',
  title: { vi: 'Mẫu dùng thứ không được dùng', en: 'A template uses what is not allowed' },
  message: {
    vi: ({ what }) => `Không dùng được ${REFUSED[what].vi}.`,
    en: ({ what }) => `Not allowed: ${REFUSED[what].en}.`,
  },
  hint: {
    vi: () => 'Viết lại bằng {{…}}, {{#if}}, {{#each}}, {{> tên}}.',
    en: () => 'Write it with {{…}}, {{#if}}, {{#each}}, {{> name}}.',
  },
  why: {
    vi: 'Mẫu do người dùng viết nên chỉ được in giá trị, không được chạy mã hay chèn Markdown thô.',
    en: 'Templates are written by users: they print values and neither run code nor insert raw Markdown.',
  },
});

export const textOutsideSection = rule<Record<string, never>>({
  code: 'mau-chu-ngoai-muc',
  severity: 'error',
  title: { vi: 'Mẫu có chữ nằm ngoài các mục', en: 'A template has text outside its sections' },
  message: {
    vi: () => 'Chữ này không thuộc {{#muc}} nào nên sẽ không được in.',
    en: () => 'This text belongs to no {{#muc}}, so it would not be printed.',
  },
  hint: { vi: () => 'Đưa vào {{#muc "…"}} … {{/muc}}.', en: () => 'Put it into {{#muc "…"}} … {{/muc}}.' },
  why: {
    vi: 'Đề cương quyết định thứ tự các mục, nên chữ ngoài mục không có chỗ đứng.',
    en: 'The outline orders the sections, so text outside of them has no place.',
  },
});

export const citedUnknown = rule<{ id: string; nearest?: string | undefined }>({
  code: 'trich-dan-khong-co',
  severity: 'error',
  title: { vi: 'Viện dẫn một văn bản chưa có trong sổ', en: 'A cited document is not in the register' },
  message: {
    vi: ({ id }) => `Sổ văn bản không có "${id}".`,
    en: ({ id }) => `The register has no document "${id}".`,
  },
  hint: {
    vi: (args) => meant.vi(args) || 'Ghi văn bản này vào sổ (van-ban.yaml), rồi dẫn bằng mã của nó.',
    en: (args) => meant.en(args) || 'Enter the document in the register (van-ban.yaml) and cite its id.',
  },
  why: {
    vi: 'Văn bản ghi một lần trong sổ, rồi mọi nơi dẫn bằng mã.',
    en: 'A document is entered once in the register and cited by its id everywhere.',
  },
});
