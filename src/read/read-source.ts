import type { Outcome } from '../findings/outcome.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import type { Node } from '../parse/tree.ts';
import { PassingMap } from '../source/passing-map.ts';
import type { SourceText } from '../source/source-text.ts';
import { decodeText } from './decode.ts';
import type { FileProblem, FileSystem } from './files.ts';

/**
 * What something was made of: the paths of files that were read or looked for in vain; a folder whose files were listed ends
 * in a slash.
 */
export type Reads = ReadonlySet<string>;

/** The files of one run, each read and parsed once. */
export class Files {
  private readonly system: FileSystem;
  private readonly texts = new PassingMap<Outcome<SourceText> | { readonly problem: FileProblem }>();
  private readonly trees = new PassingMap<Outcome<Node>>();
  /** One for each value that is being made, the outermost first. */
  private readonly traces: Set<string>[] = [];

  constructor(system: FileSystem) {
    this.system = system;
  }

  list(folder: string): readonly string[] {
    this.note([`${folder}/`]);
    return this.system.list(folder);
  }

  /** Makes a value and tells what was read for it. */
  traced<T>(make: () => T): { readonly value: T; readonly reads: Reads } {
    const reads = new Set<string>();
    this.traces.push(reads);
    try {
      return { value: make(), reads };
    } finally {
      this.traces.pop();
      this.note(reads);
    }
  }

  /** What is being made stands on these, too: they were read before, and what was made of them is used. */
  note(reads: Iterable<string>): void {
    const trace = this.traces.at(-1);
    if (trace !== undefined) for (const path of reads) trace.add(path);
  }

  /** In a circle, what is being made stands on all that was read for what it is made for, too. */
  noteAll(): void {
    for (const reads of this.traces) this.note(reads);
  }

  /** The text of a file, or why it can't be had; a file in a wrong encoding gives a finding. */
  read(path: string): Outcome<SourceText> | { readonly problem: FileProblem } {
    this.note([path]);
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const content = this.system.read(path);
    const read = 'problem' in content ? content : decodeText(path, content.bytes);
    this.texts.set(path, read);
    return read;
  }

  /** Lets go of a file that was read; it is read again when somebody asks for it again. */
  forget(path: string): void {
    this.texts.delete(path);
    this.trees.delete(path);
  }

  text(path: string): SourceText | undefined {
    const read = this.read(path);
    return 'problem' in read ? undefined : read.value;
  }

  /** The YAML tree of a file; undefined where there is no such file. */
  tree(path: string): Outcome<Node> | undefined {
    this.note([path]);
    const known = this.trees.get(path);
    if (known !== undefined) return known;
    const read = this.read(path);
    if ('problem' in read) return undefined;
    const parsed: Outcome<Node> = read.value === undefined ? { findings: read.findings } : parseYaml(read.value);
    const tree: Outcome<Node> = { ...parsed, findings: [...read.findings, ...parsed.findings] };
    this.trees.set(path, tree);
    return tree;
  }
}
