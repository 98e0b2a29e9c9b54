import { type ListSigns, readListSigns } from './list-signs.ts';
import { attribute, wordPrefix, xmlTokens } from './xml-tokens.ts';

/** Which paragraph styles are headings, which carry a list, and how lists look. */
export interface ParagraphStyles {
  readonly headings: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, string>;
  readonly signs: ListSigns;
}

/** Reads styles.xml: a heading has a name of its own (`heading 1`) or an outline level. */
export function readStyles(xml: string | undefined, numbering: string | undefined): ParagraphStyles {
  const headings = new Set<string>();
  const lists = new Map<string, string>();
  const signs = readListSigns(numbering);
  if (xml === undefined) return { headings, lists, signs };
  const w = wordPrefix(xml);
  let style = '';
  for (const token of xmlTokens(xml) ?? []) {
    if (token.kind === 'close') continue;
    if (token.name === `${w}style`) style = attribute(token.raw, 'styleId') ?? '';
    else if (token.name === `${w}name` && /^heading \d/i.test(attribute(token.raw, 'val') ?? '')) headings.add(style);
    else if (token.name === `${w}outlineLvl` && Number(attribute(token.raw, 'val')) < 9) headings.add(style);
    else if (token.name === `${w}numId` && style !== '') lists.set(style, attribute(token.raw, 'val') ?? '');
  }
  return { headings, lists, signs };
}
