import { innerFrame, Loop, type Part, type Value } from './frame.ts';
import { Leaves } from './leaves.ts';
import { ListView } from './view.ts';

/** A block as its tag is given it. */
export interface Block {
  readonly argument: Value;
  /** What stands in the block, and after its `{{else}}`. */
  readonly inside: Part;
  readonly otherwise: Part;
  /** Of `as |…|`. */
  readonly named: readonly string[];
}

/** What the block helpers do. */
export const BLOCKS: Readonly<Record<string, (block: Block) => Part>> = {
  if: (block) => choice(block, true),
  unless: (block) => choice(block, false),
  each,
  with: withPart,
  muc: section,
};

/** Present is true: a flag that is `true`, a list with items, any value, also 0. */
function isPresent(value: unknown): boolean {
  return isList(value) ? value.length > 0 : value !== undefined && value !== false && value !== '';
}

function isList(value: unknown): value is ListView | readonly unknown[] {
  return value instanceof ListView || Array.isArray(value);
}

/** Runs what stays at the object around it. */
function staying(part: Part): Part {
  return (frame) => part(frame.context == null ? innerFrame(frame, {}, frame.names) : frame);
}

function choice({ argument, inside, otherwise }: Block, wanted: boolean): Part {
  const [chosen, other] = [staying(inside), staying(otherwise)];
  return (frame) => (isPresent(argument(frame)) === wanted ? chosen(frame) : other(frame));
}

function each({ argument, inside, otherwise, named }: Block): Part {
  const empty = staying(otherwise);
  return (frame) => {
    const list = argument(frame);
    const keys = isList(list) ? undefined : Object.keys(Object(list));
    const count = keys?.length ?? (list as ArrayLike<unknown>).length;
    if (!isPresent(list) || count === 0) return empty(frame);
    let text = '';
    let rows: string[] = [];
    for (let index = 0; index < count; index++) {
      const key = keys?.[index] ?? String(index);
      const item = list instanceof ListView ? list.item(index) : (list as Record<string, unknown>)[key];
      const last = index === count - 1;
      const names = namesWith(frame.names, named, [item, key]);
      rows.push(inside(innerFrame(frame, item, names, new Loop(frame.loop, key, index, last))));
      if (!last && rows.length < JOINED) continue;
      text += rows.join('');
      rows = [];
    }
    return text;
  };
}

/** A text that was added up keeps all its pieces until somebody looks into it: so many rows are joined at once. */
const JOINED = 100;

function withPart({ argument, inside, otherwise, named }: Block): Part {
  const absent = staying(otherwise);
  return (frame) => {
    const value = argument(frame);
    if (!isPresent(value)) return absent(frame);
    return inside(innerFrame(frame, value, namesWith(frame.names, named, [value])));
  };
}

function namesWith(
  around: ReadonlyMap<string, unknown>,
  named: readonly string[],
  values: readonly unknown[],
): ReadonlyMap<string, unknown> {
  if (named.length === 0) return around;
  return new Map([...around, ...named.map((name, index) => [name, values[index]] as const)]);
}

/** The content of a section is kept until the outline gives it its place. */
function section({ argument, inside }: Block): Part {
  const content = staying(inside);
  return (frame) => {
    const { run } = frame;
    const id = argument(frame) as string;
    if (!run.wanted.has(id)) return '';
    const { text, leaves } = run.sections.get(id) ?? { text: '', leaves: new Leaves() };
    const outer = run.leaves;
    run.leaves = leaves;
    run.sections.set(id, { text: text + content(frame), leaves });
    run.leaves = outer;
    return '';
  };
}
