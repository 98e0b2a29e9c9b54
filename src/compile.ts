import { checkAgainstPlan } from './check/check-against-plan.ts';
import { checkInPeriod } from './check/check-in-period.ts';
import { checkNarrative } from './check/check-narrative.ts';
import { checkRelations } from './check/check-relations.ts';
import { checkSourceCitations } from './check/check-source-citations.ts';
import { checkUnique } from './check/check-unique.ts';
import { WaiverBook, type WaiverFiles } from './check/waiver-book.ts';
import type { Waived } from './check/waivers.ts';
import { type ComposeInput, compose } from './compose/compose.ts';
import { missingValue } from './compose/rendering-rules.ts';
import { citedUnknown } from './compose/template-rules.ts';
import type { ViewSource } from './compose/view.ts';
import { Calculator } from './compute/calculator.ts';
import type { Figure, Figures } from './compute/figure.ts';
import { type Finding, found } from './findings/finding.ts';
import { countOf, inOrder } from './findings/order.ts';
import type { Kind } from './kind/kind.ts';
import { KindLibrary } from './kind/kind-library.ts';
import { checkPlan } from './link/check-plan.ts';
import { checkPrevious } from './link/check-previous.ts';
import { linkBroken, linkCycle } from './link/link-rules.ts';
import { AGENCY, type Linked, linkSource, sourceKind } from './link/link-source.ts';
import type { Node } from './parse/tree.ts';
import { type FileProblem, type FileSystem, folderOf } from './read/files.ts';
import { Files } from './read/read-source.ts';
import { WAIVER_RULES } from './rules.ts';
import type { SourceText } from './source/source-text.ts';
import type { Span } from './source/span.ts';
import { checkSchemaFile } from './validate/meta-schema.ts';
import { validateSource } from './validate/validate-source.ts';
import type { ComposedDocument } from './write/composed-document.ts';

/**
 * The passes, in order:
 *
 *   read → parse → validate → link → compute → check → compose → (write)
 *
 * A pass returns a value and findings. The run goes on as long as a later pass can still say something true, so that as many
 * errors as possible are told at once. Writing is the caller's: `src/write/` turns a composed document into bytes.
 */
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
  /** Absent where the source has errors, unless a draft was asked for. */
  readonly document?: ComposedDocument;
}

const KEPT = 24;

/** One run over any number of sources: each file is read, and each linked report computed, once as far as memory goes. */
export class Compiler {
  private readonly files: Files;
  private readonly kinds: KindLibrary;
  private readonly checked = new Map<string, Checked>();
  private readonly open: string[] = [];
  private readonly waivers = new WaiverBook(WAIVER_RULES);

  /** `builtIn`: the folder of the built-in `schemas/` and `templates/`. */
  constructor(system: FileSystem, builtIn: string) {
    this.files = new Files(system);
    this.kinds = new KindLibrary(this.files, builtIn);
  }

  /** Why a source can't be had at all; undefined when it can be read. */
  problem(path: string): FileProblem | undefined {
    const read = this.files.read(path);
    return 'problem' in read ? read.problem : undefined;
  }

  check(path: string): Checked {
    const known = this.checked.get(path);
    if (known !== undefined) return known;
    this.open.push(path);
    const checked = this.run(path);
    this.open.pop();
    this.checked.set(path, checked);
    return checked;
  }

  compile(path: string, options: { readonly draft: boolean }): Compiled {
    this.letGo();
    const checked = this.check(path);
    const { report } = checked;
    if (report === undefined) return { ...checked, waived: [] };
    // 7. compose: also when figures contradict, so that faults of template and narrative are told in the same run
    const composed = compose(composeInput(report, options.draft));
    const told = composed.findings.filter(({ rule }) => !follows(rule, report));
    const { findings, waived } = this.waivers.settle([...checked.findings, ...told], waiverFiles(report));
    const failed = countOf(findings, 'error') > 0;
    if (composed.value === undefined || (failed && !options.draft)) return { ...checked, findings, waived };
    return { ...checked, findings, waived, document: composed.value };
  }

  /** A kind by its name, as a source in this folder would find it; `at` is where it is asked for. */
  kind(name: string, source: SourceText, at: Span) {
    const { value, findings: faults } = this.kinds.find(name, source, at);
    const { files } = this.kinds.ownSchemas(name, folderOf(source.path));
    const findings = [...faults, ...files.flatMap(checkSchemaFile)];
    return { kind: value, findings, agencyShape: this.kinds.schemaShape(AGENCY, folderOf(source.path)).shape };
  }

  /** After the last source: waivers of the register or the agency's file that none of the sources needed. */
  unusedWaivers(): readonly Finding[] {
    return this.waivers.unusedInSharedFiles();
  }

  /** Of thousands of sources only the last are kept: neighbours are often linked with each other. */
  private letGo(): void {
    for (const [path, { report }] of this.checked) {
      if (this.checked.size <= KEPT) return;
      this.checked.delete(path);
      this.files.forget(path);
      const narrative = report?.linked.compose.narrative;
      if (narrative !== undefined) this.files.forget(narrative.path);
    }
  }

  private run(path: string): Checked {
    const findings: Finding[] = [];
    const stop = (): Checked => ({ path, linkFindings: findings, findings: inOrder(findings) });

    // 1.–2. read and parse
    const tree = this.files.tree(path);
    findings.push(...(tree?.findings ?? []));
    const root = tree?.value;
    if (root === undefined) return stop();

    // 3. validate, by the kind that the source names
    const kind = sourceKind(root, this.kinds, findings);
    if (kind === undefined) return stop();
    findings.push(...validateSource(root, kind.schema, kind.lookup, kind.shape));
    if (root.type !== 'map') return stop();

    // 4. link: agency, register, narrative, previous report, plan
    const linked = linkSource(path, root, kind, this.files, this.kinds, findings);
    const misshapen = countOf(findings, 'error') > 0;
    const asOf = linked.compose.envelope.closing?.to;
    const { previous, occasions } = this.previousReport(kind, linked, findings);
    const plan = this.linkedPlan(kind, linked, findings);

    // 5. compute
    const calculator = new Calculator({
      root,
      shape: kind.shape,
      occasions,
      ...(asOf !== undefined && { asOf }),
      ...(previous !== undefined && { previous: previous.calculator }),
      ...(plan !== undefined && { plan: plan.calculator, planKind: plan.kind.name }),
    });
    const figures = calculator.figures();

    const report = {
      ...{ root, kind, linked, calculator, figures, misshapen, covered: () => checks().covered },
      ...(previous !== undefined && { previous }),
      ...(plan !== undefined && { plan }),
    };
    const checks = once(() => checkReport(report));
    const all = once(() => inOrder([...findings, ...checks().findings]));
    return {
      path,
      linkFindings: findings,
      get findings() {
        return all();
      },
      report,
    };
  }

  /** The report of an earlier period, where what is linked is one, and how the two periods stand to each other. */
  private previousReport(kind: Kind, { previous: link, compose }: Linked, findings: Finding[]) {
    const report = this.linkedReport(link, findings);
    const mine = { kind: kind.name, envelope: compose.envelope };
    const theirs = report && { kind: report.kind.name, envelope: report.linked.compose.envelope };
    const checked = checkPrevious(mine, theirs && link && { ...theirs, ...link });
    findings.push(...checked.findings);
    return { previous: checked.usable ? report : undefined, occasions: checked.occasions };
  }

  /** The linked plan with its tasks as of the report's closing date, where it has what the report is compared with. */
  private linkedPlan(kind: Kind, { plan: link, compose }: Linked, findings: Finding[]): Report | undefined {
    const report = this.linkedReport(link, findings);
    if (link === undefined || report === undefined) return undefined;
    const faults = checkPlan(kind, report.kind, link);
    findings.push(...faults);
    if (faults.length > 0) return undefined;
    const asOf = compose.envelope.closing?.to;
    const calculator = new Calculator({ ...report.calculator.subject, ...(asOf !== undefined && { asOf }) });
    return { ...report, calculator, figures: calculator.figures() };
  }

  private linkedReport(
    link: { readonly path: string; readonly at: Span } | undefined,
    findings: Finding[],
  ): Report | undefined {
    if (link === undefined) return undefined;
    const start = this.open.indexOf(link.path);
    if (start !== -1) {
      const chain = [...this.open.slice(start), link.path];
      findings.push(found(linkCycle, link.at, { path: link.path, chain }));
      return undefined;
    }
    const { report, linkFindings: theirs } = this.check(link.path);
    if (report === undefined) findings.push(found(linkBroken, link.at, { path: link.path }));
    // a circle is told where it closes, in a file that may not be among those that the author asked about
    const circle = theirs.find(({ rule, at }) => rule === linkCycle && at.source.path === link.path);
    if (circle !== undefined)
      findings.push(found(linkCycle, link.at, circle.args as { path: string; chain: string[] }));
    return report;
  }
}

/** 6. check: not for a report that is only linked, whose figures alone are wanted. */
function checkReport({ kind, linked, calculator }: Omit<Report, 'covered'>): {
  readonly findings: readonly Finding[];
  readonly covered: ReadonlySet<Figure>;
} {
  const { findings, covered } = checkRelations(calculator);
  const all = [
    ...findings,
    ...checkSourceCitations(linked),
    ...checkInPeriod(calculator.places.inPeriod, linked.compose),
    ...checkUnique(calculator.places.marked),
  ];
  if (linked.plan !== undefined) all.push(...checkAgainstPlan(calculator, kind.name, linked.plan.at));
  if (linked.compose.narrative !== undefined) all.push(...checkNarrative(linked.compose.narrative, calculator));
  return { findings: all, covered };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a finding of compose only follows from an error that was told at its own place. */
function follows(rule: Finding['rule'], { misshapen, linked }: Report): boolean {
  return (misshapen && rule === missingValue) || (linked.registerLost && rule === citedUnknown);
}

function waiverFiles({ root, linked: { compose } }: Report): WaiverFiles {
  const own = [root.span.source, compose.narrative].filter((source) => source !== undefined);
  const [document] = compose.register.values();
  const shared = new Set([compose.agency.span.source, document?.at.source].filter((source) => source !== undefined));
  return { own, shared: [...shared].filter((source) => !own.includes(source)) };
}

function composeInput({ root, kind, linked, figures, previous, plan }: Report, draft: boolean): ComposeInput {
  const seen = {
    ...(previous !== undefined && { previous: viewSource(previous) }),
    ...(plan !== undefined && { plan: viewSource(plan) }),
  };
  return { kind, data: root, figures, draft, linked: seen, ...linked.compose };
}

/** What templates see of a linked report. */
function viewSource({ kind, root, figures }: Report): ViewSource {
  return { shape: kind.shape, data: root, figures };
}

/** The figures that the author wrote, of all that the report has. */
export function writtenFigures(figures: Figures): Figure[] {
  return [...figures.values()].filter((figure) => figure.from.how === 'given');
}
