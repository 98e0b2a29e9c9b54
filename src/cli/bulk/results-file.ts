import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { NewFile, readOurs } from '../cache-folder.ts';
import { type PackedResult, renumbered } from './packed-result.ts';
import type { Part, PartTable } from './shared-parts.ts';

/**
 * Results of earlier runs. `<key>.results` holds the key and a line's end, then records, each behind its length in four bytes,
 * and the SHA-256 of all that in the end.
 */
export interface ResultsFile {
  readonly bytes: number;
  readonly parts: readonly Part[];
  readonly results: ReadonlyMap<string, PackedResult>;
}

interface Record {
  /** Those that no earlier record has; parts are numbered through the whole file. */
  readonly parts: readonly Part[];
  readonly results: readonly (readonly [source: string, result: PackedResult])[];
}

export const LARGEST = 64 * 1024 * 1024;
const LENGTH = 4;
const SUM = 32;
/** So many bytes of results make a record. */
const RECORD = 256 * 1024;

/** Undefined for one that is not whole, or not ours. Throws where there is none. */
export function readResults(folder: string, key: string): ResultsFile | undefined {
  const file = readOurs(folder, nameOf(key), LARGEST);
  const head = headOf(key);
  if (file === undefined || file.length < head.length + SUM) return undefined;
  const content = file.subarray(0, -SUM);
  const isWhole = createHash('sha256').update(content).digest().equals(file.subarray(-SUM));
  if (!isWhole || !content.subarray(0, head.length).equals(head)) return undefined;
  const parts: Part[] = [];
  const results = new Map<string, PackedResult>();
  for (let at = head.length; at < content.length; ) {
    const end = at + LENGTH + content.readUInt32LE(at);
    const record: Record = deserialize(content.subarray(at + LENGTH, end));
    for (const part of record.parts) parts.push(part);
    for (const [source, result] of record.results) results.set(source, result);
    at = end;
  }
  return { bytes: file.length, parts, results };
}

function nameOf(key: string): string {
  return `${key}.results`;
}

function headOf(key: string): Buffer {
  return Buffer.from(`${key}\n`, 'latin1');
}

/** Writes such a file result by result, so that none waits in memory. */
export class ResultsWriter {
  private readonly file: NewFile;
  private readonly table: PartTable;
  private readonly sum = createHash('sha256');
  private readonly ids = new Map<number, number>();
  private parts: Part[] = [];
  private results: (readonly [string, PackedResult])[] = [];
  /** Of the results that wait for their record. */
  private waiting = 0;
  private written = 0;

  private constructor(file: NewFile, key: string, table: PartTable) {
    this.file = file;
    this.table = table;
    this.append(headOf(key));
  }

  /** Undefined in a folder that others may write to. `table`: where the results' parts are. */
  static in(folder: string, key: string, table: PartTable): ResultsWriter | undefined {
    const file = NewFile.in(folder, nameOf(key));
    return file && new ResultsWriter(file, key, table);
  }

  /** One for which there is no room any more is left out. */
  add(source: string, result: PackedResult): void {
    if (this.written + this.waiting > LARGEST - 2 * RECORD) return;
    this.results.push([source, renumbered(result, (id) => this.idOf(id))]);
    this.waiting += result.bytes.length;
    if (this.waiting >= RECORD) this.writeRecord();
  }

  finish(): void {
    this.writeRecord();
    this.file.append(this.sum.digest());
    this.file.finish();
  }

  drop(): void {
    this.file.drop();
  }

  private idOf(id: number): number {
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    const next = this.ids.size;
    this.ids.set(id, next);
    this.parts.push(this.table.get(id));
    return next;
  }

  private writeRecord(): void {
    const { parts, results } = this;
    [this.parts, this.results, this.waiting] = [[], [], 0];
    const bytes = serialize({ parts, results } satisfies Record);
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(bytes.length);
    this.append(length);
    this.append(bytes);
  }

  private append(bytes: Uint8Array): void {
    this.sum.update(bytes);
    this.file.append(bytes);
    this.written += bytes.length;
  }
}
