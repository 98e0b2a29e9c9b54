import { foldText, stripDiacritics } from '../text/fold.ts';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  tthc: 'thu tuc hanh chinh',
  cchc: 'cai cach hanh chinh',
  kstthc: 'kiem soat thu tuc hanh chinh',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  cntt: 'cong nghe thong tin',
  kcb: 'kham benh chua benh',
  bhyt: 'bao hiem y te',
  dvc: 'dich vu cong',
  dvctt: 'dich vu cong truc tuyen',
  qppl: 'quy pham phap luat',
  vbqppl: 'van ban quy pham phap luat',
  khcn: 'khoa hoc cong nghe',
  cds: 'chuyen doi so',
  tp: 'thanh pho',
  nq: 'nghi quyet',
  hsbadt: 'ho so benh an dien tu',
};

/** Words that open a title or stand in it without telling one document from another. */
const EMPTY = new Set(
  'v ve viec ban hanh trien khai thuc hien ke hoach to chuc phe duyet quy dinh cua cac va nhung mot so tren dia ban'.split(
    ' ',
  ),
);

/** Words that are compared: a trích yếu of decree 30 has far fewer. */
const LONGEST = 100;

/** A title as the words that tell it apart, folded, abbreviations written out. */
function contentWords(title: string): string[] {
  return stripDiacritics(foldText(title))
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '))
    .filter((word) => word !== '' && !EMPTY.has(word))
    .slice(0, LONGEST);
}

/**
 * Do two trích yếu speak of different matters? A shortened title, one with words put in, another ending and small slips of the
 * keyboard are the same title; other words at its head or in its middle, with the rest alike, are not.
 */
export function titlesDiffer(one: string, other: string): boolean {
  if (one === other) return false;
  const [a, b] = [contentWords(one), contentWords(other)];
  if (a.length < 2 || b.length < 2) return false;
  const gaps = replacedRuns(a, b);
  if (gaps === undefined) return Math.min(a.length, b.length) >= 3;
  return gaps.some(({ left, right, last, matchedAfter }, index) => {
    if (left.length === 0 || right.length === 0 || (last && index > 0) || similar(left, right)) return false;
    return index === 0 ? left.length >= 2 && right.length >= 2 && matchedAfter >= 3 : matchedAfter >= 2;
  });
}

interface Run {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly last: boolean;
  /** How many words agree right after it. */
  readonly matchedAfter: number;
}

/** The stretches where the two lists differ, first before the first common word; undefined when nothing is common. */
function replacedRuns(a: readonly string[], b: readonly string[]): Run[] | undefined {
  const pairs = commonWords(a, b);
  if (pairs.length === 0) return undefined;
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (const [index, [x, y]] of pairs.entries()) {
    if (index === 0 || x > i || y > j) {
      runs.push({ left: a.slice(i, x), right: b.slice(j, y), last: false, matchedAfter: matchedFrom(pairs, index) });
    }
    [i, j] = [x + 1, y + 1];
  }
  runs.push({ left: a.slice(i), right: b.slice(j), last: true, matchedAfter: 0 });
  return runs;
}

function matchedFrom(pairs: readonly (readonly [number, number])[], index: number): number {
  let count = 1;
  for (let next = index + 1; next < pairs.length; next += 1) {
    const [x, y] = pairs[next] ?? [0, 0];
    const [px, py] = pairs[next - 1] ?? [0, 0];
    if (x !== px + 1 || y !== py + 1) break;
    count += 1;
  }
  return count;
}

/** Longest common subsequence as index pairs. Titles are short: the square table is small. */
function commonWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A slip (`xcas` for `xác`, `đnag` for `đang`): nearly the same letters. */
function similar(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [left.join(''), right.join('')];
  const letters = [...a];
  for (const letter of b) {
    const index = letters.indexOf(letter);
    if (index !== -1) letters.splice(index, 1);
  }
  return letters.length <= a.length / 3 && Math.abs(a.length - b.length) <= 2;
}
