import { checkCitations } from '../../src/citations/check-citations.ts';
import { type CitationContext, textFacts } from '../../src/citations/citation-fact.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';
import { type CalendarDate, readDate } from '../../src/text/calendar-date.ts';

export function day(text: string): CalendarDate {
  const reading = readDate(text);
  if (!('date' in reading)) throw new Error(text);
  return reading.date;
}

/** Findings of prose as `severity code place`; completeness (L13, L14) is asked for by name only. */
export function judged(text: string, context: CitationContext = {}, all = false): string[] {
  const facts = textFacts(sourceText('bao-cao.md', text), context.known);
  return checkCitations(facts, context)
    .filter(({ rule }) => all || !rule.code.startsWith('vien-dan-'))
    .map(({ rule, severity, at }) => `${severity} ${rule.code} ${textAt(at).replace(/\s+/g, ' ')}`);
}
