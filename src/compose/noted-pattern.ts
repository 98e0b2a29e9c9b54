import { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { Block, Footnote } from '../write/composed-document.ts';
import { assemble, type SectionText } from './assemble.ts';
import { type BlockPattern, type Print, printedBlocks, valuesInTexts } from './block-pattern.ts';
import { type Leaf, Leaves } from './leaves.ts';
import { parseBody } from './parse-body.ts';
import { RecurringTexts } from './recurring-texts.ts';

/** Sections with footnotes, whose notes may stand in another of them: their blocks, in their order, and the notes. */
interface NotedBlocks {
  readonly sections: readonly BlockPattern[];
  readonly footnotes: readonly BlockPattern[];
  readonly labels: readonly string[];
}

/** Their text without its values, and those. */
export interface NotedPattern extends NotedBlocks {
  readonly leaves: Leaves;
}

const NO_NOTES: NotedBlocks = { sections: [], footnotes: [], labels: [] };

const known = new RecurringTexts<NotedBlocks | 'unusual'>();

export function mayHaveFootnotes({ block, narrative }: SectionText): boolean {
  return [block?.text, narrative?.text].some((text) => text?.includes('[^') || text?.includes('^['));
}

/** Undefined where they must be read with their values, and may have findings. */
export function notedPattern(texts: readonly SectionText[]): NotedPattern | undefined {
  if (texts.length === 0) return { ...NO_NOTES, leaves: new Leaves() };
  const all: Leaf[] = [];
  const written = texts.map(({ block, narrative, leaves }) =>
    [block?.text, narrative?.text].map((text) => leaves.numbered(text ?? '', all)),
  );
  const blocks = known.get(JSON.stringify(written), read);
  return blocks === 'unusual' ? undefined : { ...blocks, leaves: new Leaves(all) };
}

/** What is read here has no findings, so nobody is told this place. */
const NOWHERE = span(new SourceText('', ''), 0, 0);

function read(written: string): NotedBlocks | 'unusual' {
  const texts = (JSON.parse(written) as [string, string][]).map(([template, text]) => ({
    ...(template !== '' && { block: { text: template, at: NOWHERE } }),
    ...(text !== '' && { narrative: { text, content: NOWHERE } }),
  }));
  const assembled = assemble(texts);
  if (assembled.findings.length > 0 || assembled.html.length > 0) return 'unusual';
  const parsed = parseBody(assembled, (text) => text);
  const sections = texts.map((_, index) => pattern(parsed.sections.get(index) ?? []));
  const footnotes = parsed.footnotes.map(({ content }) => pattern([{ type: 'paragraph', content }]));
  const usual = [...sections, ...footnotes].every(({ blocks }) => valuesInTexts(blocks));
  if (parsed.findings.length > 0 || !usual) return 'unusual';
  return { sections, footnotes, labels: parsed.footnotes.map(({ label }) => label) };
}

function pattern(blocks: readonly Block[]): BlockPattern {
  return { blocks, html: false };
}

/** The notes with their values, which stand behind everything else. */
export function printFootnotes({ footnotes, labels }: NotedBlocks, print: Print): Footnote[] {
  return footnotes.map((note, index) => {
    const [block] = printedBlocks(note, print);
    return { label: labels[index] ?? '', content: block?.type === 'paragraph' ? block.content : [] };
  });
}
