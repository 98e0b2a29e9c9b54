import type { Finding, Language, Severity } from '../findings/finding.ts';
import { countOf, inOrder } from '../findings/order.ts';
import { exact, truncateTo } from '../numbers/exact.ts';
import { formatTrimmed } from '../numbers/format.ts';
import type { Span } from '../source/span.ts';
import { visible } from './display-cells.ts';
import { WORDS } from './words.ts';

/** What a run looked at, beside what it found. */
export interface Summary {
  /** Paths of the sources that were checked, whether or not something was found in them. */
  readonly files: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Absent where no figures were looked at (a run that stopped before). */
  readonly figures?: FigureCounts;
  /** With `--coverage`: the written figures that take part in no relation. */
  readonly uncovered?: readonly Uncovered[];
  /** Paths of the files that a build wrote. */
  readonly outputs?: readonly string[];
  /** What the authors let pass, with their reasons. */
  readonly waived?: readonly WaivedFinding[];
}

/** A finding that a waiver in the source silenced. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface FigureCounts {
  /** Given by the author. */
  readonly written: number;
  /** Left out by the author and computed. */
  readonly computed: number;
  /** Of the written ones, those that take part in at least one relation. */
  readonly crossChecked: number;
}

export interface Uncovered {
  readonly at: Span;
  /** The figure's path or title. */
  readonly figure: string;
}

export type SummaryDetails = Pick<Summary, 'figures' | 'uncovered' | 'outputs' | 'waived'>;

/** Counts the findings as they are printed: the same finding once. */
export function summaryOf(
  findings: readonly Finding[],
  files: readonly string[],
  details: SummaryDetails = {},
): Summary {
  const printed = inOrder(findings);
  return {
    files,
    errors: countOf(printed, 'error'),
    warnings: countOf(printed, 'warning'),
    infos: countOf(printed, 'info'),
    ...details,
  };
}

/** The last line of a run: what was written, what was found, how many figures were computed and cross-checked. */
export function summaryLine(summary: Summary, language: Language): string {
  const words = WORDS[language];
  const counted = (what: Severity | 'file', count: number) => words.count[what](grouped(count), count === 1);
  const found = [
    ...(summary.errors > 0 ? [counted('error', summary.errors)] : []),
    ...(summary.warnings > 0 ? [counted('warning', summary.warnings)] : []),
    ...(summary.infos > 0 ? [counted('info', summary.infos)] : []),
  ];
  if (summary.errors === 0) found.unshift(words.nothingFound);
  const outputs = summary.outputs ?? [];
  const sentence = [
    `${found.join(', ')} ${words.in} ${counted('file', summary.files.length)}`,
    ...(summary.figures ? figureParts(summary.figures, language) : []),
  ].join('; ');
  return `${outputs.length > 0 ? `${words.wrote(outputs.map(visible).join(', '))}. ` : ''}${sentence}.`;
}

function figureParts({ written, computed, crossChecked }: FigureCounts, language: Language): string[] {
  const words = WORDS[language];
  if (written === 0) return [words.computed(grouped(computed))];
  // Cut off, not rounded: 100 % is said only when every written figure is cross-checked.
  const share = formatTrimmed(truncateTo(exact(100 * crossChecked, written), 1), 1);
  return [words.computed(grouped(computed)), words.crossChecked(grouped(crossChecked), grouped(written), share)];
}

/** `1.200` */
export function grouped(count: number): string {
  return formatTrimmed(exact(count), 0);
}
