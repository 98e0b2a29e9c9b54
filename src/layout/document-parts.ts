import { type AppendixParts, findAppendices } from './find-appendices.ts';
import { type BodyParagraph, findBody } from './find-body.ts';
import { type Closing, findClosing } from './find-closing.ts';
import { findHead, type Head } from './find-head.ts';
import { findOpening, type Opening } from './find-opening.ts';
import type { Page } from './page.ts';

/** The components of a document (annex I, IV), found by what they say and where they stand, never by names of styles. */
export interface DocumentParts {
  readonly head: Head;
  readonly opening: Opening;
  readonly body: readonly BodyParagraph[];
  readonly closing: Closing;
  readonly appendices: readonly AppendixParts[];
}

export function findParts(page: Page): DocumentParts {
  const { paragraphs } = page;
  const opening = findOpening(paragraphs);
  const head = findHead(paragraphs.slice(0, opening.from));
  const closing = findClosing(paragraphs, opening.to);
  const appendices = findAppendices(paragraphs, closing.to);
  const main = paragraphs.slice(opening.to, closing.from);
  return {
    head,
    opening,
    body: [...findBody(main), ...appendices.flatMap((appendix) => findBody(appendix.paragraphs))],
    closing,
    appendices,
  };
}
