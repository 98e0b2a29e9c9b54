import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
 * Makes `<folder>/dist`: the program in a few files, of which a command reads one or two, instead of hundreds; beside it the
 * libraries that most runs don't need. Built-in schemas and templates are read and checked here, once, unless `prebuilt` is false
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
    entryPoints: { cchc: 'src/cli/bin.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    // Some libraries are CommonJS and ask for node's modules by require().
    banner: {
      js: "import { createRequire as cchcRequire } from 'node:module'; const require = cchcRequire(import.meta.url);",
    },
    plugins: [replacedModules(prebuilt ? [...lazyLibraries(), ...prebuiltModules(builtIn)] : lazyLibraries())],
  });
}

async function bundleModule(contents: string, outfile: string): Promise<void> {
  await build({ ...COMMON, stdin: { contents, resolveDir: ROOT, loader: 'js' }, outfile, format: 'cjs' });
}

/** A module of `src/` with the text that takes its place. */
type Replaced = readonly [path: string, contents: string];

function lazyLibraries(): Replaced[] {
  return [
    ['src/validate/schema-library.ts', "export const schemaLibrary = () => beside('./lib/schema.cjs').Ajv2020;"],
    ['src/compose/template-library.ts', "export const templateLibrary = () => beside('./lib/template.cjs');"],
    ['src/parse/yaml-library.ts', "export const yamlLibrary = () => beside('./lib/yaml.cjs');"],
  ];
}

function prebuiltModules(builtIn: BuiltIn): Replaced[] {
  const names = JSON.stringify(builtIn.schemaNames());
  const read = (what: string) =>
    `(name) => ${names}.includes(name) ? beside(\`./prebuilt/\${name}.json\`).${what} : undefined;`;
  return [
    ['src/kind/prebuilt.ts', `export const prebuiltSchema = ${read('schema')}`],
    ['src/compose/prebuilt-templates.ts', `export const prebuiltTemplates = ${read('templates')}`],
    [
      'src/validate/prebuilt-validators.ts',
      'export const prebuiltValidator = (file) => beside(`./prebuilt/${file.split(".")[0]}.validator.cjs`);',
    ],
  ];
}

function replacedModules(modules: readonly Replaced[]): Plugin {
  const beside = "import { createRequire } from 'node:module';\nconst beside = createRequire(import.meta.url);\n";
  return {
    name: 'replaced-modules',
    setup(esbuild) {
      const contents = new Map(modules.map(([path, text]) => [resolve(ROOT, path), beside + text]));
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
