import type { DocxText, Origin } from './docx-text.ts';
import { meaning } from './meaning.ts';
import { decodeEntities, writtenLength } from './xml-tokens.ts';

/** A place of the text that gets a comment. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

interface Insertion {
  readonly ends: string[];
  readonly starts: string[];
  /** The text of a run is cut here: its properties are repeated behind the marks. */
  readonly origin?: Origin;
}

/**
 * Puts the marks of comments into the XML of the body, at the very words; a run that holds more is cut in two or three. Nothing
 * else changes. Words in notes and text boxes can't carry a comment: it goes to the place in the body that they hang on.
 */
export function markComments(xml: string, text: DocxText, marked: readonly Marked[], w: string): string {
  const insertions = new Map<number, Insertion>();
  const tags = new Map<number, number>();
  const at = (position: number, origin?: Origin): Insertion => {
    const known = insertions.get(position) ?? { ends: [], starts: [], ...(origin === undefined ? {} : { origin }) };
    insertions.set(position, known);
    return known;
  };
  for (const { start, end, id } of marked) {
    const origins = text.origins.filter((one) => one.start < Math.max(end, start + 1) && start < one.end);
    const [first, last] = [origins[0], origins.at(-1)];
    const reference = `<${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
    const anchor = first === undefined || last === undefined ? fallback(xml, w) : (first.anchor ?? last.anchor);
    if (anchor !== undefined || first === undefined || last === undefined) {
      at(anchor === undefined || anchor < 0 ? fallback(xml, w) : anchor).ends.push(reference);
      continue;
    }
    place(xml, first, start - first.start, w, 'start', at, tags).starts.push(`<${w}commentRangeStart ${w}id="${id}"/>`);
    place(xml, last, end - last.start, w, 'end', at, tags).ends.push(
      `<${w}commentRangeEnd ${w}id="${id}"/>${reference}`,
    );
  }
  return applied(xml, insertions, tags, w);
}

/** Before the end of the first paragraph: where the words of a finding stand nowhere in the body. */
function fallback(xml: string, w: string): number {
  const end = xml.indexOf(`</${w}p>`);
  return end === -1 ? 0 : end;
}

/** The place of a mark: beside the run where the words begin or end it, else within. */
function place(
  xml: string,
  origin: Origin,
  offset: number,
  w: string,
  side: 'start' | 'end',
  at: (position: number, origin?: Origin) => Insertion,
  tags: Map<number, number>,
): Insertion {
  const clamped = Math.min(Math.max(offset, 0), origin.end - origin.start);
  const tag = xml.lastIndexOf('<', origin.xmlStart - 1);
  const run = runStart(xml, tag, w);
  if (side === 'start' && clamped === 0 && run + runHead(xml, run, w).length === tag) return at(run);
  const after = origin.xmlStart + origin.raw.length;
  const close = `</${w}t></${w}r>`;
  if (side === 'end' && clamped === origin.end - origin.start && xml.startsWith(close, after))
    return at(after + close.length);
  tags.set(tag, origin.xmlStart);
  return at(origin.xmlStart + writtenLength(origin.raw, clamped, (raw) => meaning(decodeEntities(raw))), origin);
}

function applied(
  xml: string,
  insertions: ReadonlyMap<number, Insertion>,
  tags: ReadonlyMap<number, number>,
  w: string,
): string {
  const edits = [
    ...[...tags].map(([from, to]) => ({ from, to, text: `<${w}t xml:space="preserve">` })),
    ...[...insertions].map(([position, { ends, starts, origin }]) => {
      const marks = [...ends, ...starts].join('');
      if (origin === undefined) return { from: position, to: position, text: marks };
      const head = runHead(xml, runStart(xml, xml.lastIndexOf('<', origin.xmlStart - 1), w), w);
      return { from: position, to: position, text: `</${w}t></${w}r>${marks}${head}<${w}t xml:space="preserve">` };
    }),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  let done = '';
  let from = 0;
  for (const edit of edits) {
    done += xml.slice(from, edit.from) + edit.text;
    from = edit.to;
  }
  return done + xml.slice(from);
}

function runStart(xml: string, before: number, w: string): number {
  return Math.max(xml.lastIndexOf(`<${w}r>`, before), xml.lastIndexOf(`<${w}r `, before));
}

/** A run's opening tag with its properties. */
function runHead(xml: string, run: number, w: string): string {
  const tag = xml.indexOf('>', run) + 1;
  if (!xml.startsWith(`<${w}rPr>`, tag)) {
    const empty = new RegExp(`^<${w}rPr\\s*/>`).exec(xml.slice(tag, tag + 40));
    return xml.slice(run, tag + (empty?.[0].length ?? 0));
  }
  const close = `</${w}rPr>`;
  let end = xml.indexOf(close, tag);
  // Tracked changes of properties hold the old properties in an element of the same name.
  for (
    let open = xml.indexOf(`<${w}rPr>`, tag + 1);
    open !== -1 && open < end;
    open = xml.indexOf(`<${w}rPr>`, open + 1)
  ) {
    end = xml.indexOf(close, end + 1);
  }
  return xml.slice(run, end + close.length);
}
