import { foldText } from '../text/fold.ts';
import type { PageParagraph } from './page.ts';
import { isBold, isItalic, isTypedRule, type Piece, piecesOf, sameContainer } from './piece.ts';

/** Type, subject, Kính gửi and legal bases: cells 5a, 9a and the start of 6. */
export interface Opening {
  readonly type: Piece | undefined;
  /** The type's name in running text, folded: `báo cáo`. */
  readonly typeName: string | undefined;
  readonly subject: readonly Piece[];
  /** `Kính gửi:` and the lines of its addressees. */
  readonly addressees: readonly Piece[];
  readonly bases: readonly PageParagraph[];
  /** Half-open range of paragraphs. */
  readonly from: number;
  readonly to: number;
}

/** Article 7 of the decree; công văn has no name on the page. */
const TYPES = new Set(
  (
    'nghị quyết,quyết định,chỉ thị,quy chế,quy định,thông cáo,thông báo,hướng dẫn,chương trình,kế hoạch,phương án,đề án,' +
    'dự án,báo cáo,biên bản,tờ trình,hợp đồng,công điện,bản ghi nhớ,bản thỏa thuận,giấy ủy quyền,giấy mời,' +
    'giấy giới thiệu,giấy nghỉ phép,phiếu gửi,phiếu chuyển,phiếu báo,thư công'
  )
    .split(',')
    .map(foldText),
);
const NATIONAL_TITLE = /^cộng hoà xã hội|chủ nghĩa việt nam$/;
const ADDRESSED = /^kính gửi/i;
const BASIS = /^(căn cứ|thực hiện|theo|xét|trên cơ sở)\s/i;
/** The letterhead and what may stand beside it take no more paragraphs than this. */
const LONGEST_HEAD = 60;
/** Number, subject of a công văn, motto, place and date. */
const HEAD_LINE = /(^|\s)(số\s*:|v\/v\s|độc lập)|^[^,]{2,40},?\s+ngày\s.{0,20}tháng\s.{0,20}năm\s*\S{0,4}$/i;
const LONGEST_ADDRESSEE = 120;
const LETTER_SUBJECT = /^v\/v\b/i;

export function findOpening(paragraphs: readonly PageParagraph[]): Opening {
  const first = paragraphs.slice(0, LONGEST_HEAD);
  const title = first.find(({ text }) => NATIONAL_TITLE.test(foldText(text)))?.index ?? -1;
  const types = first.flatMap((paragraph) => piecesOf(paragraph)).filter(isType);
  // a heading with the type's name may stand above the letterhead, as pandoc sets a title
  const type = types.find(({ paragraph }) => paragraph.index > title) ?? types[0];
  const start = type !== undefined && type.paragraph.index > title ? type.paragraph.index : headEnd(paragraphs);
  const subject = type === undefined ? [] : subjectOf(paragraphs, type);
  let to = Math.max(start - 1, (subject.at(-1) ?? type)?.paragraph.index ?? 0);
  to = skipEmpty(paragraphs, to + 1);
  const addressees = addresseesFrom(paragraphs, to);
  to = skipEmpty(paragraphs, (addressees.at(-1)?.paragraph.index ?? to - 1) + 1);
  const bases = basesFrom(paragraphs, to);
  to = (bases.at(-1)?.index ?? to - 1) + 1;
  return { type, typeName: type && foldText(type.text), subject, addressees, bases, from: start, to };
}

export function isType({ text, paragraph }: Piece): boolean {
  return TYPES.has(foldText(text)) && paragraph.cell?.ruled !== true;
}

/** Without a type (công văn) the head ends behind the last of its lines. */
function headEnd(paragraphs: readonly PageParagraph[]): number {
  const addressed = paragraphs.findIndex(({ text }) => ADDRESSED.test(text.trim()));
  const first = paragraphs.slice(0, addressed === -1 ? LONGEST_HEAD : Math.min(addressed, LONGEST_HEAD));
  const last = first.findLast(({ text }) => HEAD_LINE.test(text.trim()));
  if (last === undefined) return 0;
  const { cell } = last;
  const behind = first.findLast((one) => one === last || (cell !== undefined && one.cell?.table === cell.table));
  return (behind?.index ?? -1) + 1;
}

function subjectOf(paragraphs: readonly PageParagraph[], type: Piece): readonly Piece[] {
  const own = piecesOf(type.paragraph);
  const sameParagraph = own.slice(own.findIndex(({ text }) => text === type.text) + 1);
  if (sameParagraph.length > 0) return sameParagraph;
  const found: Piece[] = [];
  for (const paragraph of paragraphs.slice(type.paragraph.index + 1)) {
    if (!sameContainer(paragraph, type.paragraph)) break;
    const pieces = piecesOf(paragraph, false);
    if (pieces.length === 0) {
      if (found.length > 0 && (paragraph.lines.length > 0 || paragraph.format.borders.size > 0)) break;
      continue;
    }
    const text = pieces.map((piece) => piece.text).join(' ');
    if (isTypedRule(text) || ADDRESSED.test(text) || BASIS.test(text)) break;
    // the first line under the type is the subject however it is set; more of it must look like it
    const like = paragraph.format.align === 'center' && pieces.every(({ runs }) => isBold(runs));
    if (found.length > 0 && !like) break;
    found.push(...pieces);
  }
  return found;
}

function skipEmpty(paragraphs: readonly PageParagraph[], from: number): number {
  let at = from;
  while (at < paragraphs.length) {
    const text = paragraphs[at]?.text.trim() ?? '';
    if (text !== '' && !isTypedRule(text)) break;
    at++;
  }
  return at;
}

function addresseesFrom(paragraphs: readonly PageParagraph[], from: number): readonly Piece[] {
  const first = paragraphs[from];
  if (first === undefined || !ADDRESSED.test(first.text.trim())) return [];
  const found: Piece[] = [...piecesOf(first, false)];
  for (const paragraph of paragraphs.slice(from + 1)) {
    const pieces = piecesOf(paragraph, false);
    const inTable = first.cell !== undefined && paragraph.cell?.table === first.cell.table;
    if (pieces.length === 0 && inTable) continue;
    if (!inTable && !pieces[0]?.text.startsWith('-') && !goesOn(found.at(-1), pieces[0])) break;
    found.push(...pieces);
  }
  return found;
}

/** An addressee whose dash was forgotten: behind the bare colon or a semicolon, and as short as one. */
function goesOn(above: Piece | undefined, line: Piece | undefined): boolean {
  return above !== undefined && line !== undefined && /[:;]$/.test(above.text) && line.text.length < LONGEST_ADDRESSEE;
}

/**
 * Paragraphs at the start that begin as legal bases do. One alone may also be the first sentence of the text
 * (`Căn cứ Kế hoạch số …, Sở Y tế báo cáo như sau:`), so it counts when it looks or ends like a basis.
 */
function basesFrom(paragraphs: readonly PageParagraph[], from: number): readonly PageParagraph[] {
  const found: PageParagraph[] = [];
  for (const paragraph of paragraphs.slice(from)) {
    const text = paragraph.text.trim();
    if (text === '') continue;
    if (!BASIS.test(text) || text.endsWith(':') || paragraph.cell !== undefined) break;
    found.push(paragraph);
  }
  const bases = found.filter(({ text }) => /^căn cứ/i.test(text.trim()));
  const looks = found.some(({ runs }) => isItalic(runs)) || bases.some(({ text }) => text.trim().endsWith(';'));
  return looks || bases.length > 1 ? found : [];
}

export function isLetterSubject({ text }: Piece): boolean {
  return LETTER_SUBJECT.test(text);
}
