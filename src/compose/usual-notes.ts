import type { SectionText } from './assemble.ts';
import { CONTENT } from './helpers.ts';
import { blockMark } from './leaves.ts';
import { isUsual } from './plain-blocks.ts';

/** `[^1]: Theo …`, on one line. */
const NOTE = /^\[\^([^\]\s]+)\]: (?=[\p{L}\uE000])(.*)$/u;
const REFERENCE = /\[\^([^\]\s]+)\](?![(:])/g;

/** Whether the footnotes of narratives surely have no findings: each stands on a line of its own and is referred to. */
export function haveUsualNotes(texts: readonly SectionText[]): boolean {
  const notes: string[] = [];
  const references = new Set<string>();
  const usual = texts.every(({ block, narrative }) => {
    return (block === undefined || standsApart(block.text)) && readNotes(narrative?.text ?? '', notes, references);
  });
  const named = new Set(notes);
  return (
    usual && named.size === notes.length && named.size === references.size && notes.every((one) => references.has(one))
  );
}

/** What is indented may go on with a note. */
const INDENTED = /^(?: {4}| *\t)/m;

/** Whether a template printed usual text, and the narrative between blank lines of it. */
function standsApart(block: string): boolean {
  const [before = '', after, ...more] = block.split(blockMark(CONTENT));
  if (after === undefined || more.length > 0 || INDENTED.test(block)) return false;
  return /(?:^|\n[ \t]*\n)$/.test(before) && /^\s*$|^\n[ \t]*\n/.test(after) && isUsual(before) && isUsual(after);
}

/** Adds the labels of a text; false where it holds anything else that may have findings. */
function readNotes(text: string, notes: string[], references: Set<string>): boolean {
  if (INDENTED.test(text)) return false;
  return text.split(/\n\s*\n/).every((paragraph) => {
    if (paragraph.trimStart().startsWith('[^'))
      return paragraph
        .trim()
        .split('\n')
        .every((line) => readNote(line, notes));
    const words = paragraph.replace(REFERENCE, (_, label: string) => {
      references.add(label);
      return '';
    });
    return isUsual(words);
  });
}

function readNote(line: string, notes: string[]): boolean {
  const [, label, words] = NOTE.exec(line) ?? [];
  if (label === undefined || words === undefined) return false;
  notes.push(label);
  return isUsual(words);
}
