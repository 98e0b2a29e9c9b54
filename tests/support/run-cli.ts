import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CachePlace } from '../../src/cli/cache-place.ts';
import { main } from '../../src/cli/main.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const EXAMPLE = join(ROOT, 'examples/so-y-te-ba-ria-vung-tau');

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One command line in this process, in a folder of its own. */
export async function cchc(
  cwd: string,
  argv: readonly string[],
  options: { stdin?: string; terminal?: boolean; answers?: string[]; cachePlace?: CachePlace } = {},
): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await main(argv, {
    cwd,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: async () => Buffer.from(options.stdin ?? '', 'utf8'),
    ...(options.answers && { ask: async () => options.answers?.shift() ?? '' }),
    cachePlace: () => options.cachePlace,
    terminal: options.terminal === true,
    colour: false,
    packageFolder: ROOT,
  });
  return { code, stdout, stderr };
}

/** An empty folder that goes with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the example's folder, to be spoilt. */
export function copyOfExample(): string {
  const folder = emptyFolder();
  cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !path.endsWith('/out') });
  return folder;
}
