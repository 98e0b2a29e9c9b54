/**
 * Ids of the styles that the stationery defines and the page names. The page carries no fonts or sizes of its own, so
 * that an office which changes a style in Word changes the document.
 */
export const STYLE = {
  body: 'BodyText',
  listItem: 'ListParagraph',
  nationalTitle: 'QuocHieu',
  motto: 'TieuNgu',
  superior: 'CoQuanChuQuan',
  agency: 'CoQuanBanHanh',
  /** A short paragraph that carries a drawn line under the agency or the subject. */
  rule: 'DuongKe',
  number: 'SoKyHieu',
  placeAndDate: 'DiaDanhThoiGian',
  /** `V/v …` below the number of a công văn. */
  letterSubject: 'TrichYeuCongVan',
  draftMark: 'DuThao',
  /** Độ khẩn and phạm vi lưu hành, framed below the number. */
  mark: 'DauChi',
  documentType: 'TenLoai',
  subject: 'TrichYeu',
  addressee: 'KinhGui',
  legalBasis: 'CanCu',
  authority: 'QuyenHan',
  signer: 'HoTen',
  recipientsTitle: 'NoiNhan',
  recipient: 'NoiNhanMuc',
  drafter: 'NguoiSoanThao',
  appendixLabel: 'PhuLuc',
  appendixTitle: 'TenPhuLuc',
  attachedTo: 'KemTheo',
  tableText: 'ChuTrongBang',
  caption: 'Caption',
  listOfTablesTitle: 'DanhMucBang',
  /** Word's own id: it sets the entries in this style when it renews the list. */
  listOfTablesEntry: 'TableofFigures',
  /** The paragraph that Word wants between a table and another table, a section's or the document's end. */
  tableEnd: 'HetBang',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
  hyperlink: 'Hyperlink',
  header: 'Header',
  /** The agency's address at the foot of page 1. */
  address: 'DiaChi',
  tableGrid: 'TableGrid',
} as const;

export type StyleId = (typeof STYLE)[keyof typeof STYLE] | HeadingStyleId;
export type HeadingStyleId = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4';

const HEADINGS: readonly HeadingStyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];

/** Levels below the fourth share its style. */
export function headingStyle(level: number): HeadingStyleId {
  return HEADINGS[Math.max(1, level) - 1] ?? 'Heading4';
}
