import type { ComposedDocument } from '../write/composed-document.ts';

/** What `--to` takes, and the writer of each. A writer is loaded when it is asked for. */
export const PRODUCTS = {
  md: async (document: ComposedDocument): Promise<Uint8Array> =>
    Buffer.from((await import('../write/markdown/write-markdown.ts')).writeMarkdown(document), 'utf8'),
  docx: async (document: ComposedDocument): Promise<Uint8Array> =>
    (await import('../write/docx/write-docx.ts')).writeDocx(document),
} as const;

export type ProductFormat = keyof typeof PRODUCTS;

export function isProductFormat(name: string): name is ProductFormat {
  return Object.hasOwn(PRODUCTS, name);
}
