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

/**
 * A script that fills a Word file by docxtemplater. Template and data are made once from a file that we built: each number that
 * stands alone in a run of text becomes a tag.
 */
export function fillScript(folder: string, built: string): string {
  const place = (name: string) => JSON.stringify(join(folder, name));
  const head = `const fs = require('node:fs');
const PizZip = require('pizzip');
`;
  const make = `${head}const zip = new PizZip(fs.readFileSync(${JSON.stringify(built)}));
const data = {};
const text = zip.file('word/document.xml').asText();
zip.file('word/document.xml', text.replace(/>([0-9][0-9.,%]*)</g, (_, number) => {
  const tag = 'so' + Object.keys(data).length;
  data[tag] = number;
  return '>{' + tag + '}<';
}));
fs.writeFileSync(${place('template.docx')}, zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
fs.writeFileSync(${place('data.json')}, JSON.stringify(data));
`;
  const fill = `${head}const Docxtemplater = require('docxtemplater');
const document = new Docxtemplater(new PizZip(fs.readFileSync(${place('template.docx')})));
document.render(JSON.parse(fs.readFileSync(${place('data.json')}, 'utf8')));
fs.writeFileSync(${place('filled.docx')}, document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
`;
  writeFileSync(join(folder, 'make.cjs'), make);
  const script = join(folder, 'fill.cjs');
  writeFileSync(script, fill);
  const { status } = spawnSync(process.execPath, [join(folder, 'make.cjs')], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The template for docxtemplater could not be made');
  return script;
}
