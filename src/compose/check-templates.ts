import type { Finding } from '../findings/finding.ts';
import { countOf } from '../findings/order.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import type { Span } from '../source/span.ts';
import { TemplateCheck } from './check-template.ts';
import type { Narrative } from './narrative.ts';
import type { DocumentTemplates } from './render.ts';
import type { Template } from './template.ts';
import { type KindTemplates, parseNarrative } from './templates.ts';

export interface CheckInput {
  readonly templates: KindTemplates;
  readonly narrative?: Narrative | undefined;
  readonly root: ObjectShape;
  /** Ids that a `muc` block may name. */
  readonly sections: ReadonlySet<string>;
  /** Ids of the register. */
  readonly documents: ReadonlySet<string>;
  /** Whether the templates were checked when the package was built, against just these shapes. */
  readonly checked?: boolean;
}

export interface CheckedTemplates extends DocumentTemplates {
  /** Where the template gives each section. */
  readonly sectionPlaces: ReadonlyMap<string, Span>;
  /** Every place of the schema that a template names; those of the narrative only where the templates were checked before. */
  readonly used: ReadonlySet<Shape>;
}

/** What a text of narratives was checked against without a finding. A partial that it calls is of the same kind as its root. */
const knownGood = new WeakMap<Template['program'], Pick<CheckInput, 'root' | 'documents'>>();

function isKnownGood({ program }: Template, { root, documents }: Pick<CheckInput, 'root' | 'documents'>): boolean {
  const known = knownGood.get(program);
  return known?.root === root && known.documents === documents;
}

/** Checks a kind's templates and the `{{…}}` of a narrative. No value when anything in them is wrong: they must not run then. */
export function checkTemplates({
  templates,
  narrative,
  root,
  sections,
  documents,
  checked = false,
}: CheckInput): Outcome<CheckedTemplates> {
  const written = narrative === undefined ? { texts: new Map(), findings: [] } : parseNarrative(narrative);
  const check = new TemplateCheck({ root, partials: templates.partials, sections, documents });
  const done = checked ? templates.prebuilt?.sections : undefined;
  if (done === undefined && templates.main !== undefined) check.main(templates.main);
  if (done === undefined && templates.subject !== undefined) check.narrative(templates.subject);
  for (const text of written.texts.values()) {
    for (const template of text) {
      if (typeof template === 'string' || isKnownGood(template, { root, documents })) continue;
      const before = check.findings.length;
      check.narrative(template);
      if (check.findings.length === before) knownGood.set(template.program, { root, documents });
    }
  }
  if (done === undefined && templates.findings.length === 0) check.unused();
  const findings: Finding[] = [...templates.findings, ...written.findings, ...check.findings];
  if (countOf(findings, 'error') > 0) return { findings };
  const { used } = check;
  const sectionPlaces = done ?? check.sectionPlaces;
  const value = { kind: templates, narrative, narrativeTexts: written.texts, sectionPlaces, used };
  return { findings, value };
}
