import type { Finding } from '../findings/finding.ts';
import { compiledTemplate } from './compile-template.ts';
import { topFrame } from './frame.ts';
import type { Leaves } from './leaves.ts';
import type { Template } from './template.ts';
import type { ViewObject } from './view.ts';

/** What one document's rendering collects. */
export interface Run {
  readonly root: ViewObject;
  readonly partials: ReadonlyMap<string, Template>;
  /** The sections that the document has; the blocks of others are not run. */
  readonly wanted: ReadonlySet<string>;
  /** What each section's block printed, by id. */
  readonly sections: Map<string, MarkedText>;
  readonly findings: Finding[];
  /** Print `…` for what is missing. */
  readonly draft: boolean;
  /** Whether a value was compared, so that what is printed depends on more than on which values are there. */
  compared: boolean;
  /** Gets the values that are printed now. Each section has its own, so that its marks have the same numbers in every report. */
  leaves: Leaves;
}

/** A text with marks, and the values behind them. */
export interface MarkedText {
  readonly text: string;
  readonly leaves: Leaves;
}

/** Runs a checked template over a view, as Handlebars would without HTML escaping: our helpers only, own properties only. */
export function runTemplate(template: Template, run: Run): string {
  return compiledTemplate(template)(topFrame(run, template, run.root));
}
