/**
 * Writes the page of each rule, docs/rules/<code>.md, and their index, from src/rules.ts and from the examples in
 * docs/rules/examples, each of which is run: `npx tsx scripts/rule-pages.ts`. The pages are committed; a test holds that they
 * are what this script makes.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ruleExample } from '../src/cli/rule-example.ts';
import { type RuleExample, ruleIndex, rulePage } from '../src/report/rule-page.ts';
import { RULES, WAIVER_RULES } from '../src/rules.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = resolve(ROOT, 'docs/rules');

/** The rules that no small source in a folder can break, and why. */
export const WITHOUT_EXAMPLE: Readonly<Record<string, string>> = {
  'cchc-gap-loi': 'takes a bug of cchc',
  'chua-co-don-vi': 'all examples share the file of one agency',
  'dia-danh-ngoai-tinh': 'takes an agency beside the report that is audited',
  'doi-chieu-nguon': 'takes a report and the source that it is compared with',
  'giay-mau-khong-dung-duoc': 'takes a broken Word file',
  'khac-so-lieu-nguon': 'takes a report and the source that it is compared with',
  'khong-ghi-duoc': 'takes a folder that can not be written to',
  'khong-theo-luoc-do': 'catches keywords that the meta-schema does not let pass today',
  'luoc-do-khong-dung-duoc': 'catches what neither the meta-schema nor the search for references finds today',
  'nguon-khong-doc-duoc': 'takes a file that nobody may read',
  'so-lieu-nguon-khong-thay': 'takes a report and the source that it is compared with',
  'tep-qua-lon': 'takes a file of more than 32 MB',
  'tep-qua-nhieu-muc': 'takes a file of 11 million words and marks',
  'tep-word-khong-doc-duoc': 'takes a broken Word file',
};

/** Runs every example. Throws where a rule has none, or has one that does not break it. */
export function ruleExamples(): Map<string, RuleExample> {
  const examples = new Map<string, RuleExample>();
  for (const rule of RULES) {
    const example = ruleExample(rule, ROOT);
    if (example === undefined) {
      if (rule.code in WITHOUT_EXAMPLE) continue;
      throw new Error(`${rule.code} has no example: make docs/rules/examples/${rule.code}/nguon.yaml`);
    }
    if (!example.output.vi.includes(`  ${rule.code}\n`)) {
      throw new Error(`the example of ${rule.code} gives another finding:\n${example.output.vi}`);
    }
    examples.set(rule.code, example);
  }
  return examples;
}

/** Name of the file → its text. */
export function rulePages(examples: ReadonlyMap<string, RuleExample>): Map<string, string> {
  const pages = RULES.map((rule): [string, string] => {
    const waivable = WAIVER_RULES.waivable.has(rule.code);
    return [`${rule.code}.md`, rulePage({ rule, waivable, example: examples.get(rule.code) }, 'vi')];
  });
  return new Map([['README.md', ruleIndex(RULES, 'vi')], ...pages]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = rulePages(ruleExamples());
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.md') && !pages.has(name)) rmSync(resolve(FOLDER, name));
  for (const [name, text] of pages) writeFileSync(resolve(FOLDER, name), text);
}
