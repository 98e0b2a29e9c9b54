import { blockMarkAt } from './leaves.ts';

/** A piece of Markdown that means the same by itself: the blocks of a text are those of its pieces. */
export interface TopBlock {
  readonly text: string;
  /** One line of words and nothing else that Markdown knows. */
  readonly plain: boolean;
}

/** Letters, and a value's mark: no block of another kind than a paragraph starts with them. */
const WORDS = /^[\p{L}\uE000\uE002][^\0\\`*_[\]!<>&~^\n]*$/u;
/** What a line starts with that may go on behind a blank line. */
const LIST_MARK = /^[ \t]*(?:[-+*]|\d+[.)])(?:[ \t]|$)/;

/**
 * Cuts Markdown without footnotes and fences where a blank line ends whatever is open: before a line that isn't indented, and that
 * no list above goes on with. A line that stands for HTML is a block in any case.
 */
export function topBlocks(markdown: string): TopBlock[] {
  const blocks: TopBlock[] = [];
  let open: string[] = [];
  let blank = false;
  let list = false;
  const close = () => {
    while (open.at(-1) === '') open.pop();
    const text = open.join('\n');
    if (open.length > 0) blocks.push({ text, plain: WORDS.test(text) });
    open = [];
    list = false;
  };
  for (const line of markdown.split('\n')) {
    if (isBlank(line)) {
      blank = true;
      if (open.length > 0) open.push('');
      continue;
    }
    const alone = blockMarkAt(line) !== undefined;
    const isItem = LIST_MARK.test(line);
    if (alone || (blank && line[0] !== ' ' && line[0] !== '\t' && !(isItem && list))) close();
    open.push(line);
    if (alone) close();
    list ||= isItem;
    blank = false;
  }
  close();
  return blocks;
}

function isBlank(line: string): boolean {
  return line === '' || /^[ \t]+$/.test(line);
}
