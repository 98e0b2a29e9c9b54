import type { Finding, Language } from '../findings/finding.ts';
import { visible } from './display-cells.ts';
import { eachEntry } from './entry.ts';
import { WORDS } from './words.ts';

/** One line a finding, for grep and editors: `q3-2024.yaml:88:9: lỗi[so-lieu-mau-thuan]: …`. Nothing found is nothing printed. */
export function* renderShort(findings: readonly Finding[], language: Language): Generator<string> {
  const words = WORDS[language].severity;
  for (const { file, line, column, severity, code, message } of eachEntry(findings, language)) {
    yield `${visible(file)}:${line}:${column}: ${words[severity]}[${code}]: ${visible(message)}\n`;
  }
}
