import { type Finding, found } from '../findings/finding.ts';
import type { OutlineSection } from '../kind/outline.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { withoutComments } from '../text/html-comments.ts';
import { RecentTexts } from '../text/recent-texts.ts';
import { HeadingMatcher, type OutlineEntry } from './match-headings.ts';
import {
  commentOpen,
  sectionDropped,
  sectionWrittenTwice,
  textBeforeHeading,
  unsupportedMarkdown,
} from './narrative-rules.ts';

/** What the author wrote for one section. */
export interface NarrativeSection {
  readonly id: string;
  /** The heading, or the whole text where a narrative opens without one. */
  readonly heading: Span;
  /** The paragraphs below the heading. */
  readonly content: Span;
}

export interface Narrative {
  readonly sections: ReadonlyMap<string, NarrativeSection>;
  readonly findings: readonly Finding[];
}

interface Heading extends Stretch {
  readonly text: string;
  readonly depth: number;
}

/** The paragraphs below a heading; the first part has none. */
interface Part extends Stretch {
  readonly heading: Heading | undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The section that takes what stands before the first heading. */
const OPENING = 'mo_dau';

/** Gives each part of a narrative to the section of the outline that its heading names. */
export function readNarrative(
  written: SourceText,
  outline: readonly OutlineEntry[],
  dropped: readonly OutlineSection[],
): Narrative {
  const findings: Finding[] = [];
  const source = withoutComments(written);
  const open = source.text.indexOf('<!--');
  if (open >= 0) findings.push(found(commentOpen, span(source, open, open + 4), {}));
  // `===` under a heading is no heading here and would be printed as it stands
  const rules = source.text.includes('===') ? source.text.matchAll(/^ {0,3}={3,}[ \t]*$/gm) : [];
  for (const { index, 0: text } of rules)
    findings.push(found(unsupportedMarkdown, span(source, index, index + text.length), { what: 'rule', text }));
  const sections = new Map<string, NarrativeSection>();
  const matcher = new HeadingMatcher(outline);
  for (const { heading, start, end } of parts.get(source.text, partsOf)) {
    const content = span(source, start, end);
    if (heading === undefined) {
      const text = source.text.slice(content.start, content.end);
      if (text.trim() === '') continue;
      const first = start + text.length - text.trimStart().length;
      const at = span(source, first, first + (text.trimStart().split('\n')[0] ?? '').length);
      if (outline.some(({ section }) => section.id === OPENING))
        sections.set(OPENING, { id: OPENING, heading: at, content });
      else findings.push(found(textBeforeHeading, at, {}));
      continue;
    }
    const at = span(source, heading.start, heading.end);
    const match = matcher.match(heading.text, heading.depth);
    const gone = match === undefined ? new HeadingMatcher(dropped.map(alone)).match(heading.text, 1) : undefined;
    if (gone !== undefined) findings.push(found(sectionDropped, at, { title: heading.text }));
    else if (match === undefined) findings.push(matcher.unmatched(heading.text, at));
    else if ('ambiguous' in match) findings.push(matcher.ambiguous(heading.text, at, match.ambiguous));
    else {
      const first = sections.get(match.id);
      if (first === undefined) sections.set(match.id, { id: match.id, heading: at, content });
      else {
        const related = [{ at: first.heading, label: { vi: 'lần đầu ở đây', en: 'first written here' } }];
        findings.push(found(sectionWrittenTwice, at, { title: match.title }, { related }));
      }
    }
  }
  return { sections, findings };
}

function alone(section: OutlineSection): OutlineEntry {
  return { section, ancestors: [] };
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;

/** Parts of narratives by their text; reports of one form may share it. */
const parts = new RecentTexts<readonly Part[]>();

/** Splits at ATX headings (`## Title`), not at `#` lines inside fenced code. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let heading: Heading | undefined;
  let start = 0;
  let fence: string | undefined;
  for (const offset of lineStarts(text)) {
    const end = text.indexOf('\n', offset);
    const written = text.slice(offset, end === -1 ? text.length : end);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(written)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    const match = fence === undefined ? HEADING.exec(written) : null;
    if (match === null) continue;
    parts.push({ heading, start, end: offset });
    const at = { start: offset + written.indexOf('#'), end: offset + written.trimEnd().length };
    heading = { text: (match[2] ?? '').trim(), depth: match[1]?.length ?? 1, ...at };
    start = Math.min(offset + written.length + 1, text.length);
  }
  parts.push({ heading, start, end: text.length });
  return parts;
}

/** Where the lines begin that may be headings or fences; most are neither. Looking for line ends alone takes a tenth of an expression for both. */
function lineStarts(text: string): number[] {
  const starts: number[] = [];
  let start = 0;
  do {
    if (mayOpen(text, start)) starts.push(start);
    start = text.indexOf('\n', start) + 1;
  } while (start > 0);
  return starts;
}

function mayOpen(text: string, start: number): boolean {
  let at = start;
  while (at < start + 3 && text[at] === ' ') at += 1;
  const sign = text[at];
  return sign === '#' || sign === '`' || sign === '~';
}
