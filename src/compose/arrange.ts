import { type HeadingNumber, type OutlineSection, USUAL_NUMBERING } from '../kind/outline.ts';
import { letter } from '../text/letters.ts';
import { roman } from '../text/roman.ts';
import type { Block, Heading, Inline, List, Paragraph } from '../write/composed-document.ts';

/** The body in the order of the outline, with headings, their numbers, items, and the form's phrase where nobody wrote. */
export function arrangeBody(
  outline: readonly OutlineSection[],
  blocksOf: (section: OutlineSection) => readonly Block[],
  numbering: readonly HeadingNumber[] = USUAL_NUMBERING,
): Block[] {
  return withMarkers(nestByMarker(new Arranger(blocksOf, numbering).siblings(outline, 1, '')), 0);
}

/** The same for blocks that stand outside the outline (appendices). */
export function arrangeBlocks(blocks: readonly Block[]): Block[] {
  return withMarkers(
    nestByMarker(new Arranger(() => [], USUAL_NUMBERING).content(blocks, 0, { parent: '', next: 1 })),
    0,
  );
}

/** Counts the headings of one level under one parent. */
interface Counter {
  readonly parent: string;
  next: number;
}

class Arranger {
  private readonly blocksOf: (section: OutlineSection) => readonly Block[];

  private readonly numbering: readonly HeadingNumber[];

  constructor(blocksOf: (section: OutlineSection) => readonly Block[], numbering: readonly HeadingNumber[]) {
    this.blocksOf = blocksOf;
    this.numbering = numbering;
  }

  siblings(sections: readonly OutlineSection[], level: number, parent: string, start = 1): Block[] {
    const counter: Counter = { parent, next: start };
    const blocks: Block[] = [];
    for (const section of sections) {
      const last = blocks.at(-1);
      // one by one: as arguments of one call a long narrative's blocks would be too many
      if (section.as === 'text') for (const block of this.text(section, level, counter)) blocks.push(block);
      else if (section.as === 'heading') for (const block of this.heading(section, level, counter)) blocks.push(block);
      else if (isItems(last))
        blocks[blocks.length - 1] = { ...last, items: [...last.items, this.item(section, level)] };
      else blocks.push(items([this.item(section, level)]));
    }
    return blocks;
  }

  private text(section: OutlineSection, level: number, counter: Counter): Block[] {
    return [
      ...this.content(this.blocksOf(section), level - 1, counter),
      ...this.siblings(section.sections, level, counter.parent),
    ];
  }

  private heading(section: OutlineSection, level: number, counter: Counter): Block[] {
    const number = this.number(level, counter);
    counter.next += 1;
    const inside: Counter = { parent: number, next: 1 };
    const content = this.content(this.blocksOf(section), level, inside);
    const children = this.siblings(section.sections, level + 1, number, inside.next);
    const empty = content.length === 0 && section.sections.length === 0;
    const phrase: Block[] = empty && section.phrase !== '' ? [paragraph(sentence(section.phrase))] : [];
    return [{ type: 'heading', level, number, content: [text(section.title)] }, ...content, ...phrase, ...children];
  }

  /** `- <title>: <text>`; what doesn't continue the line stands below it. */
  private item(section: OutlineSection, level: number): Block[] {
    const title = section.title.replace(/[\s:.;]+$/, '');
    const children = this.siblings(section.sections, level, '');
    const [first, ...rest] = this.content(this.blocksOf(section), level, { parent: '', next: 1 });
    if (first?.type === 'paragraph' && first.align === undefined)
      return [{ type: 'paragraph', content: joined(text(`${title}: `), first.content) }, ...rest, ...children];
    if (first !== undefined || children.length > 0)
      return [paragraph(`${title}:`), ...(first === undefined ? [] : [first]), ...rest, ...children];
    return [paragraph(section.phrase === '' ? `${title}.` : `${title}: ${ended(section.phrase)}`)];
  }

  /** Levels below the last that the kind numbers have no number. */
  private number(level: number, { next, parent }: Counter): string {
    switch (this.numbering[level - 1]) {
      case 'I.':
        return `${roman(next)}.`;
      case '1.':
        return `${next}.`;
      case '1.1.':
        return `${parent}${next}.`;
      case 'a)':
        return `${letter(next)})`;
      default:
        return '';
    }
  }

  /** Headings that a template prints stand one level below their section's. */
  content(blocks: readonly Block[], level: number, counter: Counter): Block[] {
    const top = blocks.reduce(
      (least, block) => (block.type === 'heading' ? Math.min(least, block.level) : least),
      Infinity,
    );
    const counters: Counter[] = [counter];
    return blocks.map((block) => {
      if (block.type !== 'heading') return block;
      const below = block.level - top;
      counters.length = Math.min(counters.length, below + 1);
      const current = counters.at(-1) ?? counter;
      const placed = level + counters.length;
      const number = this.number(placed, current);
      current.next += 1;
      counters.push({ parent: number, next: 1 });
      return { ...block, level: placed, number } satisfies Heading;
    });
  }
}

function items(list: readonly (readonly Block[])[]): List {
  return { type: 'list', ordered: false, start: 1, marker: ITEMS, items: list };
}

/** Tells lists of outline items from lists that were written. */
const ITEMS = 'items';

function isItems(block: Block | undefined): block is List {
  return block?.type === 'list' && block.marker === ITEMS;
}

/**
 * Offices write `- `, below it `+ ` at the same margin. Markdown takes these for two lists; the second belongs into the last
 * item of the first.
 */
function nestByMarker(blocks: readonly Block[]): Block[] {
  const nested: Block[] = [];
  for (const written of blocks) {
    const block = written.type === 'list' ? { ...written, items: written.items.map(nestByMarker) } : written;
    const last = nested.at(-1);
    if (block.type === 'list' && last?.type === 'list' && isBelow(block, last)) {
      const items = last.items.slice(0, -1);
      const owner = last.items.at(-1) ?? [];
      nested[nested.length - 1] = { ...last, items: [...items, nestByMarker([...owner, block])] };
    } else nested.push(block);
  }
  return nested;
}

function isBelow(list: List, above: List): boolean {
  if (list.ordered || above.ordered) return false;
  return RANK.indexOf(list.marker) > RANK.indexOf(above.marker) && above.marker !== ITEMS;
}

const RANK = ['-', '+', '*'];

/** The marker shows the depth, whatever was typed. */
const MARKERS = ['-', '+', '•'];

function withMarkers(blocks: readonly Block[], depth: number): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'list') return block;
    const marker = block.ordered ? block.marker : (MARKERS[Math.min(depth, MARKERS.length - 1)] ?? '-');
    return { ...block, marker, items: block.items.map((item) => withMarkers(item, depth + 1)) };
  });
}

function text(written: string): Inline & { type: 'text' } {
  return { type: 'text', text: written };
}

function paragraph(written: string): Paragraph {
  return { type: 'paragraph', content: [text(written)] };
}

function joined(before: Inline & { type: 'text' }, content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  return first?.type === 'text' ? [text(before.text + first.text), ...rest] : [before, ...content];
}

/** `Chưa phát sinh trong kỳ báo cáo.` */
function sentence(phrase: string): string {
  return ended(phrase.charAt(0).toUpperCase() + phrase.slice(1));
}

function ended(phrase: string): string {
  return /[.!?:;]$/.test(phrase) ? phrase : `${phrase}.`;
}
