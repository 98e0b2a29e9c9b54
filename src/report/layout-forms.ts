import type { Language, Words } from '../findings/finding.ts';
import type { RuleVerdict } from '../layout/check-layout.ts';
import type { Place, Verdict } from '../layout/verdict.ts';
import { visible } from './display-cells.ts';
import type { Palette } from './palette.ts';

/** The verdicts on one Word file. */
export interface LayoutReport {
  readonly file: string;
  readonly verdicts: readonly RuleVerdict[];
}

interface Readers {
  readonly language: Language;
  readonly palette: Palette;
}

/** Shown of each rule that fails; the JSON form has them all. */
const MOST_PLACES = 5;
const LONGEST_TEXT = 70;

export function countVerdicts(verdicts: readonly RuleVerdict[], wanted: Verdict['verdict']): number {
  return verdicts.filter(({ verdict }) => verdict.verdict === wanted).length;
}

/** For people: what fails and where, then what can't be told, then one line of summary. */
export function layoutPretty({ file, verdicts }: LayoutReport, readers: Readers): string {
  const { language, palette } = readers;
  const say = (words: Words) => words[language];
  const lines = [palette.path(visible(file))];
  for (const { rule, verdict } of verdicts) {
    const name = `${rule.id}  ${say(rule.title)}  ${palette.dim(`(${rule.clause})`)}`;
    if (verdict.verdict === 'fails')
      lines.push(`  ${palette.error('✗')} ${name}`, ...placeLines(verdict.places, readers));
    if (verdict.verdict === 'cannot-tell') lines.push(`  ${palette.warning('?')} ${name}: ${say(verdict.why)}`);
    if (verdict.verdict === 'holds' && verdict.why !== undefined)
      lines.push(`  ${palette.dim('✓')} ${name}: ${say(verdict.why)}`);
  }
  const count = (kind: Verdict['verdict']) => countVerdicts(verdicts, kind);
  const numbers = [count('holds'), count('fails'), count('cannot-tell'), count('not-applicable')] as const;
  lines.push(SUMMARY[language](...numbers));
  return `${lines.join('\n')}\n`;
}

function placeLines(places: readonly Place[], { language, palette }: Readers): readonly string[] {
  const shown = places.slice(0, MOST_PLACES).map(({ text, read, wanted }) => {
    const quoted = text === '' ? '' : `${palette.bold(`“${shortened(text)}”`)}: `;
    return `      ${quoted}${PLACE[language](visible(read[language]), wanted[language])}`;
  });
  const more = places.length - shown.length;
  return more > 0 ? [...shown, `      ${MORE[language](more)}`] : shown;
}

function shortened(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}

const PLACE: Readonly<Record<Language, (read: string, wanted: string) => string>> = {
  vi: (read, wanted) => `${read}; cần ${wanted}`,
  en: (read, wanted) => `${read}; wanted: ${wanted}`,
};
const MORE: Readonly<Record<Language, (count: number) => string>> = {
  vi: (count) => `và ${count} chỗ khác`,
  en: (count) => `and ${count} more`,
};
const SUMMARY: Readonly<Record<Language, (holds: number, fails: number, unclear: number, absent: number) => string>> = {
  vi: (holds, fails, unclear, absent) =>
    `  Nghị định 30/2020/NĐ-CP: ${holds} mục đạt, ${fails} mục không đạt, ${unclear} mục chưa rõ, ${absent} mục không áp dụng.`,
  en: (holds, fails, unclear, absent) =>
    `  Decree 30/2020/NĐ-CP: ${holds} hold, ${fails} fail, ${unclear} can't be told, ${absent} not applicable.`,
};

/** For programs: every rule with its verdict, of every file. */
export function layoutJson(reports: readonly LayoutReport[], language: Language): string {
  const files = reports.map(({ file, verdicts }) => ({
    file,
    holds: countVerdicts(verdicts, 'holds'),
    fails: countVerdicts(verdicts, 'fails'),
    rules: verdicts.map(({ rule, verdict }) => ({
      id: rule.id,
      clause: rule.clause,
      title: rule.title[language],
      verdict: verdict.verdict,
      why: 'why' in verdict ? (verdict.why?.[language] ?? null) : null,
      places: verdict.verdict === 'fails' ? verdict.places.map((place) => placeEntry(place, language)) : [],
    })),
  }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

function placeEntry({ text, read, wanted }: Place, language: Language) {
  return { text, read: read[language], wanted: wanted[language] };
}
