import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROFILE_14 } from '../../write/docx/profile.ts';
import { sampleDocument } from '../../write/docx/sample-document.ts';
import { writeDocx } from '../../write/docx/write-docx.ts';
import { type ExitCode, OK } from '../exit-codes.ts';
import { forward } from '../find-files.ts';
import { type Context, UsageError } from '../io.ts';
import { writeProducts } from '../write-products.ts';

/** Writes the reference document for an office to change in Word; never over a file that the office may have changed. */
export function stationery(options: { readonly out: string; readonly force: boolean }, context: Context): ExitCode {
  const { io, language } = context;
  const path = forward(options.out);
  if (!options.force && existsSync(resolve(io.cwd, path))) {
    throw new UsageError({
      vi: `${path} đã có. Chọn tên khác bằng --out, hoặc thêm --force để ghi đè.`,
      en: `${path} is already there. Choose another name with --out, or add --force to replace it.`,
    });
  }
  writeProducts(io.cwd, [{ path, bytes: writeDocx(sampleDocument(), { profile: PROFILE_14 }) }]);
  io.stderr(
    {
      vi: `Đã ghi ${path}. Sửa kiểu chữ (Styles), lề, tiêu đề trang bằng Word, rồi ghi "giay_mau: ${path}" vào don-vi.yaml hoặc thêm --giay-mau ${path} khi dựng.\n`,
      en: `Wrote ${path}. Change its styles, margins and header in Word, then write "giay_mau: ${path}" in don-vi.yaml or build with --giay-mau ${path}.\n`,
    }[language],
  );
  return OK;
}
