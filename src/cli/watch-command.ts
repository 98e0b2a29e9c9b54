import type { Command } from 'commander';
import type { Words } from '../findings/finding.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Context } from './io.ts';
import { type ProductFormat, USUAL_PRODUCTS } from './product-formats.ts';

interface Given {
  readonly out?: string;
  readonly to?: readonly ProductFormat[];
  readonly draft?: boolean;
  readonly giayMau?: string;
  readonly validate?: boolean;
  readonly cache?: boolean;
}

/** `cchc watch`, for the program that made `command` with the options that it shares with `build`. */
export function describeWatch(command: Command, context: Context, done: (code: ExitCode) => void): void {
  const say = (words: Words): string => words[context.language];
  command
    .argument('[path...]', say(TEXT.paths))
    .option('--validate', say(TEXT.validate))
    .action(async (paths: string[], { out, to = USUAL_PRODUCTS, draft, giayMau, validate, cache }: Given) => {
      const { watch } = await import('./commands/watch.ts');
      const work = {
        to: validate === true ? [] : to,
        draft: draft === true,
        cache: cache !== false,
        ...(out !== undefined && { out }),
        ...(giayMau !== undefined && { stationery: giayMau }),
      };
      done(await watch(paths, work, context));
    });
}

/** What the list of commands says of it. */
export const WATCH_ABOUT: Words = {
  vi: 'Dựng, rồi dựng lại những gì một thay đổi chạm tới, đến khi bấm Ctrl-C.',
  en: 'Build, then build again what a change touches, until Ctrl-C.',
};

const TEXT = {
  paths: {
    vi: 'tệp nguồn hoặc thư mục; bỏ trống: mọi tệp nguồn của thư mục này, cả tệp thêm về sau',
    en: 'sources or folders; none: every source of this folder, also those that come later',
  },
  validate: { vi: 'chỉ kiểm tra, không ghi gì', en: 'only prove, write nothing' },
} satisfies Record<string, Words>;
