import type { Finding, Language, Severity } from '../findings/finding.ts';
import { visible, visibleLines } from './display-cells.ts';
import { type Entry, entriesOf } from './entry.ts';
import { type Summary, summaryLine } from './summary.ts';
import { WORDS } from './words.ts';

/** GitHub refuses comments beyond 65.536 characters. */
const MOST_ROWS = 100;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** For a comment on a pull request: the summary and a table, errors first so that a long one keeps them. */
export function renderMarkdown(findings: readonly Finding[], summary: Summary, language: Language): string {
  const words = WORDS[language];
  const entries = entriesOf(findings, language).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const blocks = [`**cchc**: ${escapeInline(summaryLine(summary, language))}`];
  if (entries.length > 0) {
    const head = [`| ${words.columns.join(' | ')} |`, '|---|---|---|---|'];
    blocks.push([...head, ...entries.slice(0, MOST_ROWS).map((entry) => row(entry, language))].join('\n'));
  }
  const left = Math.max(0, entries.length - MOST_ROWS) + (summary.notShown ?? 0);
  if (left > 0) blocks.push(words.notShown(String(left)));
  return `${blocks.join('\n\n')}\n`;
}

function row(entry: Entry, language: Language): string {
  const words = WORDS[language];
  const place = `${entry.file}:${entry.line}:${entry.column}`;
  const sentences = [entry.message, ...(entry.hint ? [`${words.help} ${entry.hint}`] : [])];
  const cell = sentences.flatMap(visibleLines).map(escapeInline).join('<br>');
  return `| ${words.severity[entry.severity]} | ${codeSpan(place)} | ${codeSpan(entry.code)} | ${cell} |`;
}

/** Nothing in a message may become markup, a mention of a person or a link to an issue. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]{}|~!#$>]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@<!-- -->');
}

/** Fenced with more backticks than the text holds in a row; a table takes a bar apart even inside code. */
function codeSpan(text: string): string {
  const shown = visible(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
