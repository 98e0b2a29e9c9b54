import { Compiler } from '../compile.ts';
import { hintOf, type Language, type Rule } from '../findings/finding.ts';
import { decodeText } from '../read/decode.ts';
import type { FileSystem } from '../read/files.ts';
import { PLAIN } from '../report/palette.ts';
import { renderPretty } from '../report/pretty.ts';
import type { RuleExample } from '../report/rule-page.ts';
import { examine } from './examine.ts';
import { nodeFiles } from './node-files.ts';

/** One folder a rule; `_kind` holds the kind of document that the examples share. */
const EXAMPLES = 'docs/rules/examples';
const SHARED = '_kind';
const BUILT_IN = 'built-in';
const SOURCE = 'nguon.yaml';

/** Runs the example of a rule; undefined where there is none, or where the package came without its documentation. */
export function ruleExample(rule: Rule<never>, packageFolder: string, language: Language): RuleExample | undefined {
  const disk = nodeFiles(packageFolder);
  const folder = `${EXAMPLES}/${rule.code}`;
  const paths = filesBelow(disk, folder);
  if (paths.length === 0) return undefined;
  const { findings, summary } = examine(new Compiler(exampleFiles(disk, folder), BUILT_IN), [SOURCE]);
  const own = findings.find((finding) => finding.rule.code === rule.code);
  return {
    files: paths.map((path) => ({ path, ...textOf(disk, `${folder}/${path}`) })),
    command: `cchc validate ${SOURCE}`,
    output: renderPretty(findings, summary, { language, palette: PLAIN }),
    hint: (own && hintOf(own, language)) ?? '',
  };
}

/** The source first. */
function filesBelow(disk: FileSystem, folder: string): string[] {
  const paths = disk.list(folder).flatMap((name) => {
    const inside = disk.list(`${folder}/${name}`);
    return inside.length === 0 ? [name] : filesBelow(disk, `${folder}/${name}`).map((path) => `${name}/${path}`);
  });
  return paths.sort((a, b) => Number(b === SOURCE) - Number(a === SOURCE) || (a < b ? -1 : 1));
}

function textOf(disk: FileSystem, path: string): { readonly text?: string } {
  const content = disk.read(path);
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
