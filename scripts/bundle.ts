import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { BuiltIn } from './prebuilt/built-in.ts';
import { schemaContent, validatorModule } from './prebuilt/schemas.ts';
import { templatesContent } from './prebuilt/templates.ts';

const ROOT = resolve(import.meta.dirname, '..');

const COMMON = {
  ...{ bundle: true, minify: true, platform: 'node', target: 'node20.19', legalComments: 'none', charset: 'utf8' },
  absWorkingDir: ROOT,
  // The yaml library reads this for every token, and would print.
  define: { 'process.env.LOG_TOKENS': 'undefined', 'process.env.LOG_STREAM': 'undefined' },
} as const satisfies BuildOptions;

/** Loaded by the module `<name>-library.ts` when first needed. */
const LIBRARIES = { schema: 'ajv/dist/2020.js', template: 'handlebars', yaml: 'yaml' };

/**
 * Makes `<folder>/dist`: the program in one file with its code cache, beside it the libraries that most runs don't need. Built-in schemas and templates are read and checked here, once, unless `prebuilt` is false
 * (tests compare both).
 */
export async function bundle(folder: string, { prebuilt = true } = {}): Promise<void> {
  const outdir = resolve(folder, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  const builtIn = new BuiltIn();
  for (const [name, library] of Object.entries(LIBRARIES)) {
    await bundleModule(`module.exports = require('${library}');`, resolve(outdir, `lib/${name}.cjs`));
  }
  if (prebuilt) await writePrebuilt(builtIn, resolve(outdir, 'prebuilt'));
  await build({
    ...COMMON,
    entryPoints: { program: 'src/cli/bin.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    charset: 'ascii',
    define: { ...COMMON.define, 'import.meta.url': 'programUrl' },
    // One expression, a function: see scripts/start.mjs.
    banner: { js: '(function (require, programUrl) { const module = { exports: {} }, exports = module.exports;' },
    footer: { js: '})' },
    plugins: [replacedModules(prebuilt ? [...lazyLibraries(), ...prebuiltModules(builtIn)] : lazyLibraries())],
  });
  copyFileSync(resolve(ROOT, 'scripts/start.mjs'), resolve(outdir, 'cchc.mjs'));
  chmodSync(resolve(outdir, 'cchc.mjs'), 0o755);
  warmCache(outdir);
}

/** Runs the program once for its code cache; without it, it only starts slower. */
function warmCache(outdir: string): void {
  const out = mkdtempSync(join(tmpdir(), 'cchc-'));
  const example = resolve(ROOT, 'examples/so-y-te-ba-ria-vung-tau/q3-2024.yaml');
  const words = ['build', example, '--out', out];
  spawnSync(process.execPath, [resolve(ROOT, 'scripts/warm-cache.mjs'), outdir, ...words], { stdio: 'ignore' });
  rmSync(out, { recursive: true, force: true });
}

async function bundleModule(contents: string, outfile: string): Promise<void> {
  await build({ ...COMMON, stdin: { contents, resolveDir: ROOT, loader: 'js' }, outfile, format: 'cjs' });
}

/** A module of `src/` with the text that takes its place. */
type Replaced = readonly [path: string, contents: string];

function lazyLibraries(): Replaced[] {
  return [
    ['src/validate/schema-library.ts', "export const schemaLibrary = () => require('./lib/schema.cjs').Ajv2020;"],
    ['src/compose/template-library.ts', "export const templateLibrary = () => require('./lib/template.cjs');"],
    ['src/parse/yaml-library.ts', "export const yamlLibrary = () => require('./lib/yaml.cjs');"],
  ];
}

function prebuiltModules(builtIn: BuiltIn): Replaced[] {
  const names = JSON.stringify(builtIn.schemaNames());
  const read = (what: string) =>
    `(name) => ${names}.includes(name) ? require(\`./prebuilt/\${name}.json\`).${what} : undefined;`;
  return [
    ['src/kind/prebuilt.ts', `export const prebuiltSchema = ${read('schema')}`],
    ['src/compose/prebuilt-templates.ts', `export const prebuiltTemplates = ${read('templates')}`],
    [
      'src/validate/prebuilt-validators.ts',
      'export const prebuiltValidator = (file) => require(`./prebuilt/${file.split(".")[0]}.validator.cjs`);',
    ],
  ];
}

function replacedModules(modules: readonly Replaced[]): Plugin {
  return {
    name: 'replaced-modules',
    setup(esbuild) {
      const contents = new Map(modules.map(([path, text]) => [resolve(ROOT, path), text]));
      // What stands beside the program is required at run time.
      esbuild.onResolve({ filter: /^\.\/(lib|prebuilt)\// }, ({ path }) => ({ path, external: true }));
      esbuild.onLoad({ filter: /[/\\](prebuilt|\w+-library|prebuilt-\w+)\.ts$/ }, ({ path }) => {
        const text = contents.get(path);
        return text === undefined ? undefined : { contents: text, loader: 'js' };
      });
    },
  };
}

async function writePrebuilt(builtIn: BuiltIn, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const kinds = builtIn.kindNames();
  for (const name of builtIn.schemaNames()) {
    const templates = kinds.includes(name) ? { templates: templatesContent(builtIn, name) } : {};
    const content = { schema: schemaContent(builtIn, name), ...templates };
    writeFileSync(resolve(folder, `${name}.json`), JSON.stringify(content));
    await bundleModule(validatorModule(builtIn, name), resolve(folder, `${name}.validator.cjs`));
  }
}
