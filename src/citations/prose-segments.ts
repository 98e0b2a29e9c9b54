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
  const blankLine = gap.indexOf('\n') !== gap.lastIndexOf('\n');
  // Behind a blank line most paragraphs begin with a capital or a sign, and nothing hangs over.
  if (blankLine && !/^\s*[\p{Ll}\d]/u.test(after) && !/[/-]\s*$/.test(before)) return false;
  const numbered = /^\s*\d/.test(after);
  const goesOn = sentenceGoesOn(before, after, gap.split('\n').length - 1);
  if (!numbered && !goesOn) return false;
  return /(?:^|[^\p{L}])(?:số|ngày|tháng|năm)\s*$/iu.test(before) ? numbered : goesOn;
}

function sentenceGoesOn(before: string, after: string, lines: number): boolean {
  if (/[/-]\s*$/.test(before) && /\d\s*[/-]\s*$|\p{Lu}-\s*$/u.test(before)) return /^\s*[\p{Lu}\d]/u.test(after);
  if (lines > 1) return lines === 2 && /^\s*\p{Ll}/u.test(after) && /[\p{L},]\s*$/u.test(before) && !OPENS.test(after);
  if (OPENS.test(after) || /[.;:!?]\s*[*_]*$/.test(before)) return false;
  // Plain text may give each paragraph one line: a capital opens a new one, unless the last word waits for more.
  return /^\s*[^\p{Lu}\s]/u.test(after) || WAITS.test(before);
}
