import { type Command, Option } from 'commander';
import type { Words } from '../findings/finding.ts';
import type { ExitCode } from './exit-codes.ts';
import { type Context, UsageError } from './io.ts';

interface Given {
  readonly format?: string[];
  readonly all?: boolean;
  readonly coverage?: boolean;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly against?: string;
  readonly annotate?: string;
}

/** `cchc audit`, for the program that made `command` (with its help and its `--format`). */
export function describeAudit(
  command: Command,
  format: Option,
  context: Context,
  done: (code: ExitCode) => void,
): Command {
  const say = (words: Words): string => words[context.language];
  return command
    .argument('<report...>', say(TEXT.reports))
    .addOption(format)
    .option('--all', say(TEXT.all))
    .option('--coverage', say(TEXT.coverage))
    .option('--annotate <out.docx>', say(TEXT.annotate))
    .option('--against <source.yaml>', say(TEXT.against))
    .option('--baseline <file>', say(TEXT.baseline))
    .option('--write-baseline <file>', say(TEXT.writeBaseline))
    .addOption(new Option('--max-warnings <n>', say(TEXT.maxWarnings)).argParser(wholeNumber))
    .action(async (reports: string[], given: Given) => {
      const [{ audit }, { formatChoices }] = await Promise.all([
        import('./commands/audit.ts'),
        import('./output-formats.ts'),
      ]);
      const { all, coverage, format: formats, ...rest } = given;
      const options = { ...rest, all: all === true, coverage: coverage === true, format: formatChoices(formats ?? []) };
      done(await audit(reports, options, context));
    });
}

/** What the list of commands says of it. */
export const AUDIT_ABOUT: Words = {
  vi: 'Kiểm tra một báo cáo đã viết xong (Word, Markdown, văn bản thường): số nào mâu thuẫn với số nào.',
  en: 'Check a finished report (Word, Markdown, plain text): which of its numbers contradict each other.',
};

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError({
    vi: `--max-warnings cần một số nguyên, không phải "${value}".`,
    en: `--max-warnings takes a whole number, not "${value}".`,
  });
}

const TEXT = {
  reports: {
    vi: 'tệp .docx, .md, .txt, thư mục, hoặc - để đọc từ đầu vào',
    en: '.docx, .md, .txt files, folders, or - for standard input',
  },
  all: { vi: 'nêu cả những số liệu khớp', en: 'also tell what agrees' },
  coverage: { vi: 'liệt kê những số chưa được đối chiếu', en: 'list the numbers that were not checked' },
  annotate: {
    vi: 'ghi bản sao tệp Word có lời nhận xét tại từng chỗ',
    en: 'write a copy of the Word file with a comment at each place',
  },
  against: { vi: 'so với số liệu của một tệp nguồn', en: 'compare with the figures of a source' },
  baseline: { vi: 'bỏ qua những mục đã chấp nhận trong tệp này', en: 'leave out the findings that this file accepts' },
  writeBaseline: { vi: 'ghi những mục hiện có thành tệp đã chấp nhận', en: 'write the present findings as accepted' },
  maxWarnings: { vi: 'coi là có lỗi khi nhiều cảnh báo hơn số này', en: 'fail when there are more warnings than this' },
} satisfies Record<string, Words>;
