import type { Language } from '../findings/finding.ts';
import { VERSION } from '../version.ts';

/** Bugs of ours that single sources of a run met; the others were worked on. */
export class SourceBugs extends Error {
  readonly bugs: readonly { readonly source: string; readonly bug: string }[];

  constructor(bugs: SourceBugs['bugs']) {
    super(bugs.map(({ source }) => source).join(', '));
    this.bugs = bugs;
  }
}

/** A bug of ours: what to send, with the stack, which is of use to nobody else. */
export function bugReport(error: unknown, argv: readonly string[], language: Language): string {
  const words = error instanceof SourceBugs ? OF_SOURCES : OF_ALL;
  return `cchc: ${words[language]}\n\ncchc ${VERSION}, node ${process.version}, ${process.platform}\ncchc ${argv.join(' ')}\n${stacks(error)}\n`;
}

/** The same bug in many sources is told once, with the first of them. */
function stacks(error: unknown): string {
  if (!(error instanceof SourceBugs)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const first = new Map<string, string>();
  for (const { source, bug } of error.bugs) first.set(bug, first.get(bug) ?? source);
  return [...first].map(([bug, source]) => `${source}: ${bug}`).join('\n\n');
}

const OF_ALL = {
  vi: 'Chương trình gặp lỗi của chính nó, không phải lỗi của báo cáo. Tệp đã có không bị thay đổi. Xin gửi phần dưới đây cùng tệp nguồn cho người phát triển cchc:',
  en: 'This is a bug of cchc, not of your report. No file was changed. Please send what follows, with the source, to the developers of cchc:',
};

const OF_SOURCES = {
  vi: 'Chương trình gặp lỗi của chính nó ở các tệp sau, không phải lỗi của báo cáo; các tệp khác vẫn được làm xong. Xin gửi phần dưới đây cùng tệp nguồn cho người phát triển cchc:',
  en: 'Bugs of cchc, not of your reports, were met in the files below; the other files are done. Please send what follows, with these sources, to the developers of cchc:',
};
