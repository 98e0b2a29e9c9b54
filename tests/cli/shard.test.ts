import { expect, test } from 'vitest';
import { inShard } from '../../src/cli/shard.ts';
import { EXAMPLES } from '../support/examples.ts';
import { cchc, ROOT } from '../support/run-cli.ts';

test('the parts together are the whole, and no source is in two', () => {
  for (const of of [1, 2, 3, EXAMPLES.length + 1]) {
    const parts = Array.from({ length: of }, (_, at) => inShard(EXAMPLES, { index: at + 1, of }));
    expect(parts.flat().sort()).toEqual([...EXAMPLES].sort());
  }
});

test('validate takes its part only', async () => {
  const { code, stdout } = await cchc(ROOT, ['validate', 'examples', '--shard', '2/3', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).summary.files).toBe(inShard(EXAMPLES, { index: 2, of: 3 }).length);
});

test.each(['0/3', '4/3', '2', 'a/b', '1/0'])('--shard %s is wrong usage', async (value) => {
  const { code, stderr } = await cchc(ROOT, ['validate', 'examples', '--shard', value]);
  expect(code).toBe(2);
  expect(stderr).toContain(`"${value}"`);
});
