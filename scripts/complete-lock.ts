// Completes package-lock.json by the optional packages of other platforms. A registry mirror may not hold them, and npm then
// leaves them out; `npm ci` refuses such a lock file everywhere. Run it after every change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from './lock-file.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added = completeLock(lock);
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.join(', ')}`);
