import { foldText } from '../text/fold.ts';
import { appendixLabel } from './find-appendices.ts';
import type { PageParagraph } from './page.ts';
import { type Piece, piecesOf } from './piece.ts';

/** Signature and recipients: cells 7a, 7b, 9b. */
export interface Closing {
  readonly recipientsTitle: Piece | undefined;
  readonly recipients: readonly Piece[];
  readonly authority: readonly Piece[];
  readonly signer: Piece | undefined;
  /** Half-open range of paragraphs; both at the end of the file where there is no closing. */
  readonly from: number;
  readonly to: number;
}

const AUTHORITY =
  /^((TM|Q|KT|TL|TUQ)\.\s?\p{Lu}|(PHÓ )?(TỔNG )?(GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG))/u;
/** A bullet that is no dash is a fault of its own. */
const ITEM = /^[-–+•*\uf0b7] ?\S/;
/** `(Ký, ghi rõ họ tên)`, `(đã ký)`: notes in place of the signature. */
const NOTE = /^[(<[].*[)>\]]$|^đã ký$/i;

export function findClosing(paragraphs: readonly PageParagraph[], after: number): Closing {
  const rest = paragraphs.slice(after);
  const title = rest.find(isRecipientsTitle);
  const signed = rest.find(({ text, cell }) => AUTHORITY.test(text.trim()) && cell?.ruled !== true);
  const anchor = title ?? signed;
  if (anchor === undefined) {
    const end = paragraphs.findIndex((one) => one.index >= after && appendixLabel(one) !== undefined);
    const at = end === -1 ? paragraphs.length : end;
    return { recipientsTitle: undefined, recipients: [], authority: [], signer: undefined, from: at, to: at };
  }
  const zone = zoneOf(paragraphs, anchor, after, title !== undefined && signed !== undefined ? signed : anchor);
  const pieces = zone.flatMap((paragraph) => piecesOf(paragraph));
  const titlePiece = pieces.find(({ text }) => startsRecipients(text));
  const left = titlePiece === undefined ? [] : recipientsOf(pieces, titlePiece);
  const right = pieces.filter((piece) => piece !== titlePiece && !left.includes(piece) && !NOTE.test(piece.text));
  const signature = signatureOf(right);
  return {
    recipientsTitle: titlePiece,
    recipients: left,
    ...signature,
    from: zone[0]?.index ?? paragraphs.length,
    to: (zone.at(-1)?.index ?? paragraphs.length - 1) + 1,
  };
}

function isRecipientsTitle({ text, cell }: PageParagraph): boolean {
  return startsRecipients(text.trim()) && cell?.ruled !== true;
}

function startsRecipients(text: string): boolean {
  return /^nơi nhận\s*:?(\n|$)/.test(foldText(text.split('\n')[0] ?? '')) || /^nơi nhận\s*:/i.test(text);
}

/** The table that holds the anchor; without one, from the first of the two lines to the appendices. */
function zoneOf(
  paragraphs: readonly PageParagraph[],
  anchor: PageParagraph,
  after: number,
  other: PageParagraph,
): readonly PageParagraph[] {
  const { cell } = anchor;
  if (cell !== undefined) return paragraphs.filter((one) => one.index >= after && one.cell?.table === cell.table);
  const first = Math.min(anchor.index, other.index);
  const end = paragraphs.findIndex(
    (one) => one.index > first && (appendixLabel(one) !== undefined || one.section > anchor.section),
  );
  return paragraphs.slice(first, end === -1 ? undefined : end).filter((one) => one.cell?.ruled !== true);
}

function recipientsOf(pieces: readonly Piece[], title: Piece): readonly Piece[] {
  const { cell, index } = title.paragraph;
  if (cell !== undefined) {
    return pieces
      .filter(({ paragraph }) => {
        const own = paragraph.cell;
        return own?.cell === cell.cell && own.row >= cell.row && paragraph.index >= index;
      })
      .filter((piece) => piece !== title);
  }
  const found: Piece[] = [];
  for (const piece of pieces.slice(pieces.indexOf(title) + 1)) {
    if (!ITEM.test(piece.text)) break;
    found.push(piece);
  }
  return found;
}

/** Lines of authority and position, then, below the room for the signature, the name. */
function signatureOf(pieces: readonly Piece[]): Pick<Closing, 'authority' | 'signer'> {
  const last = pieces.at(-1);
  if (last === undefined) return { authority: [], signer: undefined };
  if (pieces.length === 1 && AUTHORITY.test(last.text)) return { authority: pieces, signer: undefined };
  if (AUTHORITY.test(last.text)) return { authority: pieces, signer: undefined };
  return { authority: pieces.slice(0, -1), signer: last };
}
