import { XML_DECLARATION, xmlText } from './xml.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** The full type address, or the last word of an office document's. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Collects the hyperlinks of one part; the same address has one id. */
export interface RelationshipList {
  readonly link: (url: string) => string;
  readonly all: () => readonly Relationship[];
}

export function relationshipList(): RelationshipList {
  const ids = new Map<string, string>();
  return {
    link(url) {
      const id = ids.get(url) ?? `link${ids.size + 1}`;
      ids.set(url, id);
      return id;
    },
    all: () => [...ids].map(([target, id]) => ({ id, type: 'hyperlink', target, external: true })),
  };
}

/** The text of a `.rels` part. */
export function relationshipsPart(relationships: readonly Relationship[]): string {
  const entries = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : TYPES + type}" Target="${xmlText(target)}"` +
      `${external === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${NAMESPACE}">${entries.join('')}</Relationships>`;
}
