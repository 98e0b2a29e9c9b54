import type { Lines } from './line-index.ts';
import { SourceText } from './source-text.ts';

/** A line of which a stretch was kept. */
export interface KeptLine {
  /** From 1. */
  readonly number: number;
  /** Offset of its first character in the file. */
  readonly start: number;
  readonly length: number;
  /** How many blanks it starts with. */
  readonly indent: number;
  /** Where the kept stretch starts in the line. */
  readonly from: number;
  readonly text: string;
}

/** What is kept of a file when only some places in it are needed any more: plain data, which may go to another thread. */
export interface ExcerptParts {
  readonly path: string;
  readonly length: number;
  /** How many lines the file has. */
  readonly count: number;
  /** In order. */
  readonly lines: readonly KeptLine[];
}

/** Stands for a file whose text was let go. Lines that were not kept are blank; beside its stretch, a kept line is dots. */
export class Excerpt extends SourceText {
  private readonly parts: ExcerptParts;

  constructor(parts: ExcerptParts) {
    super(parts.path, '');
    this.parts = parts;
  }

  override get length(): number {
    return this.parts.length;
  }

  override get lines(): Lines {
    const { count, lines } = this.parts;
    const line = (number: number) => lines.find((one) => one.number === number);
    return {
      count,
      lineAt: (offset) => lines.findLast(({ start }) => start <= offset)?.number ?? 1,
      startOf: (number) => line(number)?.start ?? this.parts.length,
      textOf: (number) => textOf(line(number)),
    };
  }
}

function textOf(line: KeptLine | undefined): string {
  if (line === undefined) return '';
  const { from, text, length, indent } = line;
  if (text.length === length) return text;
  const beside = ' '.repeat(Math.min(indent, length)).padEnd(length, '.');
  return beside.slice(0, from) + text + beside.slice(from + text.length);
}
