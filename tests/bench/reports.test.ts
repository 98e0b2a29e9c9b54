import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { narrativeOf, reports } from '../../scripts/bench/generate.ts';
import { ownNarrative } from '../../scripts/bench/narratives.ts';
import { cchc, EXAMPLE, emptyFolder } from '../support/run-cli.ts';

const PROSE = readFileSync(join(EXAMPLE, 'q3-2024.noi-dung.md'), 'utf8');

/** The lines that are not the same in both. */
function changed(one: string, other: string): string[] {
  const lines = other.split('\n');
  return one.split('\n').filter((line, at) => line !== lines[at]);
}

test('reports to be measured have words of their own, and all of them is proved', async () => {
  const folder = emptyFolder();
  reports(folder, 3);
  const proved = JSON.parse((await cchc(folder, ['validate', '--format', 'json'])).stdout);
  expect(proved).toMatchObject({
    findings: [],
    summary: { files: 3 },
  });
  const [first = '', second = '', third = ''] = [1, 2, 3].map((one) =>
    readFileSync(join(folder, narrativeOf(one)), 'utf8'),
  );
  for (const [one, other] of [
    [first, second],
    [second, third],
    [first, third],
  ] as const) {
    expect(changed(one, other).length).toBeGreaterThan(40);
  }
});

test('about half of the paragraphs, and nothing but paragraphs, are changed; what is waived in them stays at their end', () => {
  const paragraphs = PROSE.split('\n').filter((line) => /^[^#|<\s].*[.;:]/.test(line)).length;
  const own = changed(ownNarrative(PROSE, 7), PROSE);
  expect(own.length).toBeGreaterThan(paragraphs * 0.35);
  expect(own.length).toBeLessThan(paragraphs * 0.65);
  const waived = `${PROSE}\nCó 12 việc. <!-- cchc-cho-qua so-go-thang: đếm -->\n`;
  const both = [7, 8].flatMap((report) => changed(ownNarrative(waived, report), waived));
  for (const line of both)
    expect(line).toMatch(/ Việc này do Trạm Y tế .+ và Trạm Y tế .+ cùng theo dõi\.( <!-- cchc-cho-qua .* -->)?$/);
  expect(both.filter((line) => line.includes('cchc-cho-qua'))).not.toEqual([]);
});

test('of thousands of reports no two have the same words in a paragraph', () => {
  const texts = new Set<string>();
  // the first paragraph is changed in every second report
  for (let report = 2; report <= 3000; report += 2) texts.add(ownNarrative('Sở Y tế đang xây dựng kế hoạch.', report));
  expect(texts.size).toBe(1500);
});
