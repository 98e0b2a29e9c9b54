import { textOf, type WordPackage } from '../../docx-package/word-package.ts';
import { childrenNamed, type XmlElement } from '../../docx-package/xml-element.ts';
import type { Part } from './package-parts.ts';

/** Headers and footers of an office's file, with the pictures in them. */
export interface OfficeHeaders {
  readonly header?: string;
  readonly firstHeader?: string;
  readonly footer?: string;
  readonly firstFooter?: string;
  /** Their relationships and pictures. */
  readonly parts: readonly Part[];
}

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
const NAMES = {
  default: { header: 'header', footer: 'footer' },
  first: { header: 'firstHeader', footer: 'firstFooter' },
} as const;

/** Those of the first section. `align` brings ids of styles and lists in line with the merged ones. */
export function officeHeaders(
  word: WordPackage,
  section: XmlElement | undefined,
  align: (xml: string) => string,
): OfficeHeaders {
  const found: Record<string, string> = {};
  const parts = new Map<string, Part>();
  for (const kind of ['header', 'footer'] as const) {
    for (const { attributes } of childrenNamed(section, `w:${kind}Reference`)) {
      const type = attributes['w:type'] ?? 'default';
      const name = word.nameOf(attributes['r:id'] ?? '');
      const xml = name === undefined ? undefined : textOf(word.entries, name);
      if (name === undefined || xml === undefined || (type !== 'default' && type !== 'first')) continue;
      const id = NAMES[type][kind];
      found[id] = align(xml);
      for (const part of relatedParts(word, name, id)) parts.set(part.name, part);
    }
  }
  return { ...found, parts: [...parts.values()] };
}

/** The relationships of a header under its new name, and the files that they point to. */
function relatedParts(word: WordPackage, name: string, id: string): readonly Part[] {
  const slash = name.lastIndexOf('/') + 1;
  const relationships = textOf(word.entries, `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  if (relationships === undefined) return [];
  const targets = [...relationships.matchAll(/<Relationship [^>]*>/g)]
    .map(([entry]) => entry)
    .filter((entry) => !entry.includes('TargetMode="External"'))
    .map((entry) => / Target="([^"]*)"/.exec(entry)?.[1] ?? '');
  const files = targets.flatMap((target): Part[] => {
    const path = target.startsWith('/') ? target.slice(1) : name.slice(0, slash) + target;
    const bytes = word.entries.get(path);
    return bytes === undefined
      ? []
      : [
          {
            name: `word/${path.slice(path.lastIndexOf('/') - 'media'.length)}`,
            type: mediaType(path),
            text: '',
            bytes,
          },
        ];
  });
  const renamed = relationships.replace(/ Target="([^"]*\/)?media\//g, ' Target="media/');
  return [{ name: `word/_rels/${id}.xml.rels`, type: RELATIONSHIPS, text: renamed }, ...files];
}

function mediaType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const types: Readonly<Record<string, string>> = {
    jpg: 'image/jpeg',
    svg: 'image/svg+xml',
    emf: 'image/x-emf',
    wmf: 'image/x-wmf',
  };
  return types[extension] ?? `image/${extension}`;
}
