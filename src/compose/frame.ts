import { isLeaf } from './leaves.ts';
import type { Run } from './run-template.ts';
import type { Template } from './template.ts';
import { ListView } from './view.ts';

/** Where a part of a template runs: what its paths start from. */
export interface Frame {
  readonly run: Run;
  readonly template: Template;
  readonly context: unknown;
  /** What `../` leads to. */
  readonly around: Frame | undefined;
  /** Given by `as |…|`. */
  readonly names: ReadonlyMap<string, unknown>;
  readonly loop: Loop | undefined;
}

/** A part of a template, ready to run: it gives its text, where values are marks. */
export type Part = (frame: Frame) => string;
/** A path or another argument, ready to be looked up. */
export type Value = (frame: Frame) => unknown;

/** One turn of `{{#each}}`: `@stt` counts from 1, as the first column of a table does; the rest is Handlebars' own. */
export class Loop {
  readonly around: Loop | undefined;
  readonly key: string;
  readonly index: number;
  readonly last: boolean;

  constructor(around: Loop | undefined, key: string, index: number, last: boolean) {
    this.around = around;
    this.key = key;
    this.index = index;
    this.last = last;
  }

  get stt(): number {
    return this.index + 1;
  }

  get first(): boolean {
    return this.index === 0;
  }
}

export const NO_NAMES: ReadonlyMap<string, unknown> = new Map();

/** A template or partial by itself: nothing is around it but loops. */
export function topFrame(run: Run, template: Template, context: unknown, loop?: Loop): Frame {
  return { run, template, context, around: undefined, names: NO_NAMES, loop };
}

/** The inside of a block. A block that stays at its object is no level of its own for `../`. */
export function innerFrame(
  frame: Frame,
  context: unknown,
  names: ReadonlyMap<string, unknown>,
  loop = frame.loop,
): Frame {
  const { run, template } = frame;
  const around = context === frame.context ? frame.around : frame;
  return { run, template, context, around, names, loop };
}

/** What a path leads to from here; only what a value has itself, nothing that it inherits. */
export function valueAt(start: unknown, parts: readonly string[]): unknown {
  let at = start;
  for (const part of parts) {
    if (at === undefined || at === null) return at;
    if (at instanceof ListView) at = at.item(Number(part));
    else at = !isLeaf(at) && Object.hasOwn(Object(at), part) ? (at as Record<string, unknown>)[part] : undefined;
  }
  return at;
}
