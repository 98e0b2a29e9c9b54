import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readLabels, scoreCorpus } from '../../scripts/audit-score.ts';

const CORPUS = fileURLToPath(new URL('corpus', import.meta.url));
const REPORTS = fileURLToPath(new URL('reports', import.meta.url));

/** Faults that no reader sees yet, by name: one more is a loss, one less is to be struck off. */
function missedFaults(misses: readonly string[]): string {
  return `${misses.filter((miss) => !miss.endsWith('(not recognised)')).join('\n')}\n`;
}

test('the labelled corpus keeps its score', async () => {
  const score = scoreCorpus(CORPUS);
  expect(score.falseAlarms).toEqual([]);
  await expect(missedFaults(score.misses)).toMatchFileSnapshot('missed-faults/corpus.txt');
  expect(score.texts).toBeGreaterThanOrEqual(90);
  expect(score.errorPrecision, score.falseAlarms.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(score.precision, score.falseAlarms.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(score.recall, score.misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(score.recognised, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
});

test('whole reports keep their score', async () => {
  const score = scoreCorpus(REPORTS);
  expect(score.falseAlarms).toEqual([]);
  await expect(missedFaults(score.misses)).toMatchFileSnapshot('missed-faults/reports.txt');
  expect(score.texts).toBeGreaterThanOrEqual(360);
  expect(score.precision, score.falseAlarms.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(score.recall, score.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(score.recognised, score.misses.join('\n')).toBeGreaterThanOrEqual(0.875);
});

test('labels are taken out of the text and keep their places', () => {
  const { text, labels } = readLabels('Đạt ⟦sai ty-le|75,1%⟧ (3/4); còn ⟦dung con-lai|1⟧ việc.');
  expect(text).toBe('Đạt 75,1% (3/4); còn 1 việc.');
  expect(labels.map(({ start, end, verdict }) => [text.slice(start, end), verdict])).toEqual([
    ['75,1%', 'sai'],
    ['1', 'dung'],
  ]);
});
