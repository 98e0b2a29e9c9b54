import { type Finding, found } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Span } from '../source/span.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { OutlineSection } from './outline.ts';
import { outlineSectionTwice, outlineSectionUnknown, outlineSiblingsDiffer } from './outline-rules.ts';

/** A report's own changes to the outline of its kind (`de_cuong`), applied in this order: drop, add, rename, order. */
export interface OutlineChanges {
  /** `bo`: ids of sections that this report leaves out, with what is in them. */
  readonly drop: readonly NamedSection[];
  /** `them`. */
  readonly add: readonly AddedSection[];
  /** `doi_ten`. */
  readonly rename: readonly RenamedSection[];
  /** `thu_tu`: each list puts sections of one parent into this order; those it doesn't name keep their places. */
  readonly order: readonly (readonly NamedSection[])[];
}

export interface NamedSection {
  readonly id: string;
  readonly at: Span;
}

export interface RenamedSection extends NamedSection {
  readonly title: string;
}

/** Stands in `within` (top level when absent), behind `after` (last when absent; first of its parent when `after` is the parent). */
export interface AddedSection {
  readonly id: string;
  readonly title: string;
  readonly within?: NamedSection;
  readonly after?: NamedSection;
  readonly as: OutlineSection['as'];
  readonly phrase: string;
  readonly at: Span;
}

export interface EffectiveOutline {
  readonly sections: readonly OutlineSection[];
  /** Sections that the report dropped: a narrative for one is a mistake that we can name. */
  readonly dropped: readonly OutlineSection[];
}

/** The outline that one report has: that of its kind with the report's own changes. */
export function effectiveOutline(
  outline: readonly OutlineSection[],
  changes: OutlineChanges | undefined,
): Outcome<EffectiveOutline> & { readonly value: EffectiveOutline } {
  if (changes === undefined) return { value: { sections: outline, dropped: [] }, findings: [] };
  const editor = new OutlineEditor(outline);
  for (const section of changes.drop) editor.drop(section);
  for (const section of changes.add) editor.add(section);
  for (const section of changes.rename) editor.rename(section);
  for (const sections of changes.order) editor.order(sections);
  return { value: { sections: editor.sections, dropped: editor.dropped }, findings: editor.findings };
}

/** All sections, parents before their children. */
export function* everySection(sections: readonly OutlineSection[]): Generator<OutlineSection> {
  for (const section of sections) {
    yield section;
    yield* everySection(section.sections);
  }
}

class OutlineEditor {
  sections: readonly OutlineSection[];
  readonly dropped: OutlineSection[] = [];
  readonly findings: Finding[] = [];

  constructor(sections: readonly OutlineSection[]) {
    this.sections = sections;
  }

  drop(named: NamedSection): void {
    const section = this.find(named);
    if (section === undefined) return;
    this.dropped.push(...everySection([section]));
    this.sections = mapSiblings(this.sections, (siblings) => siblings.filter((one) => one.id !== named.id));
  }

  add(added: AddedSection): void {
    if (this.has(added.id)) {
      this.findings.push(found(outlineSectionTwice, added.at, { id: added.id }));
      return;
    }
    const parent = added.within === undefined ? undefined : this.find(added.within);
    if (added.within !== undefined && parent === undefined) return;
    const { id, title, as, phrase } = added;
    const section: OutlineSection = { id, title, as, phrase, sections: [] };
    const after = added.after === undefined ? undefined : this.find(added.after);
    if (after === undefined || after.id === parent?.id) {
      const place = after === undefined ? 'last' : 'first';
      const put = (siblings: readonly OutlineSection[]) =>
        place === 'last' ? [...siblings, section] : [section, ...siblings];
      this.sections =
        parent === undefined
          ? put(this.sections)
          : mapSections(this.sections, (one) => (one.id === parent.id ? { ...one, sections: put(one.sections) } : one));
      return;
    }
    this.sections = mapSiblings(this.sections, (siblings) =>
      siblings.flatMap((one) => (one.id === after.id ? [one, section] : [one])),
    );
  }

  rename(named: RenamedSection): void {
    const section = this.find(named);
    if (section === undefined) return;
    this.sections = mapSections(this.sections, (one) => (one.id === named.id ? { ...one, title: named.title } : one));
  }

  order(named: readonly NamedSection[]): void {
    const wanted = named.filter((one) => this.find(one) !== undefined);
    const [first] = wanted;
    if (first === undefined) return;
    this.sections = mapSiblings(this.sections, (siblings) => {
      if (!siblings.some((one) => one.id === first.id)) return siblings;
      for (const one of wanted) {
        if (!siblings.some((sibling) => sibling.id === one.id))
          this.findings.push(found(outlineSiblingsDiffer, one.at, { id: one.id, first: first.id }));
      }
      const inOrder = wanted.flatMap((one) => siblings.filter((sibling) => sibling.id === one.id));
      const moved = new Set(inOrder.map((one) => one.id));
      return siblings.map((one) => (moved.has(one.id) ? (inOrder.shift() ?? one) : one));
    });
  }

  private has(id: string): boolean {
    return [...everySection(this.sections)].some((one) => one.id === id);
  }

  private find(named: NamedSection): OutlineSection | undefined {
    const all = [...everySection(this.sections)];
    const section = all.find((one) => one.id === named.id);
    if (section === undefined) {
      const nearest = nearestName(
        named.id,
        all.map((one) => one.id),
      );
      this.findings.push(found(outlineSectionUnknown, named.at, { id: named.id, nearest }));
    }
    return section;
  }
}

function mapSections(
  sections: readonly OutlineSection[],
  change: (section: OutlineSection) => OutlineSection,
): OutlineSection[] {
  return sections.map((section) => change({ ...section, sections: mapSections(section.sections, change) }));
}

function mapSiblings(
  sections: readonly OutlineSection[],
  change: (siblings: readonly OutlineSection[]) => readonly OutlineSection[],
): readonly OutlineSection[] {
  return change(sections.map((section) => ({ ...section, sections: mapSiblings(section.sections, change) })));
}
