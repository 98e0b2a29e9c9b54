import { foldText } from '../../text/fold.ts';
import { faceFaults, runFaults } from '../face.ts';
import type { MarginalParagraph } from '../page.ts';
import { type Piece, piecesOf } from '../piece.ts';
import { type LayoutRule, notApplicable, type Place, type Reading, type Verdict, verdictOf } from '../verdict.ts';
import { DRAFTER } from './closing-rules.ts';

export const EXTRA_RULES: readonly LayoutRule[] = [
  {
    id: 'C28',
    clause: 'Phụ lục I, mục III.2',
    title: { vi: 'Độ khẩn, phạm vi lưu hành', en: 'Urgency and circulation' },
    check: marks,
  },
  {
    id: 'C29',
    clause: 'Phụ lục I, mục III.3',
    title: { vi: 'Ký hiệu người soạn thảo, số bản', en: "Drafter's mark" },
    check: drafter,
  },
  {
    id: 'C30',
    clause: 'Phụ lục I, mục III.4',
    title: { vi: 'Địa chỉ cơ quan', en: "Agency's address" },
    check: address,
  },
];

const MARKS = new Set(['hỏa tốc', 'thượng khẩn', 'khẩn', 'xem xong trả lại', 'lưu hành nội bộ'].map(foldText));
const ADDRESS = /địa chỉ|điện thoại|đt:|fax|e-?mail|website|cổng thông tin/i;

/** Only on the first page, where the components stand; the words may also be words of the text. */
function marks({ page, parts }: Reading): Verdict {
  const first = page.paragraphs
    .slice(0, parts.opening.to)
    .flatMap((paragraph) => piecesOf(paragraph))
    .filter(({ text }) => MARKS.has(foldText(text)));
  if (first.length === 0)
    return notApplicable('không có dấu chỉ độ khẩn, phạm vi lưu hành', 'no mark of urgency or circulation');
  return verdictOf(
    first.flatMap((mark) => [
      ...faceFaults(mark, { size: [13, 14], bold: true, italic: false, case: 'upper' }),
      ...(isFramed(mark) ? [] : [frameFault(mark.text)]),
    ]),
  );
}

function isFramed({ paragraph }: Piece): boolean {
  return paragraph.boxed || paragraph.format.borders.size === 4 || paragraph.cell?.framed === true;
}

function frameFault(text: string): Place {
  return {
    text,
    read: { vi: 'không có khung', en: 'no frame' },
    wanted: { vi: 'trong khung hình chữ nhật', en: 'in a frame' },
  };
}

function drafter({ parts }: Reading): Verdict {
  const mark = parts.closing.recipients.find(({ text }) => DRAFTER.test(text));
  if (mark === undefined) return notApplicable('không có ký hiệu người soạn thảo', "there is no drafter's mark");
  return verdictOf(faceFaults(mark, { size: [11, 11], bold: false, italic: false, case: 'upper' }));
}

function address({ page }: Reading): Verdict {
  const [first] = page.sections;
  const footer = first === undefined ? [] : first.titlePage ? first.footers.first : first.footers.default;
  const lines = footer.filter(({ text }) => text.trim() !== '');
  if (!lines.some(({ text }) => ADDRESS.test(text)))
    return notApplicable('không ghi địa chỉ ở chân trang 1', 'no address at the foot of page 1');
  return verdictOf([
    ...lines.flatMap(({ text, runs }) => runFaults(text.trim(), runs, { size: [11, 12], bold: false, italic: false })),
    ...(hasRule(footer) ? [] : [noRule(lines[0]?.text.trim() ?? '')]),
  ]);
}

function hasRule(footer: readonly MarginalParagraph[]): boolean {
  return footer.some(({ borders, lines }) => borders.has('top') || borders.has('bottom') || lines.length > 0);
}

function noRule(text: string): Place {
  return {
    text,
    read: { vi: 'không có đường kẻ bên trên', en: 'no rule above' },
    wanted: { vi: 'đường kẻ liền, dài hết chiều ngang', en: 'a solid rule of the full width' },
  };
}
