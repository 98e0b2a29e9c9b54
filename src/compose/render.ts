import type { Finding } from '../findings/finding.ts';
import { span } from '../source/span.ts';
import type { RenderedNarrative } from './assemble.ts';
import { type Leaves, withoutMarks } from './leaves.ts';
import type { Narrative } from './narrative.ts';
import { type Run, runTemplate } from './run-template.ts';
import type { Template } from './template.ts';
import type { KindTemplates } from './templates.ts';
import type { ViewObject } from './view.ts';

/** What the checked templates of one document are. */
export interface DocumentTemplates {
  readonly kind: KindTemplates;
  readonly narrative: Narrative | undefined;
  /** The sections of the narrative that hold `{{…}}`. */
  readonly narrativeTemplates: ReadonlyMap<string, Template>;
}

export interface Rendered {
  /** By section id. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly narrative: ReadonlyMap<string, RenderedNarrative>;
  readonly subject: string;
  readonly findings: readonly Finding[];
}

export interface RenderInput {
  readonly root: ViewObject;
  readonly leaves: Leaves;
  /** Ids of the sections that the document has. */
  readonly wanted: ReadonlySet<string>;
  readonly draft: boolean;
}

/** Runs the templates over the view. What they print is still marks (see `leaves.ts`). */
export function render(templates: DocumentTemplates, { root, leaves, wanted, draft }: RenderInput): Rendered {
  const { kind, narrativeTemplates } = templates;
  const run: Run = { leaves, root, wanted, sections: new Map(), findings: [], draft };
  const printed = (template: Template | undefined) => template && runTemplate(template, kind.partials, run);
  const subject = printed(kind.subject) ?? '';
  printed(kind.main);
  const narrative = new Map<string, RenderedNarrative>();
  for (const { id, content } of templates.narrative?.sections.values() ?? []) {
    const written = withoutMarks(content.source.text.slice(content.start, content.end));
    const text = printed(narrativeTemplates.get(id)) ?? written;
    if (text.trim() !== '') narrative.set(id, { text, content: span(content.source, content.start, content.end) });
  }
  return { blocks: run.sections, narrative, subject, findings: run.findings };
}
