/** The lines of a text, numbered from 1. */
export interface Lines {
  readonly count: number;
  /** The line that holds the offset. */
  lineAt(offset: number): number;
  /** Offset of the first character of a line. */
  startOf(line: number): number;
  /** A line's text without its line end. */
  textOf(line: number): string;
}

/** Offset → line and column, built once a file. Lines end with LF: reading has folded CRLF and lone CR. */
export class LineIndex implements Lines {
  private readonly starts: number[] = [0];

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  /** 1-based line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Offset of the first character of a 1-based line. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** A 1-based line's text without its line end. */
  textOf(line: number): string {
    const next = this.starts[line];
    return this.text.slice(this.startOf(line), next === undefined ? this.text.length : next - 1);
  }
}
