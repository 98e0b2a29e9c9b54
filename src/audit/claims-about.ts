import type { AuditDocument } from './audit-document.ts';
import { claimsIn } from './audit-text.ts';
import { type Claim, startsOf } from './claim.ts';
import { formulaClaims } from './claim-formulas.ts';
import { labelledLineClaims } from './claim-labelled-lines.ts';
import { inlineListClaims, listClaims } from './claim-lists.ts';
import { mayRepeat } from './claim-repeats.ts';
import { partsOf } from './far-apart.ts';
import { itemLists } from './item-lists.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/**
 * The statements of a text in which certain numbers take part, or that say wrongly how many things are listed; others may be among them. Of
 * the text only the parts with such numbers are read: no statement goes from one part to another, but of the same name and of a label.
 */
export function claimsAbout(
  isMeant: (number: Quantity) => boolean,
  passages: readonly Passage[],
  document: AuditDocument,
): Claim[] {
  const { source, tables } = document;
  const counted = itemLists(passages, ({ quantities }) => quantities.length > 0);
  const lists = [...counted.flatMap((list) => listClaims(list, source)), ...inlineListClaims(passages, source)];
  const miscounted = startsOf(lists.filter(({ verdict }) => verdict !== 'agrees'));
  const isWanted = (one: Quantity): boolean => miscounted.has(one.start) || isMeant(one);
  const parts = partsOf(passages).filter((part) => part.some(({ quantities }) => quantities.some(isWanted)));
  const whole = tables.length > 0 || mayRepeat(parts.flat()) || isLabelled(passages, document);
  return (whole ? [passages] : parts).flatMap((part) => claimsIn(part, document));
}

function isLabelled(passages: readonly Passage[], { source }: AuditDocument): boolean {
  return formulaClaims(passages, source).length > 0 || labelledLineClaims(passages, source).length > 0;
}
