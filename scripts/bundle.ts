import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { narrowLetterClasses } from './letter-classes.ts';
import { plainFieldsOfMarkdown } from './plain-fields.ts';
import { BuiltIn } from './prebuilt/built-in.ts';
import { schemaContent, validatorModule } from './prebuilt/schemas.ts';
import { templatesContent } from './prebuilt/templates.ts';

export const ROOT = resolve(import.meta.dirname, '..');

const COMMON = {
  ...{ bundle: true, minify: true, platform: 'node', target: 'node20.19', legalComments: 'none', charset: 'utf8' },
  absWorkingDir: ROOT,
  // The yaml library reads this for every token, and would print.
  define: { 'process.env.LOG_TOKENS': 'undefined', 'process.env.LOG_STREAM': 'undefined' },
} as const satisfies BuildOptions;

/** Loaded by the module `<name>-library.ts` when first needed. */
const LIBRARIES = {
  schema: "{ ...require('ajv/dist/2020.js'), code: require('ajv/dist/standalone').default }",
  template: "require('handlebars')",
  yaml: "require('yaml')",
};

/**
 * Makes `<folder>/dist`: the program in one file with its code cache, beside it the libraries that most runs don't need. Built-in schemas and templates are read and checked here, once, unless `prebuilt` is false
 * (tests compare both).
 */
export async function bundle(folder: string, { prebuilt = true } = {}): Promise<void> {
  const outdir = resolve(folder, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  const builtIn = new BuiltIn();
  for (const [name, library] of Object.entries(LIBRARIES)) {
    await bundleModule(`module.exports = ${library};`, resolve(outdir, `lib/${name}.cjs`));
  }
  if (prebuilt) writePrebuilt(builtIn, resolve(outdir, 'prebuilt'));
  const { outputFiles } = await build({
    ...COMMON,
    write: false,
    entryPoints: { program: 'src/cli/bin.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    logOverride: { 'indirect-require': 'silent' },
    define: { ...COMMON.define, 'import.meta.dirname': 'programFolder' },
    // One expression, a function: see scripts/start.cjs.
    banner: { js: '(function (require, programFolder) { const module = { exports: {} }, exports = module.exports;' },
    footer: { js: '})' },
    plugins: [
      laterModules(),
      plainFieldsOfMarkdown(),
      replacedModules(prebuilt ? [...lazyLibraries(), ...prebuiltModules(builtIn)] : lazyLibraries()),
    ],
  });
  writeFileSync(resolve(outdir, 'program.cjs'), ascii(outputFiles[0]?.text ?? ''));
  copyFileSync(resolve(ROOT, 'scripts/start.cjs'), resolve(outdir, 'cchc.cjs'));
  chmodSync(resolve(outdir, 'cchc.cjs'), 0o755);
  warmCache(outdir);
}

/** A text in ASCII is read and kept at half the cost. esbuild leaves regular expressions as they are. */
function ascii(code: string): string {
  return code.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
    [
      'src/validate/schema-library.ts',
      `export const schemaLibrary = () => beside('./lib/schema.cjs').Ajv2020;
export const schemaCode = (...words) => beside('./lib/schema.cjs').code(...words);`,
    ],
    ['src/compose/template-library.ts', "export const templateLibrary = () => beside('./lib/template.cjs');"],
    ['src/parse/yaml-library.ts', "export const yamlLibrary = () => beside('./lib/yaml.cjs');"],
  ];
}

function prebuiltModules(builtIn: BuiltIn): Replaced[] {
  const names = JSON.stringify(builtIn.schemaNames());
  // Not by `require`, which asks the disk for more and needs a millisecond to read JSON.
  const reader = (what: string, ending: string) => `import { readFileSync } from 'node:fs';
const read = {};
const file = (name) => JSON.parse(readFileSync(\`\${import.meta.dirname}/prebuilt/\${name}.${ending}\`, 'utf8'));
export const ${what} = (name) => (${names}.includes(name) ? (read[name] ??= file(name)) : undefined);`;
  return [
    ['src/kind/prebuilt.ts', reader('prebuiltSchema', 'json')],
    ['src/compose/prebuilt-templates.ts', reader('prebuiltTemplates', 'templates.json')],
    ['src/validate/prebuilt-validators.ts', validatorsText(builtIn)],
  ];
}

/** Each validator is made when it is first asked for. */
function validatorsText(builtIn: BuiltIn): string {
  const makers = builtIn
    .schemaNames()
    .map((name) => `'${name}.schema.json': (module) => {\n${validatorModule(builtIn, name)}\n}`);
  return `const MAKERS = {${makers.join(',\n')}};
const made = {};
export function prebuiltValidator(file) {
  if (made[file] === undefined && MAKERS[file] !== undefined) {
    const module = { exports: {} };
    MAKERS[file](module);
    made[file] = module.exports;
  }
  return made[file];
}`;
}

function replacedModules(modules: readonly Replaced[]): Plugin {
  return {
    name: 'replaced-modules',
    setup(esbuild) {
      const contents = new Map(
        modules.map(([path, text]) => [resolve(ROOT, path), `const beside = require;\n${text}`]),
      );
      esbuild.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
        const text = contents.get(path);
        if (text !== undefined) return { contents: text, loader: 'js', resolveDir: ROOT };
        return { contents: narrowLetterClasses(readFileSync(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}

/** Modules of Node that cost milliseconds to load, and their functions: each is loaded when one of them is called. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['spawn', 'spawnSync'],
  'node:crypto': ['createHash'],
};

function laterModules(): Plugin {
  return {
    name: 'later-modules',
    setup(esbuild) {
      const names = Object.keys(LATER).join('|');
      esbuild.onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path }) => ({ path, namespace: 'later' }));
      esbuild.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => {
        const functions = LATER[path] ?? [];
        const contents = functions.map(
          (name) => `export const ${name} = (...words) => beside('${path}').${name}(...words);`,
        );
        return { contents: ['const beside = require;', ...contents].join('\n'), loader: 'js' };
      });
    },
  };
}

function writePrebuilt(builtIn: BuiltIn, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const kinds = builtIn.kindNames();
  for (const name of builtIn.schemaNames()) {
    writeFileSync(resolve(folder, `${name}.json`), JSON.stringify(schemaContent(builtIn, name)));
    if (!kinds.includes(name)) continue;
    writeFileSync(resolve(folder, `${name}.templates.json`), JSON.stringify(templatesContent(builtIn, name)));
  }
}
