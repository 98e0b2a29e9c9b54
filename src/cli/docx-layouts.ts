import type { Compiled } from '../compiled.ts';
import type { WordProblem } from '../docx-package/word-package.ts';
import { type Finding, found } from '../findings/finding.ts';
import { READ_PROBLEM } from '../link/link-rules.ts';
import type { LayoutChoice } from '../link/read-layout.ts';
import type { FileSystem } from '../read/files.ts';
import { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { PROFILE_13, PROFILE_14 } from '../write/docx/profile.ts';
import { builtInLayout, type DocxLayout } from '../write/docx/stationery.ts';
import { brokenStationery } from '../write/docx/stationery-rules.ts';
import { UsageError } from './io.ts';
import { wordProblemWords } from './word-problem.ts';

/** How the documents of a run are laid out: by decree, as their agency chooses, or in a Word file of the office. */
export class DocxLayouts {
  private readonly disk: FileSystem;
  private readonly named: string | undefined;
  /** By the choice that they follow: many documents share one. */
  private readonly made = new Map<string, ReturnType<DocxLayouts['make']>>();

  /** `named`: the file of `--giay-mau`, which goes before an agency's own. Throws a UsageError when it can't be read. */
  constructor(disk: FileSystem, named: string | undefined) {
    this.disk = disk;
    this.named = named;
    const content = named === undefined ? undefined : disk.read(named);
    if (content === undefined || !('problem' in content)) return;
    const words = READ_PROBLEM[content.problem];
    throw new UsageError({ vi: `Không đọc được ${named}: ${words.vi}.`, en: `${named} can't be read: ${words.en}.` });
  }

  /** Without a layout the document can't be written as its office wants it. */
  async layoutOf({
    report,
  }: Compiled): Promise<{ readonly layout?: DocxLayout; readonly findings: readonly Finding[] }> {
    const choice: LayoutChoice = report?.linked.layout ?? { margins: {} };
    const file = this.named === undefined ? choice.stationery : { path: this.named, at: startOf(this.named) };
    const key = JSON.stringify([file?.path, choice.size, choice.margins]);
    const made = this.made.get(key) ?? this.make(chosenLayout(choice), file?.path);
    this.made.set(key, made);
    const { layout, problem } = await made;
    if (file === undefined || problem === undefined) return { ...(layout !== undefined && { layout }), findings: [] };
    return { findings: [found(brokenStationery, file.at, { path: file.path, problem: wordProblemWords(problem) })] };
  }

  private async make(
    base: DocxLayout,
    path: string | undefined,
  ): Promise<{ readonly layout?: DocxLayout; readonly problem?: WordProblem }> {
    if (path === undefined) return { layout: base };
    const content = this.disk.read(path);
    // a file that don-vi.yaml names was told where it is linked
    if ('problem' in content) return {};
    const { officeLayout } = await import('../write/docx/office-stationery.ts');
    const layout = officeLayout(content.bytes, base);
    return 'problem' in layout ? { problem: layout.problem } : { layout };
  }
}

function startOf(path: string): Span {
  return span(new SourceText(path, ''), 0, 0);
}

function chosenLayout({ size, margins }: LayoutChoice): DocxLayout {
  const profile = size === 13 ? PROFILE_13 : PROFILE_14;
  return builtInLayout({ ...profile, margins: { ...profile.margins, ...margins } });
}
