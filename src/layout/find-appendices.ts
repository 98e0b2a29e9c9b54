import type { PageParagraph } from './page.ts';
import { isBold, isTypedRule, type Piece, piecesOf } from './piece.ts';

/** One phụ lục: annex I, III.1. */
export interface AppendixParts {
  readonly label: Piece;
  /** `II` of `Phụ lục II`; empty where it has no number. */
  readonly number: string;
  readonly title: readonly Piece[];
  readonly attachedTo: Piece | undefined;
  /** What comes below its head. */
  readonly paragraphs: readonly PageParagraph[];
}

const LABEL = /^phụ lục(?:\s+(?:số\s+)?([ivxlc]+|\d+))?\s*[.:]?$/i;
const ATTACHED = /^\(?\s*(ban hành\s+)?kèm theo/i;
/** The three lines of a head may take several paragraphs. */
const LONGEST_HEAD = 8;

/** The number of a paragraph that starts an appendix (`''` for none); undefined for another paragraph. */
export function appendixLabel(paragraph: PageParagraph): string | undefined {
  if (paragraph.cell !== undefined) return undefined;
  const [, number = ''] = LABEL.exec(piecesOf(paragraph)[0]?.text ?? '') ?? [undefined];
  return LABEL.test(piecesOf(paragraph)[0]?.text ?? '') ? number : undefined;
}

export function findAppendices(paragraphs: readonly PageParagraph[], after: number): readonly AppendixParts[] {
  const starts = paragraphs.filter((one) => one.index >= after && appendixLabel(one) !== undefined);
  return starts.flatMap((start, index) => {
    const own = paragraphs.slice(start.index, starts[index + 1]?.index);
    const [label, ...rest] = own.slice(0, LONGEST_HEAD).flatMap((paragraph) => piecesOf(paragraph, false));
    if (label === undefined) return [];
    const head = rest.filter(({ text, paragraph }) => !isTypedRule(text) && paragraph.cell === undefined);
    const attachedTo = head.find(({ text }) => ATTACHED.test(text));
    const title = titleOf(head, attachedTo);
    const end = Math.max(start.index, ...[attachedTo, ...title].map((piece) => piece?.paragraph.index ?? 0));
    return [
      {
        label,
        number: appendixLabel(start) ?? '',
        title,
        attachedTo,
        paragraphs: own.filter((one) => one.index > end),
      },
    ];
  });
}

/** Up to the line in brackets; without one, the first line and what looks like more of it. */
function titleOf(head: readonly Piece[], attachedTo: Piece | undefined): readonly Piece[] {
  if (attachedTo !== undefined) return head.slice(0, head.indexOf(attachedTo));
  const end = head.findIndex(
    ({ paragraph, runs }, index) => index > 0 && (paragraph.format.align !== 'center' || !isBold(runs)),
  );
  return head.slice(0, end === -1 ? undefined : end);
}
