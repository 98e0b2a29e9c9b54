import type { Compiled } from '../compile.ts';
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

  /** `named`: the file of `--giay-mau`, which goes before an agency's own. */
  constructor(disk: FileSystem, named: string | undefined) {
    this.disk = disk;
    this.named = named;
  }

  /** Without a layout the document can't be written as its office wants it. */
  async layoutOf({
    report,
  }: Compiled): Promise<{ readonly layout?: DocxLayout; readonly findings: readonly Finding[] }> {
    const choice: LayoutChoice = report?.linked.layout ?? { margins: {} };
    const base = chosenLayout(choice);
    const file = this.named === undefined ? choice.stationery : { path: this.named, at: startOf(this.named) };
    if (file === undefined) return { layout: base, findings: [] };
    const content = this.disk.read(file.path);
    // a file that don-vi.yaml names was told where it is linked
    if ('problem' in content) {
      if (this.named === undefined) return { findings: [] };
      const words = READ_PROBLEM[content.problem];
      throw new UsageError({
        vi: `Không đọc được ${file.path}: ${words.vi}.`,
        en: `${file.path} can't be read: ${words.en}.`,
      });
    }
    const { officeLayout } = await import('../write/docx/office-stationery.ts');
    const layout = officeLayout(content.bytes, base);
    if (!('problem' in layout)) return { layout, findings: [] };
    return {
      findings: [found(brokenStationery, file.at, { path: file.path, problem: wordProblemWords(layout.problem) })],
    };
  }
}

function startOf(path: string): Span {
  return span(new SourceText(path, ''), 0, 0);
}

function chosenLayout({ size, margins }: LayoutChoice): DocxLayout {
  const profile = size === 13 ? PROFILE_13 : PROFILE_14;
  return builtInLayout({ ...profile, margins: { ...profile.margins, ...margins } });
}
