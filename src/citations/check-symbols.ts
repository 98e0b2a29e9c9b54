import { type Finding, found } from '../findings/finding.ts';
import { areInitials } from './agency.ts';
import { type CitationCheck, type CitationFact, nameOf } from './citation-fact.ts';
import type { DocumentNumber, NumberProblem } from './document-number.ts';
import { KNOWN, type Vocabulary } from './known.ts';
import {
  lostLetter,
  malformedSymbol,
  spacedSymbol,
  typeAgainstSymbol,
  unknownType,
  yearMissing,
} from './number-rules.ts';

/** Before the first decree on paperwork of the present kind (1998) symbols were written in many ways. */
const OLD_BEFORE = 1999;
/** Circular 55/2005/TTLT-BNV-VPCP gave all offices one form; 01/2011/TT-BNV put the hyphen into joint circulars (`TTLT-BTC-BYT`). */
const PRESENT_FORM = 2006;
const JOINT_FORM = 2012;
const CENTRAL = new Set(['CP', 'TTg']);
/** Types whose documents always carry the type in the symbol; a guidance or a notice may go out as a công văn. */
const TYPE_IN_SYMBOL = new Set(['QĐ', 'NQ', 'NĐ', 'TT', 'KH', 'BC', 'TTr', 'CT']);
const OLD_ISSUERS = new Set(['CP', 'TTg', 'HĐBT']);
const YEAR_DUE = new Set(['NĐ', 'TT', 'TTLT']);

/** L08, L09: the form of the symbol; L10: decrees and circulars carry a year. */
export const checkSymbols: CitationCheck = (facts, context) =>
  facts.flatMap((fact) => {
    const { number } = fact;
    if (number === undefined) return unreadable(fact);
    const year = yearOf(fact, number);
    if (year < OLD_BEFORE) return [];
    const known = context.known ?? KNOWN;
    return [
      ...number.problems
        .filter((problem) => !isCustomOfThen(problem, number, year))
        .flatMap((problem) => problemFound(fact, number, problem)),
      ...(isOldLocal(number, year) ? [] : [...typeDue(fact, number, known), ...typesAgree(fact, number, known)]),
      ...yearDue(fact, number, known),
    ];
  });

/** The year of a document: in its number, its date, or the date that the sentence began with; the present form where none is said. */
function yearOf({ date, before }: CitationFact, number: DocumentNumber): number {
  const said = [
    ...(before ?? '').matchAll(/ngày\s+\d{1,2}(?:\s*tháng\s*|[/.-])\d{1,2}(?:\s*năm\s*|[/.-])((?:19|20)\d{2})/giu),
  ].at(-1)?.[1];
  return number.year ?? date?.value?.year ?? (said === undefined ? PRESENT_FORM : Number(said));
}

/** Offices other than the Government shaped their symbols as they liked. */
function isOldLocal({ issuer }: DocumentNumber, year: number): boolean {
  return year < PRESENT_FORM && !CENTRAL.has(issuer ?? '');
}

/** `103/2004/TTLT/BTC-UBTDTT`, `1480/2003/QĐ.UB` are what stands on the documents. */
function isCustomOfThen(problem: NumberProblem, number: DocumentNumber, year: number): boolean {
  if (problem === 'khoang-trang' || problem === 'mat-dau') return false;
  return isOldLocal(number, year) || (number.type === 'TTLT' && problem === 'thieu-gach-noi' && year < JOINT_FORM);
}

function unreadable(fact: CitationFact): Finding[] {
  if (fact.written === undefined) return [];
  return [found(malformedSymbol, fact.at, { number: nameOf(fact), problem: 'khong-doc-duoc' })];
}

function problemFound(fact: CitationFact, number: DocumentNumber, problem: NumberProblem): Finding[] {
  const written = nameOf(fact);
  switch (problem) {
    case 'khoang-trang':
      return [found(spacedSymbol, fact.at, { number: written, instead: number.normal })];
    case 'mat-dau':
      return [found(lostLetter, fact.at, { number: written, instead: number.normal })];
    case 'loai-la':
      // A công văn's own letters are the agency's to choose, a court's those of its procedure.
      if (isLetter(fact) || COURT.test(number.type ?? '') || isNamedType(fact, number.type ?? '')) return [];
      return [found(unknownType, fact.at, { number: written, type: number.type ?? '' })];
    case 'thieu-co-quan': {
      const instead = number.type === 'NĐ' ? { instead: `${number.normal}-CP` } : {};
      return [found(malformedSymbol, fact.at, { number: written, problem, ...instead })];
    }
    case 'thieu-gach-noi':
    case 'thieu-gach-cheo':
      // Contracts are numbered by those who sign them.
      if (number.type === 'HĐ') return [];
      // `Công văn số 247/TT.HĐND`: thường trực HĐND.
      if (isLetter(fact) && number.type === 'TT') return [];
      return [found(malformedSymbol, fact.at, { number: written, problem, instead: number.normal })];
    case 'thieu-ky-hieu':
      return [found(malformedSymbol, fact.at, { number: written, problem }, { severity: 'warning' })];
    case 'thieu-loai':
    case 'nam-sai':
      return [found(malformedSymbol, fact.at, { number: written, problem })];
  }
}

function isLetter({ type }: CitationFact): boolean {
  return /^(?:công văn|văn bản)$/iu.test(type ?? '');
}

const COURT = /^(?:QĐ|BA|TB)?(?:XX|HS|DS|HC|KDTM|LĐ|HNGĐ)(?:ST|PT|GĐT)/;

/** `Báo cáo thẩm định số 367/BCTĐ-STP`: the letters of the name just written. */
function isNamedType({ before }: CitationFact, type: string): boolean {
  const words = (before ?? '')
    .replace(/\s*số\s*:?\s*$/iu, '')
    .trim()
    .split(/\s+/)
    .slice(-type.length);
  return areInitials(type, words.join(' '));
}

/** `Kế hoạch số 157/SYT`: a công văn's form under the name of a type. */
function typeDue(fact: CitationFact, number: DocumentNumber, known: Vocabulary): Finding[] {
  const type = known.abbreviationOf(fact.type ?? '');
  if (number.form !== 'congvan' || type === undefined || !TYPE_IN_SYMBOL.has(type)) return [];
  if (OLD_ISSUERS.has(number.issuer ?? '') || /^(?:bộ chính trị|ban bí thư)/iu.test(fact.issuer?.text ?? '')) return [];
  // `611/TTrLN-GTCC`: a joint proposal.
  if (number.issuer?.startsWith(type)) return [];
  const instead = `${number.normal.slice(0, number.normal.indexOf('/') + 1)}${type}-${number.issuer ?? ''}`;
  const severity = number.unit === undefined ? 'error' : 'warning';
  return [found(malformedSymbol, fact.at, { number: nameOf(fact), problem: 'thieu-loai', instead }, { severity })];
}

function yearDue(fact: CitationFact, number: DocumentNumber, known: Vocabulary): Finding[] {
  if (number.form !== 'admin' || !YEAR_DUE.has(number.type ?? '')) return [];
  // `Tờ trình số 419/TT-SXD`, `Công văn số 247/TT.HĐND`, `45/TT-VP của Thanh tra tỉnh` are no circulars.
  const word = known.abbreviationOf(fact.type ?? '');
  if (word === undefined ? isLetter(fact) || isAgencys(fact, number.type ?? '') : !YEAR_DUE.has(word)) return [];
  const year = fact.date?.value?.year;
  const instead = year === undefined ? {} : { year, instead: number.normal.replace('/', `/${year}/`) };
  return [found(yearMissing, fact.at, { number: nameOf(fact), ...instead })];
}

/** `Kế hoạch số 12/QĐ-SYT`: the word and the symbol name two types. */
function typesAgree(fact: CitationFact, number: DocumentNumber, known: Vocabulary): Finding[] {
  const word = known.abbreviationOf(fact.type ?? '');
  const { type } = number;
  if (word === undefined || type === undefined || word === type) return [];
  if (!TYPE_IN_SYMBOL.has(word) || !TYPE_IN_SYMBOL.has(type) || isAgencys(fact, type)) return [];
  const args = { number: nameOf(fact), word: fact.type ?? '', type, typeName: known.typeName(type) ?? type };
  return [found(typeAgainstSymbol, fact.at, args)];
}

/** `Tờ trình số 14886/CT-THNVDT của Cục Thuế`: the letters are the agency's. */
function isAgencys({ issuer }: CitationFact, type: string): boolean {
  return issuer !== undefined && areInitials(type, issuer.text);
}
