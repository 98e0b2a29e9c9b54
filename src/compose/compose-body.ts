import type { Finding } from '../findings/finding.ts';
import type { Block } from '../write/composed-document.ts';
import { assemble, type SectionText, type WrittenSection } from './assemble.ts';
import { type Print, printedBlocks } from './block-pattern.ts';
import type { Citations } from './citations.ts';
import { type Leaf, Leaves } from './leaves.ts';
import { mayHaveFootnotes, type NotedPattern, notedPattern, printFootnotes } from './noted-pattern.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import { printLeaves } from './print-leaf.ts';
import { printSection, type SectionPattern, sectionPattern } from './section-pattern.ts';
import { haveUsualNotes } from './usual-notes.ts';

export interface ComposedBody {
  readonly findings: readonly Finding[];
  /** By the section's index; made when asked for. */
  readonly parsed: () => Omit<ParsedBody, 'findings'>;
}

/**
 * Parses what was written for all sections. Values and citations get their words in the order of the document: where no section may
 * have findings, only once somebody wants to write it.
 */
export function composeBody(texts: readonly SectionText[], citations: Citations): ComposedBody {
  const printer: Printer = (values) => (text, table) => printLeaves(text, values, { table }, citations);
  const noted = texts.filter(mayHaveFootnotes);
  const notes = haveUsualNotes(noted) ? UNREAD : notedPattern(noted);
  if (notes === undefined) {
    const whole = parsedWhole(texts, printer);
    return { findings: whole.findings, parsed: () => whole };
  }
  const sections = texts.map((text): SectionReading => {
    const index = noted.indexOf(text);
    return { text, ...(index === -1 ? { pattern: sectionPattern(text) } : { noted: index }) };
  });
  const parse = () => {
    const known = notes === UNREAD ? notedPattern(noted) : notes;
    return known === undefined ? parsedWhole(texts, printer) : parsedBySection(sections, known, printer);
  };
  const usual = sections.every(({ pattern, noted }) => (pattern ?? noted) !== undefined);
  let parsed = usual ? undefined : parse();
  return {
    findings: parsed?.findings ?? [],
    parsed: () => {
      parsed ??= parse();
      return parsed;
    },
  };
}

/** Notes that nobody had to read yet. */
const UNREAD = 'unread';

type Printer = (leaves: Leaves) => Print;

/** Has neither a pattern nor a number among those with notes where it must be read with its values. */
interface SectionReading {
  readonly text: SectionText;
  readonly pattern?: SectionPattern | undefined;
  readonly noted?: number;
}

function parsedWhole(texts: readonly SectionText[], printer: Printer): ParsedBody {
  const all: Leaf[] = [];
  const assembled = assemble(texts.map((text) => renumberedText(text, all)));
  const parsed = parseBody(assembled, printer(new Leaves(all)));
  return { ...parsed, findings: [...assembled.findings, ...parsed.findings] };
}

/** With its marks numbered as those of one text for all sections. */
function renumberedText({ block, narrative, leaves }: SectionText, all: Leaf[]): WrittenSection {
  return {
    ...(block && { block: { ...block, text: leaves.numbered(block.text, all) } }),
    ...(narrative && { narrative: { ...narrative, text: leaves.numbered(narrative.text, all) } }),
  };
}

function parsedBySection(sections: readonly SectionReading[], notes: NotedPattern, printer: Printer): ParsedBody {
  const findings: Finding[] = [];
  const unread: Finding[] = [];
  const read = (text: SectionText): readonly Block[] => {
    const assembled = assemble([text]);
    const parsed = parseBody(assembled, printer(text.leaves));
    for (const finding of assembled.findings) unread.push(finding);
    for (const finding of parsed.findings) findings.push(finding);
    return parsed.sections.get(0) ?? [];
  };
  const blocks = sections.map(({ text, pattern, noted }) => {
    const section = noted === undefined ? undefined : notes.sections[noted];
    if (section !== undefined) return printedBlocks(section, printer(notes.leaves));
    return (pattern && printSection(pattern, printer)) ?? read(text);
  });
  const footnotes = printFootnotes(notes, printer(notes.leaves));
  return { sections: new Map(blocks.entries()), footnotes, findings: [...unread, ...findings] };
}
