/** Of one generation. Two live at a time: what is kept of texts stays within a few megabytes however many there were. */
const MOST_CHARACTERS = 100_000;
const MOST_TEXTS = 1_000;

/**
 * What was found in texts that come again: in a thousand reports of one form most sentences stand many times. A text that was asked for lately
 * is kept; what is asked of it must depend on its characters alone.
 */
export class TextMemo<T> {
  private young = new Map<string, T>();
  private old: ReadonlyMap<string, T> = new Map();
  private characters = 0;

  /** `find` is given the text as a string of its own: a part of a file's text, or of what is found in it, would keep the whole file. */
  get(text: string, find: (text: string) => T): T {
    const young = this.young.get(text);
    if (young !== undefined) return young;
    const own = ` ${text}`.slice(1);
    const value = this.old.get(text) ?? find(own);
    if (this.characters + own.length > MOST_CHARACTERS || this.young.size >= MOST_TEXTS) this.age();
    this.young.set(own, value);
    this.characters += own.length;
    return value;
  }

  /** What nobody asked for since the last time goes. */
  private age(): void {
    this.old = this.young;
    this.young = new Map();
    this.characters = 0;
  }
}
