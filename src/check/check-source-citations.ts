import { checkCitations } from '../citations/check-citations.ts';
import { checkLeftovers } from '../citations/check-leftovers.ts';
import { checkProseDates } from '../citations/check-prose-dates.ts';
import { type CitationContext, type CitationFact, registerFacts, textFacts } from '../citations/citation-fact.ts';
import type { Finding } from '../findings/finding.ts';
import type { Linked } from '../link/link-source.ts';
import type { Register } from '../link/register.ts';
import type { SourceText } from '../source/source-text.ts';
import { withoutComments } from '../text/html-comments.ts';
import { RecentTexts } from '../text/recent-texts.ts';
import { TextMemo } from '../text/text-memo.ts';

interface ReadRegister {
  /** By the ids of its documents. */
  readonly facts: ReadonlyMap<string, CitationFact>;
  readonly faults: readonly Finding[];
  /** What is found of the documents that a report cites: reports of one period mostly cite the same ones. */
  readonly together: TextMemo<readonly Finding[]>;
}

/** The registers' documents, each read and checked once however many sources share it. */
const registers = new WeakMap<Register, ReadRegister>();

function readRegister(register: Register): ReadRegister {
  const facts = registerFacts(register);
  const ids = [...register.keys()];
  return {
    facts: new Map(facts.map((fact, index) => [ids[index] ?? '', fact])),
    faults: checkCitations(facts),
    together: new TextMemo(),
  };
}

/**
 * Citations by the rules L01–L19: the register as a whole, and what this source cites or types into its narrative against the
 * report's own date and period.
 */
export function checkSourceCitations({ compose, cited }: Linked): Finding[] {
  const { register, envelope } = compose;
  const narrative = compose.narrative && withoutComments(compose.narrative);
  const known = registers.get(register) ?? readRegister(register);
  registers.set(register, known);
  const typed = narrative === undefined ? [] : textFacts(narrative);
  const context = { reportDate: envelope.date, periodStart: envelope.closing?.from, periodEnd: envelope.closing?.to };
  // what is merely odd about a document concerns the reports that cite it; what is wrong concerns everyone who may
  const places = new Set([...cited].map((id) => register.get(id)?.at.start));
  return [
    ...known.faults.filter(({ severity, at }) => severity === 'error' || places.has(at.start)),
    ...foundTogether(known, cited, typed, context),
    ...(narrative === undefined ? [] : proseFaults(narrative, typed)),
  ];
}

const faultless = new RecentTexts<true>();

/** `typed`: the documents that the narrative cites in its own words. */
function proseFaults(narrative: SourceText, typed: readonly CitationFact[]): readonly Finding[] {
  if (faultless.known(narrative.text)) return [];
  const findings = [...checkLeftovers(narrative), ...checkProseDates(narrative, typed)];
  if (findings.length === 0) faultless.keep(narrative.text, true);
  return findings;
}

/** The cited documents and those that were typed, in one. */
function foundTogether(
  { facts, together }: ReadRegister,
  cited: ReadonlySet<string>,
  typed: readonly CitationFact[],
  context: CitationContext,
): readonly Finding[] {
  const mine = [...facts].filter(([id]) => cited.has(id));
  const check = () => checkCitations([...mine.map(([, fact]) => fact), ...typed], context);
  return typed.length > 0 ? check() : together.get(JSON.stringify([context, mine.map(([id]) => id)]), check);
}
