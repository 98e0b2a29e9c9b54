import type { Outcome } from '../findings/outcome.ts';
import {
  type EffectiveOutline,
  effectiveOutline,
  everySection,
  type OutlineChanges,
} from '../kind/effective-outline.ts';
import type { Kind } from '../kind/kind.ts';
import type { OutlineSection } from '../kind/outline.ts';
import type { Envelope } from '../link/envelope.ts';
import { appendixLabel } from './letterhead.ts';
import { type OutlineEntry, outlineEntries } from './match-headings.ts';

/** The sections and appendices of one document. */
export interface DocumentOutline extends EffectiveOutline {
  readonly appendices: readonly OutlineSection[];
  /** Both, with the sections in them. */
  readonly entries: readonly OutlineEntry[];
  /** Their ids, in order. */
  readonly ids: ReadonlySet<string>;
  /** Those and the ids that other documents of the kind have: what a template may name. */
  readonly known: ReadonlySet<string>;
}

type Appendices = Envelope['appendices'];

const last = new WeakMap<Kind, { readonly appendices: Appendices; readonly outline: DocumentOutline }>();

/** Most reports of a kind have its outline and the same appendices: those share one. */
export function documentOutline(
  kind: Kind,
  { appendices }: Envelope,
  changes: OutlineChanges | undefined,
): Outcome<DocumentOutline> & { readonly value: DocumentOutline } {
  const effective = effectiveOutline(kind.outline, changes);
  if (changes !== undefined) return { ...effective, value: makeOutline(kind, effective.value, appendices) };
  const same = last.get(kind);
  const isSame = same !== undefined && haveSameNames(same.appendices, appendices);
  const outline = isSame ? same.outline : makeOutline(kind, effective.value, appendices);
  last.set(kind, { appendices, outline });
  return { ...effective, value: outline };
}

function haveSameNames(left: Appendices, right: Appendices): boolean {
  return (
    left.length === right.length &&
    left.every(({ id, title }, at) => id === right[at]?.id && title === right[at]?.title)
  );
}

function makeOutline({ outline }: Kind, effective: EffectiveOutline, appendices: Appendices): DocumentOutline {
  const sections = appendixSections(appendices);
  const entries = [...outlineEntries(effective.sections), ...outlineEntries(sections)];
  const ids = new Set(entries.map(({ section }) => section.id));
  const known = new Set([...[...everySection(outline)].map(({ id }) => id), ...ids]);
  return { ...effective, appendices: sections, entries, ids, known };
}

/** An appendix is written like a section: `phu_luc_1`, or the id that it was given. */
function appendixSections(appendices: Appendices): OutlineSection[] {
  return appendices.map(({ id, title }, index) => ({
    id: id ?? `phu_luc_${index + 1}`,
    title,
    short: appendixLabel(index, appendices.length),
    as: 'text',
    phrase: '',
    sections: [],
  }));
}
