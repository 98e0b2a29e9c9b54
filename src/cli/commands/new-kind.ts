import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExitCode, OK } from '../exit-codes.ts';
import { type Context, UsageError } from '../io.ts';
import { type Product, writeProducts } from '../write-products.ts';

const SKELETON = 'templates/khung-loai-moi';
/** The schema that editors need beside a kind of the office's own. */
const COMMON = 'schemas/common.schema.json';

/** Writes a kind that validates and builds at once, to be changed piece by piece. */
export function newKind(name: string, { io, language }: Context): ExitCode {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError({
      vi: `Tên loại văn bản viết chữ thường không dấu, nối bằng gạch ngang, ví dụ bao-cao-giai-ngan; không phải "${name}".`,
      en: `A kind's name is lower case without accents, joined by hyphens, e.g. bao-cao-giai-ngan; not "${name}".`,
    });
  }
  const skeleton = (file: string) =>
    readFileSync(join(io.packageFolder, SKELETON, file), 'utf8').replaceAll('LOAI', name);
  const files: [path: string, text: string][] = [
    [`schemas/${name}.schema.json`, skeleton('schema.json')],
    [`templates/${name}/main.md.hbs`, skeleton('main.md.hbs')],
    [`vi-du-${name}.yaml`, skeleton('vi-du.yaml')],
    [`vi-du-${name}.noi-dung.md`, skeleton('vi-du.noi-dung.md')],
  ];
  refuseOverwriting(
    io.cwd,
    files.map(([path]) => path),
  );
  if (!existsSync(resolve(io.cwd, COMMON))) files.push([COMMON, readFileSync(join(io.packageFolder, COMMON), 'utf8')]);
  const products = files.map(([path, text]): Product => ({ path, bytes: Buffer.from(text, 'utf8') }));
  writeProducts(io.cwd, products);
  const list = products.map(({ path }) => path).join(', ');
  io.stderr(
    language === 'vi'
      ? `Đã ghi ${list}.\nThử ngay: cchc build vi-du-${name}.yaml. Sửa đến đâu, kiểm tra đến đó: cchc kind check ${name}.\n`
      : `Wrote ${list}.\nTry it: cchc build vi-du-${name}.yaml. After each change: cchc kind check ${name}.\n`,
  );
  return OK;
}

/** What someone wrote is never written over. */
export function refuseOverwriting(cwd: string, paths: readonly string[]): void {
  const taken = paths.filter((path) => existsSync(resolve(cwd, path)));
  if (taken.length === 0) return;
  throw new UsageError({
    vi: `Đã có ${taken.join(', ')}; cchc không ghi đè. Đổi tên, hoặc xóa tệp cũ.`,
    en: `${taken.join(', ')} exists; cchc does not write over it. Choose another name, or remove it.`,
  });
}
