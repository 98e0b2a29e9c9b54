import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Audit, auditReport } from '../src/audit/audit-report.ts';
import { readTextReport } from '../src/audit/read-text.ts';
import { type Finding, messageOf } from '../src/findings/finding.ts';
import { sourceText } from '../src/source/source-text.ts';
import type { Span } from '../src/source/span.ts';

/**
 * Measures the audit on the labelled corpus. A label stands in the text around the words that it judges, `⟦sai ty-le|75,1%⟧`:
 *   sai   the statement is wrong: an error or warning must touch these words
 *   cat   a rate that was cut off, or two that differ by it: a warning must
 *   dung  the statement is right and can be recomputed: nothing may be said of it, and it ought to be recognised
 * What has no label must stay silent. `corpus`: short texts, one trap or construction each; `reports`: whole reports, whose labels
 * were written before the audit had seen them.
 */
export interface Label {
  readonly verdict: 'sai' | 'cat' | 'dung';
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface KindScore {
  labelled: number;
  found: number;
  /** Claims called right, of which so many were recognised. */
  right: number;
  recognised: number;
}

export interface Score {
  readonly texts: number;
  /** Of the findings of error or warning severity, those that touch a faulty label. */
  readonly precision: number;
  readonly errorPrecision: number;
  readonly recall: number;
  readonly recognised: number;
  readonly byKind: ReadonlyMap<string, KindScore>;
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
}

const LABEL = /⟦(sai|cat|dung) ([a-z-]+)\|([^⟧]*)⟧/g;

/** The text without its labels, and the labels with their places in it. */
export function readLabels(marked: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.normalize('NFC').matchAll(LABEL)) {
    const [whole, verdict, kind = '', words = ''] = match;
    text += marked.normalize('NFC').slice(from, match.index);
    labels.push({ verdict: verdict as Label['verdict'], kind, start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + marked.normalize('NFC').slice(from), labels };
}

export function scoreCorpus(folder: string): Score {
  const byKind = new Map<string, KindScore>();
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  let [told, hits, errors, errorHits] = [0, 0, 0, 0];
  const files = readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort();
  for (const file of files) {
    const { text, labels } = readLabels(readFileSync(join(folder, file), 'utf8'));
    const audit = auditOf(file, text);
    const findings = audit.findings.filter(({ severity }) => severity !== 'info');
    for (const finding of findings) {
      const hit = labels.some((label) => label.verdict !== 'dung' && touchesLabel(finding, label));
      told += 1;
      if (finding.severity === 'error') errors += 1;
      if (hit) hits += 1;
      if (hit && finding.severity === 'error') errorHits += 1;
      if (!hit) falseAlarms.push(`${file}: ${finding.rule.code}: ${messageOf(finding, 'vi')}`);
    }
    for (const label of labels) {
      const score = byKind.get(label.kind) ?? { labelled: 0, found: 0, right: 0, recognised: 0 };
      byKind.set(label.kind, score);
      const words = `${file}: ${label.verdict} ${label.kind} "${text.slice(label.start, label.end)}"`;
      if (label.verdict === 'dung') {
        score.right += 1;
        if (recognised(audit, label)) score.recognised += 1;
        else misses.push(`${words} (not recognised)`);
      } else {
        score.labelled += 1;
        if (findings.some((finding) => touchesLabel(finding, label))) score.found += 1;
        else misses.push(words);
      }
    }
  }
  const sum = (pick: (score: KindScore) => number): number =>
    [...byKind.values()].reduce((all, score) => all + pick(score), 0);
  return {
    texts: files.length,
    precision: told === 0 ? 1 : hits / told,
    errorPrecision: errors === 0 ? 1 : errorHits / errors,
    recall: sum((one) => one.found) / sum((one) => one.labelled),
    recognised: sum((one) => one.recognised) / sum((one) => one.right),
    byKind,
    misses,
    falseAlarms,
  };
}

export function auditOf(file: string, text: string): Audit {
  return auditReport(readTextReport(sourceText(file, text)));
}

/** The finding's own place or one of its numbers lies on the label. */
export function touchesLabel({ at, related }: Finding, label: Label): boolean {
  return [at, ...related.map((one) => one.at)].some((place) => overlap(place, label));
}

function overlap({ start, end }: Span | { start: number; end: number }, label: Label): boolean {
  return start < label.end && label.start < end;
}

export function recognised({ claims }: Audit, label: Label): boolean {
  return claims.some(
    ({ numbers, verdict }) => verdict !== 'contradicts' && numbers.some((number) => overlap(number, label)),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const corpus of ['corpus', 'reports']) {
    console.log(`\ntests/audit/${corpus}`);
    print(scoreCorpus(fileURLToPath(new URL(`../tests/audit/${corpus}`, import.meta.url))));
  }
}

function print(score: Score): void {
  const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;
  for (const line of [
    ...score.falseAlarms.map((one) => `FALSE ALARM ${one}`),
    ...score.misses.map((one) => `MISSED ${one}`),
  ])
    console.log(line);
  console.log(`\n${'kind'.padEnd(14)}faults found   right recognised`);
  for (const [kind, one] of [...score.byKind].sort()) {
    console.log(`${kind.padEnd(14)}${`${one.found}/${one.labelled}`.padEnd(15)}${one.recognised}/${one.right}`);
  }
  console.log(
    `\n${score.texts} texts: precision ${percent(score.precision)} (errors alone ${percent(score.errorPrecision)}), recall ${percent(score.recall)}, right claims recognised ${percent(score.recognised)}`,
  );
}
