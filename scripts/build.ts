// Makes dist/cchc.mjs.
import { chmodSync } from 'node:fs';
import { bundle } from './bundle.ts';

await bundle('.');
chmodSync('dist/cchc.mjs', 0o755);
