import createMarkdownIt, { type MarkdownIt, type StateBlock } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { blockMarkAt } from './leaves.ts';

/** The token type of a line that stands for something else than Markdown; its `info` is the mark's name. */
export const MARK_TOKEN = 'cchc_mark';

let parser: MarkdownIt | undefined;

/**
 * CommonMark with tables and footnotes, less what could make text vanish or change: link definitions (`[Điều 5]: …`), indented
 * code, setext headings, HTML blocks (set aside before) and fences (a fence shows as code and is reported).
 */
export function markdownParser(): MarkdownIt {
  parser ??= makeParser();
  return parser;
}

function makeParser(): MarkdownIt {
  const markdown = createMarkdownIt({ html: true, linkify: false, typographer: false });
  markdown.use(footnotes);
  markdown.disable(['code', 'fence', 'lheading', 'reference', 'html_block', 'strikethrough']);
  markdown.block.ruler.before('blockquote', MARK_TOKEN, markRule, {
    alt: ['paragraph', 'list', 'blockquote', 'table'],
  });
  // Addresses may hold values; they are checked when those are in place.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  return markdown;
}

function markRule(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  const name = blockMarkAt(state.src.slice(from, state.eMarks[start]));
  if (name === undefined) return false;
  if (silent) return true;
  const token = state.push(MARK_TOKEN, '', 0);
  token.info = name;
  token.map = [start, start + 1];
  state.line = start + 1;
  return true;
}
