import type { Finding, Related, Words } from '../findings/finding.ts';
import type { CitedDocument, Register } from '../link/register.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { type CalendarDate, formatDate } from '../text/calendar-date.ts';
import { type DocumentNumber, identityOf, readDocumentNumber } from './document-number.ts';
import { type Citation, findCitations } from './find-citations.ts';
import { KNOWN, type Vocabulary } from './known.ts';

/** One statement about a document: an entry of the register, or a place in prose. What the checks work on. */
export interface CitationFact {
  /** The number's place; for the register the entry's. */
  readonly at: Span;
  readonly source: 'register' | 'text';
  /** Số, ký hiệu as typed; absent for laws of the register. */
  readonly written?: string;
  /** Absent when nothing is written, or when it can't be read. */
  readonly number?: DocumentNumber;
  /** Tên loại as typed: `Kế hoạch`. */
  readonly type?: string;
  readonly date?: FactDate;
  readonly issuer?: Piece;
  readonly subject?: Piece;
  /** The sentence up to the citation. */
  readonly before?: string;
  /** The document whose trích yếu holds this citation. */
  readonly within?: CitationFact;
  /** It stands inside another document's title, which is quoted as it is. */
  readonly inTitle: boolean;
  /** Its date is not written beside it, but may be meant elsewhere in the sentence. */
  readonly dateUnsure: boolean;
}

export interface Piece {
  readonly text: string;
  readonly at: Span;
}

export interface FactDate {
  readonly at: Span;
  readonly written: string;
  readonly long: boolean;
  readonly value?: CalendarDate;
  readonly problem?: 'impossible' | 'incomplete';
}

/** What the report says of itself, and the words its office knows. */
export interface CitationContext {
  readonly reportDate?: CalendarDate | undefined;
  readonly periodStart?: CalendarDate | undefined;
  readonly periodEnd?: CalendarDate | undefined;
  readonly known?: Vocabulary | undefined;
}

export type CitationCheck = (facts: readonly CitationFact[], context: CitationContext) => Finding[];

/** A fact whose number and date are both certain. */
export interface DatedFact extends CitationFact {
  readonly number: DocumentNumber;
  readonly date: FactDate & { readonly value: CalendarDate };
}

export function isDated(fact: CitationFact): fact is DatedFact {
  return fact.number !== undefined && fact.date?.value !== undefined;
}

/** `Số: 215/BC-SNV` in a letterhead, alone or beside agency, place and date: the report's own number is no citation. */
export function isOwnNumber({ at: { source, start }, type }: CitationFact): boolean {
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return type === undefined && /(?:^|[—–·|*_]|\s{2})[\s*_]*Số\s*:?[\s*_]*$/u.test(line);
}

/** The register's entries as facts. */
export function registerFacts(register: Register, known: Vocabulary = KNOWN): CitationFact[] {
  return [...register.values()].map((document) => registerFact(document, known));
}

function registerFact(document: CitedDocument, known: Vocabulary): CitationFact {
  const { at, date } = document;
  const number = document.number === undefined ? undefined : readDocumentNumber(document.number, known);
  return {
    at,
    source: 'register',
    type: document.type,
    ...(document.number === undefined ? {} : { written: document.number }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date: { at, written: formatDate(date), long: false, value: date } }),
    ...(document.issuer === undefined ? {} : { issuer: { text: document.issuer, at } }),
    ...(document.subject === undefined ? {} : { subject: { text: document.subject, at } }),
    inTitle: false,
    dateUnsure: false,
  };
}

/** The citations that were typed into a source. Several checks ask for those of one narrative. */
export function textFacts(source: SourceText, known: Vocabulary = KNOWN): readonly CitationFact[] {
  return known === KNOWN ? source.once(usualFacts) : factsIn(source, known);
}

function usualFacts(source: SourceText): readonly CitationFact[] {
  return factsIn(source, KNOWN);
}

function factsIn(source: SourceText, known: Vocabulary): CitationFact[] {
  const facts: CitationFact[] = [];
  const place = (piece: { start: number; end: number }): Span => span(source, piece.start, piece.end);
  for (const citation of findCitations(source.text, known)) {
    facts.push(textFact(citation, place, citation.within === undefined ? undefined : facts[citation.within]));
  }
  return facts;
}

function textFact(
  citation: Citation,
  place: (piece: { start: number; end: number }) => Span,
  within: CitationFact | undefined,
): CitationFact {
  const { number, typeWord, date, issuer, subject, before, inTitle, dateUnsure } = citation;
  return {
    at: place(citation),
    source: 'text',
    written: number.written,
    number,
    ...(typeWord === undefined ? {} : { type: typeWord }),
    ...(date === undefined ? {} : { date: factDate(date, place(date)) }),
    ...(issuer === undefined ? {} : { issuer: { text: issuer.text, at: place(issuer) } }),
    ...(subject === undefined ? {} : { subject: { text: subject.text, at: place(subject) } }),
    before,
    ...(within === undefined ? {} : { within }),
    inTitle,
    dateUnsure,
  };
}

function factDate({ written, long, date, problem }: NonNullable<Citation['date']>, at: Span): FactDate {
  return {
    at,
    written,
    long,
    ...(date === undefined ? {} : { value: date }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Identity with the year, since numbers begin anew each January; undefined where no year is known. */
export function documentKey(fact: CitationFact): string | undefined {
  if (fact.number === undefined) return undefined;
  const year = fact.number.year ?? fact.date?.value?.year;
  return year === undefined ? undefined : `${identityOf(fact.number)} ${year}`;
}

/** Another place that speaks of the document, for `related`. */
export function relatedFact(fact: CitationFact, vi: string, en: string): Related {
  const label: Words = fact.source === 'register' ? { vi: `sổ văn bản: ${vi}`, en: `register: ${en}` } : { vi, en };
  return { at: fact.at, label };
}

/** `60/2021/NĐ-CP` as typed, spaces evened out. */
export function nameOf(fact: CitationFact): string {
  return (fact.written ?? '').replace(/\s+/g, ' ').trim();
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
