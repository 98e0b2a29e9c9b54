/**
 * The statutory outline of a kind (`x-outline`): sections in order, each with an id that templates and narratives name.
 */
export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  /** A shorter heading that the narrative may use instead of the title. */
  readonly short?: string;
  /** `heading`: a numbered heading; `item`: printed as `- <title>: <text>`; `text`: no heading (opening, closing). */
  readonly as: 'heading' | 'item' | 'text';
  /** What the form prints where nobody wrote anything, e.g. `chưa phát sinh trong kỳ báo cáo`. */
  readonly phrase: string;
  readonly sections: readonly OutlineSection[];
}

/** How a level of headings is numbered; `1.1.` goes on from the number above. */
export type HeadingNumber = 'I.' | '1.' | '1.1.' | 'a)';

/** As reports of this field number their headings (decree 30, appendix V, form 6b). */
export const USUAL_NUMBERING: readonly HeadingNumber[] = ['I.', '1.', '1.1.', 'a)'];
