import { expect, test } from 'vitest';
import { readBaseline, withoutAccepted, writeBaseline } from '../../src/audit/baseline.ts';
import { audited } from './audited.ts';

const REPORT = 'Đạt 75% (9/14 xã).\nĐạt 64,28% (9/14 bệnh viện).';

test('accepted findings are left out, also after lines were put before them', () => {
  const accepted = readBaseline(writeBaseline(audited(REPORT).findings)) ?? [];
  expect(accepted.map(({ code }) => code)).toEqual(['ty-le-sai', 'ty-le-cat-bot']);
  expect(withoutAccepted(audited(`Mở đầu.\n\n${REPORT}`).findings, accepted)).toEqual([]);
});

test('one entry accepts one finding', () => {
  const accepted = readBaseline(writeBaseline(audited(REPORT).findings)) ?? [];
  const twice = audited(`${REPORT}\n\nĐạt 75% (9/14 xã).`).findings;
  expect(withoutAccepted(twice, accepted).map(({ rule }) => rule.code)).toEqual(['ty-le-sai']);
});

test.each(['', '[]', '{"accepted":[{"file":1}]}', '{'])('%j is no baseline', (text) => {
  expect(readBaseline(text)).toBeUndefined();
});
