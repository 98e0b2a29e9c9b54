import { type Finding, found } from '../findings/finding.ts';
import { type Span, span } from '../source/span.ts';
import { missingSpace, swallowedLine } from './syntax-rules.ts';

/**
 * YAML joins an unquoted value with the more indented lines below it, also where the author meant another item
 * (`   - Lưu: VT` one space too far) or another key (`tong:999`). Nothing is wrong for YAML then; for a report a line is lost.
 */
export function swallowedIn(value: Span): Finding[] {
  const { source } = value;
  const firstEnd = source.text.indexOf('\n', value.start);
  if (firstEnd === -1 || firstEnd >= value.end) return [];
  const findings: Finding[] = [];
  const first = UNSPACED_KEY.exec(source.text.slice(value.start, firstEnd));
  if (first !== null) findings.push(unspaced(value, value.start, first));
  for (let start = firstEnd + 1; start < value.end; ) {
    const lineEnd = source.text.indexOf('\n', start);
    const end = lineEnd === -1 || lineEnd > value.end ? value.end : lineEnd;
    const line = source.text.slice(start, end);
    const text = line.trim();
    const at = start + line.indexOf(text);
    const key = UNSPACED_KEY.exec(text);
    if (key !== null) findings.push(unspaced(value, at, key));
    else if (/^-\s/.test(text)) findings.push(found(swallowedLine, span(source, at, at + text.length), { text }));
    start = end + 1;
  }
  return findings;
}

/** `tong:999`, but not `https://…`. */
export const UNSPACED_KEY = /^([a-z][a-z0-9_]*):(?=[^\s/])/;

function unspaced(value: Span, at: number, match: RegExpExecArray): Finding {
  const key = match[1] ?? '';
  return found(missingSpace, span(value.source, at, at + match[0].length), { key });
}
