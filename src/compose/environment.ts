import Handlebars from 'handlebars';
import type { Finding } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { HELPERS, type Helper } from './helpers.ts';
import { instrument } from './instrument.ts';
import type { Leaves } from './leaves.ts';
import type { Template } from './template.ts';
import type { ViewObject } from './view.ts';

/** What one document's rendering collects. Helpers reach it as `@run`, which no template may name. */
export interface Run {
  readonly leaves: Leaves;
  readonly root: ViewObject;
  /** Sources by path, for the places that instrumented templates carry. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** The sections that the document has; the blocks of others are not run. */
  readonly wanted: ReadonlySet<string>;
  /** What each section's block printed, by id. */
  readonly sections: Map<string, string>;
  readonly findings: Finding[];
  /** Print `…` for what is missing. */
  readonly draft: boolean;
}

export type Renderer = (context: ViewObject, run: Run) => string;

const OPTIONS = {
  data: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
};

/**
 * Handlebars in an environment of its own: our helpers only, no properties from prototypes, no HTML escaping (values are
 * marks, see `leaves.ts`). Templates must have been checked. The renderers may be kept for many documents.
 */
export function compileTemplates(
  templates: Iterable<Template>,
  partials: ReadonlyMap<string, Template>,
): Map<string, Renderer> {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const [name, helper] of Object.entries<Helper>(HELPERS)) environment.registerHelper(name, helper.run);
  for (const [name, partial] of partials) {
    environment.registerPartial(name, environment.compile(instrument(partial), OPTIONS));
  }
  const renderers = new Map<string, Renderer>();
  for (const template of templates) {
    const compiled = environment.compile(instrument(template), OPTIONS);
    renderers.set(template.name, (context, run) => compiled(context, { data: { run, root: run.root } }));
  }
  return renderers;
}
