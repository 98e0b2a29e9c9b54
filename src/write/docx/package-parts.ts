import type { Relationship } from './relationships.ts';
import { relationshipsPart } from './relationships.ts';
import type { WrittenText } from './written-text.ts';
import { XML_DECLARATION } from './xml.ts';

/** A part of the package: its name (without the leading `/`), media type and text; the main part's may be long. */
export interface Part {
  readonly name: string;
  readonly type: string;
  readonly text: string | WrittenText;
  /** What a picture holds instead of text. */
  readonly bytes?: Uint8Array;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** A WordprocessingML part; `kind` is the middle of its media type, e.g. `styles`, `document.main`. */
export function wordPart(name: string, kind: string, text: string | WrittenText): Part {
  return { name: `word/${name}`, type: `${WORD}${kind}+xml`, text };
}

export function themePart(text: string): Part {
  return { name: 'word/theme1.xml', type: 'application/vnd.openxmlformats-officedocument.theme+xml', text };
}

export function corePart(text: string): Part {
  return { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', text };
}

/** `word/_rels/<name>.rels`: the relationships of a WordprocessingML part. */
export function wordRelationships(name: string, relationships: readonly Relationship[]): Part {
  return relationshipsFile(`word/_rels/${name}.rels`, relationships);
}

export function packageRelationships(): Part {
  return relationshipsFile('_rels/.rels', [
    { id: 'document', type: 'officeDocument', target: 'word/document.xml' },
    { id: 'core', type: CORE, target: 'docProps/core.xml' },
  ]);
}

/** `[Content_Types].xml` says what every part is; it stands first in the archive, as Word writes it. */
export function contentTypesPart(parts: readonly Part[]): Part {
  const overrides = parts
    .filter(({ name }) => !name.endsWith('.rels'))
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const text =
    `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">` +
    `<Default Extension="rels" ContentType="${RELATIONSHIPS}"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${overrides.join('')}</Types>`;
  return { name: '[Content_Types].xml', type: 'application/xml', text };
}

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

function relationshipsFile(name: string, relationships: readonly Relationship[]): Part {
  return { name, type: RELATIONSHIPS, text: relationshipsPart(relationships) };
}
