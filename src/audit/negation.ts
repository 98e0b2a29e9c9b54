const NEGATED = /(?<!\p{L})(?:không|chưa)\s+(\p{L}+(?:\s+\p{L}+)?)/iu;
/** Degrees, between which there are others: what is not good may still be fair. */
const DEGREES = /^(?:tốt|kém|cao|đảm bảo|đầy đủ|đồng bộ|rõ|nhiều|còn|có)(?!\p{L})/iu;

/** Whether the words say that something is not so. */
export function isNegated(words: string): boolean {
  return NEGATED.test(words);
}

/** Whether two parts are a thing and its opposite: `thuộc thẩm quyền` and `không thuộc thẩm quyền`. */
export function negates(not: string, is: string): boolean {
  const denied = NEGATED.exec(not)?.[1];
  if (denied === undefined || DEGREES.test(denied) || NEGATED.test(is)) return false;
  const [first = '', second] = denied.toLowerCase().split(/\s+/);
  const words =
    is
      .toLowerCase()
      .match(/\p{L}+|\d/gu)
      ?.map(String) ?? [];
  const at = words.lastIndexOf(first);
  if (at === -1) return false;
  // Behind `không thành` stands what is counted (`vụ`), behind `thành` its number.
  const next = words[at + 1];
  return second === undefined || next === undefined || /\d/.test(next) || next === second;
}
