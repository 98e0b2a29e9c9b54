import { blockMarkAt } from './leaves.ts';

/** What a line starts with that may go on behind a blank line. */
const LIST_MARK = /^[ \t]*(?:[-+*]|\d+[.)])(?:[ \t]|$)/;

/**
 * Cuts Markdown without footnotes and fences into pieces that mean the same by themselves: where a blank line ends whatever is open,
 * before a line that isn't indented, and that no list above goes on with. A line that stands for HTML is a piece in any case.
 */
export function topBlocks(markdown: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  let blank = false;
  let list = false;
  const close = () => {
    while (open.at(-1) === '') open.pop();
    if (open.length > 0) blocks.push(open.join('\n'));
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
