import { checkCitations } from '../citations/check-citations.ts';
import { checkLeftovers } from '../citations/check-leftovers.ts';
import { checkProseDates } from '../citations/check-prose-dates.ts';
import { registerFacts, textFacts } from '../citations/citation-fact.ts';
import type { Finding } from '../findings/finding.ts';
import type { Linked } from '../link/link-source.ts';
import type { Register } from '../link/register.ts';
import { withoutComments } from '../text/html-comments.ts';

/** The register's documents, each checked once however many sources share it. */
const registers = new WeakMap<Register, readonly Finding[]>();

/**
 * Citations by the rules L01–L19: the register as a whole, and what this source cites or types into its narrative against the
 * report's own date and period.
 */
export function checkSourceCitations({ compose, cited }: Linked): Finding[] {
  const { register, envelope } = compose;
  const narrative = compose.narrative && withoutComments(compose.narrative);
  const faults = registers.get(register) ?? checkCitations(registerFacts(register));
  registers.set(register, faults);
  const typed = narrative === undefined ? [] : textFacts(narrative);
  const mine = registerFacts(new Map([...register].filter(([id]) => cited.has(id))));
  const context = { reportDate: envelope.date, periodStart: envelope.closing?.from, periodEnd: envelope.closing?.to };
  // what is merely odd about a document concerns the reports that cite it; what is wrong concerns everyone who may
  const places = new Set([...cited].map((id) => register.get(id)?.at.start));
  return [
    ...faults.filter(({ severity, at }) => severity === 'error' || places.has(at.start)),
    ...checkCitations([...mine, ...typed], context),
    ...(narrative === undefined ? [] : [...checkLeftovers(narrative), ...checkProseDates(narrative, typed)]),
  ];
}
