import { rule } from '../findings/finding.ts';
import type { NumberProblem } from './document-number.ts';

interface Symbol {
  readonly number: string;
}

type Form = Extract<
  NumberProblem,
  'thieu-gach-noi' | 'thieu-gach-cheo' | 'thieu-co-quan' | 'thieu-loai' | 'thieu-ky-hieu' | 'nam-sai'
>;

const FORM: Record<Form | 'khong-doc-duoc', readonly [vi: string, en: string]> = {
  'thieu-gach-noi': ['thiếu gạch nối giữa tên loại và cơ quan', 'the hyphen between type and agency is missing'],
  'thieu-gach-cheo': ['sau số phải là gạch chéo', 'a slash belongs after the number'],
  'thieu-co-quan': ['thiếu chữ viết tắt tên cơ quan ban hành', 'the agency’s abbreviation is missing'],
  'thieu-loai': ['thiếu chữ viết tắt tên loại văn bản', 'the abbreviation of the type is missing'],
  'thieu-ky-hieu': ['mới có số và năm, chưa có ký hiệu', 'there are number and year, but no symbol'],
  'nam-sai': ['năm phải có bốn chữ số', 'the year needs four digits'],
  'khong-doc-duoc': ['không đọc được số, ký hiệu', 'it can’t be read as a document number'],
};

export const malformedSymbol = rule<Symbol & { problem: keyof typeof FORM; instead?: string }>({
  code: 'ky-hieu-sai-dang',
  severity: 'error',
  title: { vi: 'Số, ký hiệu văn bản sai thể thức', en: 'A document symbol is malformed' },
  message: {
    vi: (a) => `Số, ký hiệu "${a.number}" sai thể thức: ${FORM[a.problem][0]}.`,
    en: (a) => `The document symbol "${a.number}" is malformed: ${FORM[a.problem][1]}.`,
  },
  hint: {
    vi: (a) => (a.instead ? `Có lẽ là ${a.instead}; đối chiếu với văn bản gốc.` : 'Đối chiếu với văn bản gốc.'),
    en: (a) => (a.instead ? `Probably ${a.instead}; check the document itself.` : 'Check the document itself.'),
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: sau số là dấu gạch chéo, giữa các nhóm chữ viết tắt là gạch nối. Kế hoạch và báo cáo đã ban hành từng viết 34/2016/NĐCP, 107/2021/NĐ.',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.3: a slash after the number, hyphens between groups of letters. Published documents wrote 34/2016/NĐCP and 107/2021/NĐ.',
  },
});

export const spacedSymbol = rule<Symbol & { instead: string }>({
  code: 'ky-hieu-co-khoang-trang',
  severity: 'warning',
  title: { vi: 'Số, ký hiệu văn bản có khoảng trắng', en: 'A document symbol holds a space' },
  message: {
    vi: (a) => `Số, ký hiệu "${a.number}" có khoảng trắng ở giữa.`,
    en: (a) => `The document symbol "${a.number}" holds a space.`,
  },
  hint: { vi: (a) => `Viết liền: ${a.instead}.`, en: (a) => `Write it without: ${a.instead}.` },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.c: giữa các nhóm chữ trong ký hiệu không cách chữ.',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.3.c: no spaces between the groups of a symbol.',
  },
});

export const lostLetter = rule<Symbol & { instead: string }>({
  code: 'ky-hieu-mat-dau',
  severity: 'warning',
  title: {
    vi: 'Chữ viết tắt tên loại văn bản bị mất dấu hoặc mất chữ',
    en: 'The abbreviation of a type lost its Đ or a letter',
  },
  message: {
    vi: (a) => `Chữ viết tắt tên loại trong "${a.number}" bị mất dấu hoặc mất chữ.`,
    en: (a) => `The type’s abbreviation in "${a.number}" lost its Đ or a letter.`,
  },
  hint: { vi: (a) => `Có lẽ là ${a.instead}.`, en: (a) => `Probably ${a.instead}.` },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I: chữ Đ phân biệt tên loại, HĐ (hợp đồng) khác HD (hướng dẫn).',
    en: 'Decree 30/2020/NĐ-CP, appendix III, I: Đ tells types apart; HĐ (contract) is not HD (guidance).',
  },
});

export const unknownType = rule<Symbol & { type: string }>({
  code: 'loai-viet-tat-la',
  severity: 'warning',
  title: {
    vi: 'Chữ viết tắt tên loại văn bản không có trong danh mục',
    en: 'An unknown abbreviation of a document type',
  },
  message: {
    vi: (a) => `Không có tên loại văn bản nào viết tắt là "${a.type}" (trong "${a.number}").`,
    en: (a) => `No type of document is abbreviated "${a.type}" (in "${a.number}").`,
  },
  hint: {
    vi: () =>
      'Dùng chữ viết tắt của Nghị định 30/2020/NĐ-CP; nếu cơ quan có tên loại riêng thì khai báo thêm trong don-vi.yaml.',
    en: () => 'Use an abbreviation of decree 30/2020/NĐ-CP; declare an office’s own type in don-vi.yaml.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I (bảng chữ viết tắt tên loại văn bản).',
    en: 'Decree 30/2020/NĐ-CP, appendix III, I (table of abbreviations).',
  },
});

export const yearMissing = rule<Symbol & { year?: number; instead?: string }>({
  code: 'thieu-nam-trong-so-hieu',
  severity: 'error',
  title: {
    vi: 'Nghị định hoặc thông tư thiếu năm trong số, ký hiệu',
    en: 'A decree or circular without the year in its number',
  },
  message: {
    vi: (a) => `"${a.number}" thiếu năm ban hành: nghị định, thông tư luôn ghi năm sau số.`,
    en: (a) => `"${a.number}" lacks the year: a decree or circular always carries it after the number.`,
  },
  hint: {
    vi: (a) => (a.instead ? `Theo ngày ban hành thì là ${a.instead}.` : 'Thêm năm ban hành, ví dụ 107/2021/NĐ-CP.'),
    en: (a) => (a.instead ? `By its date it is ${a.instead}.` : 'Add the year, as in 107/2021/NĐ-CP.'),
  },
  why: {
    vi: 'Số, ký hiệu của văn bản quy phạm pháp luật gồm số, năm ban hành, loại văn bản và cơ quan (Luật Ban hành văn bản quy phạm pháp luật).',
    en: 'The number of a normative document holds number, year, type and agency (law on promulgating legal documents).',
  },
});

export const typeAgainstSymbol = rule<Symbol & { word: string; type: string; typeName: string }>({
  code: 'loai-khac-ky-hieu',
  severity: 'warning',
  title: { vi: 'Tên loại văn bản không khớp ký hiệu', en: 'The type named is not the type of the symbol' },
  message: {
    vi: (a) => `Viết "${a.word}" nhưng ký hiệu ${a.number} là của ${a.typeName.toLowerCase()} (${a.type}).`,
    en: (a) =>
      `The text says "${a.word}", but the symbol ${a.number} is that of a ${a.typeName.toLowerCase()} (${a.type}).`,
  },
  hint: {
    vi: () => 'Sửa tên loại hoặc ký hiệu theo văn bản gốc.',
    en: () => 'Mend the type or the symbol by the document itself.',
  },
  why: {
    vi: 'Ký hiệu văn bản có tên loại gồm chữ viết tắt của chính tên loại đó (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.b).',
    en: 'The symbol holds the abbreviation of the type itself (decree 30/2020/NĐ-CP, appendix I, II.3.b).',
  },
});

export const agencyAgainstSymbol = rule<Symbol & { issuer: string; symbol: string }>({
  code: 'ky-hieu-khac-co-quan',
  severity: 'error',
  title: { vi: 'Cơ quan nêu tên không khớp ký hiệu văn bản', en: 'The agency named is not the agency of the symbol' },
  message: {
    vi: (a) => `${a.number} ghi là của ${a.issuer}, nhưng ký hiệu "${a.symbol}" là của cơ quan khác.`,
    en: (a) => `${a.number} is said to be of "${a.issuer}", but the symbol "${a.symbol}" is another agency’s.`,
  },
  hint: {
    vi: () => 'Đối chiếu với văn bản gốc: sửa tên cơ quan hoặc ký hiệu.',
    en: () => 'Check the document itself: mend the agency or the symbol.',
  },
  why: {
    vi: 'Chữ viết tắt trong ký hiệu là của cơ quan ban hành (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.b). "QĐ-TTg của Chính phủ" là cách nói lỏng, chỉ cảnh báo.',
    en: 'The letters of the symbol are those of the issuing agency (decree 30/2020/NĐ-CP, appendix I, II.3.b). "QĐ-TTg of the Government" is a common looseness and only warned of.',
  },
});
