import type { ObjectShape, Shape } from '../kind/shape.ts';
import type { ComposeInput } from './compose.ts';
import { addEnvelope, ENVELOPE_SHAPES } from './envelope-view.ts';
import type { Leaves } from './leaves.ts';
import { buildView, type ViewObject } from './view.ts';

/** Names under which templates see the agency and the linked documents; in the source they are paths of files. */
const AGENCY = 'don_vi';
const PREVIOUS = 'ky_truoc';
const PLAN = 'ke_hoach';

export type RootInput = Pick<
  ComposeInput,
  'kind' | 'data' | 'figures' | 'agency' | 'agencyShape' | 'envelope' | 'linked'
>;

/** What the check of the templates knows of the root of their view. */
export function rootShape({
  kind,
  agencyShape,
  linked,
}: Omit<RootInput, 'data' | 'figures' | 'agency' | 'envelope'>): ObjectShape {
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
export function buildRoot(input: RootInput, leaves: Leaves): ViewObject {
  const { kind, data, figures, agency, agencyShape, envelope, linked } = input;
  const root = buildView({ shape: kind.shape, data, figures }, leaves);
  const none = new Map();
  root[AGENCY] = buildView({ shape: agencyShape, data: agency, figures: none }, leaves);
  for (const [name, source] of [
    [PREVIOUS, linked?.previous],
    [PLAN, linked?.plan],
  ] as const) {
    delete root[name];
    if (source !== undefined) root[name] = buildView(source, leaves);
  }
  addEnvelope(root, envelope, leaves);
  return root;
}
