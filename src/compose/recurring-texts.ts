const SLOTS = 1 << 14;
/** About three reports of 26,000 characters. */
const MOST_CHARACTERS = 80_000;

/** What is made of texts that come again in many reports. A text that comes for the first time is not kept: most of those never come again. */
export class RecurringTexts<T> {
  private readonly kept = new Map<string, T>();
  private readonly seen = new Uint32Array(SLOTS);
  private characters = 0;

  known(text: string): T | undefined {
    return this.kept.get(text);
  }

  /** What is made must depend on the text alone. */
  get(text: string, make: (text: string) => T): T {
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const hash = hashOf(text);
    const slot = hash % SLOTS;
    if (this.seen[slot] !== hash) {
      this.seen[slot] = hash;
      return make(text);
    }
    if (this.characters > MOST_CHARACTERS) this.forget();
    // a string of its own: a part of a file's text would keep the whole file
    const own = ` ${text}`.slice(1);
    const made = make(own);
    this.kept.set(own, made);
    this.characters += own.length;
    return made;
  }

  private forget(): void {
    this.kept.clear();
    this.characters = 0;
  }
}

/** FNV-1a over UTF-16. Texts with one hash are only kept a turn earlier. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
