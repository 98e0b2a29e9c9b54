import { type Command, type Help, Option } from 'commander';
import type { Language, Words } from '../findings/finding.ts';
import { UsageError } from './io.ts';

export const LANGUAGES = ['vi', 'en'];

/** The words that every command shares. */
export const SHARED = {
  help: { vi: 'in trợ giúp', en: 'print help' },
  lang: { vi: 'ngôn ngữ của thông báo: vi (mặc định), en', en: 'language of messages: vi (default), en' },
} satisfies Record<string, Words>;

/** A command below `top`, with help in the language of the run. */
export function command(top: Command, name: string, about: Words, language: Language): Command {
  return top
    .command(name)
    .description(about[language])
    .helpOption('-h, --help', SHARED.help[language])
    .helpCommand(false)
    .addOption(new Option('--lang <lang>', SHARED.lang[language]).argParser(oneOf('--lang', LANGUAGES)))
    .configureHelp(translatedHelp(language));
}

/** Help with its fixed words in Vietnamese; commander's own are English. */
export function translatedHelp(language: Language): Partial<Help> {
  if (language === 'en') return {};
  return {
    styleTitle: (title) => TITLES[title] ?? title,
    commandUsage: (command) =>
      `${pathOf(command)} ${command.commands.length > 0 ? '<lệnh>' : '[tùy chọn]'}${argumentsOf(command)}`,
    optionTerm: ({ flags }) => flags.replace(/<(.*)>/, (_, value) => `<${VALUES[value] ?? value}>`),
    argumentTerm: (argument) => NAMES[argument.name()] ?? argument.name(),
    subcommandTerm: (command) => `${command.name()}${argumentsOf(command)}`,
  };
}

/** `cchc kind new` */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : 'cchc';
}

function argumentsOf(command: Command): string {
  return command.registeredArguments
    .map((argument) => {
      const name = NAMES[argument.name()] ?? argument.name();
      const several = argument.variadic ? '…' : '';
      return ` ${argument.required ? `<${name}${several}>` : `[${name}${several}]`}`;
    })
    .join('');
}

/** Reads an option that takes one of a few words. */
export function oneOf(option: string, allowed: readonly string[]): (value: string) => string {
  return (value) => {
    if (allowed.includes(value)) return value;
    const list = allowed.join(', ');
    throw new UsageError({
      vi: `${option} nhận: ${list}; không có "${value}".`,
      en: `${option} takes ${list}; not "${value}".`,
    });
  };
}

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Arguments:': 'Tham số:',
};

/** The arguments' names in Vietnamese. */
export const NAMES: Readonly<Record<string, string>> = {
  ...{ file: 'tệp', path: 'đường dẫn', code: 'mã', folder: 'thư mục', kind: 'loại văn bản', report: 'báo cáo' },
};

/** The values of options in Vietnamese. */
const VALUES: Readonly<Record<string, string>> = {
  ...{ lang: 'vi|en', file: 'tệp', dir: 'thư mục', formats: 'dạng', 'format[=file]': 'dạng[=tệp]' },
  ...{ 'out.docx': 'tệp.docx', 'source.yaml': 'nguồn.yaml' },
};
