import { expect, test } from 'vitest';
import { WaivedTally } from '../../../src/cli/bulk/waived-tally.ts';
import { PLAIN } from '../../../src/report/palette.ts';
import { renderPretty } from '../../../src/report/pretty.ts';
import { summaryOf, type WaivedFinding } from '../../../src/report/summary.ts';
import { SourceText } from '../../../src/source/source-text.ts';
import { span } from '../../../src/source/span.ts';
import { contradiction } from '../../report/sample.ts';

const waived = Array.from({ length: 12 }, (_, index): WaivedFinding => {
  const source = new SourceText(`q${index}-2024.yaml`, 'tong: 999\n');
  return { finding: { ...contradiction, at: span(source, 6, 9) }, reason: index % 3 === 0 ? 'tỉnh chốt' : 'đã rõ' };
});

function tallied(all: boolean, entered: readonly WaivedFinding[]) {
  const tally = new WaivedTally(all);
  for (const one of entered) tally.add(one);
  return tally.details();
}

test('what people read is the same whether all or only the first of each group were kept', () => {
  const printed = (all: boolean) =>
    renderPretty([], summaryOf([], [], tallied(all, waived)), { language: 'vi', palette: PLAIN });
  expect(printed(false)).toBe(printed(true));
  expect(printed(false)).toContain('Đã cho qua 12 mục');
  expect(printed(false)).toContain('q1-2024.yaml:1:7, q2-2024.yaml:1:7, q4-2024.yaml:1:7 và 5 chỗ nữa (đã rõ)');
});

test('where all are asked for, none is left out', () => {
  expect(tallied(true, waived)).toEqual({ waived });
  expect(tallied(false, waived).waived).toHaveLength(6);
});

test('what several sources let pass in a file that they share counts once', () => {
  const again = waived.map((one) => ({ ...one, finding: { ...one.finding } }));
  expect(tallied(false, [...waived, ...waived, ...again])).toEqual(tallied(false, waived));
});
