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
  /** The sources of a build of several that gave no documents. */
  readonly notBuilt?: readonly string[];
  /** How many findings are not printed, since fewer were asked for. */
  readonly notShown?: number;
  /** What the authors let pass, with their reasons. */
  readonly waived?: readonly WaivedFinding[];
  /** By `waivedGroup` how many more were waived than `waived` holds, in a run where nobody asks for all of them. */
  readonly waivedMore?: ReadonlyMap<string, number>;
}

/** A finding that a waiver in the source silenced. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** The same for all that were waived under one code for one reason. */
export function waivedGroup({ finding, reason }: WaivedFinding): string {
  return `${finding.rule.code} ${reason}`;
}

/** Of each group people see so many places; a register may waive the same for all its documents. */
export const WAIVED_SHOWN = 3;

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

export type SummaryDetails = Pick<Summary, 'figures' | 'uncovered' | 'outputs' | 'notBuilt' | 'waived' | 'waivedMore'>;

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
  const sentence = [
    `${foundWords(summary, language)} ${words.in} ${counted('file', summary.files.length, language)}`,
    ...(summary.figures ? figureParts(summary.figures, language) : []),
  ].join('; ');
  return `${outputSentences(summary, language).join('')}${sentence}.`;
}

/** A line on the terminal names so many files. */
const MOST_NAMED = 8;

function outputSentences({ files, outputs = [], notBuilt = [] }: Summary, language: Language): string[] {
  const words = WORDS[language];
  const named = outputs.slice(0, MOST_NAMED).map(visible).join(', ');
  const wrote = outputs.length > MOST_NAMED ? words.wroteMany(grouped(outputs.length)) : words.wrote(named);
  const sources = notBuilt.slice(0, MOST_NAMED).map(visible).join(', ') + (notBuilt.length > MOST_NAMED ? ', …' : '');
  const left = words.notBuilt(grouped(notBuilt.length), grouped(files.length), sources);
  return [...(outputs.length > 0 ? [`${wrote}. `] : []), ...(notBuilt.length > 0 ? [`${left}. `] : [])];
}

/** `… và 9.000 mục nữa không hiện ở đây.` */
export function notShownLine(count: number, language: Language): string {
  const words = WORDS[language];
  return `${words.notShown(grouped(count))} ${words.showMore}`;
}

/** `Không có lỗi, 2 cảnh báo` */
export function foundWords(
  { errors, warnings, infos }: Pick<Summary, 'errors' | 'warnings' | 'infos'>,
  language: Language,
): string {
  return [
    errors > 0 ? counted('error', errors, language) : WORDS[language].nothingFound,
    ...(warnings > 0 ? [counted('warning', warnings, language)] : []),
    ...(infos > 0 ? [counted('info', infos, language)] : []),
  ].join(', ');
}

/** `1.200 lỗi` */
export function counted(what: Severity | 'file', count: number, language: Language): string {
  return WORDS[language].count[what](grouped(count), count === 1);
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
