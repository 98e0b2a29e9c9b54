import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Programs that do a part of the work, at their versions of the first measurement. */
const PACKAGES = ['ajv-cli@5.0.0', 'docxtemplater@3.71.0', 'pizzip@3.3.0'];

/** Whether pandoc can be run. */
export function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs the peers that come from the registry into a folder of their own; false where that can't be done. */
export function installPeers(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const options = ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES];
  return spawnSync('npm', options, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

/** A script that fills a Word file of so many paragraphs by docxtemplater; the file is made from one that we built. */
export function fillScript(folder: string, template: string): string {
  const script = join(folder, 'fill.cjs');
  const code = `const fs = require('node:fs');
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const document = new Docxtemplater(new PizZip(fs.readFileSync(${JSON.stringify(template)})), { nullGetter: () => '' });
document.render({});
fs.writeFileSync(${JSON.stringify(join(folder, 'filled.docx'))}, document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
`;
  writeFileSync(script, code);
  return script;
}
