import { CST, Lexer } from 'yaml';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';

/** A YAML comment: its text without `#` and blanks, its 1-based line, its place from the `#` on. */
export interface Comment {
  readonly line: number;
  readonly text: string;
  readonly at: Span;
}

/** All comments of a source in order; a `#` inside quotes, a block of text or a word (`R#D`) is none. */
export function commentsOf(source: SourceText): Comment[] {
  const comments: Comment[] = [];
  if (!source.text.includes('#')) return comments;
  let offset = 0;
  let scalarNext = false;
  for (const lexeme of new Lexer().lex(source.text)) {
    if (!scalarNext && lexeme === CST.SCALAR) {
      scalarNext = true;
      continue;
    }
    if (!scalarNext && (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END)) continue;
    if (!scalarNext && lexeme.startsWith('#')) {
      const at = span(source, offset, offset + lexeme.trimEnd().length);
      comments.push({ line: source.lines.lineAt(offset), text: lexeme.slice(1).trim(), at });
    }
    scalarNext = false;
    offset += lexeme.length;
  }
  return comments;
}
