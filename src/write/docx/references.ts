/** Elements that name something by an id, and those that give one. */
const NAMING = 'w:pStyle|w:rStyle|w:tblStyle|w:numId|w:footnoteReference|w:footnote|w:num|w:abstractNum|w:style';
const ID = 'w:val|w:id|w:numId|w:abstractNumId|w:styleId';
const REFERENCE = new RegExp(`<(${NAMING})(?: [^>]*)? (?:${ID})="([^"]*)"| r:id="([^"]*)"`, 'g');

/** The name under which relationships (`r:id`) are noted. */
export const RELATIONSHIP = 'r:id';

/** What the self-check must know of a part: which ids its elements have or name, and how often. */
export class References {
  private readonly counts = new Map<string, Map<string, number>>();

  /** A piece of a part; no element may stand in two. */
  note(xml: string): void {
    for (const [, element, id, relationship] of xml.matchAll(REFERENCE)) {
      this.add(element ?? RELATIONSHIP, id ?? relationship ?? '');
    }
  }

  /** The ids of an element, each with how often it stands there. */
  idsOf(element: string): ReadonlyMap<string, number> {
    return this.counts.get(element) ?? new Map();
  }

  private add(element: string, id: string): void {
    const ids = this.counts.get(element) ?? new Map<string, number>();
    this.counts.set(element, ids.set(id, (ids.get(id) ?? 0) + 1));
  }
}

export function referencesIn(xml: string): References {
  const references = new References();
  references.note(xml);
  return references;
}
