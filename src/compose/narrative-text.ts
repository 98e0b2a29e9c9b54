import type { Finding } from '../findings/finding.ts';
import type { Span } from '../source/span.ts';
import { TextMemo } from '../text/text-memo.ts';
import { withoutMarks } from './leaves.ts';
import { parseSimpleMustache } from './simple-template.ts';
import { isTemplate, parseTemplate, type Template } from './template.ts';

/** A section of a narrative in the order of its text: what stands as it is, and the templates between. */
export type NarrativeText = readonly (string | Template)[];

/** Parses what stands at a place of a narrative; the finding says where it can't be read. */
export function parseNarrativeText(name: string, place: Span): NarrativeText | Finding {
  const simple = simplePieces(name, place);
  if (simple !== undefined) return simple;
  const template = parseTemplate(name, place);
  return isTemplate(template) ? [template] : template;
}

export function isNarrativeText(value: NarrativeText | Finding): value is NarrativeText {
  return !('rule' in value);
}

/** Each `{{…}}` as a template of its own; undefined where one of them has to be read with those around it. */
export function simplePieces(name: string, { source, start, end }: Span): NarrativeText | undefined {
  const written = source.text.slice(start, end);
  const text = source.ordinary ? written : withoutMarks(written);
  if (text.includes('\\{')) return undefined;
  const pieces: (string | Template)[] = [];
  let at = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
    const close = text.indexOf('}}', open) + 2;
    const mustache = text.slice(open, close);
    const program = text[close] === '}' ? undefined : programs.get(mustache, parseSimpleMustache);
    if (program === undefined) return undefined;
    if (open > at) pieces.push(text.slice(at, open));
    pieces.push({ name, source, base: start + open, text: mustache, program });
    at = close;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** Narratives of one office call the same values, and a tree knows places in its own text only. */
const programs = new TextMemo<hbs.AST.Program | undefined>();
