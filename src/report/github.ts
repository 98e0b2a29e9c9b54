import type { Finding, Language, Severity } from '../findings/finding.ts';
import { type Entry, entriesOf } from './entry.ts';
import { WORDS } from './words.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: each finding becomes an annotation of the pull request. */
export function renderGithub(findings: readonly Finding[], language: Language): string {
  return entriesOf(findings, language)
    .map((entry) => {
      const properties = propertiesOf(entry)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
      return `::${COMMAND[entry.severity]} ${properties}::${escapeData(textOf(entry, language))}\n`;
    })
    .join('');
}

/** Columns are refused by the runner when the annotation ends on another line. */
function propertiesOf({ file, line, column, endLine, endColumn, code }: Entry): [string, string | number][] {
  const columns: [string, number][] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', endColumn],
        ]
      : [];
  return [['file', file], ['line', line], ['endLine', endLine], ...columns, ['title', `cchc ${code}`]];
}

function textOf({ message, hint, related }: Entry, language: Language): string {
  return [
    message,
    ...related.map((other) => `${other.file}:${other.line}:${other.column}: ${other.message}`),
    ...(hint ? [`${WORDS[language].help} ${hint}`] : []),
  ].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
