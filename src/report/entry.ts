import { type Finding, hintOf, type Language, messageOf, type Severity } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { positionAt, type Span } from '../source/span.ts';

/** 1-based lines and UTF-16 columns; the end is the first character after the place. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface RelatedEntry extends Place {
  readonly message: string;
}

/** A finding in words of one language and with lines and columns: what every form for machines is made of. */
export interface Entry extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly related: readonly RelatedEntry[];
}

/** The findings in order, the same one once. */
export function entriesOf(findings: readonly Finding[], language: Language): Entry[] {
  return [...eachEntry(findings, language)];
}

/** The same one after the other, for forms that are printed so. */
export function* eachEntry(findings: readonly Finding[], language: Language): Generator<Entry> {
  for (const finding of inOrder(findings)) {
    yield {
      code: finding.rule.code,
      severity: finding.severity,
      ...placeOf(finding.at),
      message: messageOf(finding, language),
      hint: hintOf(finding, language) || null,
      related: finding.related.map(({ at, label }) => ({ ...placeOf(at), message: label[language] })),
    };
  }
}

export function placeOf({ source, start, end }: Span): Place {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
