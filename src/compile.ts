import { checkAgainstPlan } from './check/check-against-plan.ts';
import { checkInPeriod } from './check/check-in-period.ts';
import { checkNarrative } from './check/check-narrative.ts';
import { checkRelations } from './check/check-relations.ts';
import { checkSourceCitations } from './check/check-source-citations.ts';
import { checkUnique } from './check/check-unique.ts';
import { WaiverBook, waiverFiles } from './check/waiver-book.ts';
import { type Checked, CheckedReport, type Compiled, CompiledReport, once, type Report } from './compiled.ts';
import { compose } from './compose/compose.ts';
import { composeInput } from './compose/compose-input.ts';
import { missingValue } from './compose/rendering-rules.ts';
import { citedUnknown } from './compose/template-rules.ts';
import { Calculator } from './compute/calculator.ts';
import type { Figure } from './compute/figure.ts';
import { type Finding, found } from './findings/finding.ts';
import { countOf, inOrder } from './findings/order.ts';
import type { KindCache } from './kind/kept-kind.ts';
import type { Kind } from './kind/kind.ts';
import { KindLibrary } from './kind/kind-library.ts';
import { checkPlan } from './link/check-plan.ts';
import { checkPrevious } from './link/check-previous.ts';
import { circleAt, circleThrough } from './link/link-circle.ts';
import { linkBroken } from './link/link-rules.ts';
import { AGENCY, type Linked, linkSource, sourceKind } from './link/link-source.ts';
import { packKind } from './pack-kind.ts';
import { type FileProblem, type FileSystem, folderOf } from './read/files.ts';
import { Memory } from './read/memory.ts';
import { Files, type Reads } from './read/read-source.ts';
import { WAIVER_RULES } from './rules.ts';
import type { SourceText } from './source/source-text.ts';
import type { Span } from './source/span.ts';
import { checkSchemaFile } from './validate/meta-schema.ts';
import { validateSource } from './validate/validate-source.ts';

/** So many reports are kept once one of them was linked with another, and before. */
const KEPT = { linked: 8, alone: 1 };

/**
 * The passes, in order:
 *
 *   read → parse → validate → link → compute → check → compose → (write)
 *
 * A pass returns a value and findings. The run goes on as long as a later pass can still say something true, so that as many
 * errors as possible are told at once. Writing is the caller's: `src/write/` turns a composed document into bytes.
 *
 * One run over any number of sources: each file is read, and each linked report computed, once as far as memory goes.
 */
export class Compiler {
  readonly files: Files;
  private readonly kinds: KindLibrary;
  private readonly checked: Memory<Checked>;
  private readonly open: string[] = [];
  private kept = KEPT.alone;
  private readonly waivers = new WaiverBook(WAIVER_RULES);

  /** `builtIn`: the folder of the built-in `schemas/` and `templates/`. `cache`: where offices' own kinds are kept between runs. */
  constructor(system: FileSystem, builtIn: string, cache?: KindCache) {
    this.files = new Files(system);
    this.kinds = new KindLibrary(this.files, builtIn, cache);
    this.checked = new Memory(this.files);
  }

  /** Why a source can't be had at all; undefined when it can be read. */
  problem(path: string): FileProblem | undefined {
    const read = this.files.read(path);
    return 'problem' in read ? read.problem : undefined;
  }

  check(path: string): Checked {
    return this.checked.get(path, () => {
      this.open.push(path);
      try {
        return this.run(path);
      } finally {
        this.open.pop();
      }
    });
  }

  /** What the source that was compiled last stands on: while that stays as it is, so do its findings and its document. */
  reads(path: string): Reads {
    return this.checked.reads(path);
  }

  /** Lets go of what changed, and of all that stands on it. */
  forget(changed: Reads): void {
    for (const path of changed) {
      this.files.forget(path);
      this.waivers.forget(path);
    }
    this.kinds.forget(changed);
    this.checked.forget(changed);
  }

  compile(path: string, options: { readonly draft: boolean }): Compiled {
    this.letGo();
    const checked = this.check(path);
    const { report } = checked;
    if (report === undefined) return { ...checked, waived: [] };
    // 7. compose: also when figures contradict, so that faults of template and narrative are told in the same run
    const composed = compose(composeInput(report, options.draft));
    const told = composed.findings.filter(({ rule }) => !follows(rule, report));
    const settled = this.waivers.settle([...checked.findings, ...told], waiverFiles(report));
    const failed = countOf(settled.findings, 'error') > 0;
    const document = failed && !options.draft ? undefined : composed.value;
    return new CompiledReport({ path, report, linkFindings: checked.linkFindings }, settled, document);
  }

  /** For a run that settles waivers itself (`WaiverLedger`) and keeps nothing of a source that had its turn. */
  forgetWaivers({ report }: Checked): void {
    if (report !== undefined) for (const { path } of waiverFiles(report).own) this.waivers.forget(path);
  }

  /** A kind by its name, as a source in this folder would find it; `at` is where it is asked for. */
  kind(name: string, source: SourceText, at: Span) {
    const { value, findings: faults } = this.kinds.find(name, source, at);
    const { files } = this.kinds.ownSchemas(name, folderOf(source.path));
    const findings = [...faults, ...files.flatMap(checkSchemaFile)];
    return { kind: value, findings, agencyShape: this.kinds.schemaShape(AGENCY, folderOf(source.path)).shape };
  }

  /** After the last source: the offices' own kinds are kept for later runs. */
  keepKinds(): void {
    this.kinds.keep((fresh) => packKind(fresh, this.kinds));
  }

  /** After the last source: waivers of the register or the agency's file that none of the sources needed. */
  unusedWaivers(): readonly Finding[] {
    return this.waivers.unusedInSharedFiles();
  }

  /** Of thousands of sources only the last are kept: neighbours are often linked with each other. */
  private letGo(): void {
    for (const [path, { report }] of this.checked.entries()) {
      if (this.checked.size <= this.kept) return;
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
    for (const finding of tree?.findings ?? []) findings.push(finding);
    const root = tree?.value;
    if (root === undefined) return stop();

    // 3. validate, by the kind that the source names
    const kind = sourceKind(root, this.kinds, findings);
    if (kind === undefined) return stop();
    for (const finding of validateSource(root, kind.schema, kind.lookup, kind.shape)) findings.push(finding);
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
    return new CheckedReport({ path, linkFindings: findings, report }, () =>
      inOrder([...findings, ...checks().findings]),
    );
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
    this.kept = KEPT.linked;
    const start = this.open.indexOf(link.path);
    if (start !== -1) {
      findings.push(circleAt(link, this.open.slice(start)));
      this.files.noteAll();
      return undefined;
    }
    const { report, linkFindings: theirs } = this.check(link.path);
    if (report === undefined) findings.push(found(linkBroken, link.at, { path: link.path }));
    // told in each of its files, and none of them stands on another: which one was read first makes no difference
    const circle = circleThrough(link.path, theirs);
    if (circle === undefined) return report;
    findings.push(circleAt(link, circle));
    return undefined;
  }
}

/** 6. check: not for a report that is only linked, whose figures alone are wanted. */
function checkReport({ kind, linked, calculator }: Omit<Report, 'covered'>): {
  readonly findings: readonly Finding[];
  readonly covered: ReadonlySet<Figure>;
} {
  const { findings, covered } = checkRelations(calculator);
  const { plan, compose } = linked;
  const all = [
    ...findings,
    ...checkSourceCitations(linked),
    ...checkInPeriod(calculator.places.inPeriod, compose),
    ...checkUnique(calculator.places.marked),
    ...(plan === undefined ? [] : checkAgainstPlan(calculator, kind.name, plan.at)),
    ...(compose.narrative === undefined ? [] : checkNarrative(compose.narrative, calculator)),
  ];
  return { findings: all, covered };
}

/** Whether a finding of compose only follows from an error that was told at its own place. */
function follows(rule: Finding['rule'], { misshapen, linked }: Report): boolean {
  return (misshapen && rule === missingValue) || (linked.registerLost && rule === citedUnknown);
}
