import { checkTemplates } from '../../src/compose/check-templates.ts';
import type { PrebuiltTemplates } from '../../src/compose/prebuilt-templates.ts';
import { rootShape } from '../../src/compose/root-view.ts';
import type { Template } from '../../src/compose/template.ts';
import { templatesOf } from '../../src/compose/templates.ts';
import { everySection } from '../../src/kind/effective-outline.ts';
import type { Kind } from '../../src/kind/kind.ts';
import type { ObjectShape } from '../../src/kind/shape.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import type { BuiltIn } from './built-in.ts';

/** A kind's templates, for `src/compose/prebuilt-templates.ts`. */
export function templatesContent(builtIn: BuiltIn, name: string): PrebuiltTemplates {
  const kind = builtIn.kind(name);
  const { main, subject, partials } = templatesOf(kind);
  if (main === undefined || subject === undefined) throw new Error(`The templates of ${name} can't be read`);
  const templates = [...new Map([['main', main], ...partials])].map(
    ([part, { source, program }]) => [part, { fingerprint: fingerprint(source.text), tree: slim(program) }] as const,
  );
  return {
    templates: Object.fromEntries(templates),
    subject: slim(subject.program),
    sections: sectionsOf(builtIn, kind) ?? {},
    plans: builtIn.kindNames().filter((plan) => sectionsOf(builtIn, kind, plan) !== undefined),
  };
}

/** Where a kind's template gives its sections; undefined where the template names what such a plan doesn't have. */
function sectionsOf(builtIn: BuiltIn, kind: Kind, plan?: string): PrebuiltTemplates['sections'] | undefined {
  const agencyShape = builtIn.part('don-vi').shape;
  const checked = checkTemplates({
    templates: templatesOf(kind),
    root: rootShape({ kind, agencyShape, ...(plan !== undefined && { linked: linkedPlan(builtIn, plan) }) }),
    sections: new Set([...everySection(kind.outline)].map(({ id }) => id)),
    documents: new Set(),
  });
  if (checked.value === undefined || checked.findings.length > 0) {
    if (plan !== undefined) return undefined;
    throw new Error(`The templates of ${kind.name} have findings: ${checked.findings[0]?.rule.code}`);
  }
  return Object.fromEntries([...checked.value.sectionPlaces].map(([id, { start, end }]) => [id, [start, end]]));
}

function linkedPlan(builtIn: BuiltIn, name: string) {
  const { shape } = builtIn.kind(name);
  const data = builtIn.part(name).schema.root;
  return { plan: { shape: shape as ObjectShape, data, figures: new Map() } };
}

/** What `runTemplate` needs of a tree: places only where a value is printed, since a missing one is told there. */
function slim(program: Template['program']): hbs.AST.Program {
  return JSON.parse(JSON.stringify(slimmed(program, false)));
}

const NOT_RUN = new Set(['strip', 'openStrip', 'inverseStrip', 'closeStrip', 'escaped', 'chained']);

function slimmed(part: unknown, printed: boolean): unknown {
  if (Array.isArray(part)) return part.map((item) => slimmed(item, false));
  if (typeof part !== 'object' || part === null) return part;
  const node = part as Readonly<Record<string, unknown>>;
  const [first] = Array.isArray(node.params) ? node.params : [];
  const entries = Object.entries(node)
    .filter(([key]) => !NOT_RUN.has(key) && (key !== 'loc' || printed))
    .map(([key, value]) => {
      if (key === 'loc') return [key, value];
      if (key === 'params' && Array.isArray(value))
        return [key, value.map((item, index) => slimmed(item, index === 0))];
      return [key, slimmed(value, key === 'path' && first === undefined)];
    });
  return Object.fromEntries(entries);
}
