import { Calculator } from '../../src/compute/calculator.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Kind } from '../../src/kind/kind.ts';
import { KindLibrary } from '../../src/kind/kind-library.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import type { Node } from '../../src/parse/tree.ts';
import { Files } from '../../src/read/read-source.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';
import { memoryFiles } from './memory-files.ts';

/** A kind made of this schema alone, found as an office's own kind is. */
export function kindOf(
  schema: object,
  others: Record<string, string> = {},
): { kind: Kind | undefined; findings: readonly Finding[] } {
  const text = JSON.stringify(
    { 'x-document': { type: 'BÁO CÁO', symbol: 'BC', subject: 'thử', phrase: 'không có' }, ...schema },
    undefined,
    1,
  );
  const files = new Files(memoryFiles({ 'schemas/thu.schema.json': text, 'templates/thu/main.md.hbs': '', ...others }));
  const source = sourceText('nguon.yaml', 'loai: thu\n');
  const outcome = new KindLibrary(files, 'built-in').find('thu', source, span(source, 6, 9));
  return { kind: outcome.value, findings: outcome.findings };
}

export function treeOf(yaml: string, path = 'nguon.yaml'): Node {
  const outcome = parseYaml(sourceText(path, yaml));
  if (outcome.value === undefined)
    throw new Error(JSON.stringify(outcome.findings.map((finding) => finding.rule.code)));
  return outcome.value;
}

/** The figures of a source of a kind made of this schema; `previous`: the source of the period before. */
export function calculatorOf(schema: object, yaml: string, previous?: string): Calculator {
  const { kind, findings } = kindOf(schema);
  if (kind === undefined || findings.length > 0)
    throw new Error(JSON.stringify(findings.map((finding) => finding.args)));
  const before =
    previous === undefined ? undefined : new Calculator({ root: treeOf(previous, 'truoc.yaml'), shape: kind.shape });
  return new Calculator({ root: treeOf(yaml), shape: kind.shape, ...(before && { previous: before }) });
}

export const count = { type: ['integer', 'string'], 'x-unit': 'count' };
export const percent = { type: ['number', 'string'], 'x-unit': 'percent', 'x-rounded': 2 };
export const million = { type: ['number', 'string'], 'x-unit': 'trieu-dong', 'x-rounded': 0 };
export const dong = { type: ['number', 'string'], 'x-unit': 'dong' };

export function equation(id: string, is: string, more: object = {}): object {
  return { id, is, missing: 'skip', why: '', ...more };
}
