import { expect, test } from 'vitest';
import { compilerOver, overlay } from '../support/examples.ts';

const REPORT = 'examples/so-y-te-ba-ria-vung-tau/q1-2022.yaml';

test.each(['-25', '"-25"'])('a count of %s is refused where it stands', (written) => {
  const bytes = overlay(new Map()).read(REPORT);
  if (!('bytes' in bytes)) throw new Error('no report');
  const text = Buffer.from(bytes.bytes).toString('utf8');
  const wrong = text.replace('tong: 25', `tong: ${written}`);
  const { findings } = compilerOver(new Map([[REPORT, wrong]])).check(REPORT);
  const places = findings.filter(({ severity }) => severity === 'error').map(({ at }) => at.start);
  expect(wrong).not.toBe(text);
  expect(places).toContain(wrong.indexOf('tong: ') + 'tong: '.length);
});
