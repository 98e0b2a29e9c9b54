import { Compiler } from '../../compile.ts';
import type { Checked, Report } from '../../compiled.ts';
import type { Figure } from '../../compute/figure.ts';
import { figureText } from '../../compute/figure-text.ts';
import type { Language } from '../../findings/finding.ts';
import { countOf } from '../../findings/order.ts';
import { pathText } from '../../parse/tree.ts';
import { PLAIN } from '../../report/palette.ts';
import { renderPretty } from '../../report/pretty.ts';
import { summaryOf } from '../../report/summary.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { figureTree } from '../figure-tree.ts';
import { forward } from '../find-files.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { proofsOf } from '../proofs.ts';
import { requireReadable } from '../require-readable.ts';

/** Prints where a figure comes from, or every figure with its value. */
export function explain(file: string, path: string | undefined, context: Context): ExitCode {
  const { io, language } = context;
  const source = forward(file);
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  requireReadable(compiler, source);
  const checked = compiler.check(source);
  const { report } = checked;
  if (report === undefined) return tellWhy(checked, context);
  const group = path === undefined ? [...report.figures.values()] : figuresIn(path, report);
  if (path === undefined || group.length > 0) io.stdout(table(group));
  else io.stdout(explained(figureNamed(report, path), report, language));
  return OK;
}

function explained(figure: Figure, { calculator }: Report, language: Language): string {
  return [...figureTree(figure, language), ...proofsOf(figure, calculator, language)]
    .map((line) => `${line}\n`)
    .join('');
}

function tellWhy(checked: Checked, { io, language }: Context): ExitCode {
  io.stderr(renderPretty(checked.findings, summaryOf(checked.findings, [checked.path]), { language, palette: PLAIN }));
  return countOf(checked.findings, 'error') > 0 ? FINDINGS : OK;
}

/** Accepts `hang[0].tong` and `hang.0.tong`. */
function bracketed(path: string): string {
  return path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}

/** The figures of a group, where the path names one. */
function figuresIn(path: string, { figures }: Report): Figure[] {
  const group = bracketed(path);
  const within = (key: string) => key.startsWith(group) && /^[.[]/.test(key.slice(group.length));
  return group === '' ? [] : [...figures].flatMap(([key, figure]) => (within(key) ? [figure] : []));
}

function figureNamed({ figures, calculator }: Report, path: string): Figure {
  const wanted = bracketed(path);
  const figure = figures.get(wanted);
  if (figure !== undefined) return figure;
  const absent = calculator.places.figures.find((place) => pathText(place.path) === wanted);
  if (absent !== undefined) {
    throw new UsageError({
      vi: `"${wanted}" chưa có giá trị: không được ghi, và không đẳng thức nào tính được nó.`,
      en: `"${wanted}" has no value: it is not written, and no relation can compute it.`,
    });
  }
  const nearest = nearestName(wanted, figures.keys());
  throw new UsageError({
    vi: `Không có số liệu "${path}".${nearest ? ` Có phải là "${nearest}"?` : ''} Bỏ đường dẫn để xem mọi số liệu.`,
    en: `There is no figure "${path}".${nearest ? ` Did you mean "${nearest}"?` : ''} Leave the path away to see all figures.`,
  });
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [pathText(figure.path), figureText(figure), figure.title ?? '', how(figure)]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([path = '', value = '', title = '', from = '']) =>
      `${path.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${from} ${title}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** `=`: computed; `·`: given. */
function how(figure: Figure): string {
  return figure.from.how === 'computed' ? '=' : '·';
}
