import { namingOf } from './told-facts.ts';
import type { Told } from './told-numbers.ts';

/** The numbers of a text by their sentences, and by the words beside them. */
export class ToldIndex {
  readonly #bySentence = new Map<number, Told[]>();
  readonly #byWord = new Map<string, Told[]>();

  constructor(all: readonly Told[]) {
    for (const told of all) {
      addTo(this.#bySentence, told.sentence, told);
      for (const word of namingOf(told).beside) addTo(this.#byWord, word, told);
    }
  }

  /** The other numbers of its sentence. */
  inSentenceOf({ sentence, quantity }: Told): Told[] {
    return (this.#bySentence.get(sentence) ?? []).filter((one) => one.quantity !== quantity);
  }

  /** Those with all of the words beside them. */
  besideAll(words: readonly string[]): Told[] {
    const [fewest = []] = words.map((word) => this.#byWord.get(word) ?? []).sort((a, b) => a.length - b.length);
    return fewest.filter((one) => words.every((word) => namingOf(one).beside.has(word)));
  }
}

export function addTo<K>(groups: Map<K, Told[]>, key: K, told: Told): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [told]);
  else group.push(told);
}
