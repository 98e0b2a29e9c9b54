import { packTemplates } from '../../src/compose/pack-templates.ts';
import type { PrebuiltTemplates } from '../../src/compose/prebuilt-templates.ts';
import type { BuiltIn } from './built-in.ts';

/** A kind's templates, for `src/compose/prebuilt-templates.ts`. Any built-in kind may be linked as a plan. */
export function templatesContent(builtIn: BuiltIn, name: string): PrebuiltTemplates {
  const plans = new Map(builtIn.kindNames().map((plan) => [plan, builtIn.part(plan)]));
  const packed = packTemplates(builtIn.kind(name), builtIn.part('don-vi').shape, plans);
  if (packed === undefined) throw new Error(`The templates of ${name} have findings`);
  return packed;
}
