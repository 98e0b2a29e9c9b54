import type { Paragraph, Stretch } from './audit-document.ts';

const MARKER = /^\s*((?:[-+*•●○▪◦–—]\s*)+)(?=\s|\p{L}|\d)/u;
const NUMBER =
  /^\s*(\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|\([a-zđ\d]{1,2}\)|[IVXL]{1,6}\.(?!\p{Lu}\.)|[a-zđ]\))(?=\s|\p{Lu})/u;
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
  let open: { start: number; end: number } | undefined;
  let blankLines = 0;
  const close = (): void => {
    if (open !== undefined) paragraphs.push(paragraphOf(plain, open));
    open = undefined;
  };
  for (const line of linesOf(plain)) {
    const text = plain.slice(line.start, line.end);
    if (tables.some((table) => table.start <= line.start && line.end <= table.end)) {
      close();
      continue;
    }
    if (text.trim() === '') {
      blankLines += 1;
      continue;
    }
    const apart = blankLines > 0 || options.linesAreParagraphs;
    if (options.opens?.has(line.start) === true) close();
    if (open !== undefined && continues(plain.slice(open.start, open.end), text, apart, blankLines))
      open.end = line.end;
    else {
      close();
      open = { ...line };
    }
    blankLines = 0;
  }
  close();
  return paragraphs;
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const end = at === -1 ? text.length : at;
    yield { start, end };
    start = end + 1;
  }
}

/** What tells that a line waits for more stands in its last words; a paragraph of thousands of lines is not searched for each. */
const LAST_WORDS = 100;

function continues(paragraph: string, after: string, apart: boolean, blankLines: number): boolean {
  const next = after.trimStart();
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
    number: number?.[1]?.replace(/[().]+$|^\(/g, ''),
  };
}
