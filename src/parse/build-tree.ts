import type { Pair, Scalar, YAMLMap, YAMLSeq, Node as YamlNode } from 'yaml';
import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { invisibleIn } from './characters.ts';
import {
  aliasNotFound,
  duplicateKey,
  forbiddenKey,
  keyIsNoText,
  mergeKey,
  tooDeep,
  tooManyAliases,
} from './parse-rules.ts';
import { swallowedIn } from './swallowed-lines.ts';
import { invisibleCharacter } from './syntax-rules.ts';
import { Entry, ListNode, MapNode, type Node, ScalarNode } from './tree.ts';
import { yamlLibrary } from './yaml-library.ts';
import { DEEPEST } from './yaml-stream.ts';

/** How many parts all aliases of a file may repeat: generous for rows that share a block, far below a "billion laughs". */
export const MOST_REPEATED = 100_000;

/** The library's nodes → our tree. An alias becomes the very node that it names, with the place where that was written. */
export class TreeBuilder {
  readonly findings: Finding[] = [];
  /** Whether an alias could not be followed, so that a part of the tree is missing. */
  incomplete = false;
  private readonly source: SourceText;
  private readonly yaml = yamlLibrary();
  private readonly anchors = new Map<string, Node>();
  private readonly sizes = new WeakMap<Node, Size>();
  private repeated = 0;

  constructor(source: SourceText) {
    this.source = source;
  }

  build(node: YamlNode | null, at: number, depth = 0): Node {
    if (this.yaml.isAlias(node)) return this.alias(node.source, this.place(node, at), depth);
    const built = this.plain(node, at, depth);
    if (node?.anchor) this.anchors.set(node.anchor, built);
    return built;
  }

  private plain(node: YamlNode | null, at: number, depth: number): Node {
    if (this.yaml.isMap(node)) return this.map(node, at, depth);
    if (this.yaml.isSeq(node)) {
      const place = this.place(node, at);
      const items = node.items.map((item) => this.build(item as YamlNode | null, place.start, depth + 1));
      const last = node.items.at(-1) as YamlNode | null | undefined;
      return new ListNode(this.upTo(node, place, last, items.at(-1)), items);
    }
    return this.yaml.isScalar(node) ? this.scalar(node, at) : this.nothing(at);
  }

  private map(node: YAMLMap, at: number, depth: number): MapNode {
    const entries = new Map<string, Entry>();
    let last: Node | undefined;
    for (const pair of node.items as Pair<YamlNode | null, YamlNode | null>[]) {
      const keySpan = this.place(pair.key, at);
      const key = this.key(pair.key, keySpan);
      const value = this.build(pair.value, keySpan.end, depth + 1);
      last = value;
      if (key === undefined) continue;
      const first = entries.get(key);
      if (first === undefined) {
        entries.set(key, new Entry(key, keySpan, value));
      } else {
        const related = [{ at: first.keySpan, label: { vi: 'đã viết ở đây', en: 'written here first' } }];
        this.findings.push(found(duplicateKey, keySpan, { key }, { related }));
      }
    }
    const whole = this.upTo(node, this.place(node, at), node.items.at(-1)?.value as YamlNode, last);
    return new MapNode(whole, entries);
  }

  /** The key's text, or nothing where the entry can't be kept. */
  private key(node: YamlNode | null, at: Span): string | undefined {
    if (!this.yaml.isScalar(node)) {
      const read = this.source.text.slice(at.start, Math.min(at.end, at.start + 40));
      this.findings.push(found(keyIsNoText, at, { read }));
      return undefined;
    }
    const key = (node.source ?? '').normalize('NFC');
    if (typeof node.value !== 'string') {
      this.findings.push(found(keyIsNoText, at, { read: key }));
      return key === '' ? undefined : key;
    }
    if (key === '<<') this.findings.push(found(mergeKey, at, {}));
    else if (key in Object.prototype || key === 'prototype') this.findings.push(found(forbiddenKey, at, { key }));
    else {
      const hidden = invisibleIn(this.source, at.start, at.end);
      if (hidden !== undefined) this.findings.push(found(invisibleCharacter, hidden.at, { name: hidden.name }));
      return key;
    }
    return undefined;
  }

  private scalar(node: Scalar, at: number): ScalarNode {
    const place = this.place(node, at);
    const plain = node.type === 'PLAIN';
    if (plain) this.findings.push(...swallowedIn(place));
    const { value } = node;
    const read =
      typeof value === 'string'
        ? value.normalize('NFC')
        : value === null || typeof value === 'number' || typeof value === 'boolean'
          ? value
          : String(value);
    // Only an escape in double quotes can bring a decomposed letter back into text that reading has normalised.
    const written = node.type === 'QUOTE_DOUBLE' ? (node.source ?? '').normalize('NFC') : (node.source ?? '');
    return new ScalarNode(place, read, !plain, written);
  }

  private alias(name: string, at: Span, depth: number): Node {
    const target = this.anchors.get(name);
    if (target === undefined) {
      return this.without(found(aliasNotFound, at, { name }));
    }
    const { nodes, height } = this.sizeOf(target);
    if (depth + height > DEEPEST) return this.without(found(tooDeep, at, { limit: DEEPEST }));
    const before = this.repeated;
    this.repeated += nodes;
    if (this.repeated <= MOST_REPEATED) return target;
    const first = before <= MOST_REPEATED;
    return this.without(first ? found(tooManyAliases, at, { limit: MOST_REPEATED }) : undefined, at.start);
  }

  private without(finding: Finding | undefined, at = finding?.at.start ?? 0): ScalarNode {
    if (finding !== undefined) this.findings.push(finding);
    this.incomplete = true;
    return this.nothing(at);
  }

  private sizeOf(node: Node): Size {
    const known = this.sizes.get(node);
    if (known !== undefined) return known;
    let nodes = 1;
    let height = 0;
    for (const part of partsOf(node)) {
      const size = this.sizeOf(part);
      nodes += size.nodes;
      height = Math.max(height, size.height + 1);
    }
    this.sizes.set(node, { nodes, height });
    return { nodes, height };
  }

  private nothing(at: number): ScalarNode {
    return new ScalarNode(span(this.source, at, at), null, false);
  }

  /** The place of a collection. One by indentation ends with its last part, not with the comments below it. */
  private upTo(node: YAMLMap | YAMLSeq, place: Span, last: YamlNode | null | undefined, built: Node | undefined): Span {
    if (node.flow || built === undefined) return place;
    const { end } = this.yaml.isAlias(last) ? this.place(last, place.end) : built.span;
    return span(this.source, place.start, end);
  }

  /** A node's place without the line ends and blanks that the library counts to it, now and then one too many. */
  private place(node: YamlNode | null, at: number): Span {
    const [from, to] = node?.range ?? [at, at];
    const start = Math.min(from, this.source.text.length);
    let end = Math.min(to, this.source.text.length);
    while (end > start && /\s/.test(this.source.text.charAt(end - 1))) end -= 1;
    return span(this.source, start, end);
  }
}

/** A node and all below it, every alias counted as often as it repeats. */
interface Size {
  readonly nodes: number;
  readonly height: number;
}

function partsOf(node: Node): readonly Node[] {
  if (node.type === 'list') return node.items;
  return node.type === 'map' ? [...node.entries.values()].map((entry) => entry.value) : [];
}
