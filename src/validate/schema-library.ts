import { Ajv2020 } from 'ajv/dist/2020.js';

/** In the packaged program this module is made lazy (`scripts/build.ts`): loading ajv costs more than a validation. */
export function schemaLibrary(): typeof Ajv2020 {
  return Ajv2020;
}
