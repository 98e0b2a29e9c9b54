import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test("this Node's V8 knows every flag that is set", () => {
  const module = pathToFileURL(`${import.meta.dirname}/../../src/cli/brief-run.ts`).href;
  const program = `import { expectBriefRun, expectLongRunOfThreads } from '${module}'; expectBriefRun(); expectLongRunOfThreads(); console.log('set');`;
  const words = ['--import', 'tsx', '--input-type=module', '-e', program];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(stdout).toBe('set\n');
  expect(stderr).not.toContain('unrecognized flag');
});
