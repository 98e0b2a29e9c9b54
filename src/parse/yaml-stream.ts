import type { CST, Parser } from 'yaml';
import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { severalDocuments, tooDeep, tooManyParts, yamlDirective } from './parse-rules.ts';
import { yamlLibrary } from './yaml-library.ts';

/** A statutory form is about eight groups deep. Composing and every later pass recurse, so depth is bounded here, once. */
export const DEEPEST = 64;

/** Words and marks of about 28 MB of figures, i.e. 100,000 rows; bounds memory also for a file that is nothing but marks. */
export const MOST_PARTS = 11_000_000;

/** The tokens of the first document of a source. `complete` is false where reading had to stop. */
export interface YamlStream {
  readonly tokens: readonly CST.Token[];
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

export function yamlStream(source: SourceText): YamlStream {
  const tokens: CST.Token[] = [];
  const findings: Finding[] = [];
  const { Lexer, Parser } = yamlLibrary();
  const parser = new Parser();
  const stop = (finding: Finding): YamlStream => ({ tokens, complete: false, findings: [...findings, finding] });
  let parts = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) keep(token);
    if (parser.stack.length > DEEPEST + 1 && depth(parser) > DEEPEST) {
      return stop(found(tooDeep, placeOf(source, parser.offset), { limit: DEEPEST }));
    }
    parts += 1;
    if (parts > MOST_PARTS) {
      return stop(found(tooManyParts, placeOf(source, parser.offset), { limit: MOST_PARTS }));
    }
  }
  for (const token of parser.end()) keep(token);
  return { tokens, complete: true, findings };

  function keep(token: CST.Token): void {
    if (token.type === 'directive') {
      const at = span(source, token.offset, token.offset + token.source.length);
      findings.push(found(yamlDirective, at, { text: token.source }));
    } else if (token.type === 'document' && tokens.some((earlier) => earlier.type === 'document')) {
      if (findings.some((finding) => finding.rule.code === severalDocuments.code)) return;
      findings.push(found(severalDocuments, lineFrom(source, token.offset), {}));
    } else {
      tokens.push(token);
    }
  }
}

function depth(parser: Parser): number {
  const collections = ['block-map', 'block-seq', 'flow-collection'];
  return parser.stack.filter((token) => collections.includes(token.type)).length;
}

function placeOf(source: SourceText, offset: number) {
  const start = Math.min(offset, Math.max(0, source.text.length - 1));
  return span(source, start, start + 1);
}

function lineFrom(source: SourceText, offset: number) {
  const end = source.text.indexOf('\n', offset);
  return span(source, offset, end === -1 ? source.text.length : end);
}
