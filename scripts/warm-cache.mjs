// Runs the packaged program with the words behind the folder's name, and keeps V8's code cache of all that was run:
// node scripts/warm-cache.mjs <folder of the program> <word…>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const [, , folder = '.', ...words] = process.argv;
const program = resolve(folder, 'program.cjs');
const script = new Script(readFileSync(program, 'latin1'), { filename: program });
process.argv = [...process.argv.slice(0, 2), ...words];
process.on('exit', () => writeFileSync(resolve(folder, 'program.cache'), script.createCachedData()));
script.runInThisContext()(createRequire(program), pathToFileURL(resolve(folder, 'cchc.mjs')).href);
