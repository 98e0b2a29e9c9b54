import { textWidth } from '../../text/text-width.ts';
import { bindSpaces } from '../../text/typography.ts';
import type { ComposedDocument, Inline } from '../composed-document.ts';
import { LETTER } from '../letter-subject.ts';
import { evenLines } from './even-lines.ts';
import { runs, textRun } from './inlines.ts';
import type { PageState } from './page-state.ts';
import { paragraph } from './paragraph.ts';
import { ruleLine, SHARE_OF_LINE, widestLine } from './rule-line.ts';
import { STYLE } from './style-ids.ts';

const ADDRESSED_TO = 'Kính gửi:';

/** Type, subject and its rule (cell 5a), Kính gửi (9a), legal bases (6). */
export function openingXml(document: ComposedDocument, state: PageState, width: number): string {
  const { type, subject } = document.title;
  const { sizes } = state.profile;
  const below = addresseesXml(document.addressees, sizes.body, width) + legalBasesXml(document.legalBases, state);
  if (type === LETTER) return below;
  const even = evenLines(bindSpaces(subject), true, sizes.title, width);
  const room = width - (even?.left ?? 0) - (even?.right ?? 0);
  return (
    paragraph(STYLE.documentType, textRun(type)) +
    paragraph(STYLE.subject, textRun(subject), even === undefined ? {} : { indent: even }) +
    ruleLine(widestLine(bindSpaces(subject), sizes.title, room) * SHARE_OF_LINE, width) +
    below
  );
}

/** II.9.b: one addressee on the line itself; more on lines of their own, with dashes aligned under the colon. */
function addresseesXml(addressees: readonly string[], size: number, width: number): string {
  const [only] = addressees;
  if (only === undefined) return '';
  const twips = (text: string) => Math.round((textWidth(text, false) * size) / 50);
  if (addressees.length === 1)
    return paragraph(STYLE.addressee, textRun(`${ADDRESSED_TO} ${only}`), { align: 'center' });
  const toColon = twips(ADDRESSED_TO.slice(0, -1));
  const dash = twips('- ');
  const longest = Math.max(...addressees.map(twips)) + dash;
  const left = Math.max(0, Math.round((width - toColon - longest) / 2));
  const items = addressees.map((addressee, index) => {
    const end = index === addressees.length - 1 ? '.' : ';';
    const indent = { left: left + toColon + dash, hanging: dash };
    return paragraph(STYLE.addressee, textRun(`- ${addressee}${end}`), { indent, spaceBefore: 0 });
  });
  return paragraph(STYLE.addressee, textRun(ADDRESSED_TO), { indent: { left }, keepNext: true }) + items.join('');
}

/** II.6.a: a line each, in italics; every line ends with a semicolon, the last with a full stop. */
function legalBasesXml(bases: readonly (readonly Inline[])[], state: PageState): string {
  return bases
    .map((basis, index) => {
      const end = index === bases.length - 1 ? '.' : ';';
      return paragraph(STYLE.legalBasis, runs(basis, state) + textRun(end));
    })
    .join('');
}
