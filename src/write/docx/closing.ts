import type { ComposedDocument } from '../composed-document.ts';
import { borderlessTable } from './borderless-table.ts';
import { textRun } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import { STYLE } from './style-ids.ts';

/** Between the text and the closing, in twips. */
const GAP = 120;

/** Recipients (cell 9b) on the left, authority, position and name (7a, 7b) on the right; never split between pages. */
export function closingXml({ recipients, drafter, signature }: ComposedDocument, width: number): string {
  const left = Math.floor(width / 2);
  const items = recipients.map((recipient, index) => {
    const end = index === recipients.length - 1 ? '.' : ';';
    return paragraph(STYLE.recipient, textRun(`- ${recipient}${end}`));
  });
  return borderlessTable(
    [left, width - left],
    [
      [
        (recipients.length === 0
          ? drafter === undefined
            ? paragraph(STYLE.recipient, '')
            : ''
          : paragraph(STYLE.recipientsTitle, textRun('Nơi nhận:'), { keepNext: true, spaceBefore: GAP }) +
            items.join('')) + (drafter === undefined ? '' : paragraph(STYLE.drafter, textRun(drafter))),
        signature.authority
          .map((line, index) => paragraph(STYLE.authority, textRun(line), index === 0 ? { spaceBefore: GAP } : {}))
          .join('') + paragraph(STYLE.signer, textRun(signature.name)),
      ],
    ],
  );
}
