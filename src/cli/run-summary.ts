import { type Compiled, type Report, writtenFigures } from '../compile.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName } from '../compute/figure-text.ts';
import { messageOf } from '../findings/finding.ts';
import type { FigureCounts, SummaryDetails, Uncovered } from '../report/summary.ts';

/** Counts the figures of many reports without keeping the reports. */
export class FigureTally {
  private written = 0;
  private computed = 0;
  private readonly open = new Map<string, Uncovered | undefined>();
  private readonly coveredElsewhere = new Set<string>();
  private readonly keep: boolean;

  /** `keep`: whether the figures themselves are asked for. */
  constructor(keep = false) {
    this.keep = keep;
  }

  add({ figures, covered, root }: Report): void {
    const mine = covered();
    const given = writtenFigures(figures);
    this.written += given.length;
    this.computed += figures.size - given.length;
    for (const figure of given) {
      if (mine.has(figure)) continue;
      this.open.set(keyOf(figure), this.keep ? { at: figure.from.at, figure: figureName(figure) } : undefined);
    }
    // A figure of one report that another one links and compares with its own is covered in both.
    for (const figure of mine) {
      if (figure.from.at.source !== root.span.source) this.coveredElsewhere.add(keyOf(figure));
    }
  }

  counts(): FigureCounts {
    const uncovered = this.left().length;
    return { written: this.written, computed: this.computed, crossChecked: this.written - uncovered };
  }

  uncovered(): Uncovered[] {
    return this.left().flatMap(([, figure]) => figure ?? []);
  }

  private left(): [string, Uncovered | undefined][] {
    return [...this.open].filter(([key]) => !this.coveredElsewhere.has(key));
  }
}

function keyOf({ from: { at } }: Figure): string {
  return `${at.source.path}:${at.start}`;
}

/** What waivers silenced, once where several sources share the file; nothing where there is nothing. */
export function waivedFindings(compiled: readonly Pick<Compiled, 'waived'>[]): Pick<SummaryDetails, 'waived'> {
  const byFinding = new Map(
    compiled.flatMap(({ waived }) =>
      waived.map(({ finding, waiver }) => [
        `${finding.at.source.path}:${finding.at.start} ${messageOf(finding, 'vi')}`,
        { finding, reason: waiver.reason },
      ]),
    ),
  );
  return byFinding.size === 0 ? {} : { waived: [...byFinding.values()] };
}
