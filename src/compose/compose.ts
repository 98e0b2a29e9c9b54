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
import { composeDocument, type DocumentSources } from './compose-document.ts';
import { documentOutline } from './document-outline.ts';
import { readNarrative } from './narrative.ts';
import { rootShape } from './root-view.ts';
import { structureOf } from './structure.ts';
import { templatesOf } from './templates.ts';
import { usualReports } from './usual-reports.ts';

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
 * itself is made when it is asked for: whoever only checks a report has no use for it, and much of it need not be composed to know that
 * nothing is wrong with it.
 */
export function compose(input: ComposeInput): Outcome<() => ComposedDocument> {
  const { value: outline, findings: faults } = documentOutline(input.kind, input.envelope, input.outline);
  const narrative = input.narrative && readNarrative(input.narrative, outline.entries, outline.dropped);
  const findings: Finding[] = [...faults, ...(narrative?.findings ?? [])];
  const templates = templatesOf(input.kind);
  const parts = { outline, templates, root: rootShape(input), documents: idsOf(input.register), narrative };
  const alike = usualReports(parts);
  const structure = alike && structureOf(input);
  if (structure !== undefined && alike?.isUsual(structure, narrative, input))
    return { value: () => documentOf(input, parts), findings };
  const composed = composeDocument(input, parts);
  if (composed.value === undefined) return { findings: [...findings, ...composed.findings] };
  if (structure !== undefined && composed.findings.length === 0) alike?.learn(structure, composed.value, narrative);
  return { value: composed.value.document, findings: [...findings, ...composed.findings] };
}

function documentOf(input: ComposeInput, sources: DocumentSources): ComposedDocument {
  const { value } = composeDocument(input, sources);
  if (value === undefined) throw new Error('compose: a usual report has no findings');
  return value.document();
}

const idsByRegister = new WeakMap<Register, ReadonlySet<string>>();

/** Reports of one office share its register. */
function idsOf(register: Register): ReadonlySet<string> {
  const known = idsByRegister.get(register) ?? new Set(register.keys());
  idsByRegister.set(register, known);
  return known;
}
