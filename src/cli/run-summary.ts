import type { Report } from '../compiled.ts';
import { writtenFigures } from '../compute/figure.ts';
import { figureName } from '../compute/figure-text.ts';
import type { FigureCounts, Uncovered } from '../report/summary.ts';
import type { Span } from '../source/span.ts';

/** What the last lines of a run tell of one report's figures. */
export interface ReportFigures<P = Span> {
  readonly path: string;
  readonly written: number;
  readonly computed: number;
  /** Where the written figures start that no relation of the report compares. */
  readonly open: readonly number[];
  /** These figures, when they are asked for. */
  readonly named?: readonly { readonly at: P; readonly figure: string }[];
  /** The figures of other reports that this one compares with its own. */
  readonly elsewhere: readonly (readonly [path: string, start: number])[];
}

/** `named`: whether the figures that nothing compares are asked for. */
export function reportFigures({ figures, covered, root }: Report, named: boolean): ReportFigures {
  const mine = covered();
  const given = writtenFigures(figures);
  const open = given.filter((figure) => !mine.has(figure));
  return {
    path: root.span.source.path,
    written: given.length,
    computed: figures.size - given.length,
    open: open.map((figure) => figure.from.at.start),
    ...(named && { named: open.map((figure) => ({ at: figure.from.at, figure: figureName(figure) })) }),
    elsewhere: [...mine]
      .filter((figure) => figure.from.at.source !== root.span.source)
      .map((figure) => [figure.from.at.source.path, figure.from.at.start] as const),
  };
}

/** Counts the figures of many reports. A figure of one report that another one compares with its own is covered in both. */
export class FigureTally {
  private written = 0;
  private computed = 0;
  private readonly open: Pick<ReportFigures, 'path' | 'open' | 'named'>[] = [];
  private readonly elsewhere = new Map<string, Set<number>>();

  add({ path, written, computed, open, named, elsewhere }: ReportFigures): void {
    this.written += written;
    this.computed += computed;
    if (open.length > 0) this.open.push({ path, open, ...(named !== undefined && { named }) });
    for (const [other, start] of elsewhere) {
      const starts = this.elsewhere.get(other) ?? new Set();
      this.elsewhere.set(other, starts.add(start));
    }
  }

  counts(): FigureCounts {
    let crossChecked = this.written;
    for (const { path, open } of this.open) crossChecked -= open.filter((start) => this.isOpen(path, start)).length;
    return { written: this.written, computed: this.computed, crossChecked };
  }

  uncovered(): Uncovered[] {
    return this.open.flatMap(({ path, named = [] }) => named.filter(({ at }) => this.isOpen(path, at.start)));
  }

  private isOpen(path: string, start: number): boolean {
    return this.elsewhere.get(path)?.has(start) !== true;
  }
}
