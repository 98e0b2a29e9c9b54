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
    .addOption(new Option('--lang <lang>', SHARED.lang[language]).argParser(oneOf('--lang', LANGUAGES)))
    .configureHelp(translatedHelp(language));
}

/** Help with its fixed words in Vietnamese; commander's own are English. */
export function translatedHelp(language: Language): Partial<Help> {
  if (language === 'en') return {};
  return {
    styleTitle: (title) => TITLES[title] ?? title,
    commandUsage: (command) =>
      `${command.parent ? `cchc ${command.name()}` : 'cchc'} ${command.parent ? '[tùy chọn]' : '<lệnh>'}${argumentsOf(command)}`,
    argumentTerm: (argument) => NAMES[argument.name()] ?? argument.name(),
    subcommandTerm: (command) => `${command.name()}${argumentsOf(command)}`,
  };
}

function argumentsOf(command: Command): string {
  return command.registeredArguments
    .map((argument) => {
      const name = NAMES[argument.name()] ?? argument.name();
      return ` ${argument.required ? `<${name}>` : `[${name}${argument.variadic ? '…' : ''}]`}`;
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

/** The arguments' names in help. */
const NAMES: Record<string, string> = { file: 'tệp', path: 'đường dẫn', code: 'mã' };
