/** How many texts are kept, and of what length at most: what is kept stays within a megabyte. */
const MOST_TEXTS = 4;
const LONGEST = 100_000;

/**
 * What was found in the whole texts that came last: reports of one form may share all their words. Such texts are compared, which takes a
 * tenth of looking them up. What is found must depend on the text alone.
 */
export class RecentTexts<T> {
  private readonly kept: { readonly text: string; readonly value: T }[] = [];

  known(text: string): T | undefined {
    return this.kept.find((one) => one.text === text)?.value;
  }

  keep(text: string, value: T): T {
    if (text.length > LONGEST) return value;
    if (this.kept.length === MOST_TEXTS) this.kept.shift();
    this.kept.push({ text, value });
    return value;
  }

  get(text: string, find: (text: string) => T): T {
    return this.known(text) ?? this.keep(text, find(text));
  }
}
