import { type Finding, found } from '../findings/finding.ts';
import type { Occasion } from '../kind/equation.ts';
import { nextPeriod, type Period, periodName, startsYear } from '../numbers/period.ts';
import type { Span } from '../source/span.ts';
import { addDays, compareDates, formatDate } from '../text/calendar-date.ts';
import type { Envelope } from './envelope.ts';
import { previousNotAdjacent, previousNotBefore, previousOtherKind } from './link-rules.ts';

/** A report by its kind and its period. */
export interface Dated {
  readonly kind: string;
  readonly envelope: Pick<Envelope, 'period' | 'closing'>;
}

export interface PreviousCheck {
  /** Whether its figures may be used as those of an earlier period. */
  readonly usable: boolean;
  readonly occasions: ReadonlySet<Occasion>;
  readonly findings: readonly Finding[];
}

/**
 * Whether a linked report (`ky_truoc`) is of the same kind and of an earlier period, and how the periods stand to each other.
 * Directly before: the day after its closing date is this one's first day, or the period's name follows its own (quý II, quý III).
 * Where a kind has no `ky`, the link is taken at its word.
 */
export function checkPrevious(mine: Dated, previous: (Dated & { path: string; at: Span }) | undefined): PreviousCheck {
  const { period, closing } = mine.envelope;
  const starts: Occasion[] = period !== undefined && startsYear(period) ? ['first-of-year'] : [];
  const refuse = (finding: Finding) => ({ usable: false, occasions: new Set(starts), findings: [finding] });
  if (previous === undefined) return { usable: false, occasions: new Set(starts), findings: [] };
  const { path, at } = previous;
  if (previous.kind !== mine.kind)
    return refuse(found(previousOtherKind, at, { path, mine: mine.kind, theirs: previous.kind }));
  const before = previous.envelope;
  if (period === undefined || closing === undefined || before.period === undefined || before.closing === undefined) {
    return { usable: true, occasions: new Set([...starts, 'adjacent', 'same-year']), findings: [] };
  }
  const names = { theirs: periodName(before.period), mine: periodName(period) };
  const dates = { to: formatDate(before.closing.to), from: formatDate(closing.from), end: formatDate(closing.to) };
  if (compareDates(before.closing.to, closing.to) >= 0)
    return refuse(found(previousNotBefore, at, { ...names, ...dates }));
  const meets = compareDates(addDays(before.closing.to, 1), closing.from) === 0;
  const adjacent = meets || samePeriod(nextPeriod(before.period), period);
  const sameYear = before.period.year === period.year && period.kind !== 'giai-doan';
  return {
    usable: true,
    occasions: new Set([
      ...starts,
      ...(adjacent ? (['adjacent'] as const) : []),
      ...(sameYear ? (['same-year'] as const) : []),
    ]),
    findings: adjacent ? [] : [found(previousNotAdjacent, at, { ...names, ...dates })],
  };
}

function samePeriod(a: Period, b: Period): boolean {
  return periodName(a) === periodName(b);
}
