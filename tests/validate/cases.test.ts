import { describe, expect, test } from 'vitest';
import { buildShape } from '../../src/kind/build-shape.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { checkSchemaFile } from '../../src/validate/meta-schema.ts';
import { validateSource } from '../../src/validate/validate-source.ts';
import { announced, expectAnnounced, expectWords } from '../support/expectations.ts';
import { filesOf, fixture, schemaAt } from '../support/fixtures.ts';

const FOLDER = 'tests/cases/schema';
const lookup = (name: string) => (name === 'phan-chung.schema.json' ? schemaAt(`${FOLDER}/${name}`) : undefined);
const schema = schemaAt(`${FOLDER}/bao-cao-thu.schema.json`);
const shape = buildShape(schema, lookup, []);

describe('what a source and its schema disagree on is told where it is, and nowhere else', () => {
  test.each(filesOf(FOLDER, '.yaml'))('%s', (name) => {
    const source = fixture(`${FOLDER}/${name}`);
    const { value, findings } = parseYaml(source);
    if (value === undefined) throw new Error('no tree');
    const all = [...findings, ...validateSource(value, schema, lookup, shape)];
    expectAnnounced(source, all);
    expectWords(all);
  });
});

test.each(filesOf(FOLDER, '.schema.json'))('the schema of these cases is a good schema: %s', (name) => {
  const file = schemaAt(`${FOLDER}/${name}`);
  expect(announced(file.source, checkSchemaFile(file))).toEqual([]);
});
