import type { ComposedDocument } from '../write/composed-document.ts';
import type { DocxLayout } from '../write/docx/stationery.ts';

/** What `--to` takes, and the writer of each. A writer is loaded when it is asked for. */
export const PRODUCTS = {
  md: async (document: ComposedDocument): Promise<Uint8Array> =>
    Buffer.from((await import('../write/markdown/write-markdown.ts')).writeMarkdown(document), 'utf8'),
  docx: async (document: ComposedDocument, layout: DocxLayout | undefined): Promise<Uint8Array> =>
    (await import('../write/docx/write-docx.ts')).writeDocx(document, layout),
  pdf: async (document: ComposedDocument, layout: DocxLayout | undefined): Promise<Uint8Array> => {
    const { pdfOf, requireLibreOffice } = await import('./libreoffice.ts');
    return pdfOf(await PRODUCTS.docx(document, layout), requireLibreOffice());
  },
} as const;

export type ProductFormat = keyof typeof PRODUCTS;

/** What is written when nobody says what. */
export const USUAL_PRODUCTS: readonly ProductFormat[] = ['md', 'docx'];

export function isProductFormat(name: string): name is ProductFormat {
  return Object.hasOwn(PRODUCTS, name);
}

/** Whether a format is laid out as a page. */
export function isPage(format: ProductFormat): boolean {
  return format !== 'md';
}
