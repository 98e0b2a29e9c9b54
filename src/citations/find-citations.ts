import { RecentTexts } from '../text/recent-texts.ts';
import { TextMemo } from '../text/text-memo.ts';
import { citationTail, type Piece } from './citation-tail.ts';
import type { CitedDate } from './cited-date.ts';
import type { DocumentNumber } from './document-number.ts';
import { KNOWN, type Vocabulary } from './known.ts';
import { mayHoldNumbers, type NumberCandidate, numberCandidates } from './number-candidates.ts';
import { proseSegments } from './prose-segments.ts';

/** A document cited in prose. All offsets are those of the searched text. */
export interface Citation {
  /** The number's own place. */
  readonly start: number;
  readonly end: number;
  readonly number: DocumentNumber;
  /** `Kế hoạch`, as typed or as the list that it belongs to says. */
  readonly typeWord?: string;
  readonly date?: CitedDate;
  readonly issuer?: Piece;
  readonly subject?: Piece;
  /** The sentence up to the citation. */
  readonly before: string;
  /** Index of the citation whose trích yếu holds this one. */
  readonly within?: number;
  /** That trích yếu is a title, which is quoted as it is. */
  readonly inTitle: boolean;
  /** A date stands here that belongs to this document and others, or to an outer one: nothing is said of it. */
  readonly dateUnsure: boolean;
}

/** `02/KH-SYT | 11/01/2024`: a table has a column for the dates. */
const DATE_IN_NEXT_CELL = /^\s*[\t|][\s|]*(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

const inTexts = new RecentTexts<readonly Citation[]>();

/** Finds the documents that a text cites, in its order. Never throws. */
export function findCitations(text: string, known: Vocabulary = KNOWN): readonly Citation[] {
  return known === KNOWN ? inTexts.get(text, () => citationsOfText(text, known)) : citationsOfText(text, known);
}

function citationsOfText(text: string, known: Vocabulary): Citation[] {
  const citations: Citation[] = [];
  if (!mayHoldNumbers(text)) return citations;
  for (const { start, end } of proseSegments(text)) {
    const inside = citationsIn(text.slice(start, end), known);
    if (inside.length === 0) continue;
    const besideCell = DATE_IN_NEXT_CELL.test(text.slice(end, end + 24));
    const before = citations.length;
    for (const one of inside) citations.push(moved(besideCell ? { ...one, dateUnsure: true } : one, start, before));
  }
  return citations;
}

/** Citations by the stretch of prose that they stand in. */
const found = new TextMemo<readonly Citation[]>();

function citationsIn(segment: string, known: Vocabulary): readonly Citation[] {
  if (!mayHoldNumbers(segment)) return [];
  return known === KNOWN ? found.get(segment, (text) => citationsOf(text, known)) : citationsOf(segment, known);
}

function citationsOf(text: string, known: Vocabulary): Citation[] {
  const candidates = numberCandidates(text, known);
  const citations: Citation[] = [];
  let covered: { end: number; index: number; titled: boolean } | undefined;
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1];
    const ownEnd = next === undefined ? text.length : next.from;
    const tail = citationTail(text, candidate.end);
    // Date and agency must stand before the next number; a title may hold it.
    const date = tail.date !== undefined && tail.date.start < ownEnd ? tail.date : undefined;
    const issuer = tail.issuer !== undefined && tail.issuer.start < ownEnd ? tail.issuer : undefined;
    const title = tail.subject !== undefined && tail.subject.start < ownEnd ? tail.subject : undefined;
    const { name } = candidate;
    const subject =
      name === undefined ? title : { ...name, text: text.slice(name.start, name.end).replace(/\s+/g, ' ') };
    const before = sentenceBefore(text.slice(Math.max(0, candidate.from - 300), candidate.from));
    const outer = ofOuterLaw(candidate, before, text);
    const within = covered !== undefined && candidate.start < covered.end ? covered : undefined;
    const typeWord = candidate.typeWord ?? listType(citations.at(-1), text, candidate);
    const earlier = date === undefined && dateBefore(text, candidate, candidates[index - 1]?.end ?? 0);
    citations.push({
      start: candidate.start,
      end: candidate.end,
      number: candidate.number,
      ...(typeWord === undefined ? {} : { typeWord }),
      ...(date === undefined || outer ? {} : { date }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(subject === undefined ? {} : { subject }),
      before,
      ...(within === undefined ? {} : { within: within.index }),
      inTitle: within?.titled ?? false,
      dateUnsure:
        outer || earlier || datedBehind(text.slice(candidate.end, ownEnd)) || sharesDate(text, candidate, next),
    });
    if (title !== undefined && (covered === undefined || title.end > covered.end)) {
      covered = { end: title.end, index, titled: tail.titled };
    }
  }
  return citations;
}

function sentenceBefore(text: string): string {
  const start = Math.max(text.lastIndexOf(';'), text.lastIndexOf('. '), text.lastIndexOf('.\n'));
  return text.slice(start + 1).trim();
}

/** `Luật sửa đổi, bổ sung … Luật Tổ chức Chính phủ số 76/2015/QH13 … ngày 22/11/2019`: the date is the amending law's. */
function ofOuterLaw(candidate: NumberCandidate, before: string, text: string): boolean {
  const { form } = candidate.number;
  if (form !== 'law' && form !== 'qppl') return false;
  const sentence = `${before} ${text.slice(candidate.from, candidate.start)}`;
  const amending = sentence.split(/(?:luật|nghị định|thông tư|nghị quyết|quyết định|pháp lệnh)\s+sửa đổi/iu);
  return amending.length > 1 && !/ngày\s*\d/iu.test(amending.at(-1) ?? '');
}

/** `Công văn số 8179/SYT-TCHC ngày …; số 9086/SYT-TCHC`: the list's type goes on. */
function listType(previous: Citation | undefined, text: string, candidate: NumberCandidate): string | undefined {
  if (previous?.typeWord === undefined) return undefined;
  const lead = text.slice(Math.max(0, candidate.from - 4), candidate.from);
  return /(?:[;,]|và)\s*$/u.test(lead) && candidate.number.type === previous.number.type
    ? previous.typeWord
    : undefined;
}

/** `Ngày 28/12/2023, Ủy ban nhân dân tỉnh ban hành Quyết định số 3835/QĐ-UBND`: dated, but only the reader can tell. */
function dateBefore(text: string, candidate: NumberCandidate, from: number): boolean {
  // `phê duyệt vào ngày 10/7/2008 tại Quyết định 2238/QĐ-UBND`
  return /ngày\s+\d[\d/.-]*\s+(?:tại|theo|bằng|kèm theo)(?:\s+\p{L}+){1,4}\s*$|ngày\s+\d(?:[^;.]|\.(?=\d)){0,160}?(?:ban hành|ký|ra|có|gửi|nhận(?: được)?|thông qua|phê duyệt|công bố|trình)(?!\p{L})[^;.\d]{0,90}$/iu.test(
    text.slice(Math.max(from, candidate.from - 200), candidate.from),
  );
}

/** `Quyết định 519/QĐ-TTg phê duyệt Quy hoạch … ban hành ngày 31/3/2016`: the date stands behind the title. */
function datedBehind(behind: string): boolean {
  return /^(?:[^.;]|\.(?=\d)){0,300}?(?:(?:ban hành|ký)\s+|vào\s+)(?:vào\s+)?ngày\s+\d/iu.test(behind);
}

/** `số 107/2020/NĐ-CP, 108/2020/NĐ-CP ngày 14/9/2020`: one date may be meant for both. */
function sharesDate(text: string, candidate: NumberCandidate, next: NumberCandidate | undefined): boolean {
  return next !== undefined && /^\s*(?:,|;|và)\s*$/u.test(text.slice(candidate.end, next.from));
}

/** `before`: how many citations stand before those of its stretch. */
function moved(one: Citation, by: number, before: number): Citation {
  const shift = <P extends { start: number; end: number }>(piece: P): P => ({
    ...piece,
    start: piece.start + by,
    end: piece.end + by,
  });
  return {
    ...shift(one),
    ...(one.within === undefined ? {} : { within: before + one.within }),
    ...(one.date === undefined ? {} : { date: shift(one.date) }),
    ...(one.issuer === undefined ? {} : { issuer: shift(one.issuer) }),
    ...(one.subject === undefined ? {} : { subject: shift(one.subject) }),
  };
}
