import { unpack } from '../../docx-package/zip-entries.ts';
import { type Finding, hintOf, type Language, messageOf } from '../../findings/finding.ts';
import { markComments } from './comment-marks.ts';
import { type DocxPackage, decodeXml, LARGEST_PART } from './docx-package.ts';
import type { DocxText } from './docx-text.ts';
import { rezip } from './rezip.ts';
import { attribute, wordPrefix, xmlTokens } from './xml-tokens.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A copy of a Word file with a comment at each finding. Parts that carry no comment are copied byte for byte. */
export function annotateDocx(
  { file, text }: { readonly file: DocxPackage; readonly text: DocxText },
  findings: readonly Finding[],
  language: Language,
): Uint8Array {
  if (findings.length === 0) return rezip(file.entries, new Map());
  const w = wordPrefix(file.document);
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${file.main.slice(folder.length)}.rels`;
  const relations =
    partText(file, relationsPath) ??
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const path = existingPart(relations, folder) ?? `${folder}comments.xml`;
  const existing = partText(file, path);
  const firstId = nextId(existing);
  const comments = findings.map((finding, index) => commentXml(finding, firstId + index, language)).join('');
  const marked = findings.map(({ at }, index) => ({ start: at.start, end: at.end, id: firstId + index }));
  const parts = new Map<string, string>([
    [file.main, markComments(file.document, text, marked, w)],
    [path, commentsPart(existing, comments)],
  ]);
  if (existing === undefined) {
    parts.set(relationsPath, withRelationship(relations));
    const types = partText(file, '[Content_Types].xml') ?? '';
    parts.set('[Content_Types].xml', withContentType(types, path));
  }
  return rezip(file.entries, new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml, 'utf8')])));
}

function partText({ entries }: DocxPackage, path: string): string | undefined {
  const entry = entries.find(({ name }) => name === path);
  const content = entry === undefined ? undefined : unpack(entry, LARGEST_PART);
  return content === undefined ? undefined : decodeXml(content).replace(/^\ufeff/, '');
}

/** The comments that the file has already. */
function existingPart(relations: string, folder: string): string | undefined {
  for (const token of xmlTokens(relations) ?? []) {
    if (!attribute(token.raw, 'Type')?.endsWith('/relationships/comments')) continue;
    const target = attribute(token.raw, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  }
  return undefined;
}

function nextId(existing: string | undefined): number {
  if (existing === undefined) return 0;
  const w = wordPrefix(existing);
  const ids = (xmlTokens(existing) ?? [])
    .filter(({ name }) => name === `${w}comment`)
    .map(({ raw }) => Number(attribute(raw, 'id') ?? -1));
  return Math.max(-1, ...ids) + 1;
}

/** Appended behind the comments that are there; the namespace is declared on each, whatever prefix the file uses. */
function commentsPart(existing: string | undefined, comments: string): string {
  if (existing === undefined) return `${DECLARATION}<w:comments xmlns:w="${MAIN}">${comments}</w:comments>`;
  const root = `${wordPrefix(existing)}comments`;
  const own = comments.replaceAll('<w:comment ', `<w:comment xmlns:w="${MAIN}" `);
  const empty = new RegExp(`<${root}([^>]*?)/>\\s*$`);
  if (empty.test(existing))
    return existing.replace(empty, (_, attributes: string) => `<${root}${attributes}>${own}</${root}>`);
  const end = existing.lastIndexOf(`</${root}>`);
  return existing.slice(0, end) + own + existing.slice(end);
}

const WORDS = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Thông tin', en: 'Note' },
};

/** Without a date: the same findings give the same file. */
function commentXml(finding: Finding, id: number, language: Language): string {
  const hint = hintOf(finding, language);
  const lines = [
    `${WORDS[finding.severity][language]}: ${messageOf(finding, language)}`,
    ...(hint === undefined ? [] : [hint]),
  ];
  const paragraphs = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  return `<w:comment w:id="${id}" w:author="cchc" w:initials="cchc">${paragraphs}</w:comment>`;
}

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => SPECIAL[sign] ?? sign).replace(/[^\P{C}\n]/gu, ' ');
}

function withRelationship(relations: string): string {
  const ids = new Set((xmlTokens(relations) ?? []).map(({ raw }) => attribute(raw, 'Id')));
  let number = 1;
  while (ids.has(`rIdCchc${number}`)) number += 1;
  const own = `<Relationship Id="rIdCchc${number}" Type="${RELATIONSHIP}" Target="comments.xml"/>`;
  if (/<Relationships[^>]*\/>\s*$/.test(relations)) return relations.replace(/\/>\s*$/, `>${own}</Relationships>`);
  const end = relations.lastIndexOf('</');
  return relations.slice(0, end) + own + relations.slice(end);
}

function withContentType(types: string, path: string): string {
  const own = `<Override PartName="/${path}" ContentType="${CONTENT_TYPE}"/>`;
  const end = types.lastIndexOf('</');
  return types.includes(`PartName="/${path}"`) ? types : types.slice(0, end) + own + types.slice(end);
}
