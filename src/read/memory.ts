import { PassingMap } from '../source/passing-map.ts';
import type { Files, Reads } from './read-source.ts';

/** Values made of files, each made once and kept with what it stands on. */
export class Memory<T> {
  private readonly files: Files;
  private known = new PassingMap<{ readonly value: T; readonly reads: Reads }>();

  constructor(files: Files) {
    this.files = files;
  }

  get(key: string, make: () => T): T {
    const before = this.known.get(key);
    if (before !== undefined) {
      // what was asked for last is let go last
      this.known.set(key, before);
      this.files.note(before.reads);
      return before.value;
    }
    const made = this.files.traced(make);
    this.known.set(key, made);
    return made.value;
  }

  /** Lets go of every value that stands on one of these files. */
  forget(changed: Reads): void {
    for (const [key, { reads }] of this.known) if (standsOn(reads, changed)) this.known.delete(key);
  }

  /** What a value that is known stands on. */
  reads(key: string): Reads {
    return this.known.get(key)?.reads ?? new Set();
  }

  get size(): number {
    return this.known.size;
  }

  *entries(): Iterable<readonly [string, T]> {
    for (const [key, { value }] of this.known) yield [key, value];
  }

  delete(key: string): void {
    this.known.delete(key);
  }

  clear(): void {
    this.known = new PassingMap();
  }
}

export function standsOn(reads: Reads, changed: Reads): boolean {
  for (const path of changed) if (reads.has(path)) return true;
  return false;
}
