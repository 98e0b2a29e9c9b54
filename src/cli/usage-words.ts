import type { CommanderError } from 'commander';
import type { Words } from '../findings/finding.ts';
import { NAMES } from './translated-command.ts';

/** commander's complaints in both languages; the name that it complains of is quoted in its message. */
export function usageWords(error: CommanderError): Words {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.*?)\?/.exec(error.message)?.[1];
  const help = { vi: ' Xem "cchc --help".', en: ' See "cchc --help".' };
  const near = meant === undefined ? help : { vi: ` Có phải là ${meant}?`, en: ` Did you mean ${meant}?` };
  const say = (vi: string, en: string): Words => ({ vi: vi + near.vi, en: en + near.en });
  switch (error.code) {
    case 'commander.unknownOption':
      return say(`Không có tùy chọn ${named}.`, `There is no option ${named}.`);
    case 'commander.unknownCommand':
      return say(`Không có lệnh "${named}".`, `There is no command "${named}".`);
    case 'commander.missingArgument':
      return say(`Thiếu tên ${named === 'file' ? 'tệp nguồn' : (NAMES[named] ?? named)}.`, `The ${named} is missing.`);
    case 'commander.optionMissingArgument':
      return say(`Tùy chọn ${named} thiếu giá trị.`, `The option ${named} needs a value.`);
    case 'commander.excessArguments':
      return say('Thừa tham số.', 'Too many arguments.');
    case 'commander.help':
      return say('Thiếu tên lệnh.', 'A command is missing.');
    default:
      return say(error.message, error.message);
  }
}
