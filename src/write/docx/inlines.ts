import { bindSpaces } from '../../text/typography.ts';
import type { Inline } from '../composed-document.ts';
import type { PageState } from './page-state.ts';
import { STYLE } from './style-ids.ts';
import { splitMentions } from './table-references.ts';
import { xmlText } from './xml.ts';

/** How the runs differ from their paragraph's style. */
export interface RunFormat {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** `w:sz`: only tables that must fit set it. */
  readonly halfPoints?: number;
  readonly characterStyle?: string;
}

type Place = 'document' | 'footnote';

/** Finished runs of inline nodes. `place` says which part the links belong to. */
export function runs(
  content: readonly Inline[],
  state: PageState,
  format: RunFormat = {},
  place: Place = 'document',
): string {
  let xml = '';
  for (const node of content) xml += inlineRuns(node, state, format, place);
  return xml;
}

/** One run of plain text; empty text gives no run. */
export function textRun(text: string, format: RunFormat = {}): string {
  const safe = xmlText(bindSpaces(text));
  return safe === '' ? '' : `<w:r>${runProperties(format)}<w:t xml:space="preserve">${safe}</w:t></w:r>`;
}

function inlineRuns(node: Inline, state: PageState, format: RunFormat, place: Place): string {
  switch (node.type) {
    case 'text':
      return place === 'footnote' ? textRun(node.text, format) : textWithReferences(node.text, state, format);
    case 'strong':
      return runs(node.content, state, { ...format, strong: true }, place);
    case 'emphasis':
      return runs(node.content, state, { ...format, emphasis: true }, place);
    case 'link':
      return hyperlink(node.url, node.content, state, format, place);
    case 'footnote-reference':
      return footnoteReference(node.label, state, place);
    case 'line-break':
      return '<w:r><w:br/></w:r>';
    default:
      throw new Error(`the Word writer does not know the inline node ${JSON.stringify(node satisfies never)}`);
  }
}

/** `Bảng 1` in the text is a `REF` field with its words as cached text: Word follows it, and it stays right. */
function textWithReferences(text: string, { bookmarks }: PageState, format: RunFormat): string {
  if (bookmarks.size === 0) return textRun(text, format);
  return splitMentions(text, bookmarks)
    .map((piece) => {
      if (piece.bookmark === undefined) return textRun(piece.text, format);
      const run = textRun(piece.text.replace(/ (?=\d+$)/, '\u00a0'), format);
      return `<w:fldSimple w:instr=" REF ${piece.bookmark} \\h ">${run}</w:fldSimple>`;
    })
    .join('');
}

/** The order of the properties is the schema's. */
function runProperties({ strong, emphasis, halfPoints, characterStyle }: RunFormat): string {
  const properties =
    (characterStyle === undefined ? '' : `<w:rStyle w:val="${characterStyle}"/>`) +
    toggle('b', strong) +
    toggle('i', emphasis) +
    (halfPoints === undefined ? '' : `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`);
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

function toggle(name: 'b' | 'i', on: boolean | undefined): string {
  if (on === undefined) return '';
  const value = on ? '' : ' w:val="0"';
  return `<w:${name}${value}/><w:${name}Cs${value}/>`;
}

/** Word opens web and mail addresses only; other targets (a file of the author's) are printed as text. */
function hyperlink(url: string, content: readonly Inline[], state: PageState, format: RunFormat, place: Place): string {
  const address = webAddress(url);
  if (address === undefined) return runs(content, state, format, place);
  const id = (place === 'footnote' ? state.footnoteLinks : state.links).link(address);
  const text = runs(content, state, { ...format, characterStyle: STYLE.hyperlink }, place);
  return `<w:hyperlink r:id="${id}" w:history="1">${text}</w:hyperlink>`;
}

function webAddress(url: string): string | undefined {
  if (!/^(https?|mailto):/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
}

/**
 * The first reference carries the footnote. Word can't print one footnote twice, so a further reference repeats its
 * number; inside a footnote a reference is a number, too.
 */
function footnoteReference(label: string, state: PageState, place: Place): string {
  const properties = `<w:rPr><w:rStyle w:val="${STYLE.footnoteReference}"/></w:rPr>`;
  if (place === 'footnote') return `<w:r>${properties}<w:t>${xmlText(label)}</w:t></w:r>`;
  const { id, first } = state.footnotes.refer(label);
  return first
    ? `<w:r>${properties}<w:footnoteReference w:id="${id}"/></w:r>`
    : `<w:r>${properties}<w:t>${id}</w:t></w:r>`;
}
