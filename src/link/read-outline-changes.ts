import type { AddedSection, NamedSection, OutlineChanges, RenamedSection } from '../kind/effective-outline.ts';
import type { Kind } from '../kind/kind.ts';
import type { OutlineSection } from '../kind/outline.ts';
import type { Node } from '../parse/tree.ts';
import { field, textField } from './read-register.ts';

/** What `dang` says of an added section, in the clerk's words. */
const FORMS: Record<string, OutlineSection['as']> = { muc: 'heading', y: 'item', loi: 'text' };

/** A report's own changes to the outline of its kind (`de_cuong`). Faults of its form are the schema's business. */
export function readOutlineChanges(node: Node | undefined, kind: Kind): OutlineChanges | undefined {
  if (node?.type !== 'map') return undefined;
  return {
    drop: namedIn(field(node, 'bo')),
    add: itemsIn(field(node, 'them')).flatMap((item) => added(item, kind)),
    rename: itemsIn(field(node, 'doi_ten')).flatMap(renamed),
    order: itemsIn(field(node, 'thu_tu')).map(namedIn),
  };
}

function added(item: Node, kind: Kind): AddedSection[] {
  const section = named(field(item, 'muc'));
  if (section === undefined) return [];
  const within = named(field(item, 'trong'));
  const after = named(field(item, 'sau'));
  return [
    {
      ...section,
      title: textField(item, 'tieu_de') ?? '',
      ...(within !== undefined && { within }),
      ...(after !== undefined && { after }),
      as: FORMS[textField(item, 'dang') ?? ''] ?? 'heading',
      phrase: textField(item, 'khi_trong') ?? kind.document.phrase,
    },
  ];
}

function renamed(item: Node): RenamedSection[] {
  const section = named(field(item, 'muc'));
  return section === undefined ? [] : [{ ...section, title: textField(item, 'tieu_de') ?? '' }];
}

function named(node: Node | undefined): NamedSection | undefined {
  return node?.type === 'scalar' && node.value !== null ? { id: node.written, at: node.span } : undefined;
}

function namedIn(node: Node | undefined): NamedSection[] {
  return itemsIn(node).flatMap((item) => named(item) ?? []);
}

function itemsIn(node: Node | undefined): readonly Node[] {
  return node?.type === 'list' ? node.items : [];
}
