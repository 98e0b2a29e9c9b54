/** The styles of the stationery as the docx library wants them, from a layout profile. Clauses: annex I, decree 30/2020. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { LayoutProfile } from '../src/write/docx/profile.ts';
import { STYLE } from '../src/write/docx/style-ids.ts';
import { halfPoints, twipsOfMillimetres, twipsOfPoints } from '../src/write/docx/units.ts';

type Run = NonNullable<IParagraphStyleOptions['run']>;
type ParagraphFormat = NonNullable<IParagraphStyleOptions['paragraph']>;

const LINE = 240;
const CENTRED = { alignment: AlignmentType.CENTER } as const;
const THIN_LINE = { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } as const;
/** II.5.b: the subject of a công văn stands 6 points below its number (twips). */
const LETTER_GAP = 120;
/** Room for the signature and the seal between position and name. */
const SIGNATURE_GAP = 70;

export function stationeryStyles(profile: LayoutProfile): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: profile.font,
          size: halfPoints(profile.sizes.body),
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...bodyStyles(profile),
      ...letterheadStyles(profile),
      ...closingStyles(profile),
      ...tableAndNoteStyles(profile),
    ],
    characterStyles: [
      { id: STYLE.footnoteReference, name: 'footnote reference', run: { superScript: true } },
      // P7: the text is black, so a link is underlined and keeps its colour
      { id: STYLE.hyperlink, name: 'Hyperlink', run: { underline: { type: 'single' } } },
    ],
  };
}

/** II.6.e and the outline of V, row 6b: I. / 1. / 1.1. / a) */
function bodyStyles(profile: LayoutProfile): readonly IParagraphStyleOptions[] {
  const gap = twipsOfPoints(profile.paragraphGap);
  const body: ParagraphFormat = {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twipsOfMillimetres(profile.firstLine) },
    spacing: { before: 0, after: gap, line: Math.round(profile.lineSpacing * LINE), lineRule: LineRuleType.AUTO },
  };
  const heading = (level: number, run: Run): IParagraphStyleOptions => ({
    ...onBody(`Heading${level}`, `heading ${level}`, STYLE.body),
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1 },
    run,
  });
  return [
    { ...onNormal(STYLE.body, 'Body Text'), next: STYLE.body, paragraph: body },
    { ...onBody(STYLE.listItem, 'List Paragraph', STYLE.listItem) },
    heading(1, { bold: true, allCaps: true }),
    heading(2, { bold: true }),
    heading(3, { bold: true }),
    heading(4, {}),
    { ...onBody(STYLE.legalBasis, 'Căn cứ', STYLE.legalBasis), run: { italics: true } },
    {
      ...onNormal(STYLE.addressee, 'Kính gửi'),
      paragraph: { spacing: { before: gap, after: gap }, alignment: AlignmentType.LEFT },
    },
  ];
}

/** II.1–II.5: cells 1, 2, 3, 4, 5a. */
function letterheadStyles({ sizes }: LayoutProfile): readonly IParagraphStyleOptions[] {
  const line = (id: string, name: string, size: number, run: Run, paragraph: ParagraphFormat = {}) => ({
    ...onNormal(id, name),
    paragraph: { ...CENTRED, ...paragraph },
    run: { size: halfPoints(size), ...run },
  });
  const framed = (id: string, name: string) => ({
    ...onNormal(id, name),
    paragraph: {
      ...CENTRED,
      spacing: { before: 120 },
      border: { top: THIN_LINE, bottom: THIN_LINE, left: THIN_LINE, right: THIN_LINE },
    },
    run: { bold: true, size: halfPoints(sizes.number) },
  });
  return [
    line(STYLE.nationalTitle, 'Quốc hiệu', sizes.nationalTitle, { bold: true, allCaps: true }),
    line(STYLE.motto, 'Tiêu ngữ', sizes.motto, { bold: true }),
    line(STYLE.superior, 'Cơ quan chủ quản', sizes.agency, { allCaps: true }),
    line(STYLE.agency, 'Cơ quan ban hành', sizes.agency, { bold: true, allCaps: true }),
    line(STYLE.number, 'Số và ký hiệu', sizes.number, {}),
    line(STYLE.placeAndDate, 'Địa danh và thời gian', sizes.placeAndDate, { italics: true }),
    line(STYLE.letterSubject, 'Trích yếu công văn', sizes.agency, {}, { spacing: { before: LETTER_GAP } }),
    framed(STYLE.draftMark, 'Dự thảo'),
    // III.2
    framed(STYLE.mark, 'Dấu chỉ độ khẩn và lưu hành'),
    {
      ...onNormal(STYLE.rule, 'Đường kẻ'),
      paragraph: {
        ...CENTRED,
        spacing: { before: 70, after: 60, line: 40, lineRule: LineRuleType.EXACT },
        border: { top: THIN_LINE },
      },
      run: { size: 2 },
    },
    line(
      STYLE.documentType,
      'Tên loại',
      sizes.title,
      { bold: true, allCaps: true },
      {
        keepNext: true,
        spacing: { before: 240 },
      },
    ),
    line(STYLE.subject, 'Trích yếu', sizes.title, { bold: true }, { keepNext: true }),
  ];
}

/** II.7, II.9 and III.1: cells 7a, 7b, 9b; appendices. */
function closingStyles({ sizes }: LayoutProfile): readonly IParagraphStyleOptions[] {
  return [
    {
      ...onNormal(STYLE.authority, 'Quyền hạn và chức vụ'),
      paragraph: { ...CENTRED, keepNext: true },
      run: { bold: true, allCaps: true },
    },
    {
      ...onNormal(STYLE.signer, 'Họ tên người ký'),
      paragraph: { ...CENTRED, spacing: { before: twipsOfPoints(SIGNATURE_GAP) } },
      run: { bold: true },
    },
    {
      ...onNormal(STYLE.recipientsTitle, 'Nơi nhận'),
      next: STYLE.recipient,
      run: { bold: true, italics: true, size: halfPoints(sizes.recipientsTitle) },
    },
    { ...onNormal(STYLE.recipient, 'Nơi nhận (mục)'), run: { size: halfPoints(sizes.recipients) } },
    // III.3: as large as the recipients
    { ...onNormal(STYLE.drafter, 'Ký hiệu người soạn thảo'), run: { size: halfPoints(sizes.recipients) } },
    {
      ...onNormal(STYLE.appendixLabel, 'Phụ lục'),
      next: STYLE.appendixTitle,
      paragraph: { ...CENTRED, keepNext: true, outlineLevel: 0 },
      run: { bold: true, size: halfPoints(sizes.appendixLabel) },
    },
    {
      ...onNormal(STYLE.appendixTitle, 'Tên phụ lục'),
      next: STYLE.attachedTo,
      paragraph: { ...CENTRED, keepNext: true },
      run: { bold: true, allCaps: true },
    },
    {
      ...onNormal(STYLE.attachedTo, 'Kèm theo'),
      paragraph: { ...CENTRED, keepNext: true },
      run: { italics: true },
    },
  ];
}

function tableAndNoteStyles({ sizes, paragraphGap }: LayoutProfile): readonly IParagraphStyleOptions[] {
  return [
    {
      ...onNormal(STYLE.tableText, 'Chữ trong bảng'),
      paragraph: { spacing: { before: 20, after: 20 } },
      run: { size: halfPoints(sizes.table) },
    },
    {
      ...onNormal(STYLE.caption, 'caption'),
      paragraph: { ...CENTRED, keepNext: true, spacing: { before: twipsOfPoints(paragraphGap), after: 80 } },
      run: { bold: true },
    },
    {
      ...onNormal(STYLE.listOfTablesTitle, 'Danh mục bảng'),
      next: STYLE.listOfTablesEntry,
      paragraph: {
        ...CENTRED,
        keepNext: true,
        spacing: { before: twipsOfPoints(paragraphGap), after: twipsOfPoints(paragraphGap) },
      },
      run: { bold: true, allCaps: true },
    },
    { ...onBody(STYLE.listOfTablesEntry, 'table of figures', STYLE.listOfTablesEntry) },
    {
      ...onNormal(STYLE.tableEnd, 'Hết bảng'),
      paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } },
      run: { size: 2 },
    },
    {
      ...onNormal(STYLE.footnoteText, 'footnote text'),
      paragraph: { alignment: AlignmentType.BOTH },
      run: { size: halfPoints(sizes.footnote) },
    },
    {
      ...onNormal(STYLE.address, 'Địa chỉ cơ quan'),
      paragraph: { ...CENTRED, border: { top: { ...THIN_LINE, space: 4 } } },
      run: { size: halfPoints(sizes.recipients) },
    },
    {
      ...onNormal(STYLE.header, 'header'),
      paragraph: CENTRED,
      run: { size: halfPoints(sizes.pageNumber) },
    },
  ];
}

function onNormal(id: string, name: string) {
  return { id, name, basedOn: 'Normal', quickFormat: true };
}

function onBody(id: string, name: string, next: string) {
  return { id, name, basedOn: STYLE.body, next, quickFormat: true };
}
