import type { Finding } from '../findings/finding.ts';
import type { Block } from '../write/composed-document.ts';
import { assemble, type SectionText } from './assemble.ts';
import { type Print, printedBlocks } from './block-pattern.ts';
import type { Citations } from './citations.ts';
import type { Leaves } from './leaves.ts';
import { mayHaveFootnotes, type NotedPattern, notedPattern, printFootnotes } from './noted-pattern.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import { printLeaves } from './print-leaf.ts';
import { printSection, type SectionPattern, sectionPattern } from './section-pattern.ts';

export interface ComposedBody {
  readonly findings: readonly Finding[];
  /** By the section's index; made when asked for. */
  readonly parsed: () => Omit<ParsedBody, 'findings'>;
}

/**
 * Parses what was written for all sections. Values and citations get their words in the order of the document: where no section may
 * have findings, only once somebody wants to write it.
 */
export function composeBody(texts: readonly SectionText[], leaves: Leaves, citations: Citations): ComposedBody {
  const printer: Printer = (values) => (text, table) => printLeaves(text, values, { table }, citations);
  const noted = texts.filter(mayHaveFootnotes);
  const notes = notedPattern(noted, leaves);
  if (notes === undefined) return parsedWhole(texts, printer(leaves));
  const sections = texts.map((text): SectionReading => {
    const index = noted.indexOf(text);
    return { text, ...(index === -1 ? { pattern: sectionPattern(text, leaves) } : { noted: index }) };
  });
  const parse = () => parsedBySection(sections, notes, leaves, printer);
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

type Printer = (leaves: Leaves) => Print;

/** Has neither a pattern nor a number among those with notes where it must be read with its values. */
interface SectionReading {
  readonly text: SectionText;
  readonly pattern?: SectionPattern | undefined;
  readonly noted?: number;
}

function parsedWhole(texts: readonly SectionText[], print: Print): ComposedBody {
  const assembled = assemble(texts);
  const parsed = parseBody(assembled, print);
  return { findings: [...assembled.findings, ...parsed.findings], parsed: () => parsed };
}

function parsedBySection(
  sections: readonly SectionReading[],
  notes: NotedPattern,
  leaves: Leaves,
  printer: Printer,
): ParsedBody {
  const findings: Finding[] = [];
  const unread: Finding[] = [];
  const read = (text: SectionText): readonly Block[] => {
    const assembled = assemble([text]);
    const parsed = parseBody(assembled, printer(leaves));
    for (const finding of assembled.findings) unread.push(finding);
    for (const finding of parsed.findings) findings.push(finding);
    return parsed.sections.get(0) ?? [];
  };
  const blocks = sections.map(({ text, pattern, noted }) => {
    if (pattern !== undefined) return printSection(pattern, printer);
    const section = noted === undefined ? undefined : notes.sections[noted];
    return section === undefined ? read(text) : printedBlocks(section, printer(notes.leaves));
  });
  const footnotes = printFootnotes(notes, printer(notes.leaves));
  return { sections: new Map(blocks.entries()), footnotes, findings: [...unread, ...findings] };
}
