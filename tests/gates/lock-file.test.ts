import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock, type LockFile } from '../../scripts/lock-file.ts';

const text = readFileSync('package-lock.json', 'utf8');

test('the lock file names the optional packages of every platform (npx tsx scripts/complete-lock.ts)', () => {
  const lock: LockFile = JSON.parse(text);
  expect(completeLock(lock)).toEqual([]);
  delete lock.packages['node_modules/@biomejs/cli-win32-x64'];
  expect(completeLock(lock)).toEqual(['@biomejs/cli-win32-x64']);
  expect(lock.packages['node_modules/@biomejs/cli-win32-x64']).toMatchObject({
    cpu: ['x64'],
    os: ['win32'],
    optional: true,
  });
});

test('names no host of a registry, and pins every version', () => {
  expect(text).not.toMatch(/https?:\/\/[^"]*registry|"resolved"/);
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
