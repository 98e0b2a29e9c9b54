import type { Compiled } from '../../compiled.ts';
import { baseName, type FileSystem, folderOf, joinPath } from '../../read/files.ts';
import type { DocxLayout } from '../../write/docx/stationery.ts';
import type { DocxLayouts } from '../docx-layouts.ts';
import { forward } from '../find-files.ts';
import { isPage, PRODUCTS } from '../product-formats.ts';
import { type Product, writeProducts } from '../write-products.ts';
import { type Mark, markOfBytes } from './marked-files.ts';
import type { BuildWork, WriteProducts } from './source-run.ts';

/** Writes products; tells which of them it wrote. */
type Write = (cwd: string, products: readonly Product[]) => readonly Product[];

const writeAll: Write = (cwd, products) => {
  writeProducts(cwd, products);
  return products;
};

/**
 * Writes each source's products; one with errors leaves what was there alone. Throws a UsageError when the office's own Word file
 * can't be read.
 */
export async function productWriter(
  cwd: string,
  { build: work, keeps }: { readonly build: BuildWork; readonly keeps?: boolean },
  disk: FileSystem,
  write = writeAll,
): Promise<WriteProducts> {
  const layouts = await docxLayouts(disk, work);
  return async (compiled) => {
    const { layout, findings = [] } = (await layouts?.layoutOf(compiled)) ?? {};
    if (layouts !== undefined && layout === undefined) return { findings, outputs: [] };
    const products = await productsOf(compiled, work, layout);
    const outputs = write(cwd, products).map(({ path }) => path);
    return { findings, outputs, ...(keeps === true && { products: products.map(marked) }) };
  };
}

function marked({ path, bytes }: Product): Mark {
  return { path, mark: markOfBytes(bytes) };
}

/** Only for formats that are laid out as pages. */
async function docxLayouts(disk: FileSystem, { to, stationery }: BuildWork): Promise<DocxLayouts | undefined> {
  if (!to.some(isPage)) return undefined;
  const { DocxLayouts } = await import('../docx-layouts.ts');
  return new DocxLayouts(disk, stationery === undefined ? undefined : forward(stationery));
}

async function productsOf({ document, path }: Compiled, work: BuildWork, layout: DocxLayout | undefined) {
  if (document === undefined) return [];
  const stem = productStem(path, work);
  return Promise.all(
    work.to.map(async (format) => ({ path: `${stem}.${format}`, bytes: await PRODUCTS[format](document, layout) })),
  );
}

/** Where a source's products go, without what tells their format. */
export function productStem(source: string, { out }: Pick<BuildWork, 'out'>): string {
  return joinPath(out === undefined ? joinPath(folderOf(source), 'out') : forward(out), baseName(source));
}
