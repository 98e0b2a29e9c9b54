import type { WaiverUse } from './check/waiver-book.ts';
import type { Waived } from './check/waivers.ts';
import type { Calculator } from './compute/calculator.ts';
import type { Figure, Figures } from './compute/figure.ts';
import type { Finding } from './findings/finding.ts';
import type { Kind } from './kind/kind.ts';
import type { Linked } from './link/link-source.ts';
import type { Node } from './parse/tree.ts';
import type { ComposedDocument } from './write/composed-document.ts';

/** What the passes up to checking say of a source. */
export interface Checked {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Those among them that come from reading, validating and linking. */
  readonly linkFindings: readonly Finding[];
  /** Absent where the source is too broken to have figures. */
  readonly report?: Report;
}

/** A source that was read, validated, linked and computed. */
export interface Report {
  readonly root: Node;
  readonly kind: Kind;
  readonly linked: Linked;
  readonly calculator: Calculator;
  readonly figures: Figures;
  /** The written figures that an equality compares with others. */
  readonly covered: () => ReadonlySet<Figure>;
  /** The source, or a file it is linked with, has errors of form. */
  readonly misshapen: boolean;
  readonly previous?: Report;
  readonly plan?: Report;
}

export interface Compiled extends Checked {
  /** The findings that a waiver in the source silenced; they are not among `findings`. */
  readonly waived: readonly Waived[];
  /** Absent where the source is too broken for its waivers to be looked at. */
  readonly waivers?: WaiverUse;
  /** Absent where the source has errors, unless a draft was asked for. Made when it is asked for. */
  readonly document?: ComposedDocument | undefined;
}

// Classes, since a getter in an object literal gives each object a hidden class of its own, and V8 would keep all that the getter sees until it
// collects the whole heap.

/** Its findings are looked for when somebody asks for them. */
export class CheckedReport implements Checked {
  readonly path: string;
  readonly linkFindings: readonly Finding[];
  readonly report: Report;
  private readonly check: () => readonly Finding[];

  constructor({ path, linkFindings, report }: Omit<CheckedReport, 'findings'>, check: () => readonly Finding[]) {
    this.path = path;
    this.linkFindings = linkFindings;
    this.report = report;
    this.check = once(check);
  }

  get findings(): readonly Finding[] {
    return this.check();
  }
}

/** Its document is made when somebody asks for it. */
export class CompiledReport implements Compiled {
  readonly path: string;
  readonly linkFindings: readonly Finding[];
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly waivers: WaiverUse;
  private readonly compose: (() => ComposedDocument) | undefined;

  constructor(
    { path, linkFindings, report }: Omit<CheckedReport, 'findings'>,
    { findings, waived, waivers }: Pick<CompiledReport, 'findings' | 'waived' | 'waivers'>,
    compose: (() => ComposedDocument) | undefined,
  ) {
    this.path = path;
    this.linkFindings = linkFindings;
    this.report = report;
    this.findings = findings;
    this.waived = waived;
    this.waivers = waivers;
    this.compose = compose && once(compose);
  }

  get document(): ComposedDocument | undefined {
    return this.compose?.();
  }
}

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
