import { type Finding, found } from '../findings/finding.ts';
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
/** Types whose documents always carry the type in the symbol; a guidance or a notice may go out as a công văn. */
const TYPE_IN_SYMBOL = new Set(['QĐ', 'NQ', 'NĐ', 'TT', 'KH', 'BC', 'TTr', 'CT']);
const OLD_ISSUERS = new Set(['CP', 'TTg', 'HĐBT']);
const YEAR_DUE = new Set(['NĐ', 'TT', 'TTLT']);

/** L08, L09: the form of the symbol; L10: decrees and circulars carry a year. */
export const checkSymbols: CitationCheck = (facts, context) =>
  facts.flatMap((fact) => {
    const { number } = fact;
    if (number === undefined) return unreadable(fact);
    if ((number.year ?? fact.date?.value?.year ?? OLD_BEFORE) < OLD_BEFORE) return [];
    const known = context.known ?? KNOWN;
    return [
      ...number.problems.flatMap((problem) => problemFound(fact, number, problem)),
      ...typeDue(fact, number, known),
      ...yearDue(fact, number),
      ...typesAgree(fact, number, known),
    ];
  });

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
      // A công văn's own letters are the agency's to choose.
      if (/^(?:công văn|văn bản)$/iu.test(fact.type ?? '')) return [];
      return [found(unknownType, fact.at, { number: written, type: number.type ?? '' })];
    case 'thieu-co-quan': {
      const instead = number.type === 'NĐ' ? { instead: `${number.normal}-CP` } : {};
      return [found(malformedSymbol, fact.at, { number: written, problem, ...instead })];
    }
    case 'thieu-gach-noi':
    case 'thieu-gach-cheo':
      return [found(malformedSymbol, fact.at, { number: written, problem, instead: number.normal })];
    case 'thieu-ky-hieu':
      return [found(malformedSymbol, fact.at, { number: written, problem }, { severity: 'warning' })];
    case 'thieu-loai':
    case 'nam-sai':
      return [found(malformedSymbol, fact.at, { number: written, problem })];
  }
}

/** `Kế hoạch số 157/SYT`: a công văn's form under the name of a type. */
function typeDue(fact: CitationFact, number: DocumentNumber, known: Vocabulary): Finding[] {
  const type = known.abbreviationOf(fact.type ?? '');
  if (number.form !== 'congvan' || type === undefined || !TYPE_IN_SYMBOL.has(type)) return [];
  if (OLD_ISSUERS.has(number.issuer ?? '')) return [];
  const instead = `${number.normal.slice(0, number.normal.indexOf('/') + 1)}${type}-${number.issuer ?? ''}`;
  const severity = number.unit === undefined ? 'error' : 'warning';
  return [found(malformedSymbol, fact.at, { number: nameOf(fact), problem: 'thieu-loai', instead }, { severity })];
}

function yearDue(fact: CitationFact, number: DocumentNumber): Finding[] {
  if (number.form !== 'admin' || !YEAR_DUE.has(number.type ?? '')) return [];
  const year = fact.date?.value?.year;
  const instead = year === undefined ? {} : { year, instead: number.normal.replace('/', `/${year}/`) };
  return [found(yearMissing, fact.at, { number: nameOf(fact), ...instead })];
}

/** `Kế hoạch số 12/QĐ-SYT`: the word and the symbol name two types. */
function typesAgree(fact: CitationFact, number: DocumentNumber, known: Vocabulary): Finding[] {
  const word = known.abbreviationOf(fact.type ?? '');
  const { type } = number;
  if (word === undefined || type === undefined || word === type) return [];
  if (!TYPE_IN_SYMBOL.has(word) || !TYPE_IN_SYMBOL.has(type)) return [];
  const args = { number: nameOf(fact), word: fact.type ?? '', type, typeName: known.typeName(type) ?? type };
  return [found(typeAgainstSymbol, fact.at, args)];
}
