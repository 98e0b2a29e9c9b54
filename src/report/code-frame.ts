import type { Lines } from '../source/line-index.ts';
import { positionAt, type Span } from '../source/span.ts';
import { type LineView, type Stretch, viewLine } from './line-view.ts';
import type { Paint, Palette } from './palette.ts';

/** Another place of a finding, with the words for it. */
export interface Label {
  readonly at: Span;
  readonly text: string;
}

export interface FrameStyle {
  readonly palette: Palette;
  /** For the carets. */
  readonly paint: Paint;
  /** Words beside the carets of a span that ends on a later line. */
  readonly untilLine: (line: number) => string;
  /** Most columns of a source line; 100 when absent, never below 20. */
  readonly width?: number;
}

export interface Frame {
  readonly lines: readonly string[];
  /** Labels that the frame doesn't show: of other files, or far away. */
  readonly elsewhere: readonly Label[];
}

/** A label further from the primary line than this is listed, not drawn. */
const REACH = 8;
/** Columns of a source line, where nothing else is said. */
export const WIDTH = 100;
const GUTTER = 3;

interface Mark extends Stretch {
  readonly line: number;
  /** Absent on the primary mark. */
  readonly label?: Label;
}

/** The lines around a span with `^^^` under it, and `---` with its words under each label nearby. Draws any span, also one beyond the text. */
export function codeFrame(primary: Span, labels: readonly Label[], style: FrameStyle): Frame {
  const { source } = primary;
  const { main, near, elsewhere, numbers } = markedLines(primary, labels);
  const gutter = GUTTER + String(numbers.at(-1) ?? 1).length;
  const lines: string[] = [];
  const put = (left: string, right: string) =>
    lines.push(`${style.palette.dim(`${left.padStart(gutter)} │`)} ${right}`.trimEnd());
  let previous = numbers[0];
  for (const number of numbers) {
    if (previous !== undefined && number > previous + 1) lines.push(style.palette.dim(`${' '.repeat(gutter)} ⋮`));
    previous = number;
    const marks = marksOn(number, main, near);
    const view = viewLine(
      source.lines.textOf(number),
      marks[0] ?? { start: 0, end: 0 },
      Math.max(20, style.width ?? WIDTH),
    );
    put(String(number), view.text);
    for (const mark of marks) {
      const drawn = underline(view, mark, mark === main ? untilWords(primary, main.line, style) : undefined, style);
      if (drawn !== undefined) put('', drawn);
      else if (mark.label) elsewhere.push(mark.label);
    }
  }
  return { lines, elsewhere };
}

/** A line of a frame, and the column (from 0) that is sure to be seen of it. */
export interface FrameLine {
  readonly number: number;
  readonly focus: number;
}

/** The lines that a frame of the usual width shows, with those that it looks at to decide so. */
export function frameLines(primary: Span, labels: readonly Label[]): FrameLine[] {
  const { main, near, numbers } = markedLines(primary, labels);
  const looked = new Set([...numbers, ...besides(main.line, primary.source.lines.count), lastLineOf(primary)]);
  return [...looked].map((number) => ({ number, focus: marksOn(number, main, near)[0]?.start ?? 0 }));
}

function markedLines(primary: Span, labels: readonly Label[]) {
  const { source } = primary;
  const main = markOf(primary);
  const near: Mark[] = [];
  const elsewhere: Label[] = [];
  for (const label of labels) {
    const mark = label.at.source.path === source.path ? { ...markOf(label.at), label } : undefined;
    if (mark && Math.abs(mark.line - main.line) <= REACH) near.push(mark);
    else elsewhere.push(label);
  }
  near.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
  return { main, near, elsewhere, numbers: linesToShow(source.lines, main.line, near) };
}

function marksOn(line: number, main: Mark, near: readonly Mark[]): Mark[] {
  return [...(line === main.line ? [main] : []), ...near.filter((mark) => mark.line === line)];
}

function underline(view: LineView, mark: Mark, until: string | undefined, style: FrameStyle): string | undefined {
  const columns = view.columnsOf(mark);
  if (columns === undefined) return undefined;
  const size = columns.to - columns.from;
  const words = mark.label ? mark.label.text : until;
  const line = mark.label ? style.palette.info('-'.repeat(size)) : style.paint('^'.repeat(size));
  return `${' '.repeat(columns.from)}${line}${words ? ` ${words}` : ''}`;
}

/** The part of a span on its first line, as offsets into that line. */
function markOf({ source, start, end }: Span): Mark {
  const from = clamp(start, 0, source.length);
  const { line, column } = positionAt(source, from);
  const first = source.lines.startOf(line);
  const length = source.lines.textOf(line).length;
  return { line, start: column - 1, end: clamp(end - first, column - 1, length) };
}

function untilWords(place: Span, firstLine: number, style: FrameStyle): string | undefined {
  const last = lastLineOf(place);
  return last > firstLine ? style.untilLine(last) : undefined;
}

/** A YAML block's span reaches to the start of what follows: its last line is the last one with something on it. */
function lastLineOf({ source, start, end }: Span): number {
  const from = clamp(start, 0, source.length);
  const to = clamp(end, from, source.length);
  const first = source.lines.lineAt(from);
  let last = source.lines.lineAt(to);
  const before = source.lines.textOf(last).slice(0, to - source.lines.startOf(last));
  if (last === first || before.trim() !== '') return last;
  do last -= 1;
  while (last > first && source.lines.textOf(last).trim() === '');
  return last;
}

/** The marked lines, those beside the primary one that aren't blank, and a single line between two of these. */
function linesToShow(lines: Lines, main: number, near: readonly Mark[]): number[] {
  const shown = new Set([main, ...near.map((mark) => mark.line)]);
  for (const beside of besides(main, lines.count)) {
    if (lines.textOf(beside).slice(0, WIDTH).trim() !== '') shown.add(beside);
  }
  for (const line of [...shown]) if (shown.has(line + 2)) shown.add(line + 1);
  return [...shown].sort((a, b) => a - b);
}

function besides(line: number, count: number): number[] {
  return [line - 1, line + 1].filter((beside) => beside >= 1 && beside <= count);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
