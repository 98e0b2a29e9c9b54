import { auditReport } from '../audit/audit-report.ts';
import { readReport } from '../audit/read-report.ts';
import { Compiler } from '../compile.ts';
import { hintOf, type Language, type Rule, type Words } from '../findings/finding.ts';
import { decodeText } from '../read/decode.ts';
import type { FileContent, FileSystem } from '../read/files.ts';
import { PLAIN } from '../report/palette.ts';
import { renderPretty } from '../report/pretty.ts';
import type { RuleExample } from '../report/rule-page.ts';
import { summaryOf } from '../report/summary.ts';
import { type Examined, examine, examineKind } from './examine.ts';
import { nodeFiles } from './node-files.ts';

/** One folder a rule; `_kind` holds the kinds of document and the agency that the examples share. */
const EXAMPLES = 'docs/rules/examples';
const SHARED = '_kind';
const BUILT_IN = 'built-in';
/** What a folder holds says what is run: a source is validated, a published report audited, a kind alone checked. */
const SOURCE = 'nguon.yaml';
const PUBLISHED = 'bao-cao.md';
const KIND = /^schemas\/(.+)\.schema\.json$/;

/** Runs the example of a rule; undefined where there is none, or where the package came without its documentation. */
export function ruleExample(rule: Rule<never>, packageFolder: string): RuleExample | undefined {
  const disk = nodeFiles(packageFolder);
  const folder = `${EXAMPLES}/${rule.code}`;
  const paths = filesBelow(disk, folder);
  if (paths.length === 0) return undefined;
  const { command, findings, summary } = run(paths, exampleFiles(disk, folder));
  const own = findings.find((finding) => finding.rule.code === rule.code);
  return {
    files: paths.map((path) => ({ path, ...textOf(disk, folder, path) })),
    command,
    output: both((language) => renderPretty(findings, summary, { language, palette: PLAIN })),
    hint: both((language) => (own && hintOf(own, language)) ?? ''),
  };
}

function both(say: (language: Language) => string): Words {
  return { vi: say('vi'), en: say('en') };
}

function run(paths: readonly string[], files: FileSystem): Examined & { readonly command: string } {
  const compiler = new Compiler(files, BUILT_IN);
  if (paths.includes(SOURCE)) return { command: `cchc validate ${SOURCE}`, ...examine(compiler, [SOURCE]) };
  if (paths.includes(PUBLISHED)) return examineReport(files);
  const kind = paths.flatMap((path) => KIND.exec(path)?.[1] ?? [])[0] ?? '';
  const sources = paths.filter((path) => path.endsWith('.yaml'));
  return { command: `cchc kind check ${kind}`, ...examineKind(compiler, kind, sources) };
}

/** As `cchc audit` does; what agrees is shown where nothing else is to be told. */
function examineReport(files: FileSystem): Examined & { readonly command: string } {
  const { value } = readReport(PUBLISHED, bytesOf(files.read(PUBLISHED)), decodeText);
  if (value === undefined) throw new Error(`${PUBLISHED} of the example can't be read`);
  const { findings, agreeing, coverage } = auditReport(value.document);
  const told = findings.length > 0 ? findings : agreeing;
  const figures = { written: coverage.numbers, computed: 0, crossChecked: coverage.checked };
  return {
    command: `cchc audit ${findings.length > 0 ? '' : '--all '}${PUBLISHED}`,
    findings: told,
    summary: summaryOf(told, [PUBLISHED], { figures }),
  };
}

function bytesOf(content: FileContent): Uint8Array {
  return 'bytes' in content ? content.bytes : new Uint8Array();
}

/** What is run first. */
function filesBelow(disk: FileSystem, folder: string): string[] {
  const paths = disk.list(folder).flatMap((name) => {
    const inside = disk.list(`${folder}/${name}`);
    return inside.length === 0 ? [name] : filesBelow(disk, `${folder}/${name}`).map((path) => `${name}/${path}`);
  });
  return paths.sort((a, b) => Number(b === SOURCE) - Number(a === SOURCE) || (a < b ? -1 : 1));
}

function textOf(disk: FileSystem, folder: string, path: string): { readonly text?: string } {
  const content = disk.read(`${folder}/${path}`);
  const text = 'bytes' in content ? decodeText(path, content.bytes).value?.text : undefined;
  return text === undefined ? {} : { text };
}

/** The example's files over those that all examples share; the package's own schemas and templates behind. */
function exampleFiles(disk: FileSystem, folder: string): FileSystem {
  const layers = (path: string): string[] =>
    path.startsWith(`${BUILT_IN}/`)
      ? [path.slice(BUILT_IN.length + 1)]
      : [`${folder}/${path}`, `${EXAMPLES}/${SHARED}/${path}`];
  return {
    read(path) {
      const [first = '', second] = layers(path);
      const content = disk.read(first);
      return 'problem' in content && content.problem === 'missing' && second !== undefined
        ? disk.read(second)
        : content;
    },
    list: (path) => [...new Set(layers(path).flatMap((layer) => disk.list(layer)))].sort(),
  };
}
