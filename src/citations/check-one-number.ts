import { type Finding, found } from '../findings/finding.ts';
import { formatDate } from '../text/calendar-date.ts';
import { levelKey, sameAgency } from './agency.ts';
import { type CitationCheck, type DatedFact, groupBy, isDated, nameOf, relatedFact } from './citation-fact.ts';
import { titlesDiffer } from './compare-titles.ts';
import { seriesOf } from './document-number.ts';
import { twoNumbers } from './mention-rules.ts';

/** `nói trên`, `đã nêu ở trên`: the document was cited before. */
const SPOKEN_OF = /^[^.;\n]{0,60}?(?<!\p{L})(?:nói|nêu|dẫn|kể)\s+(?:ở\s+)?trên(?!\p{L})/iu;

/**
 * Two citations of one agency's series and day whose numbers differ as mistyped ones do. Offices sign several documents a day, also
 * with the same title, so words must say that it is one: the later is `nói trên`, has the same title, or none of its own.
 */
export const checkOneNumber: CitationCheck = (facts) => {
  const dated = facts.filter(isDated).filter(({ number }) => number.problems.length === 0);
  const days = groupBy(
    dated,
    (fact) => `${seriesOf(fact.number)} ${fact.number.year ?? ''} ${levelKey(fact)} ${formatDate(fact.date.value)}`,
  );
  return [...days.values()].flatMap((group) => {
    const documents = [...groupBy(group, digitsOf).values()];
    return documents.flatMap((mentions, index) => numberConflict(mentions, documents.slice(0, index)));
  });
};

function numberConflict(mentions: readonly DatedFact[], earlier: readonly (readonly DatedFact[])[]): Finding[] {
  const [fact] = mentions;
  if (fact === undefined || fact.source === 'register') return [];
  return earlier.flatMap(([other, ...others]) => {
    if (other === undefined || !sameAgency(fact, other) || !isMistyped(digitsOf(fact), digitsOf(other))) return [];
    const spokenOf = isSpokenOf(fact);
    // each is cited twice: nobody mistypes a number the same way again
    if (!spokenOf && ((mentions.length > 1 && others.length > 0) || !mayBeOne(fact, other))) return [];
    const args = { number: nameOf(fact), date: formatDate(fact.date.value), other: nameOf(other) };
    const related = [relatedFact(other, `ghi ${args.other}`, `says ${args.other}`)];
    return [found(twoNumbers, fact.at, args, { related, severity: spokenOf ? 'error' : 'warning' })];
  });
}

function isSpokenOf({ at, date }: DatedFact): boolean {
  const end = Math.max(at.end, date.at.end);
  return SPOKEN_OF.test(at.source.text.slice(end, end + 80));
}

/** Short numbers are near each other by chance. */
const LONG = 3;

function mayBeOne(fact: DatedFact, { subject }: DatedFact): boolean {
  if (subject === undefined) return false;
  return fact.subject === undefined ? digitsOf(fact).length >= LONG : !titlesDiffer(fact.subject.text, subject.text);
}

function digitsOf({ number: { number } }: DatedFact): string {
  return `${number.digits.replace(/^0+/, '')}${number.letter ?? ''}`;
}

/** Two neighbouring digits swapped, or one of them changed; the last one tells documents of one day apart. */
function isMistyped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second] = differing;
  if (second === undefined) return first < one.length - 1;
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}
