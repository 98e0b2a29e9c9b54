import { findSources } from '../../src/cli/find-sources.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { Compiler } from '../../src/compile.ts';
import type { FileSystem } from '../../src/read/files.ts';
import { ROOT } from './run-cli.ts';

/** Every source of every example, as paths from the repository's root. */
export const EXAMPLES = findSources(ROOT, ['examples']);

/** The examples' disk with other texts laid over some files. */
export function overlay(texts: Map<string, string>): FileSystem {
  const disk = nodeFiles(ROOT);
  return {
    ...disk,
    read(path) {
      const text = texts.get(path);
      return text === undefined ? disk.read(path) : { bytes: Buffer.from(text, 'utf8') };
    },
  };
}

export function compilerOver(texts: Map<string, string> = new Map()): Compiler {
  return new Compiler(overlay(texts), ROOT);
}
