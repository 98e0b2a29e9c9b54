import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { usualComments } from './usual-yaml.ts';
import { yamlLibrary } from './yaml-library.ts';

/** A YAML comment: its text without `#` and blanks, its 1-based line, its place from the `#` on. */
export interface Comment {
  readonly line: number;
  readonly text: string;
  readonly at: Span;
}

/** All comments of a source in order; a `#` inside quotes, a block of text or a word (`R#D`) is none. */
export function commentsOf(source: SourceText): Comment[] {
  if (!source.text.includes('#')) return [];
  const usual = usualComments(source);
  if (usual !== undefined) return usual.map((at) => commentAt(source, at, source.text.indexOf('\n', at)));
  return lexedComments(source);
}

/** As `commentsOf`, by the library alone. */
export function lexedComments(source: SourceText): Comment[] {
  const { CST, Lexer } = yamlLibrary();
  const comments: Comment[] = [];
  let offset = 0;
  let scalarNext = false;
  for (const lexeme of new Lexer().lex(source.text)) {
    if (!scalarNext && lexeme === CST.SCALAR) {
      scalarNext = true;
      continue;
    }
    if (!scalarNext && (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END)) continue;
    if (!scalarNext && lexeme.startsWith('#')) {
      comments.push(commentAt(source, offset, offset + lexeme.length));
    }
    scalarNext = false;
    offset += lexeme.length;
  }
  return comments;
}

function commentAt(source: SourceText, start: number, end: number): Comment {
  const text = source.text.slice(start, end === -1 ? source.text.length : end);
  const at = span(source, start, start + text.trimEnd().length);
  return { line: source.lines.lineAt(start), text: text.slice(1).trim(), at };
}
