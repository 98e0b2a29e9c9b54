// Makes dist/cchc.mjs: the whole program in one file, so that a cold start reads one file instead of hundreds.
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cchc: 'src/cli/bin.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  legalComments: 'none',
  charset: 'utf8',
  // The yaml library reads this for every token, and would print.
  define: { 'process.env.LOG_TOKENS': 'undefined', 'process.env.LOG_STREAM': 'undefined' },
  // Some libraries are CommonJS and ask for node's modules by require().
  banner: {
    js: "import { createRequire as cchcRequire } from 'node:module'; const require = cchcRequire(import.meta.url);",
  },
});
chmodSync('dist/cchc.mjs', 0o755);
