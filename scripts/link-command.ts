import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

/**
 * Puts the command into node_modules/.bin, where `npx cchc` looks first. npm links a package's own command only for those who
 * install the package; without this, npx would have to make a link of its own in its cache.
 */
export function linkCommand(name: string, program: string): void {
  mkdirSync('node_modules/.bin', { recursive: true });
  const link = `node_modules/.bin/${name}`;
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, `@node "%~dp0\\..\\..\\${program.replaceAll('/', '\\')}" %*\r\n`);
    writeFileSync(link, `#!/bin/sh\nexec node "$(dirname "$0")/../../${program}" "$@"\n`);
  } else {
    symlinkSync(`../../${program}`, link);
  }
}
