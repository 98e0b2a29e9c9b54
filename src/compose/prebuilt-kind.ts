import type { Kind } from '../kind/kind.ts';
import { prebuiltName } from '../kind/prebuilt-kinds.ts';
import { type Span, span } from '../source/span.ts';
import { checksum } from '../text/fingerprint.ts';
import type { ComposeInput } from './compose.ts';
import { withoutMarks } from './leaves.ts';
import { type PackedTree, type PrebuiltTemplates, prebuiltTemplates } from './prebuilt-templates.ts';
import { isTemplate, parseTemplate, type Template } from './template.ts';

/** The trees of a kind's templates, when all of them are as they were when they were packed. */
export interface PrebuiltTrees {
  readonly template: (name: string, place: Span) => Template;
  readonly subject: (place: Span) => Template;
  readonly sections: ReadonlyMap<string, Span>;
  readonly plans: readonly string[];
}

export function prebuiltTrees({ name, schema, templates }: Kind): PrebuiltTrees | undefined {
  const kept = schema.kept?.templates as PrebuiltTemplates | undefined;
  const ready = schema.prebuilt === true ? prebuiltTemplates(name) : kept;
  const main = templates.get('main');
  if (ready === undefined || main === undefined) return undefined;
  const { subject, plans } = ready;
  if (Object.keys(ready.templates).length !== templates.size) return undefined;
  for (const [part, source] of templates) {
    if (ready.templates[part]?.checksum !== checksum(source.text)) return undefined;
  }
  const sections = Object.entries(ready.sections).map(([id, [start, end]]) => [id, span(main, start, end)] as const);
  return {
    template: (part, place) => lazyTemplate(part, place, ready.templates[part]?.tree ?? subject),
    subject: (place) => lazyTemplate('subject', place, subject),
    sections: new Map(sections),
    plans,
  };
}

/**
 * Whether the check of the templates that was made when they were packed holds for this document as well: it is checked against
 * the shapes of the kind, the agency and what is linked.
 */
export function isChecked(plans: readonly string[], { kind, agencyShape, linked }: ComposeInput): boolean {
  const name = prebuiltName(kind.shape);
  const previous = linked?.previous?.shape ?? kind.shape;
  const plan = linked?.plan?.shape;
  return (
    name !== undefined &&
    prebuiltName(agencyShape) === 'don-vi' &&
    prebuiltName(previous) === name &&
    (plan === undefined || plans.includes(prebuiltName(plan) ?? ''))
  );
}

/** Its whole tree is read only where a narrative calls a partial, which is then checked. */
function lazyTemplate(name: string, place: Span, tree: PackedTree): Template {
  const { source, start, end } = place;
  let slim: hbs.AST.Program | undefined;
  return {
    ...{ name, source, base: start, text: withoutMarks(source.text.slice(start, end)) },
    get slim() {
      slim ??= JSON.parse(tree) as hbs.AST.Program;
      return slim;
    },
    get program() {
      const template = parseTemplate(name, place);
      if (!isTemplate(template)) throw new Error(`The template ${name} could be read when it was packed`);
      return template.program;
    },
  };
}
