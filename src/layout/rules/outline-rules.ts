import { letter, readLetter } from '../../text/letters.ts';
import { type Face, faceFaults, runFaults } from '../face.ts';
import type { BodyKind, BodyParagraph } from '../find-body.ts';
import { mainSize, piecesOf, wordRuns } from '../piece.ts';
import { type LayoutRule, notApplicable, type Place, type Reading, type Verdict, verdictOf } from '../verdict.ts';

type Size = readonly [number, number];
const BODY: Size = [13, 14];

export const OUTLINE_RULES: readonly LayoutRule[] = [
  outline('C13', 'Phụ lục I, mục II.6.đ', { vi: 'Phần, chương', en: 'Phần, chương' }, ['part', 'part-title'], parts),
  outline(
    'C14',
    'Phụ lục I, mục II.6.đ',
    { vi: 'Mục, tiểu mục', en: 'Mục, tiểu mục' },
    ['division', 'division-title'],
    divisions,
  ),
  outline('C15', 'Phụ lục I, mục II.6.đ', { vi: 'Điều', en: 'Điều' }, ['article'], articles),
  outline('C16', 'Phụ lục I, mục V, ô 6b', { vi: 'Mục đánh số La Mã', en: 'Roman-numbered mục' }, ['roman'], (found) =>
    eachFace(found, { size: BODY, bold: true, italic: false, case: 'upper' }),
  ),
  outline(
    'C17',
    'Phụ lục I, mục II.6.đ',
    { vi: 'Khoản có tiêu đề', en: 'Khoản with a title' },
    ['titled-clause'],
    (found, size) => eachFace(found, { size, bold: true, italic: false, case: 'sentence' }),
  ),
  outline(
    'C18',
    'Phụ lục I, mục V, ô 6b',
    { vi: 'Khoản không có tiêu đề', en: 'Khoản without a title' },
    ['clause'],
    (found, size) => upright(found, size),
  ),
  outline('C19', 'Phụ lục I, mục II.6.đ', { vi: 'Điểm', en: 'Điểm' }, ['point'], points),
];

type Check = (found: readonly BodyParagraph[], size: Size, body: readonly BodyParagraph[]) => readonly Place[];

function outline(
  id: string,
  clause: string,
  title: LayoutRule['title'],
  kinds: readonly BodyKind[],
  check: Check,
): LayoutRule {
  return {
    id,
    clause,
    title,
    check: ({ parts: { body } }: Reading): Verdict => {
      const found = body.filter(({ kind }) => kinds.includes(kind));
      if (found.length === 0) return notApplicable('không có trong văn bản', 'not in this document');
      return verdictOf(check(found, bodySize(body), body));
    },
  };
}

/** The size of the text where it is a size that the decree allows; else any that it allows. */
function bodySize(body: readonly BodyParagraph[]): Size {
  const runs = body.filter(({ kind }) => kind === 'text' || kind === 'dash').flatMap(({ paragraph }) => paragraph.runs);
  const size = mainSize(runs);
  return size >= BODY[0] && size <= BODY[1] ? [size, size] : BODY;
}

function eachFace(found: readonly BodyParagraph[], face: Face): readonly Place[] {
  return found.flatMap(({ paragraph }) => runFaults(paragraph.text.trim(), paragraph.runs, face));
}

/** Not bold and not italic as a whole: single words may be. */
function upright(found: readonly BodyParagraph[], size: Size): readonly Place[] {
  return found.flatMap(({ paragraph }) => {
    const text = paragraph.text.trim();
    const runs = wordRuns(paragraph.runs);
    const wanted = { vi: 'chữ đứng, không đậm', en: 'upright, not bold' };
    const bold = runs.length > 0 && runs.every((run) => run.format.bold);
    const italic = runs.length > 0 && runs.every((run) => run.format.italic);
    return [
      ...runFaults(text, runs, { size }),
      ...(bold ? [{ text, read: { vi: 'chữ đậm', en: 'bold' }, wanted }] : []),
      ...(italic ? [{ text, read: { vi: 'chữ nghiêng', en: 'italic' }, wanted }] : []),
    ];
  });
}

function parts(found: readonly BodyParagraph[]): readonly Place[] {
  return found.flatMap(({ kind, paragraph }) => {
    const text = paragraph.text.trim();
    const face: Face = {
      size: BODY,
      bold: true,
      italic: false,
      align: 'center',
      case: kind === 'part' ? 'sentence' : 'upper',
    };
    const roman = kind === 'part-title' || /\s[IVXLC]+\s*[.:]?$|thứ /.test(text);
    return [
      ...piecesOf(paragraph).flatMap((piece) => faceFaults(piece, face)),
      ...(roman ? [] : [numberFault(text, 'La Mã', 'Roman')]),
    ];
  });
}

function divisions(found: readonly BodyParagraph[]): readonly Place[] {
  return found.flatMap(({ kind, paragraph }) => {
    const text = paragraph.text.trim();
    const own = kind === 'division';
    const face: Face = { size: BODY, bold: true, italic: false, align: 'center', case: own ? 'sentence' : 'upper' };
    const arabic = !own || /\s\d+\s*[.:]?$/.test(text);
    return [
      ...piecesOf(paragraph).flatMap((piece) => faceFaults(piece, face)),
      ...(arabic ? [] : [numberFault(text, 'Ả Rập', 'Arabic')]),
    ];
  });
}

function numberFault(text: string, vi: string, en: string): Place {
  return {
    text,
    read: { vi: `không dùng chữ số ${vi}`, en: `no ${en} number` },
    wanted: { vi: `chữ số ${vi}`, en: `${en} number` },
  };
}

/** `Điều 1.` is bold; what follows on the line is its title (bold) or its text (not). */
function articles(found: readonly BodyParagraph[], size: Size): readonly Place[] {
  return found.flatMap(({ paragraph }) => {
    const text = paragraph.text.trim();
    const first = wordRuns(paragraph.runs)[0];
    const label = first === undefined ? [] : [first];
    const indent = paragraph.format.firstLine;
    const stop = /^điều\s+\d+\p{L}?\./iu.test(text);
    return [
      ...runFaults(text, label, { size, bold: true, italic: false }),
      ...(stop
        ? []
        : [
            {
              text,
              read: { vi: 'sau số không có dấu chấm', en: 'no full stop behind the number' },
              wanted: { vi: '"Điều 1."', en: '"Điều 1."' },
            },
          ]),
      ...([567, 720].some((allowed) => Math.abs(indent - allowed) <= 3)
        ? []
        : [
            {
              text,
              read: { vi: 'không lùi đầu dòng 1 cm hoặc 1,27 cm', en: 'not indented 1 or 1.27 cm' },
              wanted: { vi: 'lùi 1 cm hoặc 1,27 cm', en: 'indented 1 or 1.27 cm' },
            },
          ]),
    ];
  });
}

/** The letters follow the Vietnamese alphabet: a b c d đ e g h i k l m n o p q r s t u v x y. */
function points(found: readonly BodyParagraph[], size: Size, body: readonly BodyParagraph[]): readonly Place[] {
  const places: Place[] = [...upright(found, size)];
  let last = 0;
  for (const { kind, paragraph } of body) {
    if (kind !== 'point') {
      if (kind !== 'text' && kind !== 'dash' && kind !== 'aside') last = 0;
      continue;
    }
    const text = paragraph.text.trim();
    const written = text.slice(0, text.indexOf(')'));
    const number = readLetter(written);
    const expected = letter(last + 1);
    if (number === 1) last = 1;
    else if (number === last + 1) last = number;
    else {
      places.push({
        text,
        read: { vi: `"${written})"`, en: `"${written})"` },
        wanted: { vi: `"${expected})"`, en: `"${expected})"` },
      });
      last = number ?? last + 1;
    }
  }
  return places;
}
