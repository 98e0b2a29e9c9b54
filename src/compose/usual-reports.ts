import { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { TextMemo } from '../text/text-memo.ts';
import { isBlank, type SectionText } from './assemble.ts';
import { TemplateCheck } from './check-template.ts';
import type { ComposeInput } from './compose.ts';
import type { Composition, DocumentSources } from './compose-document.ts';
import type { DocumentOutline } from './document-outline.ts';
import { Leaves, TextLeaf, withoutMarks } from './leaves.ts';
import type { Narrative } from './narrative.ts';
import { simplePieces } from './narrative-text.ts';
import { mayHaveFootnotes, notedPattern } from './noted-pattern.ts';
import { RecurringTexts } from './recurring-texts.ts';
import { buildRoot } from './root-view.ts';
import { type Run, runTemplate } from './run-template.ts';
import { isUsualText, sectionPattern, takesUsualText } from './section-pattern.ts';
import type { Template } from './template.ts';
import { haveUsualNotes } from './usual-notes.ts';

/** What reports have in common that are checked alike. */
type Common = Omit<DocumentSources, 'narrative'>;

/** What the kind's templates print over one structure, where nothing is wrong with it: block by section. */
interface Blocks {
  readonly number: number;
  readonly bySection: ReadonlyMap<string, SectionText>;
  /** Sections in which any usual text is, as far as is known yet. */
  readonly open: Set<string>;
}

/**
 * Tells of reports, before they are composed, that composing them has no findings: what templates print depends on the structure of what they
 * see (`structureOf`), and what the author wrote is looked at section by section.
 */
export class UsualReports {
  private readonly common: Common;
  private readonly structures = new RecurringTexts<Blocks>();
  /** By what authors wrote for sections. */
  private readonly contents = new TextMemo<ReadContent>();
  /** By the structure's number and the call. */
  private readonly calls = new TextMemo<boolean>();
  /** The last report that was usual: others may have its narrative. */
  private lately: { readonly blocks: Blocks; readonly narrative: string } | undefined;
  private count = 0;

  constructor(common: Common) {
    this.common = common;
  }

  isFor({ templates, root, documents }: Common): boolean {
    const { common } = this;
    return templates === common.templates && root === common.root && documents === common.documents;
  }

  /** Whether composing a report of this structure surely has no findings. */
  isUsual(structure: string, narrative: Narrative | undefined, input: ComposeInput): boolean {
    const blocks = this.structures.known(structure);
    if (blocks === undefined) return false;
    const { text } = input.narrative ?? { text: '' };
    if (this.lately?.blocks === blocks && this.lately.narrative === text) return true;
    const noted: SectionText[] = [];
    const reading = new Reading(this.common, input, blocks, this.calls);
    for (const { id, content } of narrative?.sections.values() ?? []) {
      const written = content.source.text.slice(content.start, content.end);
      if (reading.isPlain(id, written)) continue;
      const known = this.contents.get(written, () => ({ blocks, id, kind: reading.content(id, written) }));
      if (known.blocks !== blocks || known.id !== id)
        Object.assign(known, { blocks, id, kind: reading.content(id, written) } satisfies ReadContent);
      if (known.kind === 'unusual') return false;
      if (known.kind === 'noted') noted.push(...reading.section(id, written));
    }
    if (!haveUsualNotes(noted) && notedPattern(noted) === undefined) return false;
    this.lately = { blocks, narrative: text };
    return true;
  }

  /** Takes over what a report's templates printed, when composing it had no findings. */
  learn(structure: string, { texts, compared }: Composition, narrative: Narrative | undefined): void {
    if (compared || callsPartial(narrative)) return;
    const blocks = texts.flatMap(({ id, block }) => (block === undefined ? [] : [{ id, block, leaves: NO_LEAVES }]));
    const usual = blocks.every(
      (text) => isBlank(text) || (!mayHaveFootnotes(text) && sectionPattern(text) !== undefined),
    );
    if (!usual) return;
    this.structures.get(structure, () => ({
      number: this.count++,
      bySection: new Map(blocks.map((one) => [one.id, one])),
      open: new Set(),
    }));
  }
}

/** A partial that only a narrative calls would be told as unused in a report whose narrative does not. */
function callsPartial(narrative: Narrative | undefined): boolean {
  const sections = [...(narrative?.sections.values() ?? [])];
  return sections.some(({ content: { source, start, end } }) => /\{\{[~\s]*>/.test(source.text.slice(start, end)));
}

const byOutline = new WeakMap<DocumentOutline, UsualReports>();

/** Those of a document's like; absent for the first of them, so that a run over one file has no more to do. */
export function usualReports({ outline, templates, root, documents }: Common): UsualReports | undefined {
  const common = { outline, templates, root, documents };
  const known = byOutline.get(outline);
  if (known?.isFor(common)) return known;
  byOutline.set(outline, new UsualReports(common));
  return undefined;
}

/** Notes stand in one section and are referred to in another, so sections that may have some are looked at together. */
type Content = 'usual' | 'noted' | 'unusual';

/** What somebody wrote, with the section and the templates' blocks that it was read for lately. */
interface ReadContent {
  readonly blocks: Blocks;
  readonly id: string;
  readonly kind: Content;
}

const NO_LEAVES = new Leaves();
/** Which number a mark has makes no difference to what is found. */
const VALUE = new Leaves().mark(new TextLeaf(''));
/** What is read here has no findings, so nobody is told this place. */
const NOWHERE = span(new SourceText('', ''), 0, 0);

/** Reads what the author of one report wrote. */
class Reading {
  private readonly common: Common;
  private readonly input: ComposeInput;
  private readonly blocks: Blocks;
  private readonly calls: TextMemo<boolean>;
  private run: Run | undefined;

  constructor(common: Common, input: ComposeInput, blocks: Blocks, calls: TextMemo<boolean>) {
    this.common = common;
    this.input = input;
    this.blocks = blocks;
    this.calls = calls;
  }

  /** Whether usual words that call nothing but values stand in a section for such, as most do: to see that takes less than to look them up. */
  isPlain(id: string, written: string): boolean {
    return this.isOpen(id) && isUsualText(written) && this.callsValues(written);
  }

  private callsValues(written: string): boolean {
    for (let open = written.indexOf('{{'); open !== -1; ) {
      const close = written.indexOf('}}', open) + 2;
      if (close < open || written[close] === '}' || !this.printsOneValue(written.slice(open, close))) return false;
      open = written.indexOf('{{', close);
    }
    return true;
  }

  private isOpen(id: string): boolean {
    const { open, bySection } = this.blocks;
    if (open.has(id)) return true;
    const { text = '' } = bySection.get(id)?.block ?? {};
    if (mayHaveFootnotes({ id, leaves: NO_LEAVES, block: { text, at: NOWHERE } }) || !takesUsualText(text))
      return false;
    open.add(id);
    return true;
  }

  content(id: string, written: string): Content {
    const [section] = this.section(id, written);
    if (section === undefined) return 'unusual';
    if (mayHaveFootnotes(section)) return 'noted';
    return isBlank(section) || sectionPattern(section) !== undefined ? 'usual' : 'unusual';
  }

  /** With what the template printed for it; none where a call in it prints anything but one value. */
  section(id: string, written: string): readonly SectionText[] {
    const text = this.printed(written);
    if (text === undefined) return [];
    const { block } = this.blocks.bySection.get(id) ?? {};
    const narrative = text.trim() === '' ? undefined : { text, content: NOWHERE };
    return [{ id, leaves: NO_LEAVES, ...(block && { block }), ...(narrative && { narrative }) }];
  }

  private printed(written: string): string | undefined {
    const { ordinary = false } = this.input.narrative ?? {};
    if (!written.includes('{{')) return ordinary ? written : withoutMarks(written);
    const source = new SourceText('', written, ordinary || undefined);
    let text = '';
    for (const piece of simplePieces('', span(source, 0, written.length)) ?? [undefined]) {
      if (typeof piece === 'string') text += piece;
      else if (piece !== undefined && this.printsOneValue(piece.text)) text += VALUE;
      else return undefined;
    }
    return text;
  }

  private printsOneValue(call: string): boolean {
    return this.calls.get(`${this.blocks.number} ${call}`, () => {
      const [template, ...more] = simplePieces('', span(new SourceText('', call), 0, call.length)) ?? [];
      return typeof template === 'object' && more.length === 0 && this.runs(template);
    });
  }

  private runs(template: Template): boolean {
    const { outline, templates, root, documents } = this.common;
    const check = new TemplateCheck({ root, partials: templates.partials, sections: outline.known, documents });
    check.narrative(template);
    if (check.findings.length > 0) return false;
    this.run ??= this.newRun();
    this.run.leaves = new Leaves();
    return runTemplate(template, this.run) === VALUE && this.run.findings.length === 0 && !this.run.compared;
  }

  private newRun(): Run {
    const { partials } = this.common.templates;
    const { draft } = this.input;
    const run = { root: buildRoot(this.input), partials, wanted: new Set<string>(), sections: new Map(), draft };
    return { ...run, findings: [], compared: false, leaves: NO_LEAVES };
  }
}
