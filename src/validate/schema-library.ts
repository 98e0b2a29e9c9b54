import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

// In the packaged program this module is made lazy (`scripts/bundle.ts`): loading ajv costs more than a validation.

export function schemaLibrary(): typeof Ajv2020 {
  return Ajv2020;
}

/** The code of a validator. */
export const schemaCode: typeof standaloneCode.default = (...words) => standaloneCode.default(...words);
