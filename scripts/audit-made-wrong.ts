import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditOf, type Label, readLabels, recognised, touchesLabel } from './audit-score.ts';

/**
 * Asks the audit again after each right claim of the labelled texts was made wrong by a slip of the hand, one claim at a time: a
 * reader that proves a right claim may still keep silent about the wrong one, which the labels alone don't show.
 */
export interface MadeWrong {
  readonly file: string;
  readonly kind: string;
  /** The label's words, before and after the slip. */
  readonly right: string;
  readonly wrong: string;
  /** The sentence around them, with the wrong words in angle brackets. */
  readonly context: string;
  readonly recognised: boolean;
  readonly found: boolean;
}

/** Kinds of claim that a changed digit makes false; a citation or a heading is wrong in other ways. */
const ARITHMETIC = new Set(['bang', 'can-doi', 'con-lai', 'cong-thuc', 'liet-ke', 'tang-giam', 'tong', 'ty-le']);

/** Tries every `step`-th right claim of the folder's texts. */
export function makeClaimsWrong(folder: string, step = 1): MadeWrong[] {
  const tried: MadeWrong[] = [];
  let count = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!/\.(?:txt|md)$/.test(file)) continue;
    const { text, labels } = readLabels(readFileSync(join(folder, file), 'utf8'));
    const chosen = labels.filter(
      ({ verdict, kind }) => verdict === 'dung' && ARITHMETIC.has(kind) && count++ % step === 0,
    );
    if (chosen.length === 0) continue;
    const before = auditOf(file, text);
    for (const label of chosen) {
      const right = text.slice(label.start, label.end);
      const wrong = withSlip(right, label.start);
      if (wrong === undefined) continue;
      const slipped: Label = { ...label, end: label.start + wrong.length };
      const after = auditOf(file, text.slice(0, label.start) + wrong + text.slice(label.end));
      tried.push({
        file,
        kind: label.kind,
        right,
        wrong,
        context: `${text.slice(Math.max(0, label.start - 200), label.start)}⟨${wrong}⟩${text.slice(label.end, label.end + 80)}`,
        recognised: recognised(before, label),
        found: after.findings.some((finding) => finding.severity !== 'info' && touchesLabel(finding, slipped)),
      });
    }
  }
  return tried;
}

/** The first number of the words with a slip in it: two digits swapped, another digit, or one more; which one, the choice decides. */
export function withSlip(words: string, choice: number): string | undefined {
  const number = /\d[\d.,]*\d|\d/.exec(words);
  if (number === null) return undefined;
  const slips = slipsOf(number[0]);
  const slip = slips[choice % slips.length];
  return slip && words.slice(0, number.index) + slip + words.slice(number.index + number[0].length);
}

function slipsOf(number: string): string[] {
  const places = [...number].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const others = places.map((at) => replaced(number, at, String((Number(number[at]) + 3) % 10)));
  const swaps = places
    .slice(1)
    .map((at, before) =>
      replaced(replaced(number, at, number[places[before] ?? at]), places[before] ?? at, number[at]),
    );
  const ones = /\d(?=,|$)/.exec(number);
  const more = ones?.[0] === '9' || ones === null ? [] : [replaced(number, ones.index, String(Number(ones[0]) + 1))];
  return [...others, ...swaps, ...more].filter(
    (slip) => slip !== number && (!slip.startsWith('0') || number.startsWith('0')),
  );
}

function replaced(number: string, at: number, digit = ''): string {
  return number.slice(0, at) + digit + number.slice(at + 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tried = makeClaimsWrong(fileURLToPath(new URL('../tests/audit/reports', import.meta.url)));
  for (const { found, file, kind, right, wrong, context, recognised } of tried) {
    if (found) continue;
    const reader = recognised ? 'recognised when right' : 'no reader';
    console.log(`MISSED ${file}: ${kind} ${right} → ${wrong} (${reader})\n  ${context.replaceAll('\n', ' ⏎ ')}`);
  }
  console.log(`\n${'kind'.padEnd(14)}found when made wrong`);
  for (const kind of [...ARITHMETIC, undefined]) {
    const ones = tried.filter((one) => kind === undefined || one.kind === kind);
    const found = ones.filter((one) => one.found).length;
    console.log(`${(kind ?? 'all').padEnd(14)}${found}/${ones.length} (${((100 * found) / ones.length).toFixed(1)}%)`);
  }
}
