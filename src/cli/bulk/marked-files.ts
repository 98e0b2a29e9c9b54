import { createHash } from 'node:crypto';
import type { FileContent, FileSystem } from '../../read/files.ts';
import type { Reads } from '../../read/read-source.ts';

/** What a file held, or a folder (whose path ends in a slash) had in it. */
export interface Mark {
  readonly path: string;
  /** Of its bytes, of its names, or `ABSENT`. */
  readonly mark: string;
}

const ABSENT = 'absent';

/** A disk that remembers what it gave, so that a later run can tell whether it would give the same. */
export class MarkedFiles implements FileSystem {
  private readonly disk: FileSystem;
  /** Undefined for what no later run can rely on: it could not be read, or changed while this run read it. */
  private readonly marks = new Map<string, string | undefined>();

  constructor(disk: FileSystem) {
    this.disk = disk;
  }

  read(path: string): FileContent {
    const content = this.disk.read(path);
    this.remember(path, markOfContent(content));
    return content;
  }

  list(folder: string): readonly string[] {
    const names = this.disk.list(folder);
    this.remember(`${folder}/`, markOfNames(names));
    return names;
  }

  /** Undefined where no later run can rely on one of these. */
  marksOf(reads: Reads): readonly Mark[] | undefined {
    const marks: Mark[] = [];
    for (const path of reads) {
      const mark = this.marks.get(path);
      if (mark === undefined) return undefined;
      marks.push({ path, mark });
    }
    return marks;
  }

  private remember(path: string, mark: string | undefined): void {
    const changed = this.marks.has(path) && this.marks.get(path) !== mark;
    this.marks.set(path, changed ? undefined : mark);
  }
}

/** What a file or folder holds now. */
export function markNow(disk: FileSystem, path: string): string | undefined {
  return path.endsWith('/') ? markOfNames(disk.list(path.slice(0, -1))) : markOfContent(disk.read(path));
}

export function markOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function markOfContent(content: FileContent): string | undefined {
  if ('bytes' in content) return markOfBytes(content.bytes);
  return content.problem === 'missing' ? ABSENT : undefined;
}

/** No name holds a NUL. */
function markOfNames(names: readonly string[]): string {
  return markOfBytes(Buffer.from(names.join('\0'), 'utf8'));
}
