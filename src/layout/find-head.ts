import { foldText, stripDiacritics } from '../text/fold.ts';
import { isLetterSubject, isType } from './find-opening.ts';
import type { PageParagraph } from './page.ts';
import { isBold, isTypedRule, type Piece, piecesOf } from './piece.ts';

/** The letterhead: cells 1 to 4 and 5b of annex I, IV. */
export interface Head {
  readonly nationalTitle: Piece | undefined;
  readonly motto: Piece | undefined;
  /** Lines of cơ quan chủ quản; empty where there is none. */
  readonly superior: readonly Piece[];
  /** Lines of cơ quan ban hành. */
  readonly agency: readonly Piece[];
  readonly number: Piece | undefined;
  readonly placeAndDate: Piece | undefined;
  /** `V/v …` of a công văn, with its further lines. */
  readonly letterSubject: readonly Piece[];
  /** Everything else above the text: độ khẩn, phạm vi lưu hành, `DỰ THẢO`. */
  readonly others: readonly Piece[];
}

const NUMBER = /^số(\s*[:.]|\s+[\d…._]*\s*\/)/i;
const DATE = /ngày.*tháng.*năm/i;
/** Marks that stand in the head beside the components. */
export const HEAD_MARK =
  /^(dự thảo|hỏa tốc|hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật|xem xong trả lại|lưu hành nội bộ)/i;
/** `ỦY BAN NHÂN DÂN` / `TỈNH …` are two lines of one name. */
const COUNCIL = /^(ủy ban nhân dân|hội đồng nhân dân|uỷ ban nhân dân)$/i;
const UNIT = /^(tỉnh|thành phố|huyện|quận|thị xã|phường|xã)\s/i;

/** `paragraphs`: those above the type or, in a công văn, above Kính gửi. */
export function findHead(paragraphs: readonly PageParagraph[]): Head {
  const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph)).filter(({ text }) => !isTypedRule(text));
  const plain = (piece: Piece) => stripDiacritics(foldText(piece.text));
  const nationalTitle = pieces.find((piece) => /^cong hoa.*viet nam|xa hoi chu nghia viet nam/.test(plain(piece)));
  const motto = pieces.find((piece) => /doc lap.*hanh phuc/.test(plain(piece)));
  const number = pieces.find(({ text }) => NUMBER.test(text));
  const placeAndDate = pieces.find(({ text }) => DATE.test(text));
  const letterSubject = letterSubjectOf(pieces);
  const known = new Set([nationalTitle, motto, number, placeAndDate, ...letterSubject]);
  const names = pieces.filter((piece) => !known.has(piece) && isName(piece, number, nationalTitle));
  const [superior, agency] = splitNames(names);
  const others = pieces.filter((piece) => !known.has(piece) && !names.includes(piece));
  return { nationalTitle, motto, superior, agency, number, placeAndDate, letterSubject, others };
}

function letterSubjectOf(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(isLetterSubject);
  const first = pieces[at];
  if (first === undefined) return [];
  const more = pieces.slice(at + 1).filter(({ paragraph, text }) => {
    const { cell } = paragraph;
    const same =
      cell !== undefined && cell.table === first.paragraph.cell?.table && cell.cell === first.paragraph.cell.cell;
    return same && cell.row === first.paragraph.cell?.row && !DATE.test(text) && !HEAD_MARK.test(text);
  });
  return [first, ...more];
}

/** The lines of the agencies stand above the number, in a table in its column. */
function isName(piece: Piece, number: Piece | undefined, nationalTitle: Piece | undefined): boolean {
  if (HEAD_MARK.test(piece.text) || isType(piece)) return false;
  const { cell, index } = piece.paragraph;
  if (number !== undefined && index > number.paragraph.index) return false;
  const title = nationalTitle?.paragraph.cell;
  if (title !== undefined) return cell?.table === title.table && cell.cell < title.cell;
  const column = number?.paragraph.cell;
  if (column !== undefined) return cell?.table === column.table && cell.cell === column.cell;
  // without a table only the words tell: names are printed in capitals
  return cell === undefined && piece.text === piece.text.toUpperCase() && /\p{L}{2}/u.test(piece.text);
}

/** Superior above agency. The agency is bold, the superior is not; where that does not part them, the last name is the agency. */
function splitNames(pieces: readonly Piece[]): readonly [superior: readonly Piece[], agency: readonly Piece[]] {
  const names: Piece[][] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before !== undefined &&
      (before.paragraph === piece.paragraph || (COUNCIL.test(before.text) && UNIT.test(piece.text)));
    if (goesOn && isBold(before.runs) === isBold(piece.runs)) last?.push(piece);
    else names.push([piece]);
  }
  const bold = names.map((name) => isBold(name.flatMap(({ runs }) => runs)));
  const plain = bold.lastIndexOf(false);
  const split = plain !== -1 && plain < names.length - 1 ? plain + 1 : names.length - 1;
  return [names.slice(0, Math.max(0, split)).flat(), names.slice(Math.max(0, split)).flat()];
}
