import { type Compiled, Compiler } from '../../compile.ts';
import { countOf, inOrder } from '../../findings/order.ts';
import { baseName, type FileSystem, folderOf, joinPath } from '../../read/files.ts';
import { summaryOf } from '../../report/summary.ts';
import type { DocxLayout } from '../../write/docx/stationery.ts';
import type { DocxLayouts } from '../docx-layouts.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { forward } from '../find-files.ts';
import { findSources } from '../find-sources.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { type FormatChoice, report } from '../output-formats.ts';
import { isPage, PRODUCTS, type ProductFormat } from '../product-formats.ts';
import { progress } from '../progress.ts';
import { requireReadable } from '../require-readable.ts';
import { FigureTally, waivedFindings } from '../run-summary.ts';
import { inShard, type Shard } from '../shard.ts';
import { type Product, writeProducts } from '../write-products.ts';
import { noSources } from './validate.ts';

export interface BuildOptions {
  readonly format: readonly FormatChoice[];
  readonly to: readonly ProductFormat[];
  readonly out?: string;
  readonly draft: boolean;
  /** The office's own Word file. */
  readonly stationery?: string;
  readonly shard?: Shard;
}

/** Proves the sources, then writes each one's products; a source with errors leaves what was there alone. */
export async function build(paths: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const found = findSources(io.cwd, paths);
  if (found.length === 0) throw noSources(paths);
  refuseSharedNames(found, options);
  const sources = inShard(found, options.shard);
  if (options.to.includes('pdf')) (await import('../libreoffice.ts')).requireLibreOffice();
  const disk = nodeFiles(io.cwd);
  const compiler = new Compiler(disk, io.packageFolder);
  const layouts = await docxLayouts(disk, options);
  const show = progress(io, sources.length);
  const told: Pick<Compiled, 'findings' | 'waived'>[] = [];
  const tally = new FigureTally();
  const written: string[] = [];
  for (const source of sources) {
    show.next(source);
    requireReadable(compiler, source);
    const one = compiler.compile(source, { draft: options.draft });
    const { layout, findings = [] } = (await layouts?.layoutOf(one)) ?? {};
    told.push({
      findings: findings.length === 0 ? one.findings : inOrder([...one.findings, ...findings]),
      waived: one.waived,
    });
    if (one.report !== undefined) tally.add(one.report);
    if (layouts !== undefined && layout === undefined) continue;
    const products = await productsOf(one, options, layout);
    writeProducts(io.cwd, products);
    written.push(...products.map((product) => product.path));
  }
  show.done();
  const findings = [...told.flatMap((one) => one.findings), ...compiler.unusedWaivers()];
  const summary = summaryOf(findings, sources, { figures: tally.counts(), outputs: written, ...waivedFindings(told) });
  await report(findings, summary, options.format, context);
  return countOf(findings, 'error') > 0 ? FINDINGS : OK;
}

/** Only for formats that are laid out as pages. */
async function docxLayouts(disk: FileSystem, { to, stationery }: BuildOptions): Promise<DocxLayouts | undefined> {
  if (!to.some(isPage)) return undefined;
  const { DocxLayouts } = await import('../docx-layouts.ts');
  return new DocxLayouts(disk, stationery === undefined ? undefined : forward(stationery));
}

async function productsOf(
  compiled: Compiled,
  options: BuildOptions,
  layout: DocxLayout | undefined,
): Promise<Product[]> {
  const { document } = compiled;
  if (document === undefined) return [];
  const stem = joinPath(outFolder(compiled.path, options), baseName(compiled.path));
  return Promise.all(
    options.to.map(async (format) => ({ path: `${stem}.${format}`, bytes: await PRODUCTS[format](document, layout) })),
  );
}

function outFolder(source: string, { out }: BuildOptions): string {
  return out === undefined ? joinPath(folderOf(source), 'out') : forward(out);
}

/** Two sources of one name would overwrite each other in one output folder. */
function refuseSharedNames(sources: readonly string[], options: BuildOptions): void {
  const stems = new Map<string, string>();
  for (const source of sources) {
    const stem = joinPath(outFolder(source, options), baseName(source));
    const other = stems.get(stem);
    if (other !== undefined) {
      throw new UsageError({
        vi: `${other} và ${source} cùng ghi ra ${stem}. Bỏ --out, hoặc dựng từng tệp.`,
        en: `${other} and ${source} would both be written to ${stem}. Leave --out away, or build them one by one.`,
      });
    }
    stems.set(stem, source);
  }
}
