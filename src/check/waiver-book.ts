import type { Finding, Severity } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Linked } from '../link/link-source.ts';
import type { Node } from '../parse/tree.ts';
import { PassingMap } from '../source/passing-map.ts';
import type { SourceText } from '../source/source-text.ts';
import { applyWaivers, unusedWaivers, type Waived, type Waiver, type WaiverRules, waiversIn } from './waivers.ts';

/** The files of one source that may hold waivers. */
export interface WaiverFiles {
  /** Its YAML and its narrative. */
  readonly own: readonly SourceText[];
  /** What it shares with other sources: agency and register. */
  readonly shared: readonly SourceText[];
}

/** What one source made of waivers, for a run that hears of its sources one by one (`WaiverLedger`). */
export interface WaiverUse {
  readonly used: readonly Waiver[];
  /** Those of its own files that are to be judged; none where it was not checked to the end. */
  readonly own: readonly Waiver[];
  readonly shared: readonly Waiver[];
  readonly broken: boolean;
}

/** What settling one source left behind. */
interface Turn {
  readonly used: readonly Waiver[];
  readonly shared: readonly SourceText[];
  /** With a fault of structure it was not checked to the end, so nobody can say that a waiver is of no use. */
  readonly broken: boolean;
}

/** The waivers of one run. Those of a shared file are judged when every source has had its use of them. */
export class WaiverBook {
  private readonly rules: WaiverRules;
  /** By path: a pass may look at a text of its own making, such as a narrative without its comments. */
  private readonly files = new PassingMap<Outcome<readonly Waiver[]>>();
  /** By the path of the source that was settled. */
  private readonly turns = new PassingMap<Turn>();

  constructor(rules: WaiverRules) {
    this.rules = rules;
  }

  /** Lets go of a file that changed or went. */
  forget(path: string): void {
    this.files.delete(path);
    this.turns.delete(path);
  }

  /**
   * The findings of a source without the waived ones and with what is wrong with its waivers, in order. What the same source
   * needed before no longer counts.
   */
  settle(
    findings: readonly Finding[],
    { own, shared }: WaiverFiles,
  ): { readonly findings: readonly Finding[]; readonly waived: readonly Waived[]; readonly waivers: WaiverUse } {
    const faults = [...own, ...shared].flatMap((source) => this.read(source).findings);
    const { kept, waived } = applyWaivers(inOrder(findings), (source) => this.waiversOf(source));
    const [path = ''] = own.map((source) => source.path);
    const broken = kept.some(({ severity, rule }) => severity === 'error' && !this.rules.waivable.has(rule.code));
    this.turns.set(path, { used: waived.map(({ waiver }) => waiver), shared, broken });
    const unused = broken ? [] : this.unused(own);
    const of = (sources: readonly SourceText[]) => sources.flatMap((source) => this.waiversOf(source));
    const waivers = {
      used: waived.map(({ waiver }) => waiver),
      own: broken ? [] : of(own),
      shared: of(shared),
      broken,
    };
    return { findings: inOrder([...kept, ...faults, ...unused]), waived, waivers };
  }

  /** Information only: a source that is not part of this run may need them. */
  unusedInSharedFiles(): Finding[] {
    const turns = [...this.turns].map(([, turn]) => turn);
    if (turns.some(({ broken }) => broken)) return [];
    const shared = new Map(turns.flatMap((turn) => turn.shared).map((source) => [source.path, source]));
    return inOrder(this.unused([...shared.values()], 'info'));
  }

  /** Those that no source needed. */
  private unused(sources: readonly SourceText[], severity?: Severity): Finding[] {
    const waivers = sources.flatMap((source) => this.waiversOf(source));
    if (waivers.length === 0) return [];
    return unusedWaivers(waivers, new Set([...this.turns].flatMap(([, { used }]) => used)), severity);
  }

  private waiversOf(source: SourceText): readonly Waiver[] {
    return this.read(source).value ?? [];
  }

  private read(source: SourceText): Outcome<readonly Waiver[]> {
    const known = this.files.get(source.path);
    if (known !== undefined) return known;
    const read = waiversIn(source, this.rules);
    this.files.set(source.path, read);
    return read;
  }
}

/** The files that hold the waivers of a source. */
export function waiverFiles({ root, linked }: { readonly root: Node; readonly linked: Linked }): WaiverFiles {
  const { narrative, register, agency } = linked.compose;
  const own = [root.span.source, narrative].filter((source) => source !== undefined);
  const [document] = register.values();
  const shared = new Set([agency.span.source, document?.at.source].filter((source) => source !== undefined));
  return { own, shared: [...shared].filter((source) => !own.includes(source)) };
}
