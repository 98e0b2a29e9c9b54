import { type Report, writtenFigures } from '../compile.ts';
import { figureName } from '../compute/figure-text.ts';
import type { FigureCounts, Uncovered } from '../report/summary.ts';

export function figureCounts(reports: readonly Report[]): FigureCounts {
  let written = 0;
  let computed = 0;
  let crossChecked = 0;
  for (const { figures, covered } of reports) {
    const given = writtenFigures(figures);
    written += given.length;
    computed += figures.size - given.length;
    crossChecked += given.filter((figure) => covered.has(figure)).length;
  }
  return { written, computed, crossChecked };
}

export function uncoveredFigures(reports: readonly Report[]): Uncovered[] {
  return reports.flatMap(({ figures, covered }) =>
    writtenFigures(figures)
      .filter((figure) => !covered.has(figure))
      .map((figure) => ({ at: figure.from.at, figure: figureName(figure) })),
  );
}
