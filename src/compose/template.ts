import type Handlebars from 'handlebars';
import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { withoutMarks } from './leaves.ts';
import { templateLibrary } from './template-library.ts';
import { templateSyntax } from './template-rules.ts';

/** One Handlebars text, parsed: a template, a partial, a section of a narrative or one call in it, or a line of a schema. */
export interface Template {
  /** For partials the name they are called by. */
  readonly name: string;
  readonly source: SourceText;
  /** Offset in the source where the text begins. */
  readonly base: number;
  readonly text: string;
  readonly program: hbs.AST.Program;
  /** The part of it that is enough to run it, where that is at hand before the whole is. */
  readonly slim?: hbs.AST.Program;
}

/** Parses what stands at a place of a source. Without a template, the finding says where it can't be read. */
export function parseTemplate(name: string, place: Span): Template | Finding {
  const { source, start, end } = place;
  const text = withoutMarks(source.text.slice(start, end));
  try {
    return { name, source, base: start, text, program: templateLibrary().parse(text) };
  } catch (error) {
    return syntaxFinding(error as Handlebars.Exception, { source, base: start, text });
  }
}

export function isTemplate(value: Template | Finding): value is Template {
  return 'program' in value;
}

type Located = Pick<Template, 'source' | 'base' | 'text'>;

/** The place of a part of a template in its source. */
export function placeOf(template: Located, loc: hbs.AST.SourceLocation): Span {
  const start = offsetOf(template, loc.start.line, loc.start.column);
  return span(template.source, start, offsetOf(template, loc.end.line, loc.end.column));
}

function offsetOf({ source, base }: Located, line: number, column: number): number {
  const { lines } = source;
  const first = lines.lineAt(base);
  return line === 1 ? base + column : lines.startOf(first + line - 1) + column;
}

/**
 * Handlebars names a place for blocks that don't match; for the rest of its grammar its lexer still stands where it stopped.
 */
function syntaxFinding(error: Handlebars.Exception, at: Located): Finding {
  const mismatch = /^(.*) doesn't match (.*?)(?: - \d+:\d+)?$/.exec(error.message);
  if (typeof error.lineNumber === 'number') {
    const start = { line: error.lineNumber, column: error.column as number };
    const end = { line: error.endLineNumber ?? error.lineNumber, column: (error.endColumn ?? error.column) as number };
    const place = placeOf(at, { source: '', start, end });
    if (mismatch !== null)
      return found(templateSyntax, place, { problem: 'mismatch', open: mismatch[1] ?? '', close: mismatch[2] ?? '' });
    return found(templateSyntax, place, { problem: 'invalid', open: '', close: '' });
  }
  const brace = at.text.lastIndexOf('{{');
  if (brace > at.text.lastIndexOf('}}')) {
    const where = span(at.source, at.base + brace, at.base + brace + 2);
    return found(templateSyntax, where, { problem: 'open', open: '', close: '' });
  }
  const { first_line, first_column, last_line, last_column } = lexer().yylloc;
  const start = { line: first_line, column: first_column };
  const place = placeOf(at, { source: '', start, end: { line: last_line, column: last_column } });
  if (error.message.includes("got 'EOF'")) {
    const open = at.text.lastIndexOf('{{#');
    const where = open < 0 ? place : span(at.source, at.base + open, at.base + open + 3);
    return found(templateSyntax, where, { problem: 'unclosed', open: '', close: '' });
  }
  return found(templateSyntax, place, { problem: 'invalid', open: '', close: '' });
}

interface Lexer {
  readonly yylloc: Record<'first_line' | 'first_column' | 'last_line' | 'last_column', number>;
}

/** Not in Handlebars' types: its parser keeps the lexer, whose last place is the only one that a syntax error leaves behind. */
function lexer(): Lexer {
  return (templateLibrary() as unknown as { readonly Parser: { readonly lexer: Lexer } }).Parser.lexer;
}
