import { placesOf } from '../compute/instances.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import type { ComposeInput } from './compose.ts';
import { addEnvelope, ENVELOPE_SHAPES } from './envelope-view.ts';
import { buildView, type ViewObject } from './view.ts';

/** Names under which templates see the agency and the linked documents; in the source they are paths of files. */
const AGENCY = 'don_vi';
const PREVIOUS = 'ky_truoc';
const PLAN = 'ke_hoach';

export type RootInput = Pick<ComposeInput, 'kind' | 'data' | 'agency' | 'agencyShape' | 'envelope' | 'linked'>;

interface Shaped {
  readonly shape: ObjectShape;
}

type ShapeInput = Pick<RootInput, 'kind' | 'agencyShape'> & {
  readonly linked?: { readonly previous?: Shaped; readonly plan?: Shaped };
};

interface KnownShape {
  readonly parts: readonly unknown[];
  readonly shape: ObjectShape;
}

const lastShapes = new WeakMap<ObjectShape, KnownShape>();

/** What the check of the templates knows of the root of their view: one shape for reports that are linked alike. */
export function rootShape(input: ShapeInput): ObjectShape {
  const { kind, agencyShape, linked } = input;
  const parts = [agencyShape, linked?.previous?.shape, linked?.plan?.shape];
  const last = lastShapes.get(kind.shape);
  if (last?.parts.every((part, index) => part === parts[index])) return last.shape;
  const shape = makeRootShape(input);
  lastShapes.set(kind.shape, { parts, shape });
  return shape;
}

function makeRootShape({ kind, agencyShape, linked }: ShapeInput): ObjectShape {
  const properties = new Map<string, Shape>([
    ...kind.shape.properties,
    ...ENVELOPE_SHAPES,
    [AGENCY, agencyShape],
    [PREVIOUS, linked?.previous?.shape ?? kind.shape],
    [PLAN, linked?.plan?.shape ?? UNKNOWN],
  ]);
  return { ...kind.shape, properties };
}

/** A report that links no plan says nothing about the plan's keys: every one is allowed, and absent. */
const UNKNOWN: ObjectShape = {
  type: 'object',
  properties: new Map(),
  required: new Set(),
  equations: [],
  get others(): Shape {
    return UNKNOWN;
  },
};

/** The root of what templates see. */
export function buildRoot({ data, agency, agencyShape, envelope, linked }: RootInput): ViewObject {
  const root = buildView(data);
  root[AGENCY] = buildView(placesOf(agency, agencyShape).root);
  for (const [name, place] of [
    [PREVIOUS, linked?.previous],
    [PLAN, linked?.plan],
  ] as const) {
    delete root[name];
    if (place !== undefined) root[name] = buildView(place);
  }
  addEnvelope(root, envelope);
  return root;
}
