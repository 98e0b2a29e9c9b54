import { placesOf } from '../compute/instances.ts';
import { FigurePlace, ListPlace, ObjectPlace, type Place } from '../compute/place.ts';
import type { ObjectShape, TextShape } from '../kind/shape.ts';
import type { Envelope } from '../link/envelope.ts';
import type { Node } from '../parse/tree.ts';
import { addEnvelope } from './envelope-view.ts';
import type { RootInput } from './root-view.ts';
import { emptyView } from './view.ts';

/**
 * What of the view decides how templates run over it, as one text: which values are there, how long lists are, flags, and keys of the author's
 * choice. Over two views of one structure a template prints the same but for its values, unless it compares them (`bang`). Undefined where
 * something is written that can't be read, and for long tables.
 */
export function structureOf({ data, agency, agencyShape, envelope, linked }: RootInput): string | undefined {
  const parts = [data, linked?.previous, linked?.plan].map((place) =>
    place === undefined ? '' : placeStructure(place),
  );
  const office = agencyStructure(agency, agencyShape);
  if (office === undefined || parts.includes(undefined)) return undefined;
  return [...parts, office, envelopeStructure(envelope)].join('\n');
}

const agencies = new WeakMap<Node, { readonly structure: string | undefined }>();

/** Reports of one office share its agency. */
function agencyStructure(agency: Node, shape: ObjectShape): string | undefined {
  const known = agencies.get(agency) ?? { structure: placeStructure(placesOf(agency, shape).root) };
  agencies.set(agency, known);
  return known.structure;
}

function envelopeStructure(envelope: Envelope): string {
  const view = emptyView(undefined);
  addEnvelope(view, envelope);
  return [...Object.keys(view), ...Object.keys(view.ky ?? {})].join(' ');
}

function placeStructure(root: ObjectPlace): string | undefined {
  const walk = new Walk();
  walk.object(root);
  return walk.readable ? walk.text : undefined;
}

/** One sign for each value that the kind knows, in the order in which templates see them. */
class Walk {
  text = '';
  readable = true;

  object({ node, slot, parts, others }: ObjectPlace): void {
    const entries = node?.type === 'map' ? node.entries : undefined;
    if (entries === undefined) this.absent(node);
    this.text += entries === undefined ? '(' : '{';
    for (const { key = '', position, shape } of slot.properties) {
      if (shape.type === 'text') this.written(shape, entries?.get(key)?.value);
      else this.place(parts[position]);
    }
    const { each } = slot;
    if (each !== undefined) {
      for (const [key, { value }] of entries ?? []) {
        if (slot.property(key) !== undefined) continue;
        this.text += JSON.stringify(key);
        if (each.shape.type === 'text') this.written(each.shape, value);
        else this.place(others?.get(key));
      }
    }
    this.text += '}';
  }

  private place(place: Place | undefined): void {
    if (place instanceof ObjectPlace) this.object(place);
    else if (place instanceof FigurePlace) {
      if (place.figure) this.text += '1';
      else this.absent(place.node);
    } else if (place instanceof ListPlace) {
      if (place.node?.type !== 'list') this.absent(place.node);
      else {
        this.text += '[';
        for (const item of place.items) {
          if (this.text.length > LONGEST) this.readable = false;
          if (!this.readable) return;
          this.place(item);
        }
        this.text += ']';
      }
    } else if (place !== undefined) this.written(place.shape, place.node);
  }

  private written(shape: TextShape, node: Node | undefined): void {
    if (node?.type !== 'scalar' || node.value === null || node.value === '') this.absent(node);
    else if (shape.meaning === 'flag' && typeof node.value === 'boolean') this.text += node.value ? 't' : 'f';
    else if (typeof node.value !== 'string' || VISIBLE.test(node.value)) this.text += '1';
    else this.readable = false;
  }

  private absent(node: Node | undefined): void {
    if (node !== undefined && !(node.type === 'scalar' && (node.value === null || node.value === '')))
      this.readable = false;
    this.text += '0';
  }
}

/** A table with thousands of rows hardly has the length of another one. */
const LONGEST = 10_000;

/** What is left of a text as it is printed (`plainLine`). */
const VISIBLE = /[^\s\p{Cc}\p{Co}]/u;
