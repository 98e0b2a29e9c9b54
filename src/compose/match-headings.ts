import { type Finding, found } from '../findings/finding.ts';
import type { OutlineSection } from '../kind/outline.ts';
import type { Span } from '../source/span.ts';
import { foldText } from '../text/fold.ts';
import { nearestName } from '../text/nearest-name.ts';
import { TextMemo } from '../text/text-memo.ts';
import { headingAmbiguous, headingUnknown } from './narrative-rules.ts';

/** A section with the sections it stands in, outermost first. */
export interface OutlineEntry {
  readonly section: OutlineSection;
  readonly ancestors: readonly OutlineSection[];
}

const entriesOf = new WeakMap<readonly OutlineSection[], readonly OutlineEntry[]>();

/** Sections with those in them. Reports of one kind share its outline. */
export function outlineEntries(sections: readonly OutlineSection[]): readonly OutlineEntry[] {
  const entries = entriesOf.get(sections) ?? entriesBelow(sections);
  entriesOf.set(sections, entries);
  return entries;
}

function entriesBelow(
  sections: readonly OutlineSection[],
  ancestors: readonly OutlineSection[] = [],
): readonly OutlineEntry[] {
  return sections.flatMap((section) => [
    { section, ancestors },
    ...entriesBelow(section.sections, [...ancestors, section]),
  ]);
}

/** Finds the section that a heading of the narrative means, by title, short title or id; headings come in the order of the text. */
export class HeadingMatcher {
  private readonly names: Names;
  private readonly outline: readonly OutlineEntry[];
  /** The headings around the one being matched: what they meant, by depth. */
  private around: { readonly depth: number; readonly section: OutlineSection }[] = [];

  constructor(outline: readonly OutlineEntry[]) {
    this.outline = outline;
    this.names = namesByOutline.get(outline) ?? { byName: byName(outline), byHeading: new TextMemo() };
    namesByOutline.set(outline, this.names);
  }

  /** The section; several sections of that name that nothing tells apart; or `undefined`. */
  match(heading: string, depth: number): OutlineSection | { readonly ambiguous: readonly OutlineEntry[] } | undefined {
    this.around = this.around.filter((one) => one.depth < depth);
    const found = this.candidates(heading);
    const [only, ...others] = found;
    if (only === undefined) return undefined;
    const section = others.length === 0 ? only.section : this.nearest(found);
    if (section === undefined) return { ambiguous: found };
    this.around.push({ depth, section });
    return section;
  }

  unmatched(heading: string, at: Span): Finding {
    const names = this.outline.flatMap(({ section }) => [section.title, ...(section.short ? [section.short] : [])]);
    return found(headingUnknown, at, { heading, nearest: nearestName(withoutNumber(plain(heading)), names) });
  }

  ambiguous(heading: string, at: Span, sections: readonly OutlineEntry[]): Finding {
    const parents = sections.map(({ section, ancestors }) => ancestors.at(-1)?.title ?? section.id);
    return found(headingAmbiguous, at, { heading, parents });
  }

  private candidates(heading: string): readonly OutlineEntry[] {
    const { byName, byHeading } = this.names;
    return byHeading.get(heading, (own) => {
      for (const reading of readingsOf(own)) {
        const entries = byName.get(reading);
        if (entries !== undefined) return entries;
      }
      return [];
    });
  }

  /** Of sections with one name, the one inside the innermost heading around. */
  private nearest(entries: readonly OutlineEntry[]): OutlineSection | undefined {
    for (const { section } of this.around.toReversed()) {
      const inside = entries.filter(({ ancestors }) => ancestors.some((one) => one.id === section.id));
      if (inside.length === 1) return inside[0]?.section;
      const direct = inside.filter(({ ancestors }) => ancestors.at(-1)?.id === section.id);
      if (direct.length === 1) return direct[0]?.section;
    }
    const top = entries.filter(({ ancestors }) => ancestors.length === 0);
    return this.around.length === 0 && top.length === 1 ? top[0]?.section : undefined;
  }
}

/** The sections of an outline by their names, and by headings as they were written lately. */
interface Names {
  readonly byName: ReadonlyMap<string, readonly OutlineEntry[]>;
  readonly byHeading: TextMemo<readonly OutlineEntry[]>;
}

/** Reports of one kind share its outline. */
const namesByOutline = new WeakMap<readonly OutlineEntry[], Names>();

function byName(outline: readonly OutlineEntry[]): ReadonlyMap<string, readonly OutlineEntry[]> {
  const entries = new Map<string, OutlineEntry[]>();
  for (const entry of outline) {
    for (const name of namesOf(entry.section)) entries.set(name, [...(entries.get(name) ?? []), entry]);
  }
  return entries;
}

const names = new WeakMap<OutlineSection, ReadonlySet<string>>();

function namesOf(section: OutlineSection): ReadonlySet<string> {
  const { title, short, id } = section;
  const known = names.get(section) ?? new Set([title, short ?? title, id].flatMap((one) => readingsOf(one)));
  names.set(section, known);
  return known;
}

/** A heading as it stands, and without its number: `5.1. Kết quả …:` is `kết quả …`. */
function readingsOf(heading: string): readonly string[] {
  return readings.get(heading, (own) => {
    const written = fold(plain(own));
    const bare = fold(withoutNumber(plain(own)));
    return bare === '' || bare === written ? [written] : [written, bare];
  });
}

const readings = new TextMemo<readonly string[]>();

function fold(text: string): string {
  return foldText(text).replace(/[\s:.;,]+$/, '');
}

/** Without emphasis. */
function plain(heading: string): string {
  return heading.replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?=\W|$)/g, '').trim();
}

/** Without `I.`, `1.2.`, `1.2`, `a)`. */
function withoutNumber(heading: string): string {
  return heading.replace(/^(?:phần\s+)?(?:[IVXLC]+[.)]|\d+(?:\.\d+)+[.)]?|\d+[.)]|\p{L}[.)])\s*/iu, '').trim();
}
