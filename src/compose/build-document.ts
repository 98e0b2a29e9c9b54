import type { OutlineSection } from '../kind/outline.ts';
import type { Appendix, Block, ComposedDocument, Footnote } from '../write/composed-document.ts';
import { arrangeBlocks, arrangeBody } from './arrange.ts';
import { Citations } from './citations.ts';
import { withClosingMark } from './closing-mark.ts';
import type { ComposeInput } from './compose.ts';
import { appendixLabel, attachedTo, letterheadOf, propertyDate } from './letterhead.ts';
import { printLeaves } from './print-leaf.ts';
import type { Rendered } from './render.ts';

export interface DocumentParts {
  readonly input: ComposeInput;
  readonly sections: readonly OutlineSection[];
  readonly appendices: readonly OutlineSection[];
  readonly rendered: Rendered;
  readonly legalBases: readonly string[];
  readonly footnotes: readonly Footnote[];
  readonly blocksOf: (id: string) => readonly Block[];
}

/** Puts the parts of a document together. */
export function buildDocument(parts: DocumentParts): ComposedDocument {
  const { input, sections, appendices, rendered, legalBases, footnotes, blocksOf } = parts;
  const { kind, envelope, register } = input;
  const { text, leaves } = rendered.subject;
  // A title is no mention: the text still cites in full the first time.
  const printed = printLeaves(text, leaves, { table: false }, new Citations(register)).trim();
  const subject = printed.charAt(0).toUpperCase() + printed.slice(1);
  return {
    draft: input.draft,
    letterhead: letterheadOf(envelope),
    title: { type: kind.document.type, subject },
    addressees: envelope.addressees,
    legalBases: legalBases.map((base) => [{ type: 'text', text: base }]),
    ...(kind.document.listOfTables && { listOfTables: true }),
    body: withClosingMark(arrangeBody(sections, (section) => blocksOf(section.id), kind.document.numbering)),
    footnotes,
    signature: envelope.signature,
    ...(envelope.address !== undefined && { address: envelope.address }),
    recipients: envelope.recipients,
    ...(envelope.drafter !== undefined && { drafter: envelope.drafter }),
    appendices: envelope.appendices.map(
      ({ title, landscape }, index): Appendix => ({
        label: appendixLabel(index, envelope.appendices.length),
        title,
        attachedTo: attachedTo(kind.document.type, envelope),
        landscape,
        body: withClosingMark(arrangeBlocks(blocksOf(appendices[index]?.id ?? ''))),
      }),
    ),
    properties: {
      title: `${kind.document.type} ${subject}`,
      author: envelope.agencyName,
      date: propertyDate(envelope),
    },
  };
}
