import type { Part } from './package-parts.ts';
import type { LayoutProfile } from './profile.ts';
import * as made from './stationery.generated.ts';
import { twipsOfMillimetres } from './units.ts';

/** What the page is written into: the parts of a reference document. */
export interface Stationery {
  readonly styles: string;
  readonly numbering: string;
  readonly settings: string;
  readonly fontTable: string;
  /** Holds the separator lines only; the page adds its footnotes. */
  readonly footnotes: string;
  readonly header: string;
  readonly firstHeader: string;
  readonly draftHeader: string;
  readonly draftFirstHeader: string;
  /** Content of `w:sectPr` without header references. */
  readonly portrait: string;
  readonly landscape: string;
  /** Only an office's own file has these. */
  readonly footer?: string;
  readonly firstFooter?: string;
  readonly theme?: string;
  /** Relationships of headers and footers, and their pictures. */
  readonly headerParts?: readonly Part[];
}

/** What a document is laid out by: lengths and sizes for reckoning, parts to write into. */
export interface DocxLayout {
  readonly profile: LayoutProfile;
  readonly stationery: Stationery;
}

/** The layout that the program brings along for a profile. */
export function builtInLayout(profile: LayoutProfile): DocxLayout {
  return { profile, stationery: builtInStationery(profile) };
}

/**
 * The stationery that was made with the package for a built-in profile, with the profile's margins. Throws for a profile
 * of another name: a bug of ours.
 */
export function builtInStationery(profile: LayoutProfile): Stationery {
  const { styles14, styles13, ...shared } = made;
  const { name } = profile;
  if (name !== '14' && name !== '13') throw new Error(`no stationery was made for the layout profile ${name}`);
  return {
    ...shared,
    styles: name === '14' ? styles14 : styles13,
    portrait: withMargins(shared.portrait, profile),
    landscape: withMargins(shared.landscape, profile),
  };
}

function withMargins(properties: string, { margins }: LayoutProfile): string {
  const twips = (side: 'top' | 'bottom' | 'left' | 'right') => `w:${side}="${twipsOfMillimetres(margins[side])}"`;
  return properties.replace(/ w:(top|bottom|left|right)="\d+"/g, (_, side: 'top') => ` ${twips(side)}`);
}
