import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml-tree.ts';

/** The parts of a Word file as text, read by another library than the one that wrote them. */
export function docxTexts(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A part, parsed; throws when it is missing or not well-formed. */
export function docxPart(docx: Uint8Array, name: string): XmlElement {
  const text = docxTexts(docx).get(name);
  if (text === undefined) throw new Error(`the file has no ${name}`);
  return parseXml(text);
}
