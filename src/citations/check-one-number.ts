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
 * with the same title, so words must say that it is one (the later is `nói trên`, has the same title, or none of its own), or more
 * documents lie between the two than the agency signs in a day.
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
/** Offices keep numbers back for documents that are signed later. */
const DAYS = 2.5;

function mayBeOne(fact: DatedFact, other: DatedFact): boolean {
  const { subject } = other;
  if (fact.subject !== undefined && subject !== undefined) return !titlesDiffer(fact.subject.text, subject.text);
  if (subject !== undefined && digitsOf(fact).length >= LONG) return true;
  return (
    fact.issuer !== undefined && other.issuer !== undefined && !areListed(fact, other) && areDaysApart(fact, other)
  );
}

/** Between two documents of a list stand the day and the office of the first, and what kind of document the next is. */
const LISTED =
  /^[\s,]*(?:ngày\s+[\d/.-]+|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d+)?[\s,]*(?:của\s+[^,;.]{3,70}?)?\s*(?:[,;]|và|,\s*và|;\s*và)\s*(?:\p{Lu}\p{L}*(?:\s\p{L}+){0,3}\s+(?:số\s*:?\s*)?)?(?:số\s*)?$/u;

/** Documents named one right behind the other are several. */
function areListed({ at: one }: DatedFact, { at: other }: DatedFact): boolean {
  if (one.source !== other.source) return false;
  return LISTED.test(one.source.text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

/** An office that reached number 2699 in October issues ten a day: 2669 is not of the same day. */
function areDaysApart(fact: DatedFact, other: DatedFact): boolean {
  const { month, day } = fact.date.value;
  const [one, two] = [fact, other].map(({ number }) => Number(number.number.digits));
  if (one === undefined || two === undefined) return false;
  const daily = Math.max(1, Math.max(one, two) / ((month - 1) * 30 + day));
  return Math.abs(one - two) > DAYS * daily;
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
