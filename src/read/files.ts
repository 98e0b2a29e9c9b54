/** The outside world of the compiler: files by path with forward slashes. Only the command line knows the real disk. */
export interface FileSystem {
  read(path: string): FileContent;
  /** Names (not paths) of the files of a folder, sorted; empty where there is no such folder. */
  list(folder: string): readonly string[];
}

export type FileContent = { readonly bytes: Uint8Array } | { readonly problem: FileProblem };

export type FileProblem = 'missing' | 'folder' | 'too-large' | 'unreadable';

/** A source larger than this is refused before it is read: a year of an office's figures is below 1 MiB. */
export const LARGEST_FILE = 32 * 1024 * 1024;

export function joinPath(folder: string, name: string): string {
  const forward = name.replaceAll('\\', '/');
  const absolute = forward.startsWith('/') || /^[A-Za-z]:\//.test(forward);
  const parts: string[] = [];
  for (const part of (absolute || folder === '' ? forward : `${folder}/${forward}`).split('/')) {
    const last = parts.at(-1);
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, Math.max(slash, 1));
}

/** `q3-2024` of `so-y-te/q3-2024.yaml`: what products and the narrative are named after. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}
