import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExitCode, OK } from '../exit-codes.ts';
import { forward } from '../find-files.ts';
import { type Context, type Io, UsageError } from '../io.ts';
import { type Product, writeProducts } from '../write-products.ts';
import { refuseOverwriting } from './new-kind.ts';

/** Where an office keeps the schemas that its editors read; `schemas/` itself is for kinds of its own. */
const EDITOR_SCHEMAS = '.cchc/schemas';

interface Agency {
  readonly ten: string;
  readonly co_quan_chu_quan: string;
  readonly dia_danh: string;
  readonly ky_hieu: string;
  readonly quyen_han: string;
  readonly ho_ten: string;
}

/** What is asked, with what `--yes` leaves to be filled in. */
const QUESTIONS: readonly {
  readonly key: keyof Agency;
  readonly vi: string;
  readonly en: string;
  readonly blank: string;
}[] = [
  { key: 'ten', vi: 'Tên cơ quan (như trong câu văn)', en: "The agency's name", blank: 'Sở Y tế' },
  {
    key: 'co_quan_chu_quan',
    vi: 'Cơ quan chủ quản (viết hoa)',
    en: 'Its superior, in capitals',
    blank: 'ỦY BAN NHÂN DÂN TỈNH',
  },
  { key: 'dia_danh', vi: 'Địa danh ghi trước ngày tháng', en: 'The place written before the date', blank: 'Tên tỉnh' },
  {
    key: 'ky_hieu',
    vi: 'Chữ viết tắt trong ký hiệu văn bản',
    en: 'Its abbreviation in document symbols',
    blank: 'SYT',
  },
  { key: 'quyen_han', vi: 'Quyền hạn, chức vụ người ký', en: "The signer's position", blank: 'GIÁM ĐỐC' },
  { key: 'ho_ten', vi: 'Họ tên người ký', en: "The signer's name", blank: 'Họ và tên' },
];

/** Writes the folder of a new office: its own facts, an empty register, editor settings and a CI file. */
export async function init(
  folder: string,
  options: { readonly ask: boolean },
  { io, language }: Context,
): Promise<ExitCode> {
  const target = forward(folder).replace(/\/+$/, '') || '.';
  const inside = (path: string) => (target === '.' ? path : `${target}/${path}`);
  const own = ['don-vi.yaml', 'van-ban.yaml'].map(inside);
  refuseOverwriting(io.cwd, own);
  if (options.ask && io.ask === undefined) {
    throw new UsageError({
      vi: 'Không hỏi được vì đây không phải cửa sổ dòng lệnh. Thêm --yes rồi sửa don-vi.yaml.',
      en: 'There is no terminal to ask on. Add --yes and edit don-vi.yaml afterwards.',
    });
  }
  const agency = await askAll(options.ask ? io : undefined, language);
  const files: [string, string][] = [
    ['don-vi.yaml', agencyFile(agency)],
    ['van-ban.yaml', REGISTER],
    ['.vscode/settings.json', EDITOR_SETTINGS],
    ['.vscode/extensions.json', '{\n  "recommendations": ["redhat.vscode-yaml"]\n}\n'],
    ['.github/workflows/cchc.yml', CI],
    ...editorSchemas(io),
  ];
  const products = files
    .map(([path, text]): Product => ({ path: inside(path), bytes: Buffer.from(text, 'utf8') }))
    .filter(({ path }) => own.includes(path) || path.includes(EDITOR_SCHEMAS) || !existsSync(resolve(io.cwd, path)));
  writeProducts(io.cwd, products);
  io.stderr(language === 'vi' ? said.vi(inside('don-vi.yaml')) : said.en(inside('don-vi.yaml')));
  return OK;
}

const said = {
  vi: (file: string) =>
    `Đã lập thư mục của đơn vị. Xem lại ${file}, rồi lập báo cáo đầu tiên: cchc new bao-cao-cchc q1-2025.yaml\n`,
  en: (file: string) =>
    `The office's folder is ready. Look over ${file}, then start the first report: cchc new bao-cao-cchc q1-2025.yaml\n`,
};

async function askAll(io: Io | undefined, language: 'vi' | 'en'): Promise<Agency> {
  const answers: Partial<Record<keyof Agency, string>> = {};
  for (const question of QUESTIONS) {
    const answer = await io?.ask?.(`${question[language]} [${question.blank}]: `);
    answers[question.key] = answer?.trim().normalize('NFC') || question.blank;
  }
  return answers as Agency;
}

function agencyFile(agency: Agency): string {
  return `# yaml-language-server: $schema=${EDITOR_SCHEMAS}/don-vi.schema.json
ten: ${quoted(agency.ten)}
co_quan_chu_quan: ${quoted(agency.co_quan_chu_quan)}
dia_danh: ${quoted(agency.dia_danh)}
ky_hieu: ${quoted(agency.ky_hieu)}
ky_ten:
  quyen_han:
    - ${quoted(agency.quyen_han)}
  ho_ten: ${quoted(agency.ho_ten)}
noi_nhan:
  - UBND tỉnh
  - 'Lưu: VT'
`;
}

/** As a YAML scalar that means just this text. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\d ./-]*$/u.test(text) && text.trim() === text ? text : `'${text.replaceAll("'", "''")}'`;
}

const REGISTER = `# yaml-language-server: $schema=${EDITOR_SCHEMAS}/van-ban.schema.json
# Mỗi văn bản được viện dẫn ghi một lần. Ví dụ:
#   kh-157-syt-2023:
#     loai: Kế hoạch
#     so_hieu: 157/KH-SYT
#     ngay: 27/12/2023
#     co_quan: Sở Y tế
#     trich_yeu: cải cách hành chính năm 2024
van_ban: {}
`;

const EDITOR_SETTINGS = `{
  "editor.formatOnSave": false,
  "files.encoding": "utf8",
  "yaml.validate": true,
  "yaml.hover": true,
  "yaml.completion": true
}
`;

const CI = `name: cchc
on: [push, pull_request]
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes cchc validate --format github
`;

/** The built-in schemas, for completion and hover in the editor. */
function editorSchemas(io: Io): [string, string][] {
  const folder = join(io.packageFolder, 'schemas');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json') && name !== 'findings.schema.json')
    .sort()
    .map((name) => [`${EDITOR_SCHEMAS}/${name}`, readFileSync(join(folder, name), 'utf8')]);
}
