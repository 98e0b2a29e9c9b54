import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { SourceText } from '../source/source-text.ts';
import { applyWaivers, unusedWaivers, type Waived, type Waiver, type WaiverRules, waiversIn } from './waivers.ts';

/** The files of one source that may hold waivers. */
export interface WaiverFiles {
  /** Its YAML and its narrative. */
  readonly own: readonly SourceText[];
  /** What it shares with other sources: agency and register. */
  readonly shared: readonly SourceText[];
}

/** The waivers of one run. Those of a shared file are judged when every source has had its use of them. */
export class WaiverBook {
  private readonly rules: WaiverRules;
  /** By path: a pass may look at a text of its own making, such as a narrative without its comments. */
  private readonly files = new Map<string, Outcome<readonly Waiver[]>>();
  private readonly shared = new Map<string, SourceText>();
  private readonly used = new Set<Waiver>();
  private unfinished = false;

  constructor(rules: WaiverRules) {
    this.rules = rules;
  }

  /** The findings of a source without the waived ones and with what is wrong with its waivers, in order. */
  settle(
    findings: readonly Finding[],
    { own, shared }: WaiverFiles,
  ): { readonly findings: readonly Finding[]; readonly waived: readonly Waived[] } {
    const faults = [...own, ...shared].flatMap((source) => this.read(source).findings);
    const { kept, waived } = applyWaivers(inOrder(findings), (source) => this.waiversOf(source));
    for (const { waiver } of waived) this.used.add(waiver);
    for (const source of shared) this.shared.set(source.path, source);
    // A source with a fault of structure was not checked to the end, so nobody can say that a waiver of it is of no use.
    const broken = kept.some(({ severity, rule }) => severity === 'error' && !this.rules.waivable.has(rule.code));
    this.unfinished ||= broken;
    const unused = broken ? [] : own.flatMap((source) => unusedWaivers(this.waiversOf(source), this.used));
    return { findings: inOrder([...kept, ...faults, ...unused]), waived };
  }

  /** Information only: a source that is not part of this run may need them. */
  unusedInSharedFiles(): Finding[] {
    if (this.unfinished) return [];
    return inOrder(
      [...this.shared.values()].flatMap((source) => unusedWaivers(this.waiversOf(source), this.used, 'info')),
    );
  }

  private waiversOf(source: SourceText): readonly Waiver[] {
    return this.read(source).value ?? [];
  }

  private read(source: SourceText): Outcome<readonly Waiver[]> {
    const known = this.files.get(source.path) ?? waiversIn(source, this.rules);
    this.files.set(source.path, known);
    return known;
  }
}
