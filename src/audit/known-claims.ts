import { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { TextMemo } from '../text/text-memo.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import type { Claim } from './claim.ts';
import { movedFigures } from './figures-in.ts';
import { inOneLine, type Passage } from './passage.ts';

/** Reads what a passage states by itself; nothing around it may count. */
type PassageReader = (passage: Passage, source: SourceText) => readonly Claim[];

/** The words of a passage, and what they state where they came twice. */
interface KnownText {
  readonly words: string;
  claims: readonly Claim[] | undefined;
}

/**
 * The reader, which reads no passage again that stood elsewhere lately, word for word. A text that comes for the first time is read where it stands, since
 * other readers share what is found out about a passage on the way; it is kept when it comes again.
 */
export function readOnce(read: PassageReader): (passage: Passage, document: AuditDocument) => readonly Claim[] {
  const known = new TextMemo<KnownText>();
  return (passage, { source, plain }) => {
    const { start, end } = passage;
    const text = plain.slice(start, end);
    // readers quote the source, marks of layout and all
    if (source.text.slice(start, end) !== text) return read(passage, source);
    const head = headOf(passage);
    let isNew = false;
    const found = known.get(head + text, (whole) => {
      isNew = true;
      return { words: whole.slice(head.length), claims: undefined };
    });
    if (isNew) return read(passage, source);
    found.claims ??= read(atStart(passage, found.words), new SourceText('', found.words));
    return found.claims.map((claim) => movedClaim(claim, source, start));
  };
}

/** All that a reader sees beside the text. Which digits are figures the citations around decide, too. */
function headOf({ start, body, heading, bracketed, marker, number, quantities, malformed }: Passage): string {
  const figures = [
    ...quantities.map(({ start: at, leeway = '' }) => `${at - start}${leeway}`),
    ...malformed.map((one) => one.start - start),
  ].join(' ');
  return `${body - start} ${heading} ${bracketed} ${marker} ${number}\n${figures}\n`;
}

function atStart(passage: Passage, text: string): Passage {
  const { start, body } = passage;
  const figures = movedFigures(passage, -start);
  return {
    ...{ ...passage, ...figures, start: 0, end: text.length, body: body - start },
    text: inOneLine(text.slice(body - start)),
  };
}

function movedClaim(claim: Claim, source: SourceText, by: number): Claim {
  const here = ({ start, end }: Stretch): Stretch => ({ start: start + by, end: end + by });
  const place = ({ start, end }: Span): Span => ({ source, start: start + by, end: end + by });
  const { finding } = claim;
  return {
    ...claim,
    at: here(claim.at),
    numbers: claim.numbers.map(here),
    finding: {
      ...finding,
      at: place(finding.at),
      related: finding.related.map(({ at, label }) => ({ at: place(at), label })),
    },
  };
}
