import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { plainValue } from './plain-scalar.ts';
import { Entry, ListNode, MapNode, type Node, ScalarNode } from './tree.ts';

/** Thrown, and caught by `readUsualYaml`, where the library must read the file. */
export const UNUSUAL: unique symbol = Symbol('unusual');

const KEY = /[A-Za-z_][A-Za-z0-9_-]{0,200}(?=: )/y;
/** Unquoted, inside braces or brackets: no sign that means something, in any place. */
const PLAIN = /[\p{L}\p{N}](?:[^,[\]{}:#"'\n]*[^,[\]{}:#"'\n ])?/uy;
const DEEPEST_FLOW = 8;

/** `{ tong: 223 }`, `[a, b]` and quoted texts, each on one line. */
export class UsualFlow {
  protected readonly source: SourceText;
  protected readonly text: string;

  constructor(source: SourceText) {
    this.source = source;
    this.text = source.text;
  }

  protected keyAt(start: number, pattern: RegExp, entries: ReadonlyMap<string, Entry>): string {
    pattern.lastIndex = start;
    if (!pattern.test(this.text)) throw UNUSUAL;
    const written = this.text.slice(start, pattern.lastIndex);
    const key = KEYS.get(written) ?? newKey(written);
    if (entries.has(key)) throw UNUSUAL;
    return key;
  }

  /** Without escapes, which occur too seldom. Lines below belong to it as far as they are indented deeper than `indent`. */
  protected quoted(start: number, indent = Number.POSITIVE_INFINITY): ScalarNode {
    const sign = this.text.charAt(start);
    const end = this.text.indexOf(sign, start + 1);
    const inside = this.text.slice(start + 1, end);
    if (end === -1 || inside.includes('\\') || this.text.charAt(end + 1) === sign) throw UNUSUAL;
    const written = inside.includes('\n') ? folded(inside.split('\n'), indent) : inside;
    return new ScalarNode(span(this.source, start, end + 1), written, true, written);
  }

  protected flow(start: number, depth: number): MapNode | ListNode {
    if (depth > DEEPEST_FLOW) throw UNUSUAL;
    const isMap = this.text.charAt(start) === '{';
    const close = isMap ? '}' : ']';
    const entries = new Map<string, Entry>();
    const items: Node[] = [];
    let at = this.skip(start + 1);
    let open = this.text.charAt(at) !== close;
    while (open) {
      let value: Node;
      if (isMap) {
        const key = this.keyAt(at, KEY, entries);
        const keySpan = span(this.source, at, at + key.length);
        value = this.flowValue(this.skip(keySpan.end + 1), depth);
        entries.set(key, new Entry(key, keySpan, value));
      } else {
        value = this.flowValue(at, depth);
        items.push(value);
      }
      at = this.skip(value.span.end);
      open = this.text.charAt(at) !== close;
      if (open && this.text.charAt(at) !== ',') throw UNUSUAL;
      if (open) at = this.skip(at + 1);
    }
    const place = span(this.source, start, at + 1);
    return isMap ? new MapNode(place, entries) : new ListNode(place, items);
  }

  private flowValue(at: number, depth: number): Node {
    const sign = this.text.charAt(at);
    if (sign === '{' || sign === '[') return this.flow(at, depth + 1);
    if (sign === '"' || sign === "'") return this.quoted(at);
    PLAIN.lastIndex = at;
    if (!PLAIN.test(this.text)) throw UNUSUAL;
    const value = plainValue(this.text.slice(at, PLAIN.lastIndex));
    if (value === undefined) throw UNUSUAL;
    return new ScalarNode(span(this.source, at, PLAIN.lastIndex), value, false);
  }

  private skip(at: number): number {
    let next = at;
    while (this.text.charCodeAt(next) === 0x20) next += 1;
    return next;
  }
}

/** Every key once, however many rows and sources have it. */
const KEYS = new Map<string, string>();
/** Keys that authors choose are without number. */
const MOST_KEYS = 10_000;

function newKey(key: string): string {
  if (key in Object.prototype || key === 'prototype' || typeof plainValue(key) !== 'string') throw UNUSUAL;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(key, key);
  return key;
}

/** The lines of one text, joined by spaces; empty lines would be line ends. */
function folded([first = '', ...others]: readonly string[], indent: number): string {
  const last = others.length - 1;
  const rest = others.map((line, index) => {
    const words = line.trimStart();
    if (line.length - words.length <= indent || words === '') throw UNUSUAL;
    return index === last ? words : words.trimEnd();
  });
  return [first.trimEnd(), ...rest].join(' ');
}
