// Makes dist/cchc.mjs and the command `npx cchc`.
import { chmodSync } from 'node:fs';
import { bundle } from './bundle.ts';
import { linkCommand } from './link-command.ts';

await bundle('.');
chmodSync('dist/cchc.mjs', 0o755);
linkCommand('cchc', 'dist/cchc.mjs');
