import { checkCitations } from '../citations/check-citations.ts';
import { checkLeftovers } from '../citations/check-leftovers.ts';
import { checkProseDates } from '../citations/check-prose-dates.ts';
import { type CitationFact, registerFacts, textFacts } from '../citations/citation-fact.ts';
import type { Finding } from '../findings/finding.ts';
import type { Linked } from '../link/link-source.ts';
import type { Register } from '../link/register.ts';
import { withoutComments } from '../text/html-comments.ts';

interface ReadRegister {
  readonly facts: readonly CitationFact[];
  readonly faults: readonly Finding[];
}

/** The registers' documents, each read and checked once however many sources share it. */
const registers = new WeakMap<Register, ReadRegister>();

function readRegister(register: Register): ReadRegister {
  const facts = registerFacts(register);
  return { facts, faults: checkCitations(facts) };
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
  const ids = [...register.keys()];
  const mine = known.facts.filter((_, index) => cited.has(ids[index] ?? ''));
  const context = { reportDate: envelope.date, periodStart: envelope.closing?.from, periodEnd: envelope.closing?.to };
  // what is merely odd about a document concerns the reports that cite it; what is wrong concerns everyone who may
  const places = new Set([...cited].map((id) => register.get(id)?.at.start));
  return [
    ...known.faults.filter(({ severity, at }) => severity === 'error' || places.has(at.start)),
    ...checkCitations([...mine, ...typed], context),
    ...(narrative === undefined ? [] : [...checkLeftovers(narrative), ...checkProseDates(narrative, typed)]),
  ];
}
