import { type Finding, found } from '../findings/finding.ts';
import { compareDates, formatDate } from '../text/calendar-date.ts';
import { namesTwoAgencies, sameAgency } from './agency.ts';
import {
  type CitationCheck,
  type CitationFact,
  type DatedFact,
  documentKey,
  groupBy,
  isDated,
  nameOf,
  relatedFact,
} from './citation-fact.ts';
import { titlesDiffer } from './compare-titles.ts';
import { identityOf } from './document-number.ts';
import { twoAgencies, twoDates, twoSymbols, twoTitles } from './mention-rules.ts';

/** The register speaks first: where it and prose disagree, the prose is pointed at. */
function registerFirst<T extends CitationFact>(facts: readonly T[]): T[] {
  return [...facts].sort((a, b) => Number(a.source === 'text') - Number(b.source === 'text'));
}

/** Each statement once: a document cited a hundred times in the same words is compared once. */
function distinct<T extends CitationFact>(facts: readonly T[], wordsOf: (fact: T) => string): T[] {
  const groups = groupBy(facts, (fact) => `${wordsOf(fact)}\n${fact.issuer?.text ?? ''}`);
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}

/** L04: one document, two dates. */
export const checkOneDate: CitationCheck = (facts) => {
  const dated = registerFirst(
    facts.filter(isDated).filter(({ number, date }) => yearFits(number.year, date.value.year)),
  );
  return [...groupBy(dated, (fact) => identityOf(fact.number)).values()].flatMap((group) => {
    if (group.length === 1) return [];
    const dates = distinct(group, (fact) => formatDate(fact.date.value));
    return dates.flatMap((fact, index) => dateConflict(fact, dates.slice(0, index)));
  });
};

function yearFits(inNumber: number | undefined, ofDate: number): boolean {
  return inNumber === undefined || inNumber === ofDate;
}

function dateConflict(fact: DatedFact, earlier: readonly DatedFact[]): Finding[] {
  const peers = earlier.filter((other) => sameAgency(fact, other));
  if (peers.some((other) => compareDates(other.date.value, fact.date.value) === 0)) return [];
  const inYear = peers.find((other) => other.date.value.year === fact.date.value.year);
  const other = inYear ?? peers.find((peer) => sameDayOfOtherYear(fact, peer));
  if (other === undefined) return [];
  const args = { number: nameOf(fact), date: formatDate(fact.date.value), other: formatDate(other.date.value) };
  const related = [relatedFact(other, `ghi ngày ${args.other}`, `dated ${args.other}`)];
  return [found(twoDates, fact.date.at, args, { related, severity: inYear === undefined ? 'warning' : 'error' })];
}

/** `36a/NQ-CP` of 14/10 in two years is a slip; `01/NQ-CP` comes on 1 January every year. */
function sameDayOfOtherYear(a: DatedFact, b: DatedFact): boolean {
  const [one, other] = [a.date.value, b.date.value];
  return one.day === other.day && one.month === other.month && Number(a.number.number.digits) >= 10;
}

/** L05: one document, two titles. */
export const checkOneTitle: CitationCheck = (facts) => {
  const titled = registerFirst(facts.filter((fact) => fact.subject !== undefined));
  return [...groupBy(titled, documentKey).values()].flatMap((group) => {
    if (group.length === 1) return [];
    const titles = distinct(group, (fact) => fact.subject?.text ?? '');
    return titles.flatMap((fact, index) => titleConflict(fact, titles.slice(0, index)));
  });
};

function titleConflict(fact: CitationFact, earlier: readonly CitationFact[]): Finding[] {
  const peers = earlier.filter((other) => sameAgency(fact, other));
  const title = fact.subject?.text ?? '';
  const other = peers[0];
  if (other === undefined || peers.some((peer) => !titlesDiffer(peer.subject?.text ?? '', title))) return [];
  const args = { number: nameOf(fact), title: shortened(title), other: shortened(other.subject?.text ?? '') };
  return [found(twoTitles, fact.at, args, { related: [relatedFact(other, `"${args.other}"`, `"${args.other}"`)] })];
}

function shortened(title: string): string {
  const words = title.split(' ');
  return words.length <= 20 ? title : `${words.slice(0, 20).join(' ')} …`;
}

/** L12: same number, same date, same agency, but two spellings of the symbol. */
export const checkOneSymbol: CitationCheck = (facts) => {
  const dated = registerFirst(facts.filter(isDated).filter((fact) => fact.number.form === 'congvan'));
  const groups = groupBy(dated, (fact) => `${identityOf(fact.number)} ${formatDate(fact.date.value)}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    return first === undefined ? [] : others.flatMap((fact) => symbolConflict(first, fact));
  });
};

function symbolConflict(first: DatedFact, fact: DatedFact): Finding[] {
  if (fact.number.normal === first.number.normal || !sameAgency(first, fact)) return [];
  const args = { number: fact.number.normal, other: first.number.normal, date: formatDate(fact.date.value) };
  return [found(twoSymbols, fact.at, args, { related: [relatedFact(first, args.other, args.other)] })];
}

/** Same number, same symbol, same date, but two agencies that sign under this symbol. */
export const checkOneAgency: CitationCheck = (facts) => {
  const dated = registerFirst(facts.filter(isDated).filter(({ issuer }) => issuer !== undefined));
  const groups = groupBy(dated, (fact) => `${identityOf(fact.number)} ${formatDate(fact.date.value)}`);
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return [];
    const named = distinct(group, () => '');
    return named.flatMap((fact, index) => agencyConflict(fact, named.slice(0, index)));
  });
};

function agencyConflict(fact: DatedFact, earlier: readonly DatedFact[]): Finding[] {
  const [other] = earlier;
  const { issuer } = fact;
  if (other?.issuer === undefined || issuer === undefined) return [];
  if (earlier.some((one) => !namesTwoAgencies(fact, one))) return [];
  const args = { number: nameOf(fact), issuer: issuer.text, other: other.issuer.text };
  return [found(twoAgencies, issuer.at, args, { related: [relatedFact(other, args.other, args.other)] })];
}
