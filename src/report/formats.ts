import type { Finding, Language, Rule } from '../findings/finding.ts';
import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Palette } from './palette.ts';
import { renderPretty } from './pretty.ts';
import { renderSarif } from './sarif.ts';
import { renderShort } from './short.ts';
import type { Summary } from './summary.ts';

export interface Context {
  readonly language: Language;
  /** Only the pretty form has colours. */
  readonly palette: Palette;
  /** Every rule of the program. */
  readonly rules: readonly Rule<never>[];
  /** The program's own. */
  readonly version?: string;
}

/**
 * One way to print findings. `render` sorts them, gives the same text for the same findings, and ends it with a line end or gives
 * none. The text comes in pieces: that of tens of thousands of findings is never held as a whole.
 */
export interface Format {
  /** What `--format` takes. */
  readonly name: string;
  /** For a file that has no name yet. */
  readonly extension: string;
  readonly render: (findings: readonly Finding[], summary: Summary, context: Context) => Iterable<string>;
}

/** Every form of the findings, the one for people first. */
export const FORMATS: readonly Format[] = [
  { name: 'pretty', extension: 'txt', render: (...all) => [renderPretty(...all)] },
  { name: 'short', extension: 'txt', render: (findings, _, { language }) => renderShort(findings, language) },
  {
    name: 'json',
    extension: 'json',
    render: (findings, summary, { language }) => renderJson(findings, summary, language),
  },
  { name: 'sarif', extension: 'sarif', render: (findings, _, context) => renderSarif(findings, context) },
  { name: 'github', extension: 'txt', render: (findings, _, { language }) => [renderGithub(findings, language)] },
  { name: 'gitlab', extension: 'json', render: (findings, _, { language }) => renderGitlab(findings, language) },
  {
    name: 'junit',
    extension: 'xml',
    render: (findings, summary, { language }) => [renderJunit(findings, summary, language)],
  },
  {
    name: 'markdown',
    extension: 'md',
    render: (findings, summary, { language }) => [renderMarkdown(findings, summary, language)],
  },
];

export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
