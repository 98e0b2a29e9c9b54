import { child, childrenNamed, wordValue, type XmlElement } from './xml-element.ts';

/** The styles of a file: each as the chain of itself and what it is based on, nearest first. */
export class StyleSheet {
  readonly defaultRun: XmlElement | undefined;
  readonly defaultParagraph: XmlElement | undefined;
  private readonly styles: ReadonlyMap<string, XmlElement>;
  private readonly defaults: ReadonlyMap<string, string>;
  private readonly chains = new Map<string, readonly XmlElement[]>();

  constructor(root: XmlElement | undefined) {
    const styles = childrenNamed(root, 'w:style');
    this.defaultRun = child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    this.defaultParagraph = child(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr');
    this.styles = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.defaults = new Map(
      styles
        .filter(({ attributes }) => ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''))
        .map(({ attributes }) => [attributes['w:type'] ?? '', attributes['w:styleId'] ?? '']),
    );
  }

  /** The chain of a style; of the default style of its type where none is named or the name is unknown. */
  chain(type: 'paragraph' | 'character' | 'table', id: string | undefined): readonly XmlElement[] {
    const known = id !== undefined && this.styles.has(id) ? id : this.defaults.get(type);
    if (known === undefined) return [];
    const cached = this.chains.get(known);
    if (cached !== undefined) return cached;
    const chain: XmlElement[] = [];
    let at = this.styles.get(known);
    // a style that is based on itself, by whatever way, ends the chain
    while (at !== undefined && !chain.includes(at)) {
      chain.push(at);
      at = this.styles.get(wordValue(at, 'w:basedOn') ?? '');
    }
    this.chains.set(known, chain);
    return chain;
  }
}

/** Whether a toggle (`w:b`, `w:i`, `w:caps`) says on. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none', 'nil'].includes(element.attributes['w:val'] ?? '1');
}
