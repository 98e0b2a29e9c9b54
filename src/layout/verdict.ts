import type { Words } from '../findings/finding.ts';
import type { DocumentParts } from './document-parts.ts';
import type { Page } from './page.ts';

/** One demand of decree 30/2020/NĐ-CP on the look of a document. */
export interface LayoutRule {
  /** P1 … P9 the page, C01 … C30 the components, `pair` the rule on sizes that go together. */
  readonly id: string;
  /** Where annex I of the decree says it. */
  readonly clause: string;
  readonly title: Words;
  readonly check: (read: Reading) => Verdict;
}

export interface Reading {
  readonly page: Page;
  readonly parts: DocumentParts;
}

export type Verdict =
  | { readonly verdict: 'holds'; readonly why?: Words }
  | { readonly verdict: 'fails'; readonly places: readonly Place[] }
  | { readonly verdict: 'not-applicable'; readonly why: Words }
  | { readonly verdict: 'cannot-tell'; readonly why: Words };

/** Where a rule fails. */
export interface Place {
  /** The text of the paragraph, or what stands for it (`Trang 1`). */
  readonly text: string;
  readonly read: Words;
  readonly wanted: Words;
}

/** Holds where no place was found to fail. */
export function verdictOf(places: readonly Place[], why?: Words): Verdict {
  if (places.length > 0) return { verdict: 'fails', places };
  return why === undefined ? { verdict: 'holds' } : { verdict: 'holds', why };
}

export function notApplicable(vi: string, en: string): Verdict {
  return { verdict: 'not-applicable', why: { vi, en } };
}

export function cannotTell(vi: string, en: string): Verdict {
  return { verdict: 'cannot-tell', why: { vi, en } };
}

/** The component that the document ought to have is not there. */
export function absent(vi: string, en: string, where: Words): Verdict {
  return {
    verdict: 'fails',
    places: [{ text: '', read: { vi: `không thấy ${vi}`, en: `${en} is not there` }, wanted: where }],
  };
}
