import type { Stretch } from '../audit/audit-document.ts';
import { TextMemo } from '../text/text-memo.ts';

/** The calls of a template in a narrative: `{{` up to the next `}}`, in order. */
export function mustachesIn(text: string): Stretch[] {
  const mustaches: Stretch[] = [];
  for (let open = text.indexOf('{{'); open !== -1; ) {
    const close = text.indexOf('}', open);
    if (close === -1) break;
    // No call that was opened before a single bracket is closed behind it.
    const whole = text[close + 1] === '}';
    if (whole) mustaches.push({ start: open, end: close + 2 });
    open = text.indexOf('{{', whole ? close + 2 : close + 1);
  }
  return mustaches;
}

/** By their calls: thousands of narratives call the figures of one form. */
const paths = new TextMemo<string>();

/** `{{so a.b.0.c}}` calls the figure `a.b[0].c`. */
export function pathIn(mustache: string): string {
  return paths.get(mustache, calledPath);
}

function calledPath(mustache: string): string {
  const path = /(?<![\w.[\]])[\w.[\]]+(?=\s*\}\}$)/.exec(mustache)?.[0] ?? '';
  return path.replace(/\.\[?(\d+)\]?(?=\.|$)/g, '[$1]');
}
