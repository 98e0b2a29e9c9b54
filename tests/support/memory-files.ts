import type { FileSystem } from '../../src/read/files.ts';

/** A disk that holds just these files. */
export function memoryFiles(files: Record<string, string>): FileSystem {
  return {
    read(path) {
      const text = files[path];
      return text === undefined ? { problem: 'missing' } : { bytes: Buffer.from(text, 'utf8') };
    },
    list(folder) {
      const inside = folder === '' || folder === '.' ? '' : `${folder}/`;
      return Object.keys(files)
        .filter((path) => path.startsWith(inside) && !path.slice(inside.length).includes('/'))
        .map((path) => path.slice(inside.length))
        .sort();
    },
  };
}
