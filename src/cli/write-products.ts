import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './io.ts';
import { codeOf } from './node-files.ts';

export interface Product {
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a source's products whole or not at all: each goes to a temporary file beside its place first, and only when all are
 * there are they moved. What stood there before is replaced at once, never truncated.
 */
export function writeProducts(cwd: string, products: readonly Product[]): void {
  const staged: { readonly from: string; readonly to: string; readonly path: string }[] = [];
  let current = '';
  try {
    for (const { path, bytes } of products) {
      current = path;
      const to = resolve(cwd, path);
      const from = `${to}.${process.pid}.tmp`;
      makeFolder(dirname(to));
      if (isFolder(to)) throw Object.assign(new Error(to), { code: 'EISDIR' });
      staged.push({ from, to, path });
      writeFileSync(from, bytes);
    }
    for (const { from, to, path } of staged) {
      current = path;
      renameSync(from, to);
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw new UsageError(reason(current, codeOf(error)));
  }
}

/** Only what differs from what is there: viewers and file synchronisation are left in peace. Tells what was written. */
export function writeChangedProducts(cwd: string, products: readonly Product[]): readonly Product[] {
  const changed = products.filter(({ path, bytes }) => !isThere(resolve(cwd, path), bytes));
  writeProducts(cwd, changed);
  return changed;
}

function isThere(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Folder by folder: node's own `recursive` never returns where a file system takes no folders (`/proc`). */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // another cchc may just have made it
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function reason(path: string, code: string | undefined): { vi: string; en: string } {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { vi: `Không có quyền ghi ${path}.`, en: `No permission to write ${path}.` };
    case 'EBUSY':
      return {
        vi: `${path} đang mở trong chương trình khác; đóng lại rồi chạy lại.`,
        en: `${path} is open in another program; close it and try again.`,
      };
    case 'ENOSPC':
      return { vi: `Hết chỗ trên đĩa khi ghi ${path}.`, en: `The disk is full; ${path} was not written.` };
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EISDIR':
      return {
        vi: `Không ghi được ${path}: có tệp hoặc thư mục trùng tên.`,
        en: `${path} can't be written: a file or folder of that name is in the way.`,
      };
    default:
      return {
        vi: `Không ghi được ${path} (${code ?? 'lỗi không rõ'}).`,
        en: `${path} can't be written (${code ?? 'unknown error'}).`,
      };
  }
}
