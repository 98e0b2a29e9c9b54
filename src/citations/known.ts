/**
 * What the symbols of documents are made of: abbreviations of types and of agencies.
 * Decree 30/2020/NĐ-CP, Phụ lục III, Mục I lists the administrative types; the others are statutory or party documents.
 */
const TYPES: readonly (readonly [abbreviation: string, name: string])[] = [
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['TC', 'Thông cáo'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['DA', 'Dự án'],
  ['BC', 'Báo cáo'],
  ['BB', 'Biên bản'],
  ['TTr', 'Tờ trình'],
  ['HĐ', 'Hợp đồng'],
  ['CĐ', 'Công điện'],
  ['BGN', 'Bản ghi nhớ'],
  ['BTT', 'Bản thỏa thuận'],
  ['GUQ', 'Giấy ủy quyền'],
  ['GM', 'Giấy mời'],
  ['GGT', 'Giấy giới thiệu'],
  ['GNP', 'Giấy nghỉ phép'],
  ['PG', 'Phiếu gửi'],
  ['PC', 'Phiếu chuyển'],
  ['PB', 'Phiếu báo'],
  ['SY', 'Bản sao y'],
  ['TrS', 'Bản trích sao'],
  ['SL', 'Bản sao lục'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['NQLT', 'Nghị quyết liên tịch'],
  ['L', 'Lệnh'],
  ['PL', 'Pháp lệnh'],
  ['VBHN', 'Văn bản hợp nhất'],
  ['KL', 'Kết luận'],
  ['CV', 'Công văn'],
  ['QĐi', 'Quy định'],
  ['QCPH', 'Quy chế phối hợp'],
  ['KHPH', 'Kế hoạch phối hợp'],
  ['CTPH', 'Chương trình phối hợp'],
  ['KHLT', 'Kế hoạch liên tịch'],
  ['HDLT', 'Hướng dẫn liên tịch'],
  ['CTHĐ', 'Chương trình hành động'],
];

/** Names that stand before a number without giving it an abbreviation of their own. */
const NAMES_WITHOUT_ABBREVIATION = ['Công văn', 'Văn bản', 'Luật', 'Bộ luật', 'Thư công', 'Sắc lệnh'];

/** Fields that ministries (B + …) and departments (S + …) are named after: `YT` makes `BYT` and `SYT`. */
export const FIELDS: readonly (readonly [symbol: string, name: string])[] = [
  ['YT', 'y te'],
  ['NV', 'noi vu'],
  ['TP', 'tu phap'],
  ['TC', 'tai chinh'],
  ['CA', 'cong an'],
  ['QP', 'quoc phong'],
  ['NG', 'ngoai giao'],
  ['CT', 'cong thuong'],
  ['XD', 'xay dung'],
  ['TTTT', 'thong tin va truyen thong'],
  ['KHĐT', 'ke hoach va dau tu'],
  ['LĐTBXH', 'lao dong thuong binh va xa hoi'],
  ['GDĐT', 'giao duc va dao tao'],
  ['KHCN', 'khoa hoc va cong nghe'],
  ['GTVT', 'giao thong van tai'],
  ['TNMT', 'tai nguyen va moi truong'],
  ['NNPTNT', 'nong nghiep va phat trien nong thon'],
  ['NNMT', 'nong nghiep va moi truong'],
  ['VHTTDL', 'van hoa the thao va du lich'],
  ['VHTT', 'van hoa va the thao'],
  ['DL', 'du lich'],
  ['DTTG', 'dan toc va ton giao'],
];

const ISSUERS = [
  ...[
    'CP',
    'TTg',
    'CTN',
    'QH',
    'UBTVQH',
    'UBND',
    'HĐND',
    'UB',
    'VPCP',
    'VPQH',
    'VPCTN',
    'HĐBT',
    'TW',
    'TU',
    'ĐU',
    'TTCP',
    'NHNN',
  ],
  ...[
    'KTNN',
    'UBDT',
    'BHXH',
    'TANDTC',
    'VKSNDTC',
    'BCĐ',
    'VP',
    'TTPVHCC',
    'TTT',
    'CCTTHC',
    'CNTT',
    'TTYT',
    'TYT',
    'TGV',
    'ĐKT',
  ],
  ...['SKHĐT', 'SNN', 'STNMT', 'SNgV', 'SDL', 'SGD', 'TCT', 'TCHQ', 'BTGTU', 'BTCTW', 'VPTU', 'BDT'],
  ...FIELDS.flatMap(([symbol]) => [`B${symbol}`, `S${symbol}`]),
];

/** Agencies outside the usual list, and types of an office's own, come from the author's YAML. */
export interface KnownWords {
  readonly types?: readonly string[] | undefined;
  readonly issuers?: readonly string[] | undefined;
}

/** Looks up abbreviations, forgiving case and a lost Đ. */
export interface Vocabulary {
  /** The abbreviation as the decree writes it; `restored` when only a lost Đ kept it from matching. */
  readonly type: (token: string) => { readonly abbreviation: string; readonly restored: boolean } | undefined;
  /** The agency's symbol in its usual spelling. */
  readonly issuer: (token: string) => string | undefined;
  /** `Quyết định` for `QĐ`. */
  readonly typeName: (abbreviation: string) => string | undefined;
  /** `QĐ` for `quyết định`; undefined for types without abbreviation. */
  readonly abbreviationOf: (name: string) => string | undefined;
  /** Names that may stand before a number, longest first. */
  readonly typeNames: readonly string[];
}

/** Đ (and Ð, its double from other code pages) as D, in capitals: `BLDTBXH` and `BLĐTBXH` are one agency. */
export function plainSymbol(text: string): string {
  return text.toUpperCase().replace(/[ĐÐ]/g, 'D');
}

export function vocabulary(extra: KnownWords = {}): Vocabulary {
  const abbreviations = [...TYPES.map(([abbreviation]) => abbreviation), ...(extra.types ?? [])];
  const exact = new Map(abbreviations.map((one) => [one.toUpperCase(), one]));
  const plain = new Map([...abbreviations].reverse().map((one) => [plainSymbol(one), one]));
  const issuers = new Map([...ISSUERS, ...(extra.issuers ?? [])].map((one) => [plainSymbol(one), one]));
  const names = new Map(TYPES.map(([abbreviation, name]) => [abbreviation, name]));
  const byName = new Map([...TYPES].reverse().map(([abbreviation, name]) => [name.toLowerCase(), abbreviation]));
  for (const name of NAMES_WITHOUT_ABBREVIATION) byName.delete(name.toLowerCase());
  return {
    type: (token) => {
      const abbreviation = exact.get(token.toUpperCase());
      if (abbreviation !== undefined) return { abbreviation, restored: false };
      const restored = plain.get(plainSymbol(token));
      return restored === undefined ? undefined : { abbreviation: restored, restored: true };
    },
    issuer: (token) => issuers.get(plainSymbol(token)),
    typeName: (abbreviation) => names.get(abbreviation),
    abbreviationOf: (name) => byName.get(name.toLowerCase()),
    typeNames: [...new Set([...NAMES_WITHOUT_ABBREVIATION, ...TYPES.map(([, name]) => name)])].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    ),
  };
}

export const KNOWN: Vocabulary = vocabulary();
