import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { plainValue } from './plain-scalar.ts';
import { swallowedIn } from './swallowed-lines.ts';
import { Entry, ListNode, MapNode, type Node, ScalarNode } from './tree.ts';
import { UNUSUAL, UsualFlow } from './usual-flow.ts';
import { DEEPEST } from './yaml-stream.ts';

/**
 * Reads the YAML that reports are written in: maps and lists by indentation, one-line quotes, braces and brackets, unquoted texts
 * over several lines, comments. Gives the very tree that the library gives, many times quicker, or undefined for anything else and
 * for whatever might deserve a finding: the library reads that then.
 */
export function readUsualYaml(source: SourceText): Node | undefined {
  if (!source.ordinary && UNUSUAL_CHARACTERS.test(source.text)) return undefined;
  try {
    const reader = new UsualYaml(source);
    const root = reader.document();
    comments.set(
      source,
      [...reader.comments].sort((a, b) => a - b),
    );
    return root;
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

const comments = new WeakMap<SourceText, readonly number[]>();

/** Where the comments of usual YAML start; undefined where the library must tell. */
export function usualComments(source: SourceText): readonly number[] | undefined {
  if (!comments.has(source)) readUsualYaml(source);
  return comments.get(source);
}

/** Tabs, and white space and invisible characters that no keyboard types. */
const UNUSUAL_CHARACTERS =
  /[\t\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;
const KEY = /[A-Za-z_][A-Za-z0-9_-]{0,200}(?=:(?:[ \n]|$))/y;
const DOCUMENT_MARK = /^(?:---|\.\.\.|%)/m;

class UsualYaml extends UsualFlow {
  /** Where the next line with content starts (after its indentation), and how far it is indented; -1 at the end. */
  private next = 0;
  private indent = 0;
  private depth = 0;
  readonly comments = new Set<number>();

  document(): Node {
    if (DOCUMENT_MARK.test(this.text)) throw UNUSUAL;
    this.nextLine(0);
    if (this.indent !== 0) throw UNUSUAL;
    const root = this.isItem(this.next) ? this.list(0) : this.map(0, this.next);
    if (this.next < this.text.length) throw UNUSUAL;
    return root;
  }

  /** Steps over empty lines and comments; `at` is the start of a line. */
  private nextLine(at: number): void {
    const { text } = this;
    for (let start = at; start < text.length; ) {
      let content = start;
      while (text.charCodeAt(content) === SPACE) content += 1;
      const code = text.charCodeAt(content);
      if (code !== NEWLINE && code !== HASH && content < text.length) {
        this.next = content;
        this.indent = content - start;
        return;
      }
      if (code === HASH) this.comments.add(content);
      const end = text.indexOf('\n', content);
      start = end === -1 ? text.length : end + 1;
    }
    this.next = text.length;
    this.indent = -1;
  }

  private isItem(at: number): boolean {
    if (this.text.charCodeAt(at) !== DASH) return false;
    const after = this.text.charCodeAt(at + 1);
    return after === SPACE || after === NEWLINE || at + 1 === this.text.length;
  }

  /** `at`: its first key, which may stand on the line of a list's item. */
  private map(indent: number, at: number): MapNode {
    this.enter();
    const entries = new Map<string, Entry>();
    let end = at;
    for (let start = at; ; start = this.next) {
      const key = this.keyAt(start, KEY, entries);
      const keySpan = span(this.source, start, start + key.length);
      const value = this.valueAfter(keySpan.end + 1, indent, true);
      entries.set(key, new Entry(key, keySpan, value));
      end = value.span.end;
      if (this.indent < indent) break;
      if (this.indent > indent || this.isItem(this.next)) throw UNUSUAL;
    }
    this.depth -= 1;
    return new MapNode(span(this.source, at, end), entries);
  }

  private list(indent: number): ListNode {
    this.enter();
    const items: Node[] = [];
    const at = this.next;
    let end = at;
    do {
      const item = this.valueAfter(this.next + 1, indent, false);
      items.push(item);
      end = item.span.end;
      if (this.indent > indent) throw UNUSUAL;
    } while (this.indent === indent && this.isItem(this.next));
    this.depth -= 1;
    return new ListNode(span(this.source, at, end), items.slice());
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > DEEPEST / 2) throw UNUSUAL;
  }

  /** What follows a colon or a dash, on its line or below. Leaves `next` at the line after it. */
  private valueAfter(at: number, indent: number, ofKey: boolean): Node {
    const { text } = this;
    let start = at;
    while (text.charCodeAt(start) === SPACE) start += 1;
    const code = text.charCodeAt(start);
    if (start < text.length && code !== NEWLINE && code !== HASH) {
      if (ofKey) return this.inline(start, indent);
      const column = indent + 1 + start - at;
      if (this.isItem(start)) {
        this.next = start;
        this.indent = column;
        return this.list(column);
      }
      KEY.lastIndex = start;
      return KEY.test(text) ? this.map(column, start) : this.inline(start, indent);
    }
    if (code === HASH) this.comments.add(start);
    if (code === HASH && start === at) throw UNUSUAL;
    this.nextLine(this.lineAfter(start));
    const deeper = this.indent > indent;
    if (this.isItem(this.next) && (deeper || (ofKey && this.indent === indent))) return this.list(this.indent);
    if (!deeper) return this.nothing(start);
    KEY.lastIndex = this.next;
    return KEY.test(text) ? this.map(this.indent, this.next) : this.inline(this.next, indent);
  }

  private nothing(at: number): ScalarNode {
    return new ScalarNode(span(this.source, at, at), null, false);
  }

  private lineAfter(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end + 1;
  }

  /** A scalar or a flow collection that starts here, in a collection of that indentation. */
  private inline(start: number, indent: number): Node {
    const code = this.text.charCodeAt(start);
    if (code === QUOTE || code === APOSTROPHE || code === BRACE || code === BRACKET) {
      const node = code === QUOTE || code === APOSTROPHE ? this.quoted(start, indent) : this.flow(start, 0);
      this.nextLine(this.endOfLine(node.span.end));
      if (this.indent > indent) throw UNUSUAL;
      return node;
    }
    return this.plain(start, indent);
  }

  /** After a value that closes itself only a comment may follow on its line. Gives the start of the next one. */
  private endOfLine(at: number): number {
    let end = at;
    while (this.text.charCodeAt(end) === SPACE) end += 1;
    const code = this.text.charCodeAt(end);
    const comment = code === HASH && end > at;
    if (end < this.text.length && code !== NEWLINE && !comment) throw UNUSUAL;
    if (comment) this.comments.add(end);
    return this.lineAfter(end);
  }

  /** An unquoted text; more indented lines below belong to it. */
  private plain(start: number, indent: number): ScalarNode {
    const first = this.plainLine(start);
    let { end } = first;
    let written = this.text.slice(start, end);
    if (!PLAIN_START.test(written)) throw UNUSUAL;
    const below = this.lineAfter(end);
    this.nextLine(below);
    let lines = 1;
    for (let line = below; this.indent > indent; line = this.lineAfter(end)) {
      // A comment or an empty line between two lines of one text.
      if (first.comment || this.next !== line + this.indent) throw UNUSUAL;
      const more = this.plainLine(this.next);
      written += ` ${this.text.slice(this.next, more.end)}`;
      end = more.end;
      lines += 1;
      this.nextLine(this.lineAfter(end));
      if (more.comment && this.indent > indent) throw UNUSUAL;
    }
    const place = span(this.source, start, end);
    if (lines > 1 && swallowedIn(place).length > 0) throw UNUSUAL;
    const value = plainValue(written);
    if (value === undefined) throw UNUSUAL;
    return new ScalarNode(place, value, false, lines > 1 ? written : undefined);
  }

  private plainLine(start: number): { end: number; comment: boolean } {
    const { text } = this;
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline === -1 ? text.length : newline);
    const hash = line.indexOf(' #');
    const comment = hash !== -1;
    if (comment) this.comments.add(start + hash + 1);
    const words = (comment ? line.slice(0, hash) : line).trimEnd();
    if (words.includes(':') && /:(?: |$)/.test(words)) throw UNUSUAL;
    return { end: start + words.length, comment };
  }
}

/** No character that begins something else; a dash only before a digit. */
const PLAIN_START = /^(?:[^-?:,[\]{}#&*!|>'"%@` ]|-\d)/;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const HASH = 0x23;
const DASH = 0x2d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BRACE = 0x7b;
const BRACKET = 0x5b;
