import type { ObjectPlace } from '../compute/place.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { OutlineChanges } from '../kind/effective-outline.ts';
import type { Kind } from '../kind/kind.ts';
import type { ObjectShape } from '../kind/shape.ts';
import type { Envelope } from '../link/envelope.ts';
import type { Register } from '../link/register.ts';
import type { Node } from '../parse/tree.ts';
import type { SourceText } from '../source/source-text.ts';
import type { ComposedDocument } from '../write/composed-document.ts';
import { isBlank, type SectionText } from './assemble.ts';
import { buildDocument } from './build-document.ts';
import { type CheckedTemplates, checkTemplates } from './check-templates.ts';
import { Citations } from './citations.ts';
import { composeBody } from './compose-body.ts';
import { documentOutline } from './document-outline.ts';
import { readNarrative } from './narrative.ts';
import { isChecked } from './prebuilt-kind.ts';
import { type Rendered, render } from './render.ts';
import { buildRoot, rootShape } from './root-view.ts';
import { templatesOf } from './templates.ts';

/** Everything that one document is composed of. */
export interface ComposeInput {
  readonly kind: Kind;
  /** The root of the source (`q3-2024.yaml`), whose figures are known. */
  readonly data: ObjectPlace;
  /** `<name>.noi-dung.md`. */
  readonly narrative?: SourceText;
  readonly register: Register;
  /** `don-vi.yaml`, seen by templates as `don_vi`. */
  readonly agency: Node;
  readonly agencyShape: ObjectShape;
  readonly envelope: Envelope;
  /** Print `…` for what is missing, and mark the document as a draft. */
  readonly draft: boolean;
  /** What templates see as `ky_truoc` and `ke_hoach`. */
  readonly linked?: { readonly previous?: ObjectPlace; readonly plan?: ObjectPlace };
  /** The report's own changes to its kind's outline (`de_cuong`). */
  readonly outline?: OutlineChanges;
}

/**
 * Composes one document: template and narrative are checked, rendered over the figures, put in the order of the outline and
 * parsed. There is no value when the template or the narrative's `{{…}}` can't be trusted; other findings come beside it. The document
 * itself is made when it is asked for: whoever only checks a report has no use for it.
 */
export function compose(input: ComposeInput): Outcome<() => ComposedDocument> {
  const { kind, envelope } = input;
  const outline = documentOutline(kind, envelope, input.outline);
  const { sections, dropped, appendices, entries, ids, known } = outline.value;
  const narrative = input.narrative && readNarrative(input.narrative, entries, dropped);
  const templates = templatesOf(kind);
  const checked = checkTemplates({
    templates,
    narrative,
    root: rootShape(input),
    sections: known,
    documents: idsOf(input.register),
    checked: templates.prebuilt !== undefined && isChecked(templates.prebuilt.plans, input),
  });
  const findings: Finding[] = [...outline.findings, ...(narrative?.findings ?? []), ...checked.findings];
  if (checked.value === undefined) return { findings };

  const rendered = render(checked.value, { root: buildRoot(input), wanted: ids, draft: input.draft });
  const texts = sectionTexts(ids, rendered, checked.value);
  const citations = new Citations(input.register);
  // Legal bases stand first in the document, so they are the first mention of what they cite.
  const legalBases = envelope.legalBases.map(({ lead, id }) => `${lead} ${citations.cite(id, 'full')}`);
  const body = composeBody(texts, citations);
  const document = () => {
    const parsed = body.parsed();
    const blocksOf = (id: string) => parsed.sections.get(texts.findIndex((text) => text.id === id)) ?? [];
    const { footnotes } = parsed;
    return buildDocument({ input, sections, appendices, rendered, legalBases, footnotes, blocksOf });
  };
  return { value: document, findings: [...findings, ...rendered.findings, ...body.findings] };
}

/** What is known of a report, with its document, which is made when it is first asked for. */
export function withDocument<T extends object>(
  report: T,
  make: () => ComposedDocument,
): T & { readonly document: ComposedDocument } {
  let made: ComposedDocument | undefined;
  return {
    ...report,
    get document() {
      made ??= make();
      return made;
    },
  };
}

const idsByRegister = new WeakMap<Register, ReadonlySet<string>>();

/** Reports of one office share its register. */
function idsOf(register: Register): ReadonlySet<string> {
  const known = idsByRegister.get(register) ?? new Set(register.keys());
  idsByRegister.set(register, known);
  return known;
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
