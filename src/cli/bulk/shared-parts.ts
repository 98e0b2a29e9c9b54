import { serialize } from 'node:v8';
import type { EnteredWaiver } from '../../check/waiver-ledger.ts';
import type { Finding } from '../../findings/finding.ts';
import { findingAgain, type KeptFinding } from '../../report/kept-finding.ts';
import type { Mark } from './marked-files.ts';
import { ruleOf } from './source-result.ts';

/** What results of many sources have in common, such as the waivers of a register: plain data. */
export type Part =
  | { readonly type: 'read'; readonly mark: Mark }
  | { readonly type: 'waived'; readonly finding: KeptFinding; readonly reason: string }
  | { readonly type: 'waiver'; readonly waiver: EnteredWaiver<KeptFinding> };

/** The parts that one thread has come upon. Each is sent once, with the first result that has it. */
export class SentParts {
  private readonly ids = new Map<string, number>();
  private fresh: Part[] = [];

  /** `name`: the same for the same part, as long as files don't change. */
  idOf(name: string, make: () => Part): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(name, id);
    this.fresh.push(make());
    return id;
  }

  /** Those that were not sent yet. */
  take(): Part[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }
}

/** The parts of a whole run, each once. */
export class PartTable {
  private readonly parts: Part[];
  private readonly again = new Map<number, unknown>();
  /** By the bytes of the part; made when a part comes to those of an earlier run. */
  private ids: Map<string, number> | undefined;

  constructor(parts: readonly Part[] = []) {
    this.parts = [...parts];
  }

  add(part: Part): number {
    this.ids ??= new Map(this.parts.map((one, id) => [bytesOf(one), id]));
    const bytes = bytesOf(part);
    const id = this.ids.get(bytes) ?? this.parts.push(part) - 1;
    this.ids.set(bytes, id);
    return id;
  }

  get(id: number): Part {
    const part = this.parts[id];
    if (part === undefined) throw new RangeError(`no part ${id}`);
    return part;
  }

  read(id: number): Mark {
    return this.made(id, 'read', ({ mark }) => mark);
  }

  /** The same object for each result that has it. */
  waived(id: number): { readonly finding: Finding; readonly reason: string } {
    return this.made(id, 'waived', ({ finding, reason }) => ({ finding: findingAgain(finding, ruleOf), reason }));
  }

  waiver(id: number): EnteredWaiver {
    return this.made(id, 'waiver', ({ waiver: { place, unused } }) => ({
      ...{ place, unused: findingAgain(unused, ruleOf) },
    }));
  }

  private made<K extends Part['type'], T>(id: number, type: K, make: (part: Extract<Part, { type: K }>) => T): T {
    const part = this.get(id);
    if (part.type !== type) throw new TypeError(`part ${id} is no ${type}`);
    const made = (this.again.get(id) as T | undefined) ?? make(part as Extract<Part, { type: K }>);
    this.again.set(id, made);
    return made;
  }
}

function bytesOf(part: Part): string {
  return serialize(part).toString('latin1');
}
