import { type Compiled, type Report, writtenFigures } from '../compile.ts';
import type { Figure } from '../compute/figure.ts';
import { figureName } from '../compute/figure-text.ts';
import { messageOf } from '../findings/finding.ts';
import type { FigureCounts, SummaryDetails, Uncovered } from '../report/summary.ts';

export function figureCounts(reports: readonly Report[]): FigureCounts {
  let written = 0;
  let computed = 0;
  let crossChecked = 0;
  const covered = coveredIn(reports);
  for (const { figures } of reports) {
    const given = writtenFigures(figures);
    written += given.length;
    computed += figures.size - given.length;
    crossChecked += given.filter((figure) => covered.has(figure)).length;
  }
  return { written, computed, crossChecked };
}

export function uncoveredFigures(reports: readonly Report[]): Uncovered[] {
  const covered = coveredIn(reports);
  return reports.flatMap(({ figures }) =>
    writtenFigures(figures)
      .filter((figure) => !covered.has(figure))
      .map((figure) => ({ at: figure.from.at, figure: figureName(figure) })),
  );
}

/** A figure of one report that another one links and compares with its own is covered in both. */
function coveredIn(reports: readonly Report[]): ReadonlySet<Figure> {
  return new Set(reports.flatMap(({ covered }) => [...covered()]));
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
