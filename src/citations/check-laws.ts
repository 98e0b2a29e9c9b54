import { type Finding, found } from '../findings/finding.ts';
import { formatDate } from '../text/calendar-date.ts';
import { foldText } from '../text/fold.ts';
import type { CitationCheck, CitationFact } from './citation-fact.ts';
import { KNOWN_DATES } from './dated-documents.ts';
import type { DocumentNumber } from './document-number.ts';
import { otherKnownDate, otherLawNumber, otherLegislature } from './law-rules.ts';
import { LAWS } from './laws.ts';

/** The first and the last year of each legislature. In its last year two of them sat. */
const LEGISLATURES: ReadonlyMap<number, readonly [from: number, to: number]> = new Map([
  [9, [1992, 1997]],
  [10, [1997, 2002]],
  [11, [2002, 2007]],
  [12, [2007, 2011]],
  [13, [2011, 2016]],
  [14, [2016, 2021]],
  [15, [2021, 2026]],
  [16, [2026, 2031]],
]);

/** Laws and resolutions of the National Assembly: the legislature of the year, and the known numbers of a law's name. */
export const checkLaws: CitationCheck = (facts) =>
  facts.flatMap((fact) => {
    const { number } = fact;
    const assembly = /^(?:UBTV)?QH(\d{1,2})$/u.exec(number?.issuer ?? '');
    if (number?.year === undefined || assembly === null) return [];
    const known = knownNumbers(fact, number);
    if (known !== undefined) {
      const law = `${fact.type ?? ''} ${fact.subject?.text ?? ''}`;
      return [found(otherLawNumber, fact.at, { number: number.normal, law, known })];
    }
    return sitsIn(fact, number.normal, Number(assembly[1]), number.year);
  });

/** L04: the date of a document that is known, wrong in its day, its month or its year alone. */
export const checkKnownDates: CitationCheck = (facts) =>
  facts.flatMap((fact) => {
    const known = fact.number && KNOWN_DATES.get(fact.number.normal);
    if (fact.number === undefined || known === undefined || fact.date?.value === undefined || fact.dateUnsure)
      return [];
    const { day, month, year } = fact.date.value;
    const off = known.map((date) => {
      const [d = 0, m = 0, y = 0] = date.split('/').map(Number);
      return {
        date: { day: d, month: m, year: y },
        wrong: [day !== d, month !== m, year !== y].filter(Boolean).length,
      };
    });
    if (off.some(({ wrong }) => wrong === 0)) return [];
    // The year of the number is held against that of the date elsewhere.
    const near = off.find(({ wrong }) => wrong === 1);
    if (near === undefined || (fact.number.year !== undefined && fact.number.year !== year)) return [];
    return [
      found(otherKnownDate, fact.date.at, {
        number: fact.number.normal,
        date: fact.date.written,
        known: formatDate(near.date),
      }),
    ];
  });

function sitsIn({ at }: CitationFact, number: string, legislature: number, year: number): Finding[] {
  const sat = [...LEGISLATURES].filter(([, [from, to]]) => from <= year && year <= to).map(([one]) => one);
  return sat.length === 0 || sat.includes(legislature)
    ? []
    : [found(otherLegislature, at, { number, year, legislatures: sat })];
}

/** The numbers of the law that is named, where the one written is none of them, but differs from one in a single part. */
function knownNumbers(
  { type, subject, before }: CitationFact,
  { normal }: DocumentNumber,
): readonly string[] | undefined {
  // A law that changes another has a number of its own.
  if (type === undefined || subject === undefined || /(?:sửa đổi|bổ sung)[^;]*$/iu.test(before ?? '')) return undefined;
  const known = LAWS.get(foldText(`${type} ${subject.text}`));
  if (known === undefined || known.includes(normal)) return undefined;
  return known.some((one) => isSlipOf(one, normal)) ? known : undefined;
}

/** Whether two of number, year and legislature are the same, and the third looks like it. */
function isSlipOf(known: string, written: string): boolean {
  const [first, second] = [known.split('/'), written.split('/')];
  const other = first.flatMap((part, index) => (part === second[index] ? [] : [index]));
  const [index] = other;
  if (other.length !== 1 || index === undefined) return false;
  // Another number of the same year may be another law of nearly the same name.
  return index > 0 || isNearly(first[0] ?? '', second[0] ?? '');
}

/** `85` for `58`, `35` for `36`: two digits that changed places, or one that is another. */
function isNearly(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const inOrder = (digits: string) => [...digits].sort().join('');
  return inOrder(a) === inOrder(b) || [...a].filter((digit, index) => digit !== b[index]).length === 1;
}
