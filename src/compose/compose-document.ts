import type { Outcome } from '../findings/outcome.ts';
import type { ObjectShape } from '../kind/shape.ts';
import type { ComposedDocument } from '../write/composed-document.ts';
import { isBlank, type SectionText } from './assemble.ts';
import { buildDocument } from './build-document.ts';
import { type CheckedTemplates, checkTemplates } from './check-templates.ts';
import { Citations } from './citations.ts';
import type { ComposeInput } from './compose.ts';
import { composeBody } from './compose-body.ts';
import type { DocumentOutline } from './document-outline.ts';
import type { Narrative } from './narrative.ts';
import { isChecked } from './prebuilt-kind.ts';
import { type Rendered, render } from './render.ts';
import { buildRoot } from './root-view.ts';
import type { KindTemplates } from './templates.ts';

/** What a document's input was made into before anything is rendered. */
export interface DocumentSources {
  readonly outline: DocumentOutline;
  readonly templates: KindTemplates;
  /** What templates may name. */
  readonly root: ObjectShape;
  /** Ids of the register. */
  readonly documents: ReadonlySet<string>;
  readonly narrative: Narrative | undefined;
}

export interface Composition {
  readonly document: () => ComposedDocument;
  readonly texts: readonly SectionText[];
  /** Whether the texts depend on values, and not only on which of them are there. */
  readonly compared: boolean;
}

/** Checks, renders and parses; the document is made when it is asked for. */
export function composeDocument(input: ComposeInput, sources: DocumentSources): Outcome<Composition> {
  const { envelope, draft, register } = input;
  const { outline, templates, root, documents, narrative } = sources;
  const { sections, appendices, ids, known } = outline;
  const { value: checked, findings } = checkTemplates({
    ...{ templates, narrative, root, documents, sections: known },
    checked: templates.prebuilt !== undefined && isChecked(templates.prebuilt.plans, input),
  });
  if (checked === undefined) return { findings };

  const rendered = render(checked, { root: buildRoot(input), wanted: ids, draft });
  const texts = sectionTexts(ids, rendered, checked);
  const citations = new Citations(register);
  // Legal bases stand first in the document, so they are the first mention of what they cite.
  const legalBases = envelope.legalBases.map(({ lead, id }) => `${lead} ${citations.cite(id, 'full')}`);
  const body = composeBody(texts, citations);
  const document = () => {
    const parsed = body.parsed();
    const blocksOf = (id: string) => parsed.sections.get(texts.findIndex((text) => text.id === id)) ?? [];
    const { footnotes } = parsed;
    return buildDocument({ input, sections, appendices, rendered, legalBases, footnotes, blocksOf });
  };
  const value = { document, texts, compared: rendered.compared };
  return { value, findings: [...findings, ...rendered.findings, ...body.findings] };
}

/** Sections where something was written, in the order of the outline. */
function sectionTexts(
  ids: ReadonlySet<string>,
  rendered: Rendered,
  { sectionPlaces }: CheckedTemplates,
): SectionText[] {
  return [...ids].flatMap((id): SectionText[] => {
    const section = rendered.sections.get(id);
    if (section === undefined) return [];
    const { leaves, narrative } = section;
    const at = sectionPlaces.get(id);
    const block = section.block === undefined || at === undefined ? undefined : { text: section.block, at };
    const text = { id, leaves, ...(block && { block }), ...(narrative && { narrative }) };
    return isBlank(text) ? [] : [text];
  });
}
