import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PROFILE_13, PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { zip } from '../../../src/write/docx/zip.ts';
import { quarterReport } from '../../support/composed-documents.ts';
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

describe('the validators bite', () => {
  const broken = (from: string, to: string): NamedDocx => {
    const parts = Object.entries(unzipSync(writeDocx(quarterReport()))).map(([name, content]) => ({
      name,
      content: name === 'word/document.xml' ? strToU8(strFromU8(content).replace(from, to)) : content,
    }));
    return [to, zip(parts)];
  };
  const files = [
    broken('<w:jc w:val="center"/>', '<w:jc w:val="justify"/>'),
    broken('<w:gridSpan w:val="4"/>', '<w:gridSpan w:val="x"/>'),
    broken('<w:body>', '<w:body><w:table/>'),
  ];

  test.each(files)('%s', { timeout: A_MINUTE }, async (...file) => {
    expect(await sdkErrors([file])).not.toEqual([]);
  });

  test.skipIf(missing(...xsdCheckerRequirements))('the schemas, too', { timeout: A_MINUTE }, async () => {
    for (const file of files) expect(await xsdErrors([file])).not.toEqual([]);
  });
});
