import type { Finding } from '../findings/finding.ts';
import { span } from '../source/span.ts';
import type { RenderedNarrative } from './assemble.ts';
import { Leaves, withoutMarks } from './leaves.ts';
import type { Narrative, NarrativeSection } from './narrative.ts';
import type { NarrativeText } from './narrative-text.ts';
import { type MarkedText, type Run, runTemplate } from './run-template.ts';
import type { KindTemplates } from './templates.ts';
import type { ViewObject } from './view.ts';

/** What the checked templates of one document are. */
export interface DocumentTemplates {
  readonly kind: KindTemplates;
  readonly narrative: Narrative | undefined;
  /** The sections of the narrative that hold `{{…}}`. */
  readonly narrativeTexts: ReadonlyMap<string, NarrativeText>;
}

export interface Rendered {
  /** By id; those for which something was written. */
  readonly sections: ReadonlyMap<string, RenderedSection>;
  readonly subject: MarkedText;
  readonly findings: readonly Finding[];
  /** Whether what was printed depends on values, and not only on which of them are there. */
  readonly compared: boolean;
}

interface RenderedSection {
  readonly block?: string;
  readonly narrative?: RenderedNarrative;
  readonly leaves: Leaves;
}

export interface RenderInput {
  readonly root: ViewObject;
  /** Ids of the sections that the document has. */
  readonly wanted: ReadonlySet<string>;
  readonly draft: boolean;
}

/** Runs the templates over the view. What they print is still marks (see `leaves.ts`). */
export function render(templates: DocumentTemplates, { root, wanted, draft }: RenderInput): Rendered {
  const { kind, narrative, narrativeTexts } = templates;
  const { partials } = kind;
  const collected = { sections: new Map(), findings: [], compared: false, leaves: new Leaves() };
  const run: Run = { root, partials, wanted, draft, ...collected };
  const subject = { text: kind.subject === undefined ? '' : runTemplate(kind.subject, run), leaves: run.leaves };
  if (kind.main !== undefined) runTemplate(kind.main, run);
  const sections = new Map<string, RenderedSection>();
  for (const [id, { text, leaves }] of run.sections) sections.set(id, { block: text, leaves });
  for (const section of narrative?.sections.values() ?? []) {
    const written = sections.get(section.id) ?? { leaves: new Leaves() };
    run.leaves = written.leaves;
    const text = narrativeText(section, narrativeTexts.get(section.id), run);
    if (text.trim() === '') continue;
    const { source, start, end } = section.content;
    sections.set(section.id, { ...written, narrative: { text, content: span(source, start, end) } });
  }
  return { sections, subject, findings: run.findings, compared: run.compared };
}

function narrativeText({ content }: NarrativeSection, pieces: NarrativeText | undefined, run: Run): string {
  if (pieces === undefined) return withoutMarks(content.source.text.slice(content.start, content.end));
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : runTemplate(piece, run);
  return text;
}
