import { everySection } from '../kind/effective-outline.ts';
import type { Kind } from '../kind/kind.ts';
import type { SchemaPart } from '../kind/kind-library.ts';
import type { ObjectShape } from '../kind/shape.ts';
import { checksum } from '../text/fingerprint.ts';
import { checkTemplates } from './check-templates.ts';
import type { PackedTree, PrebuiltTemplates } from './prebuilt-templates.ts';
import { rootShape } from './root-view.ts';
import type { Template } from './template.ts';
import { templatesOf } from './templates.ts';

/**
 * A kind's templates with the result of their check; undefined where there are findings. `plans`: schemas that may be linked as a
 * plan, by name.
 */
export function packTemplates(
  kind: Kind,
  agencyShape: ObjectShape,
  plans: ReadonlyMap<string, SchemaPart>,
): PrebuiltTemplates | undefined {
  const { main, subject, partials } = templatesOf(kind);
  const sections = sectionsOf(kind, agencyShape);
  if (main === undefined || subject === undefined || sections === undefined) return undefined;
  const templates = [...new Map([['main', main], ...partials])].map(
    ([part, { source, program }]) => [part, { checksum: checksum(source.text), tree: slim(program) }] as const,
  );
  return {
    templates: Object.fromEntries(templates),
    subject: slim(subject.program),
    sections,
    plans: [...plans].flatMap(([name, plan]) => (sectionsOf(kind, agencyShape, plan) === undefined ? [] : [name])),
  };
}

/** Where a kind's template gives its sections; undefined where the template names what such a plan doesn't have. */
function sectionsOf(
  kind: Kind,
  agencyShape: ObjectShape,
  plan?: SchemaPart,
): PrebuiltTemplates['sections'] | undefined {
  const { value, findings } = checkTemplates({
    templates: templatesOf(kind),
    root: rootShape({ kind, agencyShape, ...(plan !== undefined && { linked: { plan } }) }),
    sections: new Set([...everySection(kind.outline)].map(({ id }) => id)),
    documents: new Set(),
  });
  if (value === undefined || findings.length > 0) return undefined;
  return Object.fromEntries([...value.sectionPlaces].map(([id, { start, end }]) => [id, [start, end]]));
}

/** What `runTemplate` needs of a tree: places only where a value is printed, since a missing one is told there. */
function slim(program: Template['program']): PackedTree {
  return JSON.stringify(slimmed(program, false));
}

const STRIPPED = ['strip', 'openStrip', 'inverseStrip', 'closeStrip', 'leftStripped', 'rightStripped'];
const NOT_RUN = new Set([...STRIPPED, 'escaped', 'chained']);

function slimmed(part: unknown, printed: boolean): unknown {
  if (Array.isArray(part)) return part.filter(isRun).map((item) => slimmed(item, false));
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

function isRun(part: unknown): boolean {
  return (part as hbs.AST.Node | null)?.type !== 'CommentStatement';
}
