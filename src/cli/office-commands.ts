import type { Command } from 'commander';
import type { Words } from '../findings/finding.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Context } from './io.ts';
import { command } from './translated-command.ts';

/** The commands that set up an office, a period or a kind of document. */
export function addOfficeCommands(top: Command, context: Context, done: (code: ExitCode) => void): void {
  const { language } = context;
  const say = (words: Words): string => words[language];

  command(top, 'init', TEXT.init, language)
    .argument('[folder]', say(TEXT.folder))
    .option('--yes', say(TEXT.yes))
    .action(async (folder: string | undefined, options: { yes?: boolean }) => {
      const { init } = await import('./commands/init.ts');
      done(await init(folder ?? '.', { ask: options.yes !== true }, context));
    });

  command(top, 'new', TEXT.new, language)
    .argument('<kind>', say(TEXT.kindName))
    .argument('<file>', say(TEXT.newFile))
    .option('--from <file>', say(TEXT.from))
    .action(async (kind: string, file: string, options: { from?: string }) => {
      const { newSource } = await import('./commands/new-source.ts');
      done(await newSource(kind, file, options.from, context));
    });

  const kind = command(top, 'kind', TEXT.kind, language);
  command(kind, 'new', TEXT.kindNew, language)
    .argument('<kind>', say(TEXT.kindName))
    .action(async (name: string) => {
      const { newKind } = await import('./commands/new-kind.ts');
      done(newKind(name, context));
    });
  command(kind, 'check', TEXT.kindCheck, language)
    .argument('<kind>', say(TEXT.kindName))
    .action(async (name: string) => {
      const { checkKind } = await import('./commands/check-kind.ts');
      done(await checkKind(name, context));
    });
}

const TEXT = {
  init: { vi: 'Lập thư mục của một đơn vị.', en: "Set up an office's folder." },
  folder: { vi: 'thư mục (mặc định: thư mục này)', en: 'the folder (default: this one)' },
  yes: { vi: 'không hỏi, điền sẵn chỗ cần sửa', en: 'ask nothing, leave places to be filled in' },
  new: { vi: 'Lập tệp nguồn mới, có thể từ kỳ trước.', en: 'Start a new source, from the period before if you like.' },
  kindName: { vi: 'loại văn bản, ví dụ bao-cao-cchc', en: 'kind of document, e.g. bao-cao-cchc' },
  newFile: { vi: 'tệp cần lập, ví dụ q4-2024.yaml', en: 'the file to write, e.g. q4-2024.yaml' },
  from: { vi: 'báo cáo kỳ trước, ví dụ q3-2024.yaml', en: 'the report of the period before, e.g. q3-2024.yaml' },
  kind: { vi: 'Lập hoặc kiểm tra một loại văn bản của đơn vị.', en: 'Make or check a kind of document of your own.' },
  kindNew: {
    vi: 'Lập khung của một loại văn bản mới: lược đồ, mẫu, ví dụ.',
    en: 'Write the skeleton of a new kind: schema, template, example.',
  },
  kindCheck: { vi: 'Kiểm tra riêng một loại văn bản.', en: 'Check a kind by itself.' },
} satisfies Record<string, Words>;
