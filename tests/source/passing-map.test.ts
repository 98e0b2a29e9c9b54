import { expect, test } from 'vitest';
import { PassingMap } from '../../src/source/passing-map.ts';
import { SourceText } from '../../src/source/source-text.ts';

test('entries stand in the order in which they were set last, and go for good', () => {
  const reports = new PassingMap<number>();
  for (const [index, path] of ['q1-2024.yaml', 'q2-2024.yaml', 'q3-2024.yaml'].entries()) reports.set(path, index + 1);
  reports.set('q1-2024.yaml', 4);
  reports.delete('q2-2024.yaml');
  expect([...reports]).toEqual([
    ['q3-2024.yaml', 3],
    ['q1-2024.yaml', 4],
  ]);
  expect([reports.size, reports.get('q2-2024.yaml')]).toEqual([2, undefined]);
});

test('what is let go of while all are looked at is not met again', () => {
  const reports = new PassingMap<number>();
  for (const path of ['q1-2024.yaml', 'q2-2024.yaml', 'q3-2024.yaml']) reports.set(path, path.length);
  const met: string[] = [];
  for (const [path] of reports) {
    met.push(path);
    reports.delete('q2-2024.yaml');
  }
  expect(met).toEqual(['q1-2024.yaml', 'q3-2024.yaml']);
});

test('what is made of a text is made once, each of its own maker', () => {
  const source = new SourceText('q3-2024.noi-dung.md', 'Sở Y tế báo cáo như sau.');
  const asked: string[] = [];
  const length = (one: SourceText) => asked.push(one.path);
  const words = (one: SourceText) => one.text.split(' ').length;
  expect([source.once(length), source.once(words), source.once(length)]).toEqual([1, 7, 1]);
  expect(asked).toHaveLength(1);
});
