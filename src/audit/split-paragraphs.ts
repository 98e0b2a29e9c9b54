import type { Paragraph, Stretch } from './audit-document.ts';

const MARKER = /^\s*((?:[-+*•●○▪◦–—]\s*)+)(?=\s|\p{L}|\d)/u;
const NUMBER =
  /^\s*(\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|\d{1,2}\s\.(?=\s{1,3}\p{Lu})|\([a-zđ\d]{1,2}\)|[IVXL]{1,6}\.(?!\p{Lu}\.)|[a-zđ]\)|[a-zđ]\.(?:\s?\d{1,2}\.)?(?=\s+\p{Lu}))(?=\s|\p{Lu})/u;
/** A line that ends so is not at its end. */
const WAITS =
  /(?:[,\-–&]|(?<!\p{L})(?:của|và|về|các|theo|tại|do|cho|với|về việc|Sở|Bộ|Văn phòng|Ban|số|ngày|tháng|năm|gồm|là|đạt|trên|tổng số))\s*$/u;

export interface SplitOptions {
  /** Each line is a paragraph of the file's own (Word): only a sentence that goes on in small letters is joined. */
  readonly linesAreParagraphs: boolean;
  /** Starts of lines that the file itself calls a heading or a list item. */
  readonly opens?: ReadonlySet<number>;
}

/** Paragraphs of a text outside its tables. `plain` has no layout marks but the `#` of headings. */
export function splitParagraphs(plain: string, tables: readonly Stretch[], options: SplitOptions): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const width = options.linesAreParagraphs ? undefined : wrappedAt(plain);
  const isInside = insideOf(tables);
  let open: { start: number; end: number } | undefined;
  let blankLines = 0;
  const close = (): void => {
    if (open !== undefined) paragraphs.push(paragraphOf(plain, open));
    open = undefined;
  };
  for (let start = 0, end = 0; start <= plain.length; start = end + 1) {
    end = lineEnd(plain, start);
    if (isInside(start, end)) {
      close();
      continue;
    }
    const text = start === end ? '' : plain.slice(start, end);
    if (text.trim() === '') {
      blankLines += 1;
      continue;
    }
    const apart = blankLines > 0 || options.linesAreParagraphs;
    if (options.opens?.has(start) === true) close();
    if (
      open !== undefined &&
      (continues(plain, open, text, apart, blankLines) || (!apart && isFull(plain, open.end, text, width)))
    )
      open.end = end;
    else {
      close();
      open = { start, end };
    }
    blankLines = 0;
  }
  close();
  return paragraphs;
}

function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at === -1 ? text.length : at;
}

/** Tells of lines, asked for in their order, whether they stand in a table. */
function insideOf(tables: readonly Stretch[]): (start: number, end: number) => boolean {
  const inOrder = [...tables].sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    while ((inOrder[next]?.end ?? end) < start) next += 1;
    for (let at = next; (inOrder[at]?.start ?? end + 1) <= start; at++) if (end <= (inOrder[at]?.end ?? 0)) return true;
    return false;
  };
}

const MOST_COLUMNS = 130;
const FEWEST_COLUMNS = 60;
const WRAPS = 4;
/** A line that goes on in small letters was broken, even where some letters more had room. */
const SLACK = 12;

/** How wide the lines of a text are that was broken at a margin; undefined where each line is a paragraph. */
function wrappedAt(plain: string): number | undefined {
  let [wraps, width] = [0, 0];
  let before = '';
  for (let start = 0, end = 0; start <= plain.length; start = end + 1) {
    end = lineEnd(plain, start);
    const line = plain.slice(start, Math.min(end, start + MOST_COLUMNS + 1)).trimEnd();
    if (line.length > MOST_COLUMNS) return undefined;
    if (/[\p{L}\d,]$/u.test(before) && /^\p{Ll}/u.test(line)) {
      wraps += 1;
      width = Math.max(width, before.length);
    }
    before = line;
  }
  return wraps < WRAPS || width < FEWEST_COLUMNS ? undefined : width;
}

/** `…; 286 người trong trại tạm giam;`: the line was broken where the next word had no room, in the middle of a sentence. */
function isFull(plain: string, end: number, after: string, width: number | undefined): boolean {
  if (width === undefined || MARKER.test(after) || NUMBER.test(after) || /^\s*#/.test(after)) return false;
  const line = plain.slice(plain.lastIndexOf('\n', end - 1) + 1, end).trimEnd();
  const word = /^\S*/.exec(after.trimStart())?.[0] ?? '';
  return (
    /[\p{L}\d,;)%]$/u.test(line) &&
    !/^\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2}/u.test(after) &&
    line.length + 1 + word.length > (/^[\p{Ll}\d]/u.test(word) ? width - SLACK : width)
  );
}

/** What tells that a line waits for more stands in its last words; a paragraph of thousands of lines is not searched for each. */
const LAST_WORDS = 100;

function continues(plain: string, open: Stretch, after: string, apart: boolean, blankLines: number): boolean {
  const next = after.trimStart();
  if (apart && !/^[\p{Ll}\d]/u.test(next)) return false;
  const paragraph = plain.slice(open.start, open.end);
  if (/^\s*#/.test(paragraph) || /^#/.test(next) || MARKER.test(after) || NUMBER.test(after)) return false;
  const before = paragraph.trimEnd().slice(-LAST_WORDS);
  if (/(?:^|[^\p{L}])(?:số|ngày|tháng|năm)\s*$/iu.test(before)) return /^\d/.test(next);
  if (/[.;:!?/]["”)]*\s*$/.test(before)) return false;
  if (apart) return blankLines <= 1 && /^\p{Ll}/u.test(next) && /[\p{L}\d,]\s*$/u.test(before);
  return /^[^\p{Lu}\s]/u.test(next) || WAITS.test(before);
}

function paragraphOf(plain: string, { start, end }: Stretch): Paragraph {
  const text = plain.slice(start, end);
  const hashes = /^\s*#{1,6}\s+/.exec(text)?.[0].length ?? 0;
  const marker = MARKER.exec(text.slice(hashes));
  const afterMarker = hashes + (marker?.[0].length ?? 0);
  const number = NUMBER.exec(text.slice(afterMarker));
  return {
    start,
    end,
    heading: hashes > 0,
    bracketed: number?.[1]?.startsWith('(') ?? false,
    body: start + afterMarker + (number?.[0].length ?? 0),
    marker: marker?.[1]?.trim().at(-1),
    number: number?.[1]?.replace(/[\s().]+$|^\(/g, ''),
  };
}
