/** A call of a template in a narrative. */
export const MUSTACHE = /\{\{[^}]*\}\}/g;

/** `{{so a.b.0.c}}` calls the figure `a.b[0].c`. */
export function pathIn(mustache: string): string {
  const path = /[\w.[\]]+(?=\s*\}\}$)/.exec(mustache)?.[0] ?? '';
  return path.replace(/\.\[?(\d+)\]?(?=\.|$)/g, '[$1]');
}
