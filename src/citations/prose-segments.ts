/** A stretch of running prose, in offsets of the whole text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** What opens a new item even after a single line break: bullets, numbers, letters, headings, table rows. */
const OPENS = /^\s*(?:[-+*•#>|]|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s)/u;

/** A line that ends so is not at its end. */
const WAITS = /(?:[,\-–&]|(?<!\p{L})(?:của|và|về|các|theo|tại|do|cho|với|về việc|Sở|Bộ|Văn phòng|Ban))\s*$/u;

/**
 * Cuts a text into stretches that a sentence may fill. A hard line break inside a sentence is a space: so is a page break, where
 * the next paragraph goes on in small letters or the last word waits for a number (`ngày ⏎⏎ 12/01/2024`). Tabs and bars part the cells of a table.
 */
export function proseSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/[\t|]+|\n(?:[^\S\n]*\n)*/g)) {
    const end = index + gap.length;
    if (index < start || continues(text.slice(Math.max(start, index - 40), index), text.slice(end, end + 40), gap))
      continue;
    segments.push({ start, end: index });
    start = end;
  }
  segments.push({ start, end: text.length });
  return segments.filter((segment) => text.slice(segment.start, segment.end).trim() !== '');
}

function continues(before: string, after: string, gap: string): boolean {
  if (!gap.includes('\n')) return false;
  if (/(?:^|[^\p{L}])(?:số|ngày|tháng|năm)\s*$/iu.test(before)) return /^\s*\d/.test(after);
  if (/[./-]\s*$/.test(before) && /\d\s*[/-]\s*$|\p{Lu}-\s*$/u.test(before)) return /^\s*[\p{Lu}\d]/u.test(after);
  if (OPENS.test(after) || /[.;:!?]\s*[*_]*$/.test(before)) return false;
  const lines = gap.split('\n').length - 1;
  // Plain text may give each paragraph one line: a capital opens a new one, unless the last word waits for more.
  if (lines === 1) return /^\s*[^\p{Lu}\s]/u.test(after) || WAITS.test(before);
  return lines === 2 && /^\s*\p{Ll}/u.test(after) && /[\p{L},]\s*$/u.test(before);
}
