import type { YAMLError } from 'yaml';
import type { Finding, Rule } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { positionAt } from '../source/span.ts';
import { SYNTAX_ERROR_READERS } from './syntax-error-readers.ts';
import { listOnKeyLine, tabIndent, unclosedBracket, unclosedQuote } from './syntax-rules.ts';

/** Enough to mend a file by; bounds the work on a file that is wrong from end to end. */
const MOST_ERRORS = 200;
const MOST_TOLD = 20;

/** After these the library has lost its way, and what it says next is noise. */
const LAST: readonly Rule<never>[] = [unclosedQuote, unclosedBracket, listOnKeyLine] as readonly Rule<never>[];

/**
 * The library's syntax errors, re-told for the author: the first reader that recognises the mistake gives its place and words.
 * One mistake often makes several errors, so a line is told of once, and what follows from a broken structure is left out.
 */
export function syntaxErrors(source: SourceText, errors: readonly YAMLError[]): Finding[] {
  const told = new Map<number, Finding>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, MOST_ERRORS)) {
    if (told.size > 0 && error.message.includes('token in YAML stream')) continue;
    if (error.code === 'TAB_AS_INDENT' && [...told.values()].some(isTab)) continue;
    const finding = retell(source, error);
    const { line } = positionAt(source, finding.at.start);
    if (!told.has(line)) told.set(line, finding);
    if (told.size >= MOST_TOLD || LAST.includes(finding.rule)) break;
  }
  return [...told.values()];
}

function isTab(finding: Finding): boolean {
  return finding.rule === (tabIndent as Rule<never>);
}

function retell(source: SourceText, error: YAMLError): Finding {
  const start = Math.min(error.pos[0], source.text.length);
  const end = Math.max(start, Math.min(error.pos[1], source.text.length));
  for (const read of SYNTAX_ERROR_READERS) {
    const finding = read({ source, code: error.code, message: error.message, start, end });
    if (finding !== undefined) return finding;
  }
  throw new Error('syntaxErrors: the last reader takes every error');
}
