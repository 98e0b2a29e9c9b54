import type { Finding, Language } from '../findings/finding.ts';
import { type Entry, entriesOf } from './entry.ts';
import type { Summary } from './summary.ts';
import { WORDS } from './words.ts';

/** JUnit XML: a suite a file, a case a finding; a file without findings is one case that passes. Only errors are failures. */
export function renderJunit(findings: readonly Finding[], summary: Summary, language: Language): string {
  const byFile = new Map<string, Entry[]>(summary.files.map((file) => [file, []]));
  for (const entry of entriesOf(findings, language)) {
    const entries = byFile.get(entry.file);
    if (entries) entries.push(entry);
    else byFile.set(entry.file, [entry]);
  }
  const suites = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = suites.flatMap(([, entries]) => cases(entries));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cchc" ${counts(all)}>`,
    ...suites.flatMap(([file, entries]) => suite(file, entries, language)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** `undefined` stands for the one case of a file without findings. */
function cases(entries: readonly Entry[]): readonly (Entry | undefined)[] {
  return entries.length > 0 ? entries : [undefined];
}

function counts(all: readonly (Entry | undefined)[]): string {
  const failures = all.filter((entry) => entry?.severity === 'error').length;
  return `tests="${all.length}" failures="${failures}" errors="0"`;
}

function suite(file: string, entries: readonly Entry[], language: Language): string[] {
  return [
    `  <testsuite name="${attribute(file)}" ${counts(cases(entries))} skipped="0">`,
    ...cases(entries).flatMap((entry) => testCase(file, entry, language)),
    '  </testsuite>',
  ];
}

function testCase(file: string, entry: Entry | undefined, language: Language): string[] {
  const words = WORDS[language];
  const name = entry ? `${entry.code} (${entry.line}:${entry.column})` : words.passes;
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(file)}"`;
  if (entry === undefined) return [`${head}/>`];
  const details = [
    `${file}:${entry.line}:${entry.column}: ${words.severity[entry.severity]}[${entry.code}]: ${entry.message}`,
    ...entry.related.map((other) => `${other.file}:${other.line}:${other.column}: ${other.message}`),
    ...(entry.hint ? [`${words.help} ${entry.hint}`] : []),
  ].join('\n');
  const body =
    entry.severity === 'error'
      ? `<failure type="${attribute(entry.code)}" message="${attribute(entry.message)}">${text(details)}</failure>`
      : `<system-out>${text(details)}</system-out>`;
  return [`${head}>`, `      ${body}`, '    </testcase>'];
}

/** XML 1.0 has no way to write other control characters, half surrogates and two noncharacters. */
function writable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '\ufffd');
}

function text(value: string): string {
  return writable(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
