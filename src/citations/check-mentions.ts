import { type Finding, found } from '../findings/finding.ts';
import { formatLongDate } from '../text/calendar-date.ts';
import { type CitationCheck, type CitationFact, groupBy, nameOf, relatedFact } from './citation-fact.ts';
import { titlesDiffer } from './compare-titles.ts';
import { identityOf } from './document-number.ts';
import { firstWithoutDate, firstWithoutTitle, notPadded, repeatedInFull } from './mention-rules.ts';

/** Laws and ordinances are cited by type and name alone (decree 30, appendix I, II.6.b). */
function isLaw(fact: CitationFact): boolean {
  return fact.number?.form === 'law' || /^(?:bộ luật|luật|pháp lệnh|hiến pháp)/iu.test(fact.type ?? '');
}

/** L13: the first citation is complete. Where the register knows the document, prose may be short. */
export const checkFirstMentions: CitationCheck = (facts) => {
  const complete = facts.filter((fact) => fact.number !== undefined && !isLaw(fact));
  return [...groupBy(complete, (fact) => fact.number && identityOf(fact.number)).values()].flatMap((group) => {
    const entries = group.filter((fact) => fact.source === 'register');
    if (entries.length > 0) return entries.flatMap(incomplete);
    const texts = groupBy(group, (fact) => fact.at.source.path);
    return [...texts.values()].flatMap(([first]) =>
      first === undefined || first.inTitle || isContract(first) || isSample(first) || amendsAnother(first)
        ? []
        : incomplete(first),
    );
  });
};

/** `Hợp đồng số 88/2025/HĐ-KSBT`: no administrative document. */
function isContract({ type, number }: CitationFact): boolean {
  return /^hợp đồng/iu.test(type ?? '') || (type === undefined && number?.type === 'HĐ');
}

/** `Ví dụ: 123/QĐ-UBND`: how a number looks. */
function isSample({ at }: CitationFact): boolean {
  return /(?:ví dụ|vd|chẳng hạn)(?: như)?\s?[:(]?\s?(?:số:?\s)?$/iu.test(
    at.source.text.slice(Math.max(0, at.start - 30), at.start),
  );
}

const AMENDED_BY =
  /(?:sửa đổi|bổ sung)[^.;()\d]{0,40}(?<!\p{L})(?:bởi|tại|theo|bằng)\s+(?:(?:nghị định|thông tư|quyết định|nghị quyết)\s+)?(?:số\s+)?$/iu;

/** `Nghị định số 35/2019/NĐ-CP … (được sửa đổi tại Nghị định số 07/2022/NĐ-CP)`: what is cited is the other one. */
function amendsAnother({ at }: CitationFact): boolean {
  return AMENDED_BY.test(at.source.text.slice(Math.max(0, at.start - 100), at.start));
}

function incomplete(fact: CitationFact): Finding[] {
  const args = { number: nameOf(fact) };
  const findings: Finding[] = [];
  if (fact.date === undefined && !fact.dateUnsure) findings.push(found(firstWithoutDate, fact.at, args));
  if (fact.subject === undefined && !fact.dateUnsure) {
    // Prose is cut in many ways, and a lost title harms less than a lost date: the register is where it is entered.
    const severity = fact.source === 'register' ? 'warning' : 'info';
    findings.push(found(firstWithoutTitle, fact.at, args, { severity }));
  }
  return findings;
}

/** L14: after a full citation a short one will do. */
export const checkRepetition: CitationCheck = (facts) => {
  const full = facts.filter(
    (fact) => fact.source === 'text' && !fact.inTitle && fact.date?.value && fact.subject && !isLaw(fact),
  );
  const key = (fact: CitationFact): string | undefined =>
    fact.number && `${fact.at.source.path} ${identityOf(fact.number)} ${fact.date?.value?.year}`;
  return [...groupBy(full, key).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const related = [relatedFact(first, 'đã viện dẫn đầy đủ', 'cited in full')];
    // With another title it may be another document.
    const repeated = others.filter((fact) => !titlesDiffer(first.subject?.text ?? '', fact.subject?.text ?? ''));
    return repeated.map((fact) => found(repeatedInFull, fact.at, { number: nameOf(fact) }, { related }));
  });
};

/** L15: leading zeros of numbers and of long dates. Short dates are written both ways everywhere. */
export const checkPadding: CitationCheck = (facts) =>
  facts.flatMap((fact) => {
    const findings: Finding[] = [];
    const { number, date } = fact;
    if (number !== undefined && number.problems.length === 0 && /^\d(?![\d.])/.test(number.written)) {
      findings.push(found(notPadded, fact.at, { written: number.written, instead: `0${number.written}` }));
    }
    if (date?.long && date.value !== undefined) {
      const instead = formatLongDate(date.value);
      if (date.written.toLowerCase() !== instead && /tháng \d+ năm/iu.test(date.written)) {
        findings.push(found(notPadded, date.at, { written: date.written, instead }));
      }
    }
    return findings;
  });
