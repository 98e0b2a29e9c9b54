import type { Finding } from '../findings/finding.ts';
import { mostSevere } from '../findings/order.ts';
import { FORMATS, type Format, formatNamed } from '../report/formats.ts';
import { PLAIN } from '../report/palette.ts';
import { notShownLine, type Summary } from '../report/summary.ts';
import { RULES } from '../rules.ts';
import { nearestName } from '../text/nearest-name.ts';
import { VERSION } from '../version.ts';
import { type Context, UsageError } from './io.ts';
import { colourPalette } from './palette.ts';
import { writeProducts } from './write-products.ts';

/** One `--format`: `pretty`, `sarif=out.sarif`. */
export interface FormatChoice {
  readonly format: Format;
  readonly file?: string;
}

/** Reads the values of `--format`; several may be given, apart or with commas. */
export function formatChoices(values: readonly string[]): FormatChoice[] {
  return (values.length === 0 ? ['pretty'] : values.flatMap((value) => value.split(','))).map((value) => {
    const [name = '', file] = split(value.trim());
    const format = formatNamed(name);
    if (format === undefined) throw unknownFormat(name);
    return file === undefined ? { format } : { format, file };
  });
}

function split(value: string): [string, string?] {
  const sign = value.indexOf('=');
  return sign === -1 ? [value] : [value.slice(0, sign), value.slice(sign + 1)];
}

function unknownFormat(name: string): UsageError {
  const names = FORMATS.map((format) => format.name);
  const nearest = nearestName(name, names);
  const list = names.join(', ');
  return new UsageError({
    vi: `Không có dạng kết quả "${name}".${nearest ? ` Có phải là "${nearest}"?` : ''} Các dạng: ${list}.`,
    en: `There is no output format "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''} Formats: ${list}.`,
  });
}

/** Nobody reads more; forms for programs are complete. */
const MOST_FRAMED = 1000;
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['json', 'sarif', 'gitlab', 'junit']);

/** Whether some form shows lines of the sources. */
export function showsLines(choices: readonly FormatChoice[]): boolean {
  return choices.some(({ format }) => format.name === 'pretty');
}

/** Whether some form lists all that was waived. */
export function listsWaived(choices: readonly FormatChoice[]): boolean {
  return choices.some(({ format }) => format.name === 'json');
}

/** The greatest number of findings that any of the chosen forms shows; `asked` is that of `--max-findings`. */
export function mostOf(choices: readonly FormatChoice[], asked: number | undefined): number {
  return Math.max(...choices.map(({ format }) => mostIn(format, asked)));
}

function mostIn({ name }: Format, asked: number | undefined): number {
  if (FOR_PROGRAMS.has(name)) return Number.POSITIVE_INFINITY;
  return asked ?? (name === 'pretty' ? MOST_FRAMED : Number.POSITIVE_INFINITY);
}

/**
 * Prints the findings in each chosen form: the one for people to stderr, those for programs to stdout, named files to disk. The
 * summary counts them all, also where `--max-findings` (`asked`) cuts them.
 */
export async function report(
  findings: readonly Finding[],
  summary: Summary,
  choices: readonly FormatChoice[],
  { io, language }: Context,
  asked?: number,
): Promise<void> {
  const all = summary.errors + summary.warnings + summary.infos;
  for (const { format, file } of choices) {
    const palette = io.colour && file === undefined ? await colourPalette() : PLAIN;
    const shown = mostSevere(findings, mostIn(format, asked));
    const notShown = all - shown.length;
    const told = notShown > 0 ? { ...summary, notShown } : summary;
    const pieces = format.render(shown, told, { language, palette, rules: RULES, version: VERSION });
    if (file !== undefined) {
      const bytes = Buffer.concat(Array.from(batches(pieces), (text) => Buffer.from(text, 'utf8')));
      writeProducts(io.cwd, [{ path: file, bytes }]);
    } else {
      const print = format.name === 'pretty' ? io.stderr : io.stdout;
      for (const text of batches(pieces)) print(text);
      if (notShown > 0 && !TELL_THEMSELVES.has(format.name)) io.stderr(`${notShownLine(notShown, language)}\n`);
    }
  }
}

function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

/** So many characters are printed at once. */
const BATCH = 64 * 1024;

/** The forms that have a place for what they leave out. */
const TELL_THEMSELVES: ReadonlySet<string> = new Set(['pretty', 'markdown']);
