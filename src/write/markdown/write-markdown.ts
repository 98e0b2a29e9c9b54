import type { Appendix, ComposedDocument, Inline, Letterhead } from '../composed-document.ts';
import { LETTER, letterSubject } from '../letter-subject.ts';
import { countedTables, LIST_OF_TABLES } from '../table-captions.ts';
import { blocksMarkdown } from './blocks.ts';
import { escapeHtml, escapeLine, escapeText } from './escape.ts';
import { inlineMarkdown } from './inline.ts';

/** GitHub-flavoured Markdown that reads like the document, raw and rendered. Ends with a line break. */
export function writeMarkdown(document: ComposedDocument): string {
  const { draft, letterhead, title, body, footnotes, appendices } = document;
  const parts = [
    draft ? '**DỰ THẢO**' : '',
    letterheadTable(letterhead, title.type === LETTER ? letterSubject(title.subject) : undefined),
    ...(title.type === LETTER ? [] : titleLines(title)),
    addressees(document.addressees),
    ...document.legalBases.map((basis, index) => legalBasis(basis, index === document.legalBases.length - 1)),
    listOfTables(document),
    blocksMarkdown(body),
    closing(document),
    ...appendices.map(appendix),
    ...footnotes.map(({ label, content }) => `[^${label}]: ${inlineMarkdown(content, { lineStart: true })}`),
  ];
  // added up, not joined: only what takes the bytes copies it
  let text = '';
  for (const part of parts.filter((one) => one !== '')) text += (text === '' ? '' : '\n\n') + part;
  return `${text}\n`;
}

/** Fixed by decree 30, appendix I, II.1. */
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

function titleLines({ type, subject }: ComposedDocument['title']): string[] {
  return [`# ${escapeText(type)}`, subject === '' ? '' : `**${escapeText(subject)}**`];
}

/** `below`: what a công văn has under its number. */
function letterheadTable(letterhead: Letterhead, below: string | undefined): string {
  const { superior, agency, number, placeAndDate, urgency, circulation } = letterhead;
  const marks = [urgency, circulation].flatMap((mark) => (mark === undefined ? [] : `<br><b>${escapeHtml(mark)}</b>`));
  const offices = [...(superior === undefined ? [] : [escapeHtml(superior)]), `<b>${escapeHtml(agency)}</b>`];
  return twoColumns([
    [`${offices.join('<br>')}`, `<b>${NATION}</b><br><b>${MOTTO}</b>`],
    [
      withBlanks(number) + (below === undefined ? '' : `<br>${escapeHtml(below)}`) + marks.join(''),
      `<i>${withBlanks(placeAndDate)}</i>`,
    ],
  ]);
}

/** HTML joins spaces; those that are left for the pen stay. */
function withBlanks(text: string): string {
  return escapeHtml(text).replace(/ {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length));
}

/** `Nơi nhận` on the left, the signature on the right, as on paper. */
function closing({ recipients, drafter, signature }: ComposedDocument): string {
  const listed = recipients.map((one, index) => escapeHtml(`- ${one}${index === recipients.length - 1 ? '.' : ';'}`));
  const left = [
    ...(recipients.length === 0 ? [] : ['<b><i>Nơi nhận:</i></b>', ...listed]),
    ...(drafter === undefined ? [] : [escapeHtml(drafter)]),
  ].join('<br>');
  const authority = signature.authority.map((one) => `<b>${escapeHtml(one)}</b>`);
  const right = [...authority, '<br><br>', `<b>${escapeHtml(signature.name)}</b>`].join('<br>');
  return [
    '<table>',
    '<tr>',
    `<td valign="top">${left}</td>`,
    `<td align="center" valign="top">${right}</td>`,
    '</tr>',
    '</table>',
  ].join('\n');
}

/** Plain lines: what is on which page only Word knows. */
function listOfTables(document: ComposedDocument): string {
  const tables = document.listOfTables === true ? countedTables(document) : [];
  if (tables.length === 0) return '';
  const items = tables.map(({ caption }) => `- ${inlineMarkdown(withoutNotes(caption), { lineStart: true })}`);
  return `**${LIST_OF_TABLES}**\n\n${items.join('\n')}`;
}

/** Footnotes of a caption stay with their table. */
function withoutNotes(caption: readonly Inline[]): readonly Inline[] {
  return caption
    .filter(({ type }) => type !== 'footnote-reference')
    .map((node): Inline => (node.type === 'line-break' ? { type: 'text', text: ' ' } : node));
}

function twoColumns(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells) =>
    ['<tr>', ...cells.map((cell) => `<td align="center">${cell}</td>`), '</tr>'].join('\n'),
  );
  return ['<table>', ...written, '</table>'].join('\n');
}

/** One addressee stands in the line, several below it (decree 30, appendix I, II.9.b). */
function addressees(names: readonly string[]): string {
  const [only] = names;
  if (only === undefined) return '';
  if (names.length === 1) return `Kính gửi: ${escapeText(only)}`;
  const items = names.map(
    (name, index) => `- ${escapeLine(escapeText(name))}${index === names.length - 1 ? '.' : ';'}`,
  );
  return `Kính gửi:\n\n${items.join('\n')}`;
}

/** In italics, each ended by `;`, the last by `.` (decree 30, appendix I, II.6.a). */
function legalBasis(content: readonly Inline[], last: boolean): string {
  const ended: Inline[] = [...content, { type: 'text', text: last ? '.' : ';' }];
  return inlineMarkdown([{ type: 'emphasis', content: ended }], { lineStart: true });
}

function appendix({ label, title, attachedTo, body }: Appendix): string {
  const parts = [
    `# ${escapeText(label)}`,
    `**${escapeText(title)}**`,
    inlineMarkdown([{ type: 'emphasis', content: [{ type: 'text', text: attachedTo }] }], { lineStart: true }),
    blocksMarkdown(body),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
