import type { SourceText } from '../source/source-text.ts';

/** One line of a source; `end` is the offset of its line end. */
export interface Line {
  readonly source: SourceText;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function lineAt(source: SourceText, offset: number): Line {
  return numbered(source, source.lines.lineAt(offset));
}

/** The lines that a stretch of text touches. */
export function linesOf(source: SourceText, start: number, end: number): Line[] {
  const first = source.lines.lineAt(start);
  const last = source.lines.lineAt(Math.max(start, end));
  return Array.from({ length: last - first + 1 }, (_, index) => numbered(source, first + index));
}

/** The next line that holds more than blanks or a comment; the line itself where none follows. */
export function nextLine(source: SourceText, line: Line): Line {
  for (let number = line.number + 1; number <= source.lines.count; number += 1) {
    const next = numbered(source, number);
    if (!/^\s*(#|$)/.test(next.text)) return next;
  }
  return line;
}

export function indentOf(line: Line): number {
  return line.text.search(/[^ ]|$/);
}

/** Whether the line starts a list item. */
export function isItem(line: Line): boolean {
  return /^ *-(\s|$)/.test(line.text);
}

/** The nearest line above of the same indentation and group. */
export function neighbourAbove(line: Line): Line | undefined {
  for (let number = line.number - 1; number >= 1; number -= 1) {
    const above = numbered(line.source, number);
    if (/^\s*(#|$)/.test(above.text)) continue;
    if (indentOf(above) === indentOf(line)) return above;
    if (indentOf(above) < indentOf(line)) return undefined;
  }
  return undefined;
}

/** The indentations of the groups that are open above a line, from the outside in; a list item opens one behind its dash, too. */
export function levelsAbove(line: Line): number[] {
  const levels: number[] = [];
  let inner = Number.POSITIVE_INFINITY;
  for (let number = line.number - 1; number >= 1 && inner > 0; number -= 1) {
    const above = numbered(line.source, number);
    if (/^\s*(#|$)/.test(above.text)) continue;
    const dash = /^( *)- +(?=\S)/.exec(above.text);
    for (const level of dash === null ? [indentOf(above)] : [dash[0].length, indentOf(above)]) {
      if (level < inner) levels.unshift(level);
      inner = Math.min(inner, level);
    }
  }
  return levels;
}

/** The nearest opening quote or bracket before an offset that is not closed again before it; the offset itself where there is none. */
export function openingBefore(text: string, offset: number, opening: string): number {
  const closing = opening === '[' ? ']' : opening === '{' ? '}' : '';
  let closed = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (character === closing) closed += 1;
    else if (character === opening && opening === "'" && text.charAt(at - 1) === "'") at -= 1;
    else if (character === opening && opening === '"' && escaped(text, at)) continue;
    else if (character === opening && closed > 0) closed -= 1;
    else if (character === opening) return at;
  }
  return Math.max(0, Math.min(offset, text.length - 1));
}

function escaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function numbered(source: SourceText, number: number): Line {
  const start = source.lines.startOf(number);
  const text = source.lines.textOf(number);
  return { source, number, start, end: start + text.length, text };
}
