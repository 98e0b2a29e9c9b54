import { millimetresOf } from '../../docx-package/length.ts';
import { decimal, millimetres, runFaults } from '../face.ts';
import type { BodyKind, BodyParagraph } from '../find-body.ts';
import { gapBetween, isBetween, lineSpacing } from '../line-spacing.ts';
import type { PageParagraph } from '../page.ts';
import { wordRuns } from '../piece.ts';
import {
  cannotTell,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';

/** 1 cm and 1,27 cm. */
const FIRST_LINES = [567, 720];
const ROUNDING = 3;
const SMALLEST_GAP = 120;
/** A paragraph that is all in italics and shorter than this may be a note or a quotation. */
const LONG = 60;
const PROSE: ReadonlySet<BodyKind> = new Set(['text', 'dash']);
const SET_AS_PROSE: ReadonlySet<BodyKind> = new Set(['text', 'dash', 'clause', 'point']);

export const BODY_TEXT_RULES: readonly LayoutRule[] = [
  { id: 'C12', clause: 'Phụ lục I, mục II.6.e', title: { vi: 'Lời văn', en: 'Body text' }, check: bodyText },
  {
    id: 'C27',
    clause: 'Phụ lục III, các mẫu',
    title: { vi: 'Dấu kết thúc "./."', en: 'Closing mark "./."' },
    check: closingMark,
  },
];

function bodyText({ page, parts }: Reading): Verdict {
  const prose = parts.body.filter(({ kind }) => SET_AS_PROSE.has(kind));
  if (prose.length === 0) return cannotTell('không thấy đoạn lời văn nào', 'no paragraph of text was found');
  const faults = prose.flatMap(({ kind, paragraph }): readonly Place[] => {
    const text = paragraph.text.trim();
    return [
      ...(PROSE.has(kind) ? runFaults(text, paragraph.runs, { size: [13, 14] }) : []),
      ...(PROSE.has(kind) ? slantFaults(text, paragraph) : []),
      ...(paragraph.format.align === 'both' ? [] : [{ text, ...NOT_JUSTIFIED }]),
      ...(kind === 'text' ? indentFaults(text, paragraph, page.tabStop) : []),
      ...spacingFaults(text, paragraph),
    ];
  });
  return verdictOf([...faults, ...gapFaults(parts.body)]);
}

const NOT_JUSTIFIED = {
  read: { vi: 'không căn đều hai lề', en: 'not justified' },
  wanted: { vi: 'căn đều hai lề', en: 'justified' },
};

/** Words in italics are the author's; a whole paragraph is not. */
function slantFaults(text: string, { runs }: PageParagraph): readonly Place[] {
  const words = wordRuns(runs);
  if (text.length < LONG || words.length === 0 || !words.every((run) => run.format.italic)) return [];
  return [{ text, read: { vi: 'chữ nghiêng', en: 'italic' }, wanted: { vi: 'chữ đứng', en: 'upright' } }];
}

/** The first line may start with a tab instead of an indent. */
function indentFaults(text: string, { format, runs }: PageParagraph, tabStop: number): readonly Place[] {
  const tabbed = runs[0]?.text.startsWith('\t') === true;
  const indent = tabbed ? (format.firstTab ?? tabStop) : format.firstLine;
  if (FIRST_LINES.some((allowed) => Math.abs(indent - allowed) <= ROUNDING)) return [];
  const read = millimetres(millimetresOf(indent));
  return [
    {
      text,
      read: { vi: `dòng đầu lùi ${read.vi}`, en: `first line indented ${read.en}` },
      wanted: { vi: 'dòng đầu lùi 1 cm hoặc 1,27 cm', en: 'first line indented 1 cm or 1.27 cm' },
    },
  ];
}

function spacingFaults(text: string, paragraph: PageParagraph): readonly Place[] {
  const spacing = lineSpacing(paragraph);
  if (isBetween(spacing, 1, 1.5)) return [];
  const read = decimal(spacing);
  return [
    {
      text,
      read: { vi: `cách dòng ${read} lần dòng đơn`, en: `line spacing ${read.replace(',', '.')}` },
      wanted: { vi: 'cách dòng từ dòng đơn đến 1,5 dòng', en: 'line spacing from single to 1.5' },
    },
  ];
}

/** Between paragraphs that follow each other directly; an empty one between them makes space by itself. */
function gapFaults(body: readonly BodyParagraph[]): readonly Place[] {
  return body.flatMap(({ paragraph }, index): readonly Place[] => {
    const next = body[index + 1]?.paragraph;
    if (next === undefined || next.index !== paragraph.index + 1 || next.section !== paragraph.section) return [];
    const gap = gapBetween(paragraph, next);
    if (gap >= SMALLEST_GAP - 2) return [];
    const read = decimal(gap / 20);
    return [
      {
        text: next.text.trim(),
        read: { vi: `cách đoạn trên ${read} pt`, en: `${read.replace(',', '.')} pt below the paragraph above` },
        wanted: { vi: 'các đoạn cách nhau ít nhất 6 pt', en: 'at least 6 pt between paragraphs' },
      },
    ];
  });
}

/** The body and each appendix end with it; where the last thing is a table there is no text to carry it. */
function closingMark({ page, parts }: Reading): Verdict {
  const main = page.paragraphs.slice(parts.opening.to, parts.closing.from);
  const ends = [main, ...parts.appendices.map(({ paragraphs }) => paragraphs)].flatMap((paragraphs) => {
    const last = paragraphs.findLast(({ text }) => text.trim() !== '');
    return last === undefined ? [] : [last];
  });
  if (ends.length === 0) return notApplicable('không có lời văn', 'there is no text');
  const open = ends.filter(({ text }) => !/\.\/\.$/.test(text.trim()));
  const places = open
    .filter(({ cell }) => cell === undefined)
    .map(({ text }) => ({
      text: text.trim(),
      read: { vi: `kết thúc bằng "${text.trim().slice(-5)}"`, en: `ends with "${text.trim().slice(-5)}"` },
      wanted: { vi: 'kết thúc bằng "./."', en: 'ends with "./."' },
    }));
  if (places.length === 0 && open.length > 0) {
    return cannotTell(
      'phần cuối là bảng, không có lời văn để ghi "./."',
      'a table comes last, with no text to carry "./."',
    );
  }
  return verdictOf(places);
}
