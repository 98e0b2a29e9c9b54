import type { ObjectPlace } from '../compute/place.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import { effectiveOutline, everySection, type OutlineChanges } from '../kind/effective-outline.ts';
import type { Kind } from '../kind/kind.ts';
import type { OutlineSection } from '../kind/outline.ts';
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
import { Leaves } from './leaves.ts';
import { appendixLabel } from './letterhead.ts';
import { outlineEntries } from './match-headings.ts';
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
  const outline = effectiveOutline(kind.outline, input.outline);
  const { sections, dropped } = outline.value;
  const appendices = appendixSections(envelope);
  const entries = [...outlineEntries(sections), ...outlineEntries(appendices)];
  const narrative = input.narrative && readNarrative(input.narrative, entries, dropped);
  const templates = templatesOf(kind);
  const checked = checkTemplates({
    templates,
    narrative,
    root: rootShape(input),
    sections: new Set([...everySection(kind.outline), ...entries.map((entry) => entry.section)].map(({ id }) => id)),
    documents: idsOf(input.register),
    checked: templates.prebuilt !== undefined && isChecked(templates.prebuilt.plans, input),
  });
  const findings: Finding[] = [...outline.findings, ...(narrative?.findings ?? []), ...checked.findings];
  if (checked.value === undefined) return { findings };

  const leaves = new Leaves();
  const wanted = new Set(entries.map(({ section }) => section.id));
  const rendered = render(checked.value, { root: buildRoot(input), leaves, wanted, draft: input.draft });
  const texts = sectionTexts([...wanted], rendered, checked.value);
  const citations = new Citations(input.register);
  // Legal bases stand first in the document, so they are the first mention of what they cite.
  const legalBases = envelope.legalBases.map(({ lead, id }) => `${lead} ${citations.cite(id, 'full')}`);
  const body = composeBody(texts, leaves, citations);
  const document = () => {
    const parsed = body.parsed();
    const blocksOf = (id: string) => parsed.sections.get(texts.findIndex((text) => text.id === id)) ?? [];
    const { footnotes } = parsed;
    return buildDocument({ input, sections, appendices, rendered, leaves, legalBases, footnotes, blocksOf });
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

const ids = new WeakMap<Register, ReadonlySet<string>>();

/** Reports of one office share its register. */
function idsOf(register: Register): ReadonlySet<string> {
  const known = ids.get(register) ?? new Set(register.keys());
  ids.set(register, known);
  return known;
}

/** An appendix is written like a section: `phu_luc_1`, or the id that it was given. */
function appendixSections({ appendices }: Envelope): OutlineSection[] {
  return appendices.map(({ id, title }, index) => ({
    id: id ?? `phu_luc_${index + 1}`,
    title,
    short: appendixLabel(index, appendices.length),
    as: 'text',
    phrase: '',
    sections: [],
  }));
}

/** Sections where something was written, in the order of the outline. */
function sectionTexts(ids: readonly string[], rendered: Rendered, { sectionPlaces }: CheckedTemplates): SectionText[] {
  return ids
    .map((id): SectionText => {
      const text = rendered.blocks.get(id);
      const at = sectionPlaces.get(id);
      const narrative = rendered.narrative.get(id);
      const block = text !== undefined && at !== undefined ? { block: { text, at } } : {};
      return { id, ...block, ...(narrative && { narrative }) };
    })
    .filter((text) => !isBlank(text));
}
