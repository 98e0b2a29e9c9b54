/** Elements that name something by an id, and those that give one. */
const NAMING = 'w:pStyle|w:rStyle|w:tblStyle|w:numId|w:footnoteReference|w:footnote|w:num|w:abstractNum|w:style';
const ID = 'w:val|w:id|w:numId|w:abstractNumId|w:styleId';
const SOURCE = `<(${NAMING})(?: [^>]*)? (?:${ID})="([^"]*)"| r:id="([^"]*)"`;
const REFERENCES = new RegExp(SOURCE, 'g');
const REFERENCE = new RegExp(SOURCE);

/** The name under which relationships (`r:id`) are noted. */
export const RELATIONSHIP = 'r:id';

const NONE: ReadonlyMap<string, number> = new Map();

/** What the self-check must know of a part: which ids its elements have or name, and how often. */
export class References {
  /** As they are written, each with how often: a report has hundreds, of which a few dozen differ. */
  private readonly written = new Map<string, number>();
  private counts: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

  /** A piece of a part; no element may stand in two. */
  note(xml: string): void {
    for (const reference of xml.match(REFERENCES) ?? []) {
      this.written.set(reference, (this.written.get(reference) ?? 0) + 1);
    }
    this.counts = undefined;
  }

  /** The ids of an element, each with how often it stands there. */
  idsOf(element: string): ReadonlyMap<string, number> {
    this.counts ??= this.byElement();
    return this.counts.get(element) ?? NONE;
  }

  private byElement(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const counts = new Map<string, Map<string, number>>();
    for (const [reference, count] of this.written) {
      const [, element = RELATIONSHIP, id, relationship] = REFERENCE.exec(reference) ?? [];
      const ids = counts.get(element) ?? new Map<string, number>();
      const name = id ?? relationship ?? '';
      counts.set(element, ids.set(name, (ids.get(name) ?? 0) + count));
    }
    return counts;
  }
}

export function referencesIn(xml: string): References {
  const references = new References();
  references.note(xml);
  return references;
}
