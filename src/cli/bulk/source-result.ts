import { type EnteredWaiver, type WaiverEntry, waiverEntry } from '../../check/waiver-ledger.ts';
import type { Compiled } from '../../compiled.ts';
import type { Finding, Rule } from '../../findings/finding.ts';
import {
  findingAgain,
  type KeptFinding,
  type KeptSpan,
  keepFinding,
  keepSpan,
  spanAgain,
} from '../../report/kept-finding.ts';
import { RULES } from '../../rules.ts';
import type { Span } from '../../source/span.ts';
import { type ReportFigures, reportFigures } from '../run-summary.ts';
import type { Mark } from './marked-files.ts';

/** What is left of a source after its turn. */
export interface SourceResult<F = Finding, P = Span> {
  readonly findings: readonly F[];
  readonly waived: readonly { readonly finding: F; readonly reason: string }[];
  readonly waivers?: WaiverEntry<F>;
  readonly figures?: ReportFigures<P>;
  /** The files that were written. */
  readonly outputs: readonly string[];
  /** What was written to them, where that is asked for. */
  readonly products?: readonly Mark[];
  /** All that was read for it; absent where nobody asks, or where a later run can't rely on some of it. */
  readonly reads?: readonly Mark[];
  /** Why it was not worked on to the end; one of the findings says so, too. */
  readonly failure?: 'not-read' | 'not-written' | 'bug';
  /** Of a bug, with its stack. */
  readonly bug?: string;
}

/** Plain data, which may go to another thread. */
export type KeptResult = SourceResult<KeptFinding, KeptSpan>;

export function resultOf(compiled: Compiled, named: boolean): SourceResult {
  const { findings, waived, waivers, report } = compiled;
  return {
    findings,
    waived: waived.map(({ finding, waiver }) => ({ finding, reason: waiver.reason })),
    ...(waivers !== undefined && { waivers: waiverEntry(waivers) }),
    ...(report !== undefined && { figures: reportFigures(report, named) }),
    outputs: [],
  };
}

/** `framed`: whether lines of the files will be shown beside the findings; what was waived is only named. */
export function keepResult(result: SourceResult, framed: boolean): KeptResult {
  return converted(result, {
    finding: (finding) => keepFinding(finding, framed),
    waived: (finding) => keepFinding(finding, false),
    place: keepSpan,
  });
}

export function resultAgain(kept: KeptResult): SourceResult {
  const again = (finding: KeptFinding) => findingAgain(finding, ruleOf);
  return converted(kept, { finding: again, waived: again, place: spanAgain });
}

interface Conversion<F, P, G, Q> {
  readonly finding: (one: F) => G;
  readonly waived: (one: F) => G;
  readonly place: (one: P) => Q;
}

function converted<F, P, G, Q>(result: SourceResult<F, P>, to: Conversion<F, P, G, Q>): SourceResult<G, Q> {
  const { findings, waived, waivers, figures, ...rest } = result;
  const entered = (all: readonly EnteredWaiver<F>[]) =>
    all.map(({ place, unused }) => ({ place, unused: to.finding(unused) }));
  return {
    ...rest,
    findings: findings.map(to.finding),
    waived: waived.map(({ finding, reason }) => ({ finding: to.waived(finding), reason })),
    ...(waivers !== undefined && {
      waivers: { ...waivers, own: entered(waivers.own), shared: entered(waivers.shared) },
    }),
    ...(figures !== undefined && { figures: convertedFigures(figures, to.place) }),
  };
}

function convertedFigures<P, Q>({ named, ...rest }: ReportFigures<P>, place: (one: P) => Q): ReportFigures<Q> {
  if (named === undefined) return rest;
  return { ...rest, named: named.map(({ at, figure }) => ({ at: place(at), figure })) };
}

const RULES_BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** tests/gates/rules.test.ts holds that every rule is listed. */
export function ruleOf(code: string): Rule<never> {
  const rule = RULES_BY_CODE.get(code);
  if (rule === undefined) throw new Error(`${code} is missing in src/rules.ts`);
  return rule;
}
