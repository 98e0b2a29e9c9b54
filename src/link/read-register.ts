import type { Node } from '../parse/tree.ts';
import { type CalendarDate, readDate } from '../text/calendar-date.ts';
import type { CitedDocument, Register } from './register.ts';

/** Reads `van-ban.yaml`: `van_ban:` keyed by the ids that sources cite. Faults of its form are the schema's business. */
export function readRegister(root: Node): Register {
  const known = registers.get(root) ?? documentsIn(root);
  registers.set(root, known);
  return known;
}

/** Sources of one office share the register, and what others keep about it. */
const registers = new WeakMap<Node, Register>();

function documentsIn(root: Node): Register {
  const register = new Map<string, CitedDocument>();
  const documents = field(root, 'van_ban');
  if (documents?.type !== 'map') return register;
  for (const [id, { keySpan, value }] of documents.entries) {
    const number = textField(value, 'so_hieu');
    const date = dateField(value, 'ngay');
    const issuer = textField(value, 'co_quan');
    const subject = textField(value, 'trich_yeu');
    register.set(id, {
      id,
      type: textField(value, 'loai') ?? '',
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
      ...(issuer !== undefined && { issuer }),
      ...(subject !== undefined && { subject }),
      at: keySpan,
    });
  }
  return register;
}

export function field(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'map' ? node.entries.get(key)?.value : undefined;
}

/** A scalar's text as written; numbers, too (a document number `157`). Absent where the key is, or where it has no value. */
export function textField(node: Node | undefined, key: string): string | undefined {
  const value = field(node, key);
  return value?.type === 'scalar' && value.value !== null ? value.written : undefined;
}

export function textsField(node: Node | undefined, key: string): string[] {
  const value = field(node, key);
  if (value?.type !== 'list') return [];
  return value.items.flatMap((item) => (item.type === 'scalar' && item.value !== null ? [item.written] : []));
}

export function dateField(node: Node | undefined, key: string): CalendarDate | undefined {
  const text = textField(node, key);
  const reading = text === undefined ? undefined : readDate(text);
  return reading !== undefined && 'date' in reading ? reading.date : undefined;
}

export function numberField(node: Node | undefined, key: string): number | undefined {
  const value = field(node, key);
  return value?.type === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}
