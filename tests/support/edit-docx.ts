import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change of one part of a Word file: what stood there and what shall stand there. */
export interface Edit {
  /** `document`, `styles`, `header`: below `word/`. */
  readonly part: string;
  readonly find: string | RegExp;
  readonly put: string;
}

/** A Word file with parts changed. Throws where an edit finds nothing, for then a test would prove nothing. */
export function editDocx(docx: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  const files = unzipSync(docx);
  for (const { part, find, put } of edits) {
    const name = `word/${part}.xml`;
    const before = strFromU8(files[name] ?? new Uint8Array());
    const after = before.replace(find, () => put);
    if (after === before) throw new Error(`${name} does not hold ${String(find)}`);
    files[name] = strToU8(after);
  }
  return zipSync(files);
}

/** Puts run properties into the runs of the paragraph that holds a text. */
export function runEdit(text: string, properties: string): Edit {
  const run = `<w:r><w:t xml:space="preserve">${text}`;
  return { part: 'document', find: run, put: run.replace('<w:r>', `<w:r><w:rPr>${properties}</w:rPr>`) };
}

/** Puts paragraph properties behind the style of the first paragraph of a style. */
export function paragraphEdit(style: string, properties: string): Edit {
  const start = `<w:pStyle w:val="${style}"/>`;
  return { part: 'document', find: start, put: start + properties };
}

/** Changes the words of a run. */
export function textEdit(find: string, put: string): Edit {
  return { part: 'document', find: `>${find}<`, put: `>${put}<` };
}
