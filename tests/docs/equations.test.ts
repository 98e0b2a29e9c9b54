import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figureText } from '../../src/compute/figure-text.ts';
import { messageOf } from '../../src/findings/finding.ts';
import { pathText } from '../../src/parse/tree.ts';
import { positionAt } from '../../src/source/span.ts';
import { kindFiles, officeOf } from '../support/office.ts';
import { ROOT } from '../support/run-cli.ts';

const page = readFileSync(join(ROOT, 'docs/equations.md'), 'utf8');
const ENVELOPE = {
  ky: { $ref: 'common.schema.json#/$defs/ky' },
  ky_truoc: { type: 'string' },
  ke_hoach: { type: 'string' },
};

interface Step {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly path: string;
  readonly shows: string;
}

/** Each `text` block with the files above it; schemas and sources stay until others of their name come. */
function stepsOf(text: string): Step[] {
  const files: Record<string, string> = {};
  const steps: Step[] = [];
  let section = '';
  let path = '';
  for (const [, heading, language, name = '', body = ''] of text.matchAll(
    /^## (.*)$|^```(\w+)(?: ([\w.-]+))?\n([\s\S]*?)^```$/gm,
  )) {
    if (heading !== undefined) section = heading;
    else if (language === 'json') {
      const { properties, ...more } = JSON.parse(body);
      Object.assign(
        files,
        kindFiles(name, { ...more, properties: { loai: { type: 'string' }, ...ENVELOPE, ...properties } }),
      );
    } else if (language === 'yaml') {
      path = name;
      files[path] = /^loai:/m.test(body) ? body : `${body}loai: bao-cao\n`;
    } else if (language === 'text')
      steps.push({ name: `${section} (${path})`, files: { ...files }, path, shows: body });
    else throw new Error(`a block that no test tries: ${language}`);
  }
  return steps;
}

/** What the figures that were left out come to, then every finding in the source. */
function shown({ files, path }: Step): string {
  const { findings, report } = officeOf({ ...files }).check(path);
  const computed = [...(report?.figures.values() ?? [])]
    .filter(({ from }) => from.how === 'computed')
    .map((figure) => `${pathText(figure.path)} = ${figureText(figure)}\n`);
  const told = findings.map((finding) => {
    const { source, start } = finding.at;
    const place = source.path === path ? '' : `${source.path}:`;
    return `${place}${positionAt(source, start).line}: ${finding.severity}: ${messageOf(finding, 'en')}\n`;
  });
  return [...computed, ...told].join('');
}

const steps = stepsOf(page);

test('the page has its blocks', () => {
  expect(steps).toHaveLength(11);
});

test.each(steps.map((step) => [step.name, step] as const))('%s', (_, step) => {
  expect(shown(step)).toBe(step.shows);
});
