import type { DocumentProperties } from '../composed-document.ts';
import { XML_DECLARATION, xmlText } from './xml.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Title, author, language and date. The dates are the document's own, so that two builds give the same bytes. */
export function corePropertiesPart({ title, author, date }: DocumentProperties): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return (
    `${XML_DECLARATION}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
    `<dc:language>vi-VN</dc:language><cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>` +
    // a document without a date yet has none here either
    `${ISO_DATE.test(date) ? time('created') + time('modified') : ''}</cp:coreProperties>`
  );
}
