import type { Outcome } from '../findings/outcome.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import type { Node } from '../parse/tree.ts';
import type { SourceText } from '../source/source-text.ts';
import { decodeText } from './decode.ts';
import type { FileProblem, FileSystem } from './files.ts';

/** The files of one run, each read and parsed once. */
export class Files {
  private readonly system: FileSystem;
  private readonly texts = new Map<string, Outcome<SourceText> | { readonly problem: FileProblem }>();
  private readonly trees = new Map<string, Outcome<Node>>();

  constructor(system: FileSystem) {
    this.system = system;
  }

  list(folder: string): readonly string[] {
    return this.system.list(folder);
  }

  /** The text of a file, or why it can't be had; a file in a wrong encoding gives a finding. */
  read(path: string): Outcome<SourceText> | { readonly problem: FileProblem } {
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
