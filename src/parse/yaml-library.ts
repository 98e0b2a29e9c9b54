import * as yaml from 'yaml';

/** In the packaged program this module is made lazy (`scripts/bundle.ts`): most sources are read without it. */
export function yamlLibrary(): typeof yaml {
  return yaml;
}
