import { type Finding, found } from '../findings/finding.ts';
import { addDays, type CalendarDate, compareDates, formatDate } from '../text/calendar-date.ts';
import { levelKey } from './agency.ts';
import { type CitationCheck, type DatedFact, groupBy, isDated, nameOf, relatedFact } from './citation-fact.ts';
import { backInTime, yearOfNeighbours } from './date-rules.ts';
import { seriesOf } from './document-number.ts';

/** With two members nobody can say which is wrong. */
const FEWEST = 3;
/** Ministries (1/3/2025) and provinces (1/7/2025) were merged and began their numbers anew. */
const RESTARTS: readonly CalendarDate[] = [
  { day: 1, month: 3, year: 2025 },
  { day: 1, month: 7, year: 2025 },
];

/** L06: within a series, dates follow the numbers. Only what lies outside the longest orderly run is reported. */
export const checkRunningNumbers: CitationCheck = (facts) => {
  const series = groupBy(members(facts.filter(isDated)), (fact) => `${seriesKey(fact)} ${stretchOf(fact.date.value)}`);
  return [...series.values()].flatMap((group) => (group.length < FEWEST ? [] : outOfOrder(group)));
};

function members(facts: readonly DatedFact[]): DatedFact[] {
  const orderly = facts.filter(({ number, date }) => {
    const { decimal, letter } = number.number;
    const whole = number.problems.every((problem) => problem === 'khoang-trang' || problem === 'mat-dau');
    return (
      whole && decimal === undefined && letter === undefined && (number.year ?? date.value.year) === date.value.year
    );
  });
  // A document cited twice counts once; the first citation stands for it.
  return [
    ...groupBy(orderly, (fact) => `${seriesKey(fact)} ${stretchOf(fact.date.value)} ${running(fact)}`).values(),
  ].flatMap((group) => group.slice(0, 1));
}

/** Documents of a register are asked for with every report that cites them. */
const keys = new WeakMap<DatedFact, string>();

function seriesKey(fact: DatedFact): string {
  const key = keys.get(fact) ?? `${fact.number.form} ${seriesOf(fact.number)} ${levelKey(fact)}`;
  keys.set(fact, key);
  return key;
}

function stretchOf(date: CalendarDate): string {
  return `${date.year}.${RESTARTS.filter((restart) => compareDates(restart, date) <= 0).length}`;
}

function running(fact: DatedFact): number {
  return Number(fact.number.number.digits);
}

function outOfOrder(group: readonly DatedFact[]): Finding[] {
  const sorted = [...group].sort((a, b) => running(a) - running(b));
  const kept = longestOrderlyRun(sorted);
  return sorted.flatMap((fact, index) => {
    if (kept.has(index)) return [];
    const after = sorted.findIndex(
      (other, at) => at > index && kept.has(at) && compareDates(other.date.value, fact.date.value) < 0,
    );
    const before = sorted.findLastIndex(
      (other, at) => at < index && kept.has(at) && compareDates(other.date.value, fact.date.value) > 0,
    );
    const other = sorted[after === -1 ? before : after];
    if (other === undefined) return [];
    const otherDate = formatDate(other.date.value);
    const args = { number: nameOf(fact), date: fact.date.written, other: nameOf(other), otherDate };
    return [
      found(backInTime, fact.date.at, args, {
        related: [relatedFact(other, `ngày ${otherDate}`, `dated ${otherDate}`)],
      }),
    ];
  });
}

/** Indices of a longest non-decreasing run of dates. */
function longestOrderlyRun(sorted: readonly DatedFact[]): ReadonlySet<number> {
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  for (const [index, fact] of sorted.entries()) {
    let [length, previous] = [1, -1];
    for (let before = 0; before < index; before += 1) {
      const candidate = (best[before]?.length ?? 0) + 1;
      const other = sorted[before];
      if (other !== undefined && candidate > length && compareDates(other.date.value, fact.date.value) <= 0) {
        [length, previous] = [candidate, before];
      }
    }
    best.push({ length, previous });
    if (last === -1 || length > (best[last]?.length ?? 0)) last = index;
  }
  const kept = new Set<number>();
  for (let at = last; at !== -1; at = best[at]?.previous ?? -1) kept.add(at);
  return kept;
}

/** Neighbours farther apart than this would take in any honest document of another year. */
const CLOSE_DAYS = 15;

/** L07: a number alone in its year that fits exactly between close neighbours of another year. */
export const checkYearsByNeighbours: CitationCheck = (facts) => {
  const undated = members(facts.filter(isDated)).filter((fact) => fact.number.year === undefined);
  return [...groupBy(undated, seriesKey).values()].flatMap((group) =>
    group.flatMap((fact) => {
      const alone = group.every((other) => other === fact || other.date.value.year !== fact.date.value.year);
      return alone ? betterYear(fact, group) : [];
    }),
  );
};

function betterYear(fact: DatedFact, group: readonly DatedFact[]): Finding[] {
  for (const [, peers] of groupBy(group, (other) => (other === fact ? undefined : String(other.date.value.year)))) {
    if (peers.length < FEWEST) continue;
    const sorted = [...peers].sort((a, b) => running(a) - running(b));
    const lower = sorted.findLast((other) => running(other) < running(fact));
    const upper = sorted.find((other) => running(other) > running(fact));
    if (lower === undefined || upper === undefined) continue;
    const instead = { ...fact.date.value, year: lower.date.value.year };
    const between = compareDates(lower.date.value, instead) <= 0 && compareDates(instead, upper.date.value) <= 0;
    if (!between || compareDates(addDays(lower.date.value, CLOSE_DAYS), upper.date.value) < 0) continue;
    const label = (other: DatedFact): string => `${nameOf(other)} (${formatDate(other.date.value)})`;
    const args = {
      number: nameOf(fact),
      date: fact.date.written,
      instead: formatDate(instead),
      lower: label(lower),
      upper: label(upper),
    };
    const related = [lower, upper].map((other) => relatedFact(other, label(other), label(other)));
    return [found(yearOfNeighbours, fact.date.at, args, { related })];
  }
  return [];
}
