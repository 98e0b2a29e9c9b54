import { deserialize, serialize } from 'node:v8';
import { type PackedResult, packResult, renumbered } from './packed-result.ts';
import { type Part, type PartTable, SentParts } from './shared-parts.ts';
import type { SourceResult } from './source-result.ts';

/** What a thread sends: some results, from the source of this index on. */
export interface Done {
  readonly thread: number;
  readonly from: number;
  readonly count: number;
  /** Parts that no earlier result of this thread had. */
  readonly parts: readonly Part[];
  /** The results, which wait for their turn outside of the heap. */
  readonly bytes: Uint8Array;
}

/** The results of one thread, made ready to be sent. */
export class Packer {
  private readonly thread: number;
  private readonly framed: boolean;
  private readonly sent = new SentParts();
  private results: PackedResult[] = [];

  /** `framed`: whether lines of the files will be shown. */
  constructor(thread: number, framed: boolean) {
    this.thread = thread;
    this.framed = framed;
  }

  add(source: string, result: SourceResult): void {
    this.results.push(packResult(source, result, this.framed, this.sent));
  }

  /** The results since the last time; the first is that of the source of this index. */
  done(from: number): Done {
    const { thread, results, sent } = this;
    this.results = [];
    return { thread, from, count: results.length, parts: sent.take(), bytes: serialize(results) };
  }
}

/** The other end: what came from several threads, with the numbers that parts have in the whole run. */
export class Unpacker {
  private readonly table: PartTable;
  /** Of each thread, by the numbers that it gave. */
  private readonly ids = new Map<number, number[]>();

  constructor(table: PartTable) {
    this.table = table;
  }

  /** As soon as it has come: results that come later may refer to its parts, and be asked for earlier. */
  arrived({ thread, parts }: Done): void {
    const ids = this.ids.get(thread) ?? [];
    for (const part of parts) ids.push(this.table.add(part));
    this.ids.set(thread, ids);
  }

  resultsOf({ thread, bytes }: Done): PackedResult[] {
    const ids = this.ids.get(thread) ?? [];
    const results: readonly PackedResult[] = deserialize(bytes);
    return results.map((result) => renumbered(result, (id) => ids[id] ?? -1));
  }
}
