import { type Command, Option } from 'commander';
import type { Words } from '../findings/finding.ts';
import type { LayoutFormat } from './commands/check-layout.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Context } from './io.ts';
import { command, oneOf } from './translated-command.ts';

/** The commands about the look of a Word file. */
export function addLayoutCommands(top: Command, context: Context, done: (code: ExitCode) => void): void {
  const { language } = context;
  const say = (words: Words): string => words[language];

  command(top, 'check-layout', TEXT.checkLayout, language)
    .argument('<file...>', say(TEXT.wordFile))
    .addOption(new Option('--format <format>', say(TEXT.format)).argParser(oneOf('--format', ['pretty', 'json'])))
    .action(async (files: string[], options: { format?: LayoutFormat }) => {
      const { checkLayout } = await import('./commands/check-layout.ts');
      done(await checkLayout(files, options.format ?? 'pretty', context));
    });

  command(top, 'stationery', TEXT.stationery, language)
    .option('--out <file>', say(TEXT.out))
    .option('--force', say(TEXT.force))
    .action(async (options: { out?: string; force?: boolean }) => {
      const { stationery } = await import('./commands/stationery.ts');
      done(stationery({ out: options.out ?? 'giay-mau.docx', force: options.force === true }, context));
    });
}

const TEXT = {
  checkLayout: {
    vi: 'Kiểm tra thể thức một tệp Word bất kỳ theo Nghị định 30/2020/NĐ-CP.',
    en: 'Check the layout of any Word file by decree 30/2020/NĐ-CP.',
  },
  wordFile: { vi: 'tệp .docx', en: 'a .docx file' },
  format: { vi: 'dạng kết quả: pretty (mặc định), json', en: 'form of the result: pretty (default), json' },
  stationery: {
    vi: 'Ghi ra tệp Word mẫu để sửa kiểu chữ, lề, tiêu đề rồi dùng với --giay-mau.',
    en: 'Write the reference document: change its styles, margins and header in Word, then build with --giay-mau.',
  },
  out: { vi: 'tệp ghi ra (mặc định: giay-mau.docx)', en: 'file to write (default: giay-mau.docx)' },
  force: { vi: 'ghi đè tệp đã có', en: 'replace the file if it is there' },
} satisfies Record<string, Words>;
