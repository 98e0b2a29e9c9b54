import { type ComposeInput, compose } from '../../src/compose/compose.ts';
import { Calculator } from '../../src/compute/calculator.ts';
import type { ObjectPlace } from '../../src/compute/place.ts';
import { type Finding, messageOf } from '../../src/findings/finding.ts';
import type { Kind } from '../../src/kind/kind.ts';
import { KindLibrary } from '../../src/kind/kind-library.ts';
import type { ObjectShape } from '../../src/kind/shape.ts';
import type { Envelope } from '../../src/link/envelope.ts';
import type { Register } from '../../src/link/register.ts';
import type { Node } from '../../src/parse/tree.ts';
import { Files } from '../../src/read/read-source.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { positionAt, span, textAt } from '../../src/source/span.ts';
import type { Block, ComposedDocument, Inline } from '../../src/write/composed-document.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { treeOf } from '../support/small-kind.ts';

/** A small report of a department of health: a few sections, a list, a table with merged heads. */
const count = { type: ['integer', 'string'], 'x-unit': 'count' };
const text = { type: 'string' };

export const SCHEMA = {
  'x-document': {
    type: 'BÁO CÁO',
    symbol: 'BC',
    subject: 'công tác cải cách hành chính {{ky.ten}}',
    phrase: 'chưa phát sinh trong kỳ báo cáo',
  },
  'x-outline': [
    { id: 'mo_dau', title: 'Mở đầu', as: 'text' },
    {
      id: 'chi_dao',
      title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      sections: [
        {
          id: 'ke_hoach_cchc',
          title: 'Về kế hoạch cải cách hành chính',
          sections: [
            { id: 'ban_hanh', title: 'Việc xây dựng và ban hành kế hoạch', short: 'Ban hành kế hoạch', as: 'item' },
            { id: 'ket_qua', title: 'Kết quả thực hiện', as: 'item' },
          ],
        },
        { id: 'tuyen_truyen', title: 'Về công tác tuyên truyền' },
      ],
    },
    {
      id: 'thu_tuc',
      title: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
      sections: [
        { id: 'mot_cua', title: 'Kết quả thực hiện', short: 'Một cửa' },
        { id: 'lop', title: 'Các lớp bồi dưỡng' },
      ],
    },
    { id: 'ket_thuc', title: 'Kết thúc', as: 'text' },
  ],
  type: 'object',
  properties: {
    loai: text,
    nhiem_vu: {
      type: 'object',
      title: 'Nhiệm vụ',
      properties: { tong: count, xong: count, dang: count, ghi_chu: text, gap: { type: 'boolean' } },
      'x-equations': [{ id: 'nhiem-vu', is: 'tong == xong + dang', missing: 'skip', why: '' }],
    },
    ty_le: { type: ['number', 'string'], 'x-unit': 'percent', 'x-rounded': 2 },
    kinh_phi: { type: ['number', 'string'], 'x-unit': 'trieu-dong', 'x-rounded': 0 },
    ngay_hop: { type: 'string', 'x-date': true },
    van_ban_chinh: { type: 'string', 'x-citation': true },
    bieu: {
      type: 'array',
      items: { type: 'object', properties: { don_vi_nhan: text, tong: count, truc_tuyen: count } },
    },
    lop: {
      type: 'array',
      items: {
        type: 'object',
        properties: { ten: text, trang_thai: { type: 'string', enum: ['xong', 'dang-lam'] }, hoc_vien: count },
      },
    },
  },
};

export const MAIN = `{{#muc "ket_qua"}}
{{noi_dung}}

- Tổng số nhiệm vụ: {{nhiem_vu.tong}}.
- Đã hoàn thành: {{nhiem_vu.xong}}/{{nhiem_vu.tong}}.
{{#if nhiem_vu.dang}}
- Đang thực hiện: {{nhiem_vu.dang}}.
{{/if}}
{{/muc}}
{{#muc "mot_cua"}}
{{> bieu}}
{{/muc}}
{{#muc "lop"}}
{{#each lop}}
- Lớp {{ten}}: {{hoc_vien}} học viên{{#if (bang trang_thai "xong")}}, đã hoàn thành{{/if}}.
{{/each}}
{{/muc}}
`;

export const TABLE = `<table>
<thead>
<tr><th rowspan="2">STT</th><th rowspan="2">Nơi tiếp nhận</th><th colspan="2">Hồ sơ</th></tr>
<tr><th>Tổng</th><th>Trực tuyến</th></tr>
</thead>
{{#each bieu}}
<tr><td align="center">{{@stt}}</td><td>{{don_vi_nhan}}</td><td align="right">{{tong}}</td><td align="right">{{truc_tuyen}}</td></tr>

{{/each}}
</table>
`;

export const DATA = `loai: thu
nhiem_vu:
  xong: 15
  dang: 0
ty_le: 97,77
kinh_phi: 545918
ngay_hop: 08/02/2024
van_ban_chinh: kh-157
bieu:
  - don_vi_nhan: Trung tâm Phục vụ hành chính công
    tong: 998
    truc_tuyen: 770
  - don_vi_nhan: Sở Y tế
    tong: 5
    truc_tuyen: 0
lop:
  - ten: nhân viên y tế thôn ấp
    trang_thai: xong
    hoc_vien: 50
  - ten: giám định y khoa
    trang_thai: dang-lam
    hoc_vien: 8
`;

export const NARRATIVE = `## I. Công tác chỉ đạo, điều hành
### Ban hành kế hoạch
Sở đã ban hành {{vb "kh-157"}}; các đơn vị thực hiện {{vb "kh-157"}}.
### Kết quả thực hiện
Đến nay:
`;

export interface Office {
  readonly schema: object;
  readonly main: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly data: string;
  readonly narrative: string | undefined;
  readonly more: Partial<ComposeInput>;
}

export const OFFICE: Office = {
  schema: SCHEMA,
  main: MAIN,
  partials: { bieu: TABLE },
  data: DATA,
  narrative: NARRATIVE,
  more: {},
};

export const ENVELOPE: Envelope = {
  period: { kind: 'quy', number: 3, year: 2024 },
  closing: { from: { day: 15, month: 6, year: 2024 }, to: { day: 14, month: 9, year: 2024 } },
  number: '05',
  symbol: 'BC-SYT',
  date: { day: 13, month: 9, year: 2024 },
  place: 'Bà Rịa - Vũng Tàu',
  superior: 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU',
  agency: 'SỞ Y TẾ',
  agencyName: 'Sở Y tế',
  legalBases: [],
  addressees: [],
  signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn Thái' },
  recipients: ['Bộ Y tế (báo cáo)', 'Lưu: VT, VP'],
  appendices: [],
};

const REGISTERED = span(sourceText('van-ban.yaml', 'kh-157:'), 0, 6);

export const REGISTER: Register = new Map([
  [
    'kh-157',
    {
      id: 'kh-157',
      type: 'Kế hoạch',
      number: '157/KH-SYT',
      date: { day: 27, month: 12, year: 2023 },
      issuer: 'Sở Y tế',
      subject: 'cải cách hành chính năm 2024',
      at: REGISTERED,
    },
  ],
  [
    'cv-315',
    {
      id: 'cv-315',
      type: 'Công văn',
      number: '315/SNV-CCHC&VTLT',
      date: { day: 10, month: 3, year: 2022 },
      issuer: 'Sở Nội vụ',
      subject: 'hướng dẫn chế độ báo cáo',
      at: REGISTERED,
    },
  ],
]);

export const AGENCY_SHAPE: ObjectShape = {
  type: 'object',
  properties: new Map([['ten', { type: 'text', meaning: 'plain' } as const]]),
  required: new Set(),
  equations: [],
};

export function officeKind({ schema, main, partials }: Office): Kind {
  const files: Record<string, string> = {
    'schemas/thu.schema.json': JSON.stringify(schema, undefined, 1),
    'templates/thu/main.md.hbs': main,
  };
  for (const [name, source] of Object.entries(partials)) files[`templates/thu/${name}.hbs`] = source;
  const source = sourceText('q3-2024.yaml', 'loai: thu\n');
  const library = new KindLibrary(new Files(memoryFiles(files)), 'built-in');
  const { value, findings } = library.find('thu', source, span(source, 6, 9));
  if (value === undefined) throw new Error(findings.map((finding) => messageOf(finding, 'en')).join('\n'));
  return value;
}

/** Composes the office's report with some of its files changed; of a kind that other reports were composed of, where one is given. */
export function composed(
  changes: Partial<Office> = {},
  kind: Kind = officeKind({ ...OFFICE, ...changes }),
): {
  document: ComposedDocument | undefined;
  findings: readonly Finding[];
} {
  const office = { ...OFFICE, ...changes };
  const data = treeOf(office.data, 'q3-2024.yaml');
  const { value, findings } = compose({
    kind,
    data: placesWithFigures(data, kind.shape),
    ...(office.narrative !== undefined && { narrative: sourceText('q3-2024.noi-dung.md', office.narrative) }),
    register: REGISTER,
    agency: treeOf('ten: Sở Y tế\n', 'don-vi.yaml'),
    agencyShape: AGENCY_SHAPE,
    envelope: ENVELOPE,
    draft: false,
    ...office.more,
  });
  return { document: value?.(), findings };
}

/** `code file:line:column "the words there"`, as a test reads it. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, at }) => {
    const { line, column } = positionAt(at.source, at.start);
    return `${rule.code} ${at.source.path}:${line}:${column} "${textAt(at)}"`;
  });
}

/** The document's body as lines of text: what a reader sees, without layout. */
export function linesOf(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => linesOfBlock(block, indent));
}

function linesOfBlock(block: Block, indent: string): string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.number} ${words(block.content)}`];
    case 'paragraph':
      return [indent + words(block.content)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const marker = block.ordered ? `${block.start + index}${block.marker}` : block.marker;
        const [first = '', ...rest] = linesOf(item, `${indent}  `);
        return [`${indent}${marker} ${first.trimStart()}`, ...rest];
      });
    case 'table':
      return [...block.head, ...block.rows].map(
        (row) => `${indent}| ${row.cells.map((cell) => words(cell.content)).join(' | ')} |`,
      );
  }
}

export function words(content: readonly Inline[]): string {
  return content
    .map((one) => {
      switch (one.type) {
        case 'text':
          return one.text;
        case 'line-break':
          return '\n';
        case 'footnote-reference':
          return `[^${one.label}]`;
        default:
          return words(one.content);
      }
    })
    .join('');
}

export function placesWithFigures(root: Node, shape: ObjectShape): ObjectPlace {
  const calculator = new Calculator({ root, shape });
  calculator.figures();
  return calculator.places.root;
}
