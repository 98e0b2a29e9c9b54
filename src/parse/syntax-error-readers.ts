import type { ErrorCode } from 'yaml';
import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { invisibleIn } from './characters.ts';
import {
  indentOf,
  isItem,
  type Line,
  levelsAbove,
  lineAt,
  linesOf,
  neighbourAbove,
  nextLine,
  openingBefore,
} from './source-lines.ts';
import { UNSPACED_KEY } from './swallowed-lines.ts';
import {
  colonInValue,
  invisibleCharacter,
  listOnKeyLine,
  missingColon,
  missingSpace,
  mixedGroup,
  otherSyntax,
  specialStart,
  tabIndent,
  textAfterValue,
  tightComment,
  unclosedBracket,
  unclosedQuote,
  wrongEscape,
  wrongIndent,
} from './syntax-rules.ts';

/** One error of the YAML library. Its code and message tell which mistake it is; `start` and `end` where it was noticed. */
export interface SyntaxError {
  readonly source: SourceText;
  readonly code: ErrorCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

type Reader = (error: SyntaxError) => Finding | undefined;

const tab: Reader = ({ source, start, end }) => {
  const tabbed = (line: Line) => /^ *\t/.test(line.text) && line.text.trim() !== '';
  const here = linesOf(source, start, end).find(tabbed);
  if (here === undefined) return undefined;
  const others = linesOf(source, here.end + 1, source.text.length).filter(tabbed).length;
  const at = here.start + here.text.indexOf('\t');
  return found(tabIndent, span(source, at, at + 1), { others });
};

/** A no-break space in the indentation or after a colon is no space for YAML. */
const invisible: Reader = ({ source, start, end }) => {
  for (const line of linesOf(source, start, end)) {
    const finding = invisibleBeforeValue(line);
    if (finding !== undefined) return finding;
  }
  return undefined;
};

const quote: Reader = ({ source, message, start }) => {
  const character = /^Missing closing (["'])/.exec(message)?.[1];
  if (character === undefined) return undefined;
  const opening = openingBefore(source.text, start, character);
  return found(unclosedQuote, span(source, opening, opening + 1), { quote: character });
};

const bracket: Reader = ({ source, message, start }) => {
  const kind = /^Flow (map|sequence) .*(?:end with|expected)/i.exec(message)?.[1];
  if (kind === undefined) return undefined;
  const [open, closing] = kind === 'map' ? (['{', '}'] as const) : (['[', ']'] as const);
  const opening = openingBefore(source.text, start, open);
  return found(unclosedBracket, span(source, opening, opening + 1), { bracket: open, closing });
};

const special: Reader = ({ source, code, message, start }) => {
  const header = message.startsWith('Block scalar header') || message.startsWith('Not a YAML token');
  const line = lineAt(source, start);
  const afterAlias = code === 'UNEXPECTED_TOKEN' && /[:-]\s+\*\S*\s*$/.test(source.text.slice(line.start, start));
  if (!['BAD_SCALAR_START', 'BAD_ALIAS', 'ALIAS_PROPS'].includes(code) && !header && !afterAlias) return undefined;
  const value = /(?:^|[\s:-])([%@`|>*&!,])/.exec(line.text);
  if (value === null) return undefined;
  const at = line.start + value.index + value[0].length - 1;
  return found(specialStart, span(source, at, at + 1), { character: value[1] ?? '' });
};

/** `a: Báo cáo: quý III` on one line; or a value with more indented keys below it. */
const compact: Reader = ({ source, message, start }) => {
  if (!message.startsWith('Nested mappings')) return undefined;
  const line = lineAt(source, start);
  const rest = line.text.slice(start - line.start);
  const colon = rest.search(/:(\s|$)/);
  if (colon !== -1) return found(colonInValue, span(source, start + colon, start + colon + 1), {});
  return indentation(nextLine(source, line));
};

const keyWithoutValue: Reader = ({ source, code, message, start }) => {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && !message.startsWith('Implicit map keys')) return undefined;
  const line = lineAt(source, start);
  if (UNSPACED_KEY.test(source.text.slice(start, line.end))) return noKey(line, start);
  if (isItem(line)) return indentation(line);
  if (start - line.start === indentOf(line)) return noKey(line, start);
  return code === 'MULTILINE_IMPLICIT_KEY' ? indentation(nextLine(source, line)) : undefined;
};

/** A first line that is no `key: value` makes the whole file one text, and its second line the error. */
const firstLineNoKey: Reader = ({ source, message, start }) => {
  if (!/^Unexpected .* at node end$/.test(message)) return undefined;
  const line = lineAt(source, start);
  const above = neighbourAbove(line);
  if (start - line.start !== indentOf(line) || above === undefined || isItem(above)) return undefined;
  return invisibleBeforeValue(above) ?? noKey(above, above.start + indentOf(above));
};

const indent: Reader = ({ source, code, message, start }) => {
  const known =
    code === 'BAD_INDENT' ||
    message.startsWith('A block sequence may not') ||
    message.startsWith('Sequence item without') ||
    /^Unexpected .* at node end$/.test(message);
  if (!known) return undefined;
  const line = lineAt(source, start);
  const atLineStart = start - line.start <= indentOf(line);
  return atLineStart ? indentation(line) : undefined;
};

const listAfterKey: Reader = ({ source, message, start }) =>
  message.startsWith('Unexpected block-seq-ind') ? found(listOnKeyLine, span(source, start, start + 1), {}) : undefined;

const surplus: Reader = ({ source, message, start, end }) => {
  if (!/^Unexpected .*(at node end|token in YAML stream)/.test(message)) return undefined;
  const line = lineAt(source, start);
  const text = source.text.slice(start, Math.max(Math.min(end, line.end), start + 1));
  return found(textAfterValue, span(source, start, start + text.length), { text: shortened(text) });
};

const comment: Reader = ({ source, message, start }) =>
  message.startsWith('Comments must be separated')
    ? found(tightComment, span(source, start, start + 1), {})
    : undefined;

const backslash: Reader = ({ source, code, start }) => {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return found(wrongEscape, span(source, start, start + 2), { sequence: source.text.slice(start, start + 2) });
};

const other: Reader = ({ source, message, start, end }) =>
  found(otherSyntax, span(source, start, Math.min(end, lineAt(source, start).end)), { detail: shortened(message) });

/** From the particular to the general; the last takes everything. */
export const SYNTAX_ERROR_READERS: readonly Reader[] = [
  tab,
  invisible,
  quote,
  bracket,
  comment,
  backslash,
  special,
  listAfterKey,
  compact,
  keyWithoutValue,
  firstLineNoKey,
  indent,
  surplus,
  other,
];

/** An invisible character in the indentation, the key, or right after its colon. */
function invisibleBeforeValue({ source, start, text }: Line): Finding | undefined {
  const reach = text.search(/:[ \u00a0]/);
  const hidden = invisibleIn(source, start, start + (reach === -1 ? text.length : reach + 2));
  return hidden && found(invisibleCharacter, hidden.at, { name: hidden.name });
}

/** A line that should be `key: value`: the space after the colon is missing, or the colon. */
function noKey({ source, end, text }: Line, start: number): Finding {
  const key = UNSPACED_KEY.exec(source.text.slice(start, end));
  if (key !== null) return found(missingSpace, span(source, start, start + key[0].length), { key: key[1] ?? '' });
  const words = text.replace(/\s#.*$/, '').trim();
  return found(missingColon, span(source, start, start + words.length), { text: shortened(words) });
}

function indentation(line: Line): Finding {
  const indent = indentOf(line);
  const at = line.start + indent;
  const place = span(line.source, at, Math.max(at + 1, line.start + line.text.trimEnd().length));
  const neighbour = neighbourAbove(line);
  if (neighbour !== undefined && isItem(neighbour) !== isItem(line)) return found(mixedGroup, place, {});
  return found(wrongIndent, place, { indent, levels: levelsAbove(line) });
}

function shortened(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}
