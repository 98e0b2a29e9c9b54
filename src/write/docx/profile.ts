import { twipsOfMillimetres } from './units.ts';

/** Font sizes in points of the parts of a document; clause numbers are those of annex I of decree 30/2020/NĐ-CP. */
export interface FontSizes {
  /** Quốc hiệu, II.1.a */
  readonly nationalTitle: number;
  /** Tiêu ngữ, II.1.b */
  readonly motto: number;
  /** Cơ quan chủ quản và cơ quan ban hành, II.2.b */
  readonly agency: number;
  /** Số, ký hiệu, II.3.c: always 13 */
  readonly number: number;
  /** Địa danh và thời gian, II.4.c */
  readonly placeAndDate: number;
  /** Tên loại và trích yếu, II.5.b */
  readonly title: number;
  /** Lời văn, căn cứ, đề mục, Kính gửi, chữ ký: II.6, II.7, II.9 */
  readonly body: number;
  /** `Nơi nhận:`, II.9.d: always 12 */
  readonly recipientsTitle: number;
  /** Items of Nơi nhận, II.9.d: always 11 */
  readonly recipients: number;
  /** `Phụ lục`, III.1.b: always 14 */
  readonly appendixLabel: number;
  /** Số trang, I.7 */
  readonly pageNumber: number;
  /** Not fixed by the decree: 10 is what Word sets and offices keep. */
  readonly footnote: number;
  /** Not fixed by the decree: the largest size in a table; wide tables get a smaller one. */
  readonly table: number;
}

/** How a document is laid out: lengths in millimetres, sizes and gaps in points. */
export interface LayoutProfile {
  readonly name: string;
  readonly font: string;
  /** A4, I.1. */
  readonly paper: { readonly width: number; readonly height: number };
  /** I.3: top and bottom 20–25, left 30–35, right 15–20. `header` is the distance of the page number from the edge. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
  };
  /** II.6.e: first line 10 or 12,7. */
  readonly firstLine: number;
  /** II.6.e: at least 6 between paragraphs. */
  readonly paragraphGap: number;
  /** II.6.e: from 1 to 1,5 lines. */
  readonly lineSpacing: number;
  readonly sizes: FontSizes;
}

const A4 = { width: 210, height: 297 };
const SMALLEST_MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10 };

/**
 * Sizes rise and fall together (footnote of annex I): Quốc hiệu 13 goes with Tiêu ngữ and địa danh 14.
 */
export const PROFILE_14: LayoutProfile = {
  name: '14',
  font: 'Times New Roman',
  paper: A4,
  margins: SMALLEST_MARGINS,
  firstLine: 12.7,
  paragraphGap: 6,
  lineSpacing: 1.15,
  sizes: {
    nationalTitle: 13,
    motto: 14,
    agency: 13,
    number: 13,
    placeAndDate: 14,
    title: 14,
    body: 14,
    recipientsTitle: 12,
    recipients: 11,
    appendixLabel: 14,
    pageNumber: 14,
    footnote: 10,
    table: 13,
  },
};

/** The smaller pair: Quốc hiệu 12 goes with Tiêu ngữ and địa danh 13. */
export const PROFILE_13: LayoutProfile = {
  ...PROFILE_14,
  name: '13',
  sizes: {
    ...PROFILE_14.sizes,
    nationalTitle: 12,
    motto: 13,
    agency: 12,
    placeAndDate: 13,
    title: 13,
    body: 13,
    pageNumber: 13,
    table: 12,
  },
};

/** Width of the text between the side margins, in twips. */
export function textWidth(profile: LayoutProfile, landscape: boolean): number {
  const across = landscape ? profile.paper.height : profile.paper.width;
  return (
    twipsOfMillimetres(across) - twipsOfMillimetres(profile.margins.left) - twipsOfMillimetres(profile.margins.right)
  );
}
