import { beginsAsZip, isEncrypted, type PackedEntry, unpack, zipDirectory } from '../../docx-package/zip-entries.ts';
import { attribute, xmlTokens } from './xml-tokens.ts';

/** The parts of a Word file that the audit reads. */
export interface DocxPackage {
  readonly entries: readonly PackedEntry[];
  /** Path of the main part: `word/document.xml`. */
  readonly main: string;
  readonly document: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly styles?: string;
  readonly numbering?: string;
}

export type DocxProblem = 'not-a-zip' | 'broken' | 'locked' | 'old-word' | 'not-word';

/** No report's part is larger; a few kilobytes of a hostile file could unpack to gigabytes. */
export const LARGEST_PART = 128 * 1024 * 1024;
const LOCKED_STREAM = 'EncryptedPackage';
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a Word file. A locked .docx is an OLE container, as an old .doc is: both begin with the same bytes. */
export function openDocx(bytes: Uint8Array): DocxPackage | { readonly problem: DocxProblem } {
  if (OLE.every((byte, index) => bytes[index] === byte)) return { problem: isLocked(bytes) ? 'locked' : 'old-word' };
  if (!beginsAsZip(bytes)) return { problem: 'not-a-zip' };
  const directory = zipDirectory(bytes);
  if (directory?.entries.some(isEncrypted)) return { problem: 'locked' };
  if (!directory?.whole) return { problem: 'broken' };
  const { entries } = directory;
  const text = (path: string): string | undefined => {
    const entry = entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());
    const content = entry === undefined ? undefined : unpack(entry, LARGEST_PART);
    return content === undefined ? undefined : decodeXml(content);
  };
  const main = targetOf(text('_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml';
  const document = text(main);
  if (document === undefined) return { problem: entries.some(({ name }) => name === main) ? 'broken' : 'not-word' };
  if (!/<(?:[\w.-]+:)?document[\s>]/.test(document.slice(0, 20_000))) return { problem: 'not-word' };
  const slash = main.lastIndexOf('/') + 1;
  const relations = text(`${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`);
  const part = (type: string): string | undefined => {
    const path = targetOf(relations, type, main.slice(0, slash));
    return path === undefined ? undefined : text(path);
  };
  return {
    entries,
    main,
    document,
    ...present('footnotes', part('footnotes')),
    ...present('endnotes', part('endnotes')),
    ...present('styles', part('styles')),
    ...present('numbering', part('numbering')),
  };
}

function present<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** The names of streams stand in the container in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(LOCKED_STREAM, 'utf16le'));
}

export function decodeXml(content: Uint8Array): string {
  const utf16 =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return new TextDecoder(utf16 ?? 'utf-8').decode(content);
}

/** The part that a relationship of a type leads to, as a path in the archive. */
function targetOf(relations: string | undefined, type: string, folder: string): string | undefined {
  for (const token of xmlTokens(relations ?? '') ?? []) {
    if (!token.name.endsWith('Relationship') || !attribute(token.raw, 'Type')?.endsWith(`/${type}`)) continue;
    const target = attribute(token.raw, 'Target') ?? '';
    if (attribute(token.raw, 'TargetMode') === 'External') continue;
    return target.startsWith('/') ? target.slice(1) : normal(`${folder}${target}`);
  }
  return undefined;
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
