import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, found } from '../../src/findings/finding.ts';
import * as jsonForm from '../../src/report/json.ts';
import { findingAgain, keepFinding } from '../../src/report/kept-finding.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { renderPretty } from '../../src/report/pretty.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { type SourceText, sourceText } from '../../src/source/source-text.ts';
import { type Span, span } from '../../src/source/span.ts';
import { leftover, totalDiffers } from './sample.ts';

const renderJson = (...all: Parameters<typeof jsonForm.renderJson>) => [...jsonForm.renderJson(...all)].join('');

const RULES = new Map([totalDiffers, leftover].map((rule) => [rule.code, rule]));

/** As it comes from another thread. */
function sent(finding: Finding, framed: boolean): Finding {
  return findingAgain(structuredClone(keepFinding(finding, framed)), (code) => {
    const rule = RULES.get(code);
    if (rule === undefined) throw new Error(code);
    return rule;
  });
}

const pretty = (finding: Finding): string =>
  renderPretty([finding], summaryOf([finding], []), { language: 'vi', palette: PLAIN });
const json = (finding: Finding): string => renderJson([finding], summaryOf([finding], []), 'en');

/** Words, blank lines, lines that are longer than any window, indented ones. */
const word = fc.constantFrom('tong: 999', ' ', '\n', '\n\n', '\n    ', 'Sở Y tế', '🇻🇳', 'ế', '\t', 'x'.repeat(90));
const text = fc
  .tuple(fc.array(word, { maxLength: 25 }), fc.nat(6), fc.array(word, { maxLength: 25 }))
  .map(([before, long, after]) => [...before, 'kết quả '.repeat(long * 40), ...after].join(''));

function place(source: SourceText): fc.Arbitrary<Span> {
  const offset = fc.nat(source.length);
  return fc.tuple(offset, fc.nat(source.length)).map(([start, size]) => span(source, start, start + (size % 700)));
}

const finding = fc
  .tuple(text, text)
  .map(([one, other]) => [sourceText('q3-2024.yaml', one), sourceText('q2-2024.yaml', other)] as const)
  .chain(([own, other]) => fc.tuple(place(own), fc.array(fc.oneof(place(own), place(other)), { maxLength: 4 })))
  .map(([at, others]) => {
    const related = others.map((one, index) => ({ at: one, label: { vi: `số ${index}`, en: `figure ${index}` } }));
    return found(totalDiffers, at, { written: '999', arithmetic: '770 + 5 + 223', sum: '998' }, { related });
  });

describe('a finding whose files were let go', () => {
  test('is printed as before, with its lines', () => {
    fc.assert(
      fc.property(finding, (one) => {
        expect(pretty(sent(one, true))).toBe(pretty(one));
        expect(json(sent(one, true))).toBe(json(one));
      }),
      { numRuns: 500 },
    );
  });

  test('has its places where no lines are kept', () => {
    fc.assert(
      fc.property(finding, (one) => {
        expect(json(sent(one, false))).toBe(json(one));
      }),
    );
  });

  test('does not hold the text', () => {
    const source = sourceText('q3-2024.yaml', `tong: 999\n${'ghi_chu: dài\n'.repeat(1000)}`);
    const kept = keepFinding(found(leftover, span(source, 6, 9), { text: '999' }), true);
    expect(JSON.stringify(kept).length).toBeLessThan(1000);
  });
});
