import type { SourceText } from './source-text.ts';

/** A place: half-open UTF-16 offsets into a source's text. Line and column exist only when printing. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** 1-based line and 1-based UTF-16 column, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place never lies outside its text, whatever a parser says of an end. */
export function span(source: SourceText, start: number, end: number): Span {
  const from = Math.min(start, source.text.length);
  return { source, start: from, end: Math.min(Math.max(from, end), source.text.length) };
}

export function positionAt(source: SourceText, offset: number): Position {
  const line = source.lines.lineAt(offset);
  return { line, column: offset - source.lines.startOf(line) + 1 };
}

export function textAt(place: Span): string {
  return place.source.text.slice(place.start, place.end);
}
