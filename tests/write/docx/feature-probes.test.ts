import { describe, expect, test } from 'vitest';
import { PROFILE_13, PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { missing } from '../../support/requirements.ts';
import { type NamedDocx, sdkErrors, xsdCheckerRequirements, xsdErrors } from '../../support/word-validators.ts';
import { probes } from './feature-probes.ts';

const A_MINUTE = 60_000;

/** The profiles differ in sizes only: three documents show that the smaller one is valid, too. */
describe.each([
  { profile: PROFILE_14, count: probes.length },
  { profile: PROFILE_13, count: 3 },
])('probes in the $profile.name-set', ({ profile, count }) => {
  const files = probes.slice(0, count).map(([name, document]): NamedDocx => [name, writeDocx(document, { profile })]);

  test('the Open XML SDK finds nothing', { timeout: A_MINUTE }, async () => {
    expect(await sdkErrors(files)).toEqual([]);
  });

  test.skipIf(missing(...xsdCheckerRequirements))('the schemas of ECMA-376 hold', { timeout: A_MINUTE }, async () => {
    expect(await xsdErrors(files)).toEqual([]);
  });
});

test('the validators notice a broken file', { timeout: A_MINUTE }, async () => {
  const broken: NamedDocx = ['broken', new TextEncoder().encode('not a Word file')];
  expect(await sdkErrors([broken])).not.toEqual([]);
});
