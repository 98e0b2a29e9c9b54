import type { Kind } from '../kind/kind.ts';
import { type Packed, unpack } from '../kind/pack.ts';
import { prebuiltName } from '../kind/prebuilt-kinds.ts';
import { type Span, span } from '../source/span.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { ComposeInput } from './compose.ts';
import { withoutMarks } from './leaves.ts';
import { PREBUILT_KINDS, PREBUILT_TEMPLATES } from './prebuilt-templates.ts';
import type { Template } from './template.ts';

/** The trees of a built-in kind's templates, when all of them are as they were when the package was built. */
export interface PrebuiltTrees {
  readonly template: (name: string, place: Span) => Template;
  readonly subject: (place: Span) => Template;
  readonly sections: ReadonlyMap<string, Span>;
  readonly plans: readonly string[];
}

export function prebuiltTrees({ name, schema, templates }: Kind): PrebuiltTrees | undefined {
  const ready = schema.prebuilt === true ? PREBUILT_KINDS[name] : undefined;
  const main = templates.get('main');
  if (ready === undefined || main === undefined || Object.keys(ready.paths).length !== templates.size) return undefined;
  for (const [part, source] of templates) {
    if (PREBUILT_TEMPLATES[ready.paths[part] ?? '']?.fingerprint !== fingerprint(source.text)) return undefined;
  }
  const sections = Object.entries(ready.sections).map(([id, [start, end]]) => [id, span(main, start, end)] as const);
  return {
    template: (part, place) => lazyTemplate(part, place, PREBUILT_TEMPLATES[ready.paths[part] ?? '']?.packed ?? ''),
    subject: (place) => lazyTemplate('subject', place, ready.subject),
    sections: new Map(sections),
    plans: ready.plans,
  };
}

/**
 * Whether the check of the templates that was made when the package was built holds for this document as well: it is checked
 * against the shapes of the kind, the agency and what is linked.
 */
export function isChecked(plans: readonly string[], { kind, agencyShape, linked }: ComposeInput): boolean {
  const previous = linked?.previous?.shape ?? kind.shape;
  const plan = linked?.plan?.shape;
  return (
    prebuiltName(kind.shape) === kind.name &&
    prebuiltName(agencyShape) === 'don-vi' &&
    prebuiltName(previous) === kind.name &&
    (plan === undefined || plans.includes(prebuiltName(plan) ?? ''))
  );
}

/** Many partials are for other sections than the document has. */
function lazyTemplate(name: string, { source, start, end }: Span, packed: string): Template {
  let program: hbs.AST.Program | undefined;
  return {
    ...{ name, source, base: start, text: withoutMarks(source.text.slice(start, end)) },
    get program() {
      program ??= unpack(JSON.parse(packed) as Packed, () => source) as hbs.AST.Program;
      return program;
    },
  };
}
