import { type Item, itemOf } from './clause-items.ts';
import type { Clause } from './clauses.ts';
import { tellsOfMore } from './listed-parts.ts';
import type { Quantity } from './quantity.ts';

/** The numbers of a list, from the clause that opens it to its end. */
export interface PartList {
  readonly parts: readonly Item[];
  /** The list ends with `và`. */
  readonly closed: boolean;
  /** Something in the list has no number that can be read. */
  readonly gaps: boolean;
  /** Numbers behind what looks like the end of the list, which may still belong to it. */
  readonly further?: readonly Item[];
}

/** `khác 58`, `các lĩnh vực khác 12`, `còn lại 18`: a part that is all that was not named. */
export const REST = /(?<!\p{L})(?:khác|còn lại)(?!\p{L})/iu;
/** What is told of the whole behind its parts: how it compares, what has become of it. */
const OF_WHOLE =
  /^\s*(?:và\s+)?(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|so với|bằng|riêng|qua đó|xếp|số(?!\s+lượng)|tỷ lệ|đã|trị giá|với)(?!\p{L})/iu;
const RATED = /(?:^|\s)(?:tăng|giảm|đạt|so với)(?!\p{L})/iu;

export function listFrom(clauses: readonly Clause[], index: number, whole: Quantity): PartList {
  const opening = clauses[index];
  const parts: Item[] = [];
  let [gaps, closed, semicolons, joined] = [false, false, false, false];
  // Words that may begin the name of the next part, or be a part without a number.
  let name = '';
  let unnumbered = false;
  for (let at = index; at < clauses.length; at++) {
    const clause = clauses[at];
    if (clause === undefined || opening === undefined || clause.sentence !== opening.sentence) break;
    if (clause.depth < opening.depth) break;
    if (clause.depth > opening.depth) continue;
    // `Thanh Hóa 12 người, Quan Sơn 11 người, Mường Lát: 01 người`
    if (at > index && clause.opener === 'colon') gaps = true;
    if ((at > index && clause.opener !== undefined) || leavesNoun(clause, parts)) break;
    if (opening.opener === 'some' && tellsOfOthers(clause, parts, whole)) break;
    if (name === '' && parts.length > 1 && isBehindEnd(clause, parts, closed, semicolons)) {
      const more = listFrom(clauses, at, whole);
      return more.gaps
        ? { parts, closed, gaps }
        : { parts, closed, gaps, further: [...more.parts, ...(more.further ?? [])] };
    }
    semicolons ||= clause.apart;
    if (name === '') joined = clause.joined;
    if (!beginsName(clauses, at) && tellsOfMore(clause)) gaps = true;
    // `trong đó đã duyệt 84.210; còn 16.638`: what is left of a total outside.
    if (opening.opener === 'some' && /^\s*còn\s+\d/iu.test(clause.text)) gaps = true;
    if (parts.length > 0 && RATED.test(clause.text) && clause.quantities.every(({ unit }) => unit === 'percent'))
      continue;
    const item = itemOf(clause) ?? itemAlike(clause, whole);
    if (item === undefined) {
      const numbers = clause.quantities.filter(({ unit }) => unit !== 'percent');
      // Digits that were read as a name may have been a figure.
      if (numbers.length > 0 || (clause.quantities.length === 0 && /\d/.test(clause.text))) gaps = true;
      else if (clause.quantities.length > 0) continue;
      else if (beginsName(clauses, at)) name += `${clause.text},`;
      else unnumbered = true;
      continue;
    }
    if (isOwnChange(clause, item)) {
      gaps = true;
      continue;
    }
    if (unnumbered && (parts.length > 0 || at > index + 1)) gaps = true;
    parts.push(name === '' ? item : { ...item, words: name + item.words });
    name = '';
    closed = joined;
  }
  return { parts, closed, gaps };
}

/** `trong đó nuôi trồng 1.436 tấn, khai thác giảm 7 tấn`: by how much a part has changed, which itself is not told. */
function isOwnChange({ text, start }: Clause, { quantity }: Item): boolean {
  return /\p{L}\s+(?:tăng|giảm)(?:\s+(?:thêm|được|khoảng))*\s*$/iu.test(text.slice(0, quantity.start - start));
}

/** A list goes on by one sign, and ends with `và`, with a rest, or where the whole is spoken of again. */
function isBehindEnd(
  { apart, joined, text }: Clause,
  parts: readonly Item[],
  closed: boolean,
  semicolons: boolean,
): boolean {
  if (closed) return !joined;
  if ((apart && !semicolons) || REST.test(parts.at(-1)?.words ?? '')) return true;
  return OF_WHOLE.test(text) && !parts.some(({ words }) => OF_WHOLE.test(words));
}

/** `phạt tiền 8 cơ sở với 34.500.000 đồng`: the number of the clause that counts what the whole counts. */
function itemAlike(clause: Clause, whole: Quantity): Item | undefined {
  if (whole.unit !== 'count' || whole.noun === '' || clause.fractions.length > 0 || clause.apart) return undefined;
  const counted = clause.quantities.filter(({ unit }) => unit === 'count');
  const [one, ...others] = counted;
  if (one === undefined || others.length > 0 || one.approximate || one.noun !== whole.noun) return undefined;
  return clause.quantities.some(({ unit, start }) => unit !== 'count' && start < one.start)
    ? undefined
    : { words: clause.text, quantity: one };
}

/** `26 vụ tai nạn và 24 vụ va chạm, làm 22 người chết`: what comes of the parts is no part. */
function leavesNoun({ quantities }: Clause, parts: readonly Item[]): boolean {
  const [noun, ...others] = parts.map(({ quantity }) => quantity.noun);
  const next = quantities.find(({ unit }) => unit === 'count')?.noun;
  return others.length > 0 && noun !== '' && others.every((one) => one === noun) && !!next && next !== noun;
}

/** `trong đó trực tuyến 410 hồ sơ, đạt 97%; 14 dịch vụ còn lại …`: behind the semicolon something else is counted from the first word. */
function tellsOfOthers({ apart, text, quantities: [first] }: Clause, parts: readonly Item[], whole: Quantity): boolean {
  if (!apart || first === undefined || first.noun === whole.noun || whole.noun === '' || parts.length === 0)
    return false;
  return /^\s*\d[\d.]*\s+\p{L}/u.test(text) && parts.every(({ quantity }) => quantity.noun === whole.noun);
}

/** A name is parted by so many commas at most. */
const MOST_PIECES = 5;

/** `đơn kiến nghị, phản ánh: 85`, `điều dưỡng, hộ sinh, kỹ thuật y 261`: commas within the name of a part, whose number stands behind. */
export function beginsName(clauses: readonly Clause[], at: number, most = MOST_PIECES): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]];
  if (clause === undefined || next === undefined || next.depth !== clause.depth || /\d/.test(clause.text)) return false;
  if (next.apart || next.opener !== undefined || next.sentence !== clause.sentence) return false;
  if (!/\d/.test(next.text)) return most > 1 && beginsName(clauses, at + 1, most - 1);
  // `18.197 vịt, ngan và 24.330 chim cút`, but `3 nhân viên, tài xế xe tải và 5 hành khách`
  if (next.joined && /^\s*\d/.test(next.text)) return /^\s*\p{L}+(?:\s\p{L}+)?\s*$/u.test(clause.text);
  // `tiếp định kỳ và đột xuất của Thủ trưởng 321 lượt`
  return next.joined || NAME_THEN_NUMBER.test(next.text);
}

const NAME_THEN_NUMBER = /^\s*\p{L}[^\d;]{1,60}\d[\d.,]*(?:\s+\p{L}+){0,2}\s*$/u;
