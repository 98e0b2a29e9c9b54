import type { AuditDocument, Stretch } from './audit-document.ts';
import { claimsIn } from './audit-text.ts';
import { type Claim, startsOf } from './claim.ts';
import { formulaClaims, mayHoldFormulas } from './claim-formulas.ts';
import { labelledLineClaims, mayHoldLabelledLines } from './claim-labelled-lines.ts';
import { inlineListClaims, listClaims, mayNumberItems } from './claim-lists.ts';
import { mayRepeat } from './claim-repeats.ts';
import { digitsIn } from './digits-in.ts';
import { partsOf } from './far-apart.ts';
import { itemLists } from './item-lists.ts';
import { holdsDigit, type Passage, passagesOf, withFigures, withoutFigures } from './passage.ts';

/**
 * The statements of a text in which certain numbers take part, or that say wrongly how many things are listed; others may be among them. Of
 * the text only the parts with such numbers are read: no statement goes from one part to another, but of the same name and of a label.
 * `isMeant`: whether a number that begins at this place is one of them. `named`: numbers and dates of cited documents.
 */
export function claimsAbout(
  isMeant: (place: number) => boolean,
  document: AuditDocument,
  named: readonly Stretch[],
): readonly Claim[] {
  const { source, tables } = document;
  const bare = withoutFigures(document);
  const numbered = bare.map(holdsDigit);
  const asked = listed(bare, numbered);
  for (const [index, passage] of bare.entries())
    if (numbered[index] && holdsMeant(passage, isMeant)) asked.add(passage);
  const some = withFigures(bare, named, (index) => asked.has(bare[index]));
  const counted = itemLists(some, ({ quantities }) => quantities.length > 0);
  const lists = [...counted.flatMap((list) => listClaims(list, source)), ...inlineListClaims(some, source)];
  const miscounted = startsOf(lists.filter(({ verdict }) => verdict !== 'agrees'));
  const isWanted = ({ quantities }: Passage): boolean =>
    quantities.some(({ start }) => miscounted.has(start) || isMeant(start));
  const parts = wantedParts(some, numbered, isWanted, named);
  const whole = tables.length > 0 || mayRepeat(parts.flat()) || isLabelled(bare, document, named);
  return (whole ? [passagesOf(document, named)] : parts).flatMap((part) => claimsIn(part, document));
}

/** What may belong to a list that says how many items it has. `numbered`: which of the passages hold digits. */
function listed(passages: readonly Passage[], numbered: readonly boolean[]): Set<Passage | undefined> {
  const leads = new Set(passages.filter((_, index) => numbered[index]));
  const lists = itemLists(passages, (passage) => leads.has(passage)).flatMap(({ lead, items }) => [lead, ...items]);
  const inline = passages.flatMap((one, index) => (mayNumberItems(one) ? [passages[index - 1], one] : []));
  return new Set([...lists, ...inline]);
}

/** The parts in which a passage is wanted, read whole. Where digits are far from each other, figures are, too. */
function wantedParts(
  some: readonly Passage[],
  numbered: readonly boolean[],
  isWanted: (passage: Passage) => boolean,
  named: readonly Stretch[],
): Passage[][] {
  const near = new Set<Passage | undefined>(
    partsOf(some, (_, index) => numbered[index] === true)
      .filter((part) => part.some(isWanted))
      .flat(),
  );
  const read = withFigures(some, named, (index) => near.has(some[index]));
  return partsOf(read).filter((part) => part.some(isWanted));
}

/** Whether a digit stands where a number that is meant may begin. */
function holdsMeant({ text, body }: Passage, isMeant: (place: number) => boolean): boolean {
  return digitsIn(text).some((at) => isMeant(body + at));
}

function isLabelled(passages: readonly Passage[], document: AuditDocument, named: readonly Stretch[]): boolean {
  if (!mayHoldFormulas(passages) && !mayHoldLabelledLines(passages)) return false;
  const all = withFigures(passages, named);
  return formulaClaims(all, document.source).length > 0 || labelledLineClaims(all, document.source).length > 0;
}
