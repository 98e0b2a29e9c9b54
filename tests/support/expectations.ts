import { expect } from 'vitest';
import { type Finding, hintOf, type Language, messageOf } from '../../src/findings/finding.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { positionAt } from '../../src/source/span.ts';

/**
 * What a fixture says of itself: `# expect: code[, code]` at the end of the line of the finding, `# expect-next: code` on the
 * line above it (where a comment would change the line), `# expect-at 7: code` anywhere.
 */
export function expectationsOf(text: string): string[] {
  const expected: string[] = [];
  text.split('\n').forEach((line, index) => {
    const match = /# expect(?:(-next)|-at (\d+))?: ([a-z0-9, -]+?)\s*$/.exec(line);
    if (match === null) return;
    const [, next, at, codes = ''] = match;
    const number = at !== undefined ? Number(at) : index + (next === undefined ? 1 : 2);
    for (const code of codes.split(',')) expected.push(`${number} ${code.trim()}`);
  });
  return expected.sort(byLine);
}

/** Each finding as the fixture would announce it; one in another file carries that file's path. */
export function announced(source: SourceText, findings: readonly Finding[]): string[] {
  return findings
    .map(({ at, rule }) => {
      const { line } = positionAt(at.source, at.start);
      return at.source.path === source.path ? `${line} ${rule.code}` : `${at.source.path}:${line} ${rule.code}`;
    })
    .sort(byLine);
}

/** Fails for a missing and for a surplus finding alike. */
export function expectAnnounced(source: SourceText, findings: readonly Finding[]): void {
  expect(announced(source, findings), source.path).toEqual(expectationsOf(source.text));
}

/** Every finding has whole sentences in both languages, composed (NFC) and without a hole. */
export function expectWords(findings: readonly Finding[]): void {
  for (const finding of findings) {
    for (const language of ['vi', 'en'] satisfies Language[]) {
      const words = [messageOf(finding, language), hintOf(finding, language)].filter((text) => text !== undefined);
      for (const text of words) {
        expect(text, finding.rule.code).not.toMatch(/undefined|\[object|NaN|^\s|\s$|^$/);
        expect(text, finding.rule.code).toBe(text.normalize('NFC'));
      }
    }
  }
}

function byLine(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}
