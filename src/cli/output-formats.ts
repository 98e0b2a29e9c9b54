import type { Finding } from '../findings/finding.ts';
import { FORMATS, type Format, formatNamed } from '../report/formats.ts';
import { PLAIN } from '../report/palette.ts';
import type { Summary } from '../report/summary.ts';
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

/** Prints the findings in each chosen form: the one for people to stderr, those for programs to stdout, named files to disk. */
export async function report(
  findings: readonly Finding[],
  summary: Summary,
  choices: readonly FormatChoice[],
  { io, language }: Context,
): Promise<void> {
  for (const { format, file } of choices) {
    const palette = io.colour && file === undefined ? await colourPalette() : PLAIN;
    const text = format.render(findings, summary, { language, palette, rules: RULES, version: VERSION });
    if (file !== undefined) writeProducts(io.cwd, [{ path: file, bytes: Buffer.from(text, 'utf8') }]);
    else if (format.name === 'pretty') io.stderr(text);
    else io.stdout(text);
  }
}
