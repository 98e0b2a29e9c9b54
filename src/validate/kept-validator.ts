import { compileFunction } from 'node:vm';
import equal from 'ajv/dist/runtime/equal.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import type { PrebuiltValidator } from './prebuilt-validators.ts';

/** What the schema library's code may ask for: of itself, two small modules. */
const MODULES: Readonly<Record<string, { readonly default: unknown }>> = {
  'ajv/dist/runtime/equal': commonModule(equal),
  'ajv/dist/runtime/ucs2length': commonModule(ucs2length),
};

/** A CommonJS module as `require` gives it: whoever loads ours gives either that or its default. */
function commonModule(loaded: unknown): { readonly default: unknown } {
  return typeof loaded === 'function' ? { default: loaded } : (loaded as { readonly default: unknown });
}

/** A validator from its code, which must come from ourselves: `src/cli/kind-cache.ts` sees to that. */
export function keptValidator(code: string | undefined): PrebuiltValidator | undefined {
  if (code === undefined) return undefined;
  const module: { exports?: PrebuiltValidator } = {};
  compileFunction(code, ['module', 'require'])(module, (name: string) => MODULES[name]);
  return module.exports;
}

/** Whether code asks for nothing else. */
export function isSelfContained(code: string): boolean {
  return [...code.matchAll(/require\("([^"]*)"\)/g)].every(([, name = '']) => Object.hasOwn(MODULES, name));
}
