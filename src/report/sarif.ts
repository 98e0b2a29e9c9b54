import type { Finding, Language, Rule, Severity } from '../findings/finding.ts';
import { type Entry, eachEntry, type Place, type RelatedEntry } from './entry.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { jsonList } from './json-list.ts';
import { uriOf } from './uri.ts';
import { WORDS } from './words.ts';

export interface Tool {
  readonly language: Language;
  /** All rules of the program; one that a finding names but the list doesn't is added. */
  readonly rules: readonly Rule<never>[];
  readonly version?: string;
}

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), as GitHub code scanning and editors read it. */
export function* renderSarif(findings: readonly Finding[], tool: Tool): Generator<string> {
  const rules = rulesByCode([...tool.rules, ...findings.map((finding) => finding.rule)]);
  const indexes = new Map(rules.map((rule, index) => [rule.code, index]));
  const fingerprints = fingerprintsOf(findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cchc',
            ...(tool.version && { version: tool.version }),
            language: tool.language,
            rules: rules.map((rule) => ruleObject(rule, tool.language)),
          },
        },
        language: tool.language,
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  const [before = '', after = ''] = parted(JSON.stringify(log, null, 2));
  yield before;
  yield* jsonList(eachEntry(findings, tool.language), '      ', (entry, index) => ({
    ...resultObject(entry, tool.language),
    ruleIndex: indexes.get(entry.code),
    partialFingerprints: { 'cchcFinding/v1': fingerprints[index] },
  }));
  yield `${after}\n`;
}

/** Around its last list, which is empty. */
function parted(log: string): [before: string, after: string] {
  const at = log.lastIndexOf('[]');
  return [log.slice(0, at), log.slice(at + 2)];
}

function rulesByCode(rules: readonly Rule<never>[]): Rule<never>[] {
  return [...new Map(rules.map((rule) => [rule.code, rule])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function ruleObject(rule: Rule<never>, language: Language) {
  const title = rule.title[language];
  const why = rule.why?.[language];
  return {
    id: rule.code,
    shortDescription: { text: title },
    ...(why && { fullDescription: { text: why } }),
    help: { text: why ? `${title}\n\n${why}` : title },
    defaultConfiguration: { level: LEVEL[rule.severity] },
  };
}

function resultObject(entry: Entry, language: Language) {
  const text = entry.hint ? `${entry.message}\n${WORDS[language].help} ${entry.hint}` : entry.message;
  return {
    ruleId: entry.code,
    level: LEVEL[entry.severity],
    message: { text },
    locations: [{ physicalLocation: physicalLocation(entry) }],
    ...(entry.related.length > 0 && { relatedLocations: entry.related.map(relatedLocation) }),
  };
}

function relatedLocation(related: RelatedEntry, index: number) {
  return { id: index + 1, physicalLocation: physicalLocation(related), message: { text: related.message } };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Place) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
