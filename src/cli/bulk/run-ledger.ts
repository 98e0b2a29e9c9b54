import { WaiverLedger } from '../../check/waiver-ledger.ts';
import { unusedWaiver } from '../../check/waiver-rules.ts';
import { type Finding, type Severity, withSeverity } from '../../findings/finding.ts';
import { identityOf } from '../../findings/order.ts';
import type { Summary, SummaryDetails } from '../../report/summary.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { FigureTally } from '../run-summary.ts';
import type { SourceResult } from './source-result.ts';
import { WaivedTally } from './waived-tally.ts';

export interface LedgerOptions {
  /** What is information about typed figures becomes an error. */
  readonly strict?: boolean;
  /** Whether the figures that nothing compares are asked for. */
  readonly coverage?: boolean;
  /** How many findings of each severity are kept; the others are only counted. */
  readonly most?: number;
  /** Whether all that was waived is kept, or of each group the first, and how many there are. */
  readonly allWaived?: boolean;
}

/** All that a run knows of its sources, which are entered in order. */
export class RunLedger {
  private readonly options: LedgerOptions;
  private readonly kept: Finding[] = [];
  private readonly seen = new Set<string>();
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  private readonly waived: WaivedTally;
  private readonly waivers = new WaiverLedger();
  private readonly tally = new FigureTally();
  private readonly outputs: string[] = [];
  private readonly notBuilt: string[] = [];
  readonly bugs: { readonly source: string; readonly bug: string }[] = [];
  /** Some sources were not read, or not written. */
  incomplete = false;

  constructor(options: LedgerOptions = {}) {
    this.options = options;
    this.waived = new WaivedTally(options.allWaived ?? true);
  }

  add(source: string, result: SourceResult): void {
    const { findings, waived, waivers, figures, outputs, failure, bug } = result;
    // whether a waiver was of use is judged here: a thread does not know what the others used
    for (const finding of findings) if (waivers === undefined || finding.rule !== unusedWaiver) this.tell(finding);
    if (waivers !== undefined) for (const finding of this.waivers.enter(waivers)) this.tell(finding);
    for (const one of waived) this.waived.add(one);
    if (figures !== undefined) this.tally.add(figures);
    for (const path of outputs) this.outputs.push(path);
    if (outputs.length === 0) this.notBuilt.push(source);
    this.incomplete ||= failure === 'not-read' || failure === 'not-written';
    if (bug !== undefined) this.bugs.push({ source, bug });
  }

  /** After the last source. `built`: whether documents were to be written. */
  close(
    files: readonly string[],
    built: boolean,
  ): { readonly findings: readonly Finding[]; readonly summary: Summary } {
    for (const finding of this.waivers.unusedInSharedFiles()) this.tell(finding);
    const { error, warning, info } = this.counts;
    const details: SummaryDetails = {
      figures: this.tally.counts(),
      ...(built && { outputs: this.outputs }),
      ...(built && files.length > 1 && this.notBuilt.length > 0 && { notBuilt: this.notBuilt }),
      ...this.waived.details(),
      ...(this.options.coverage === true && { uncovered: this.tally.uncovered() }),
    };
    return { findings: this.kept, summary: { files, errors: error, warnings: warning, infos: info, ...details } };
  }

  private tell(one: Finding): void {
    const finding = this.options.strict === true ? strictly(one) : one;
    const identity = fingerprint(identityOf(finding));
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.counts[finding.severity] += 1;
    if (this.counts[finding.severity] <= (this.options.most ?? Number.POSITIVE_INFINITY)) this.kept.push(finding);
  }
}

/** With `--strict` what is information about typed figures becomes an error. */
function strictly(finding: Finding): Finding {
  return finding.rule.strict === undefined ? finding : withSeverity(finding, finding.rule.strict);
}
