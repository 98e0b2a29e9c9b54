import { Command, Option } from 'commander';
import type { Words } from '../findings/finding.ts';
import { nearestName } from '../text/nearest-name.ts';
import { VERSION } from '../version.ts';
import { AUDIT_ABOUT, describeAudit } from './audit-command.ts';
import type { ExitCode } from './exit-codes.ts';
import { type Context, UsageError } from './io.ts';
import { addLayoutCommands } from './layout-commands.ts';
import { addOfficeCommands } from './office-commands.ts';
import { isProductFormat, PRODUCTS, type ProductFormat, USUAL_PRODUCTS } from './product-formats.ts';
import { readShard, type Shard } from './shard.ts';
import { command, LANGUAGES, oneOf, SHARED, translatedHelp } from './translated-command.ts';
import { describeWatch, WATCH_ABOUT } from './watch-command.ts';

/** The command line: options in, a command called, its exit code handed to `done`. */
export function program(context: Context, done: (code: ExitCode) => void): Command {
  const { io, language } = context;
  const say = (words: Words): string => words[language];
  const top = new Command('cchc')
    .description(say(TEXT.about))
    .version(VERSION, '--version', say(TEXT.version))
    .helpOption('-h, --help', say(SHARED.help))
    .helpCommand(false)
    .addOption(new Option('--lang <lang>', say(SHARED.lang)).argParser(oneOf('--lang', LANGUAGES)))
    .configureHelp(translatedHelp(language))
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => {} })
    .exitOverride();

  const formats = new Option('--format <format[=file]>', say(TEXT.format)).argParser(collect);
  const shards = new Option('--shard <k/n>', say(TEXT.shard)).argParser(readShard);
  const jobs = new Option('--jobs <n>', say(TEXT.jobs)).argParser(wholeNumber('--jobs', 1));
  const cache = new Option('--no-cache', say(TEXT.noCache));
  const most = new Option('--max-findings <n>', say(TEXT.maxFindings)).argParser(wholeNumber('--max-findings'));

  const products = [
    new Option('--out <dir>', say(TEXT.out)),
    new Option('--to <formats>', say(TEXT.to)).argParser(productFormats),
    new Option('--draft', say(TEXT.draft)),
    new Option('--giay-mau <file>', say(TEXT.stationery)),
  ];

  withOptions(command(top, 'build', TEXT.build, language), products)
    .argument('[file...]', say(TEXT.sources))
    .addOption(shards)
    .addOption(jobs)
    .addOption(formats)
    .addOption(most)
    .addOption(cache)
    .action(
      async (
        files: string[],
        options: {
          out?: string;
          to?: ProductFormat[];
          draft?: boolean;
          giayMau?: string;
          shard?: Shard;
          format?: string[];
        } & SharedOptions,
      ) => {
        const [{ build }, { formatChoices }] = await Promise.all([
          import('./commands/build.ts'),
          import('./output-formats.ts'),
        ]);
        const { out, giayMau, shard } = options;
        done(
          await build(
            files,
            {
              format: formatChoices(options.format ?? []),
              to: options.to ?? USUAL_PRODUCTS,
              draft: options.draft === true,
              ...(out !== undefined && { out }),
              ...(giayMau !== undefined && { stationery: giayMau }),
              ...(shard !== undefined && { shard }),
              ...sharedOptions(options),
            },
            context,
          ),
        );
      },
    );

  command(top, 'validate', TEXT.validate, language)
    .argument('[path...]', say(TEXT.paths))
    .addOption(formats)
    .option('--coverage', say(TEXT.coverage))
    .option('--strict', say(TEXT.strict))
    .addOption(shards)
    .addOption(jobs)
    .addOption(most)
    .addOption(new Option('--max-warnings <n>', say(TEXT.maxWarnings)).argParser(wholeNumber('--max-warnings')))
    .addOption(cache)
    .action(
      async (
        paths: string[],
        options: {
          format?: string[];
          coverage?: boolean;
          strict?: boolean;
          maxWarnings?: number;
          shard?: Shard;
        } & SharedOptions,
      ) => {
        const [{ validate }, { formatChoices }] = await Promise.all([
          import('./commands/validate.ts'),
          import('./output-formats.ts'),
        ]);
        const { maxWarnings, shard } = options;
        done(
          await validate(
            paths,
            {
              format: formatChoices(options.format ?? []),
              coverage: options.coverage === true,
              strict: options.strict === true,
              ...(maxWarnings !== undefined && { maxWarnings }),
              ...(shard !== undefined && { shard }),
              ...sharedOptions(options),
            },
            context,
          ),
        );
      },
    );

  describeWatch(withOptions(command(top, 'watch', WATCH_ABOUT, language), [...products, cache]), context, done);

  command(top, 'explain', TEXT.explain, language)
    .argument('<file>', say(TEXT.source))
    .argument('[path]', say(TEXT.figure))
    .action(async (file: string, path: string | undefined) => {
      const { explain } = await import('./commands/explain.ts');
      done(explain(file, path, context));
    });

  command(top, 'rules', TEXT.rules, language)
    .argument('[code]', say(TEXT.code))
    .action(async (code: string | undefined) => {
      const { rules } = await import('./commands/rules.ts');
      done(rules(code, context));
    });

  describeAudit(command(top, 'audit', AUDIT_ABOUT, language), formats, context, done);
  addOfficeCommands(top, context, done);
  addLayoutCommands(top, context, done);
  return top;
}

function withOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function productFormats(value: string): ProductFormat[] {
  return value.split(',').map((name) => {
    if (isProductFormat(name)) return name;
    const names = Object.keys(PRODUCTS);
    const nearest = nearestName(name, names);
    throw new UsageError({
      vi: `--to nhận: ${names.join(', ')}; không có "${name}".${nearest ? ` Có phải là "${nearest}"?` : ''}`,
      en: `--to takes ${names.join(', ')}; not "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}`,
    });
  });
}

function wholeNumber(option: string, least = 0): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
    const from = least === 0 ? { vi: '', en: '' } : { vi: ` từ ${least} trở lên`, en: ` of at least ${least}` };
    throw new UsageError({
      vi: `${option} cần một số nguyên${from.vi}, không phải "${value}".`,
      en: `${option} takes a whole number${from.en}, not "${value}".`,
    });
  };
}

/** What `build` and `validate` share. */
interface SharedOptions {
  readonly jobs?: number;
  readonly maxFindings?: number;
  readonly cache?: boolean;
}

function sharedOptions({ jobs, maxFindings, cache }: SharedOptions) {
  return {
    cache: cache !== false,
    ...(jobs !== undefined && { jobs }),
    ...(maxFindings !== undefined && { maxFindings }),
  };
}

const TEXT = {
  about: {
    vi: 'Dựng báo cáo, kế hoạch cải cách hành chính từ số liệu YAML và lời văn Markdown: tính, đối chiếu số liệu, xuất Markdown và Word theo Nghị định 30/2020/NĐ-CP.',
    en: 'Compiles administrative-reform reports and plans from YAML figures and Markdown narrative: computes and proves the figures, writes Markdown and Word by decree 30/2020/NĐ-CP.',
  },
  version: { vi: 'in phiên bản', en: 'print the version' },
  build: {
    vi: 'Kiểm tra rồi ghi báo cáo ra Markdown và Word.',
    en: 'Prove the figures, then write Markdown and Word.',
  },
  sources: {
    vi: 'tệp nguồn hoặc thư mục; bỏ trống: mọi tệp nguồn của thư mục này',
    en: 'sources or folders; none: every source of this folder',
  },
  out: {
    vi: 'thư mục ghi ra (mặc định: out/ cạnh tệp nguồn)',
    en: 'folder to write to (default: out/ beside the source)',
  },
  to: {
    vi: 'dạng cần ghi: md,docx,pdf (mặc định: md,docx; pdf cần LibreOffice)',
    en: 'formats to write: md,docx,pdf (default: md,docx; pdf needs LibreOffice)',
  },
  stationery: {
    vi: 'tệp Word của đơn vị: kiểu chữ, lề, tiêu đề trang lấy theo tệp này',
    en: "the office's own Word file: its styles, margins and header are used",
  },
  draft: { vi: 'vẫn ghi khi có lỗi, có đóng dấu dự thảo', en: 'write in spite of errors, marked as a draft' },
  format: {
    vi: 'dạng kết quả kiểm tra: pretty, short, json, sarif, github, gitlab, junit, markdown; thêm =tệp để ghi ra tệp',
    en: 'form of the findings: pretty, short, json, sarif, github, gitlab, junit, markdown; add =file to write a file',
  },
  validate: { vi: 'Chỉ kiểm tra, không ghi gì.', en: 'Only prove, write nothing.' },
  paths: {
    vi: 'tệp, thư mục, hoặc - để đọc từ đầu vào; bỏ trống: mọi tệp nguồn của thư mục này',
    en: 'files, folders, or - for standard input; none: every source below this folder',
  },
  coverage: { vi: 'liệt kê những số chưa được đối chiếu với số nào', en: 'list the figures that no relation checks' },
  strict: { vi: 'số gõ thẳng vào lời văn là lỗi', en: 'a figure typed into the narrative is an error' },
  shard: {
    vi: 'chỉ làm phần thứ k trong n phần của các tệp, như 2/8, để chia cho nhiều máy',
    en: 'take only the k-th of n parts of the sources, such as 2/8, to share them between machines',
  },
  jobs: {
    vi: 'số luồng cùng làm khi có nhiều tệp (mặc định: tùy số tệp và máy; 1: không chia)',
    en: 'how many threads work on many files (default: by files and machine; 1: no further thread)',
  },
  maxFindings: {
    vi: 'số mục hiện nhiều nhất cho người đọc (mặc định: 1000); json, sarif, gitlab, junit luôn đủ',
    en: 'most findings that are shown to people (default: 1000); json, sarif, gitlab, junit are complete',
  },
  noCache: {
    vi: 'làm lại từ đầu: không dùng, không lưu kết quả của những tệp không đổi và loại văn bản riêng đã dịch sẵn',
    en: "do everything anew: neither use nor keep results of unchanged files and the office's own kinds as compiled",
  },
  maxWarnings: { vi: 'coi là có lỗi khi nhiều cảnh báo hơn số này', en: 'fail when there are more warnings than this' },
  rules: {
    vi: 'Liệt kê các quy tắc kiểm tra, hoặc giải thích một quy tắc.',
    en: 'List the rules, or explain one.',
  },
  code: { vi: 'mã của quy tắc; bỏ trống: mọi quy tắc', en: 'the code of a rule; none: every rule' },
  explain: { vi: 'Cho biết một số liệu từ đâu mà có.', en: 'Tell where a figure comes from.' },
  source: { vi: 'tệp nguồn', en: 'the source' },
  figure: {
    vi: 'số liệu cần hỏi, ví dụ tai_chinh.ty_le_giai_ngan; bỏ trống: mọi số liệu',
    en: 'the figure, e.g. tai_chinh.ty_le_giai_ngan; none: every figure',
  },
} satisfies Record<string, Words>;
