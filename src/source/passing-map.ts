/**
 * A map of what comes and goes, such as the files of one report among thousands. A table that a `Map` of the language has outgrown keeps what was
 * deleted since, and may live until V8 collects the whole heap, and with it every table that came later. So each value has a box, which is
 * emptied.
 */
export class PassingMap<V> {
  private readonly boxes = new Map<string, { value: V | undefined }>();

  get size(): number {
    return this.boxes.size;
  }

  get(key: string): V | undefined {
    return this.boxes.get(key)?.value;
  }

  /** Behind all others, also where the key is known. */
  set(key: string, value: V): void {
    this.delete(key);
    this.boxes.set(key, { value });
  }

  delete(key: string): void {
    const box = this.boxes.get(key);
    if (box === undefined) return;
    box.value = undefined;
    this.boxes.delete(key);
  }

  *[Symbol.iterator](): Iterator<readonly [string, V]> {
    for (const [key, { value }] of this.boxes) if (value !== undefined) yield [key, value];
  }
}
