import Handlebars from 'handlebars';

/** In the packaged program this module is made lazy (`scripts/build.ts`): most of Handlebars is its compiler. */
export function templateLibrary(): typeof Handlebars {
  return Handlebars;
}
