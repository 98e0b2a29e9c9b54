import { readZip, type ZipProblem } from './read-zip.ts';
import { childrenNamed, parseElement, type XmlElement } from './xml-element.ts';

/** Why a file is no Word document that we can read. `part`: the archive is sound, one of its parts is not. */
export type WordProblem = ZipProblem | 'no-document' | { readonly part: string };

export type WordOutcome = { readonly word: WordPackage } | { readonly problem: WordProblem };

interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `styles`, `header`, `hyperlink`. */
  readonly type: string;
  /** Name of the part; undefined for what lies outside the package. */
  readonly part: string | undefined;
}

/** The parts of a Word file, found by their relationships and parsed once. */
export class WordPackage {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** Name of the main part: `word/document.xml`, as a rule. */
  readonly mainName: string;
  readonly document: XmlElement;
  private readonly parsed: ReadonlyMap<string, XmlElement>;

  constructor(
    entries: ReadonlyMap<string, Uint8Array>,
    mainName: string,
    document: XmlElement,
    parsed: ReadonlyMap<string, XmlElement>,
  ) {
    this.entries = entries;
    this.mainName = mainName;
    this.document = document;
    this.parsed = parsed;
  }

  /** The part that the main part relates to by a type: `styles`, `numbering`, `theme`, `settings`, `footnotes`. */
  related(type: string): XmlElement | undefined {
    const name = this.relatedName(type);
    return name === undefined ? undefined : this.parsed.get(name);
  }

  /** Name of that part. */
  relatedName(type: string): string | undefined {
    return relationships(this.entries, this.mainName).find((one) => one.type === type)?.part;
  }

  /** A header or footer by the id that a section gives. */
  byId(id: string): XmlElement | undefined {
    const name = this.nameOf(id);
    return name === undefined ? undefined : this.parsed.get(name);
  }

  /** Name of the part behind an id; undefined for what lies outside the package. */
  nameOf(id: string): string | undefined {
    return relationships(this.entries, this.mainName).find((one) => one.id === id)?.part;
  }

  /** A part that the package itself relates to: `extended-properties`, `core-properties`. */
  ofPackage(type: string): XmlElement | undefined {
    const found = relationships(this.entries, '').find((one) => one.type === type);
    return found?.part === undefined ? undefined : parseElement(textOf(this.entries, found.part) ?? '');
  }
}

/** Opens a Word file. Never throws. */
export function openWord(bytes: Uint8Array): WordOutcome {
  const zip = readZip(bytes);
  if ('problem' in zip) return zip;
  const { entries } = zip;
  const main = relationships(entries, '').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !entries.has(main)) return { problem: 'no-document' };
  const parsed = new Map<string, XmlElement>();
  for (const { part, type } of relationships(entries, main)) {
    if (part === undefined || parsed.has(part) || !READ.has(type)) continue;
    const element = parseElement(textOf(entries, part) ?? '');
    if (element === undefined) return { problem: { part } };
    parsed.set(part, element);
  }
  const document = parseElement(textOf(entries, main) ?? '');
  if (document === undefined) return { problem: { part: main } };
  if (document.name !== 'w:document') return { problem: 'no-document' };
  return { word: new WordPackage(entries, main, document, parsed) };
}

/** The parts that hold text or layout; pictures and the rest are not looked at. */
const READ = new Set(['styles', 'numbering', 'settings', 'theme', 'header', 'footer', 'footnotes', 'endnotes']);

/** The relationships of a part; of the package itself for the empty name. */
function relationships(entries: ReadonlyMap<string, Uint8Array>, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = textOf(entries, `${folder}_rels/${part.slice(slash + 1)}.rels`);
  const root = xml === undefined ? undefined : parseElement(xml);
  return childrenNamed(root, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').replace(/^.*\//, ''),
    part: attributes.TargetMode === 'External' ? undefined : resolve(folder, attributes.Target ?? ''),
  }));
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of (folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

export function textOf(entries: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = entries.get(name);
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes).toString('utf16le');
  return Buffer.from(bytes).toString('utf8');
}
