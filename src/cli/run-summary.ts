import { type Compiled, type Report, writtenFigures } from '../compile.ts';
import { figureName } from '../compute/figure-text.ts';
import { messageOf } from '../findings/finding.ts';
import type { FigureCounts, SummaryDetails, Uncovered } from '../report/summary.ts';

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

/** What waivers silenced, once where several sources share the file; nothing where there is nothing. */
export function waivedFindings(compiled: readonly Compiled[]): Pick<SummaryDetails, 'waived'> {
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
