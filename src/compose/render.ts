import type { Finding } from '../findings/finding.ts';
import { span } from '../source/span.ts';
import type { RenderedNarrative } from './assemble.ts';
import { compileTemplates, type Run } from './environment.ts';
import { type Leaves, withoutMarks } from './leaves.ts';
import type { Narrative } from './narrative.ts';
import type { Template } from './template.ts';
import { type KindTemplates, MAIN, SUBJECT } from './templates.ts';
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
  const sources = new Map(
    [kind.main, kind.subject, ...kind.partials.values(), ...narrativeTemplates.values()].flatMap((template) =>
      template === undefined ? [] : [[template.source.path, template.source] as const],
    ),
  );
  const run: Run = { leaves, root, sources, wanted, sections: new Map(), findings: [], draft };
  const renderers = kind.renderers();
  const subject = renderers.get(SUBJECT)?.(root, run) ?? '';
  renderers.get(MAIN)?.(root, run);
  const own = compileTemplates(narrativeTemplates.values(), kind.partials);
  const narrative = new Map<string, RenderedNarrative>();
  for (const { id, content } of templates.narrative?.sections.values() ?? []) {
    const written = withoutMarks(content.source.text.slice(content.start, content.end));
    const text = own.get(id)?.(root, run) ?? written;
    if (text.trim() !== '') narrative.set(id, { text, content: span(content.source, content.start, content.end) });
  }
  return { blocks: run.sections, narrative, subject, findings: run.findings };
}
