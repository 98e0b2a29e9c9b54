import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** What `read` finds of a number in its passage. Each number is read once, since many are held against it. */
export function oncePerNumber<T>(read: (passage: Passage, one: Quantity) => T): (passage: Passage, one: Quantity) => T {
  const known = new WeakMap<Passage, Map<Quantity, T>>();
  return (passage, one) => {
    let numbers = known.get(passage);
    if (numbers === undefined) {
      numbers = new Map();
      known.set(passage, numbers);
    }
    const found = numbers.get(one);
    if (found !== undefined || numbers.has(one)) return found as T;
    const value = read(passage, one);
    numbers.set(one, value);
    return value;
  };
}
