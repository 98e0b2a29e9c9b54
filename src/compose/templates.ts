import type { Finding } from '../findings/finding.ts';
import type { Kind } from '../kind/kind.ts';
import { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import type { Narrative } from './narrative.ts';
import { isNarrativeText, type NarrativeText, parseNarrativeText } from './narrative-text.ts';
import { type PrebuiltTrees, prebuiltTrees } from './prebuilt-kind.ts';
import { isTemplate, parseTemplate, type Template } from './template.ts';

/** A kind's templates, parsed. */
export interface KindTemplates {
  readonly main?: Template;
  readonly subject?: Template;
  readonly partials: ReadonlyMap<string, Template>;
  /** What can't be parsed. */
  readonly findings: readonly Finding[];
  /** What the check found out when the package was built. */
  readonly prebuilt?: Pick<PrebuiltTrees, 'sections' | 'plans'>;
}

export const MAIN = 'main';
export const SUBJECT = 'subject';

const parsed = new WeakMap<Kind, KindTemplates>();

/** Parsed once for all documents of a kind. */
export function templatesOf(kind: Kind): KindTemplates {
  const templates = parsed.get(kind) ?? parseKind(kind);
  parsed.set(kind, templates);
  return templates;
}

function parseKind(kind: Kind): KindTemplates {
  const ready = prebuiltTrees(kind);
  if (ready !== undefined) return prebuiltTemplates(kind, ready);
  const findings: Finding[] = [];
  const parse = (name: string, at: Span): Template | undefined => {
    const template = parseTemplate(name, at);
    if (isTemplate(template)) return template;
    findings.push(template);
    return undefined;
  };
  const partials = new Map<string, Template>();
  for (const [name, source] of kind.templates) {
    const partial = name === MAIN ? undefined : parse(name, wholeOf(source));
    if (partial !== undefined) partials.set(name, partial);
  }
  const source = kind.templates.get(MAIN);
  const main = source && parse(MAIN, wholeOf(source));
  const subject = parse(SUBJECT, subjectPlace(kind));
  return { ...(main && { main }), ...(subject && { subject }), partials, findings };
}

function prebuiltTemplates(kind: Kind, prebuilt: PrebuiltTrees): KindTemplates {
  const templates = new Map([...kind.templates].map(([name, at]) => [name, prebuilt.template(name, wholeOf(at))]));
  const main = templates.get(MAIN);
  templates.delete(MAIN);
  const subject = prebuilt.subject(subjectPlace(kind));
  return { ...(main && { main }), subject, partials: templates, findings: [], prebuilt };
}

function wholeOf(source: SourceText): Span {
  return span(source, 0, source.text.length);
}

/** Where the schema writes the subject. One that JSON escapes (`\"`) is read from a text of its own. */
function subjectPlace({ schema, document }: Kind): Span {
  const { source } = schema;
  const start = source.text.indexOf(`"${document.subject}"`, Math.max(source.text.indexOf('"x-document"'), 0));
  if (start >= 0) return span(source, start + 1, start + 1 + document.subject.length);
  return wholeOf(new SourceText(source.path, document.subject));
}

/** The author's sections that hold `{{…}}`, parsed; those without are printed as they stand. */
export function parseNarrative(narrative: Narrative): { texts: Map<string, NarrativeText>; findings: Finding[] } {
  const texts = new Map<string, NarrativeText>();
  const findings: Finding[] = [];
  for (const { id, content } of narrative.sections.values()) {
    if (!content.source.text.slice(content.start, content.end).includes('{{')) continue;
    const text = parseNarrativeText(id, content);
    if (isNarrativeText(text)) texts.set(id, text);
    else findings.push(text);
  }
  return { texts, findings };
}
