#!/usr/bin/env node
// Becomes dist/cchc.mjs. Starts the program from V8's code cache, which spares it to read and compile nearly a megabyte of
// JavaScript. V8 refuses a cache of another version of itself or for other flags; the program is compiled as usual then.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const program = fileURLToPath(new URL('./program.cjs', import.meta.url));
const cache = fileURLToPath(new URL('./program.cache', import.meta.url));
// The program's text is ASCII, which is read and kept at half the cost.
const script = new Script(readFileSync(program, 'latin1'), {
  filename: program,
  ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
});
script.runInThisContext()(createRequire(program), import.meta.url);
