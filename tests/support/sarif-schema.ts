import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

// The published schema is draft 4, of which it uses only what draft 7 has, too; just the names of its head differ.
const {
  id,
  $schema: _,
  ...published
} = JSON.parse(readFileSync(new URL('../fixtures/sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: /^[a-z][a-z0-9+.-]*:[!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]*$/,
    'uri-reference': /^(?:[!$&'()*+,./0-9:;=?@A-Z_a-z~-]|%[0-9A-F]{2})*$/,
    'date-time': true,
  },
}).compile({ $id: id, ...published });

/** Whether a log follows the schema that OASIS published for SARIF 2.1.0. */
export function isSarif(log: unknown): boolean {
  return validate(log) === true;
}

/** Fails where a log breaks that schema, and says where. */
export function expectSarif(log: unknown): void {
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
}
