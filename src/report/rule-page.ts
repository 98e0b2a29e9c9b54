import type { Language, Rule, Severity, Words } from '../findings/finding.ts';
import { visibleLines } from './display-cells.ts';
import { WORDS } from './words.ts';

/** A small source that breaks a rule, and what cchc says of it. */
export interface RuleExample {
  /** `text`: absent where the file is no text in UTF-8. */
  readonly files: readonly { readonly path: string; readonly text?: string }[];
  /** What was run: `cchc validate nguon.yaml`. */
  readonly command: string;
  /** What it printed for people. */
  readonly output: Words;
  /** What to do in this case. */
  readonly hint: Words;
}

export interface RulePage {
  readonly rule: Rule<never>;
  readonly waivable: boolean;
  /** Absent where no small source can break the rule, or where the examples are not installed. */
  readonly example?: RuleExample | undefined;
}

/** One rule explained, as Markdown: what, why, a source that breaks it with the output, how to mend it, how to waive it. */
export function rulePage({ rule, waivable, example }: RulePage, language: Language): string {
  const say = (words: Words): string => words[language];
  const severity = WORDS[language].severity;
  const strict = rule.strict === undefined ? '' : ` (${severity[rule.strict]}: \`--strict\`)`;
  const blocks = [
    `# ${rule.code}`,
    `**${say(rule.title)}**`,
    `${say(TEXT.severity)}: ${severity[rule.severity]}${strict}.`,
    ...(rule.why === undefined ? [] : [say(rule.why)]),
    ...(example === undefined ? [] : exampleBlocks(example, language)),
    ...(waivable ? [`## ${say(TEXT.waiver)}`, say(TEXT.howToWaive).replaceAll('CODE', rule.code)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function exampleBlocks({ files, command, output, hint }: RuleExample, language: Language): string[] {
  const say = (words: Words): string => words[language];
  return [
    `## ${say(TEXT.example)}`,
    ...files.flatMap(({ path, text }) => [`\`${path}\``, text === undefined ? say(TEXT.noText) : fenced(path, text)]),
    `\`${command}\`:`,
    fenced('', say(output)),
    `## ${say(TEXT.mend)}`,
    ...visibleLines(say(hint)),
  ];
}

const SYNTAX: Readonly<Record<string, string>> = { yaml: 'yaml', json: 'json', md: 'markdown', hbs: 'handlebars' };

function fenced(path: string, text: string): string {
  const syntax = SYNTAX[path.slice(path.lastIndexOf('.') + 1)] ?? 'text';
  const ticks = [...text.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...ticks.map((length) => length + 1)));
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => visibleLines(part).join(' '))
        .join('\t')
        .trimEnd(),
    );
  return `${fence}${syntax}\n${lines.join('\n')}\n${fence}`;
}

/** One line a rule: code, severity, title. */
export function ruleList(rules: readonly Rule<never>[], language: Language): string {
  const severity = WORDS[language].severity;
  const codes = Math.max(...rules.map(({ code }) => code.length));
  const severities = Math.max(...Object.values(severity).map((word) => word.length));
  return rules
    .map(
      (rule) => `${rule.code.padEnd(codes)}  ${severity[rule.severity].padEnd(severities)}  ${rule.title[language]}\n`,
    )
    .join('');
}

/** The index of the rules' pages, as Markdown. */
export function ruleIndex(rules: readonly Rule<never>[], language: Language): string {
  const severity: Readonly<Record<Severity, string>> = WORDS[language].severity;
  const [code, level, what] = TEXT.columns[language];
  return [
    `# ${TEXT.index[language]}`,
    '',
    TEXT.aboutIndex[language],
    '',
    `| ${code} | ${level} | ${what} |`,
    '| --- | --- | --- |',
    ...rules.map(
      (rule) => `| [\`${rule.code}\`](${rule.code}.md) | ${severity[rule.severity]} | ${cell(rule.title[language])} |`,
    ),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/[\\|*_<`]/g, '\\$&');
}

const TEXT = {
  severity: { vi: 'Mức', en: 'Severity' },
  example: { vi: 'Ví dụ', en: 'Example' },
  noText: {
    vi: '(Tệp này không phải chữ UTF-8 nên không hiện được ở đây.)',
    en: '(This file is no text in UTF-8, so it is not shown.)',
  },
  mend: { vi: 'Cách sửa', en: 'How to mend it' },
  waiver: { vi: 'Cho qua', en: 'Waiving it' },
  howToWaive: {
    vi: 'Khi vẫn giữ như đã ghi thì ghi lý do ở cuối dòng có lỗi, hoặc riêng một dòng ngay phía trên: `# cchc-cho-qua CODE: lý do`; trong lời văn là `<!-- cchc-cho-qua CODE: lý do -->`. Mỗi lần chạy, cchc đều liệt kê những mục đã cho qua.',
    en: 'Where it must stay as it is, give the reason at the end of the line, or alone on the line above: `# cchc-cho-qua CODE: reason`; in a narrative `<!-- cchc-cho-qua CODE: reason -->`. Every run lists what was waived.',
  },
  index: { vi: 'Các quy tắc kiểm tra', en: 'The rules' },
  aboutIndex: {
    vi: 'Trang này và trang của từng quy tắc do `npm run generate` viết từ mã nguồn và từ các ví dụ trong `examples/`, mỗi ví dụ được chạy thật. `cchc rules` in danh sách này, `cchc rules MÃ` in trang của một quy tắc.',
    en: 'This page and each page of a rule are written by `npm run generate` from the source and from the examples in `examples/`, each of which is run. `cchc rules` prints this list, `cchc rules CODE` the page of one rule.',
  },
  columns: { vi: ['Mã', 'Mức', 'Nội dung'], en: ['Code', 'Severity', 'What'] },
} as const;
