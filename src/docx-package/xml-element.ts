import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a part. Names carry the prefix that Word uses, whatever prefix the file declared: `w:p`, `r:id`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in this element. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Last words of the namespaces that we read, both of the transitional and of the strict form of ISO 29500. */
const PREFIXES: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/drawingml/2006/main', 'a'],
  ['/drawingml/main', 'a'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/drawingml/wordprocessingDrawing', 'wp'],
  ['/word/2010/wordprocessingShape', 'wps'],
  ['/word/2010/wordprocessingGroup', 'wpg'],
  ['/markup-compatibility/2006', 'mc'],
  ['schemas-microsoft-com:vml', 'v'],
  ['schemas-microsoft-com:office:office', 'o'],
];
/** Deeper trees are an attack: Word itself stops far earlier. */
const DEEPEST = 2000;

/** Parses a part; undefined when it is not well-formed XML. A document type declaration is refused: OPC forbids it. */
export function parseElement(xml: string): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let failed = false;
  const fail = () => {
    failed = true;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', (tag) => {
    const element: Open = { name: elementName(tag), attributes: attributesOf(tag), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) fail();
  });
  const addText = (text: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml).close();
  return failed ? undefined : root.children[0];
}

function elementName(tag: SaxesTagNS): string {
  return prefixed(tag.uri, tag.local, tag.name);
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { uri, local, name, value } of Object.values(tag.attributes)) {
    attributes[uri === '' ? local : prefixed(uri, local, name)] = value;
  }
  return attributes;
}

function prefixed(uri: string, local: string, written: string): string {
  const known = PREFIXES.find(([ending]) => uri.endsWith(ending));
  return known === undefined ? written : `${known[1]}:${local}`;
}

/** The first child at the end of a path of names. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at?.children.find((one) => one.name === name), element);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of a name below this one, in document order. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** `w:val` of the child at the end of a path. */
export function wordValue(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return child(element, ...path)?.attributes['w:val'];
}
