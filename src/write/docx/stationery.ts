import type { LayoutProfile } from './profile.ts';
import * as made from './stationery.generated.ts';

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
}

/** The stationery that was made with the package for a built-in profile. Throws for another profile: a bug of ours. */
export function builtInStationery({ name }: LayoutProfile): Stationery {
  const { styles14, styles13, ...shared } = made;
  if (name === '14') return { ...shared, styles: styles14 };
  if (name === '13') return { ...shared, styles: styles13 };
  throw new Error(`no stationery was made for the layout profile ${name}`);
}
