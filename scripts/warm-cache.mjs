// Runs the packaged program with the words behind the folder's name, and keeps V8's code cache of all that was run:
// node scripts/warm-cache.mjs <folder of the program> <word…>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import v8 from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const [, , folder = '.', ...words] = process.argv;
const program = resolve(folder, 'program.cjs');
const text = readFileSync(program);
const script = new Script(text.latin1Slice(), { filename: program });
// A cache is good for the flags that it was made under: those that a run is started with.
v8.setFlagsFromString = () => {};
process.argv = [...process.argv.slice(0, 2), ...words];
process.on('exit', () => {
  const cache = script.createCachedData();
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(crc32(text), 0);
  sums.writeUInt32LE(crc32(cache), 4);
  writeFileSync(resolve(folder, 'program.cache'), Buffer.concat([sums, cache]));
});
script.runInThisContext()(createRequire(program), resolve(folder));
