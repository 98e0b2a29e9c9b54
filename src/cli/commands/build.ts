import { type Compiled, Compiler } from '../../compile.ts';
import { countOf } from '../../findings/order.ts';
import { baseName, folderOf, joinPath } from '../../read/files.ts';
import { summaryOf } from '../../report/summary.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findSources, forward } from '../find-sources.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { type FormatChoice, report } from '../output-formats.ts';
import { PRODUCTS, type ProductFormat } from '../product-formats.ts';
import { progress } from '../progress.ts';
import { requireReadable } from '../require-readable.ts';
import { figureCounts, waivedFindings } from '../run-summary.ts';
import { type Product, writeProducts } from '../write-products.ts';
import { noSources } from './validate.ts';

export interface BuildOptions {
  readonly format: readonly FormatChoice[];
  readonly to: readonly ProductFormat[];
  readonly out?: string;
  readonly draft: boolean;
}

/** Proves the sources, then writes each one's products; a source with errors leaves what was there alone. */
export async function build(paths: readonly string[], options: BuildOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const sources = findSources(io.cwd, paths);
  if (sources.length === 0) throw noSources();
  refuseSharedNames(sources, options);
  const compiler = new Compiler(nodeFiles(io.cwd), io.packageFolder);
  const show = progress(io, sources.length);
  const compiled: Compiled[] = [];
  const written: string[] = [];
  for (const source of sources) {
    show.next(source);
    requireReadable(compiler, source);
    const one = compiler.compile(source, { draft: options.draft });
    compiled.push(one);
    const products = await productsOf(one, options);
    writeProducts(io.cwd, products);
    written.push(...products.map((product) => product.path));
  }
  show.done();
  const findings = [...compiled.flatMap((one) => one.findings), ...compiler.unusedWaivers()];
  const figures = figureCounts(compiled.flatMap((one) => one.report ?? []));
  const summary = summaryOf(findings, sources, { figures, outputs: written, ...waivedFindings(compiled) });
  await report(findings, summary, options.format, context);
  return countOf(findings, 'error') > 0 ? FINDINGS : OK;
}

async function productsOf(compiled: Compiled, options: BuildOptions): Promise<Product[]> {
  const { document } = compiled;
  if (document === undefined) return [];
  const stem = joinPath(outFolder(compiled.path, options), baseName(compiled.path));
  return Promise.all(
    options.to.map(async (format) => ({ path: `${stem}.${format}`, bytes: await PRODUCTS[format](document) })),
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
