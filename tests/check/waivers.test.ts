import { describe, expect, test } from 'vitest';
import { contradiction, withinRounding } from '../../src/check/check-rules.ts';
import { WaiverBook } from '../../src/check/waiver-book.ts';
import { waiverEntry } from '../../src/check/waiver-ledger.ts';
import { applyWaivers, unusedWaivers, type WaiverRules, waiversIn } from '../../src/check/waivers.ts';
import { type Finding, found, type Rule } from '../../src/findings/finding.ts';
import { WAIVER_RULES } from '../../src/rules.ts';
import { type SourceText, sourceText } from '../../src/source/source-text.ts';
import { positionAt, span, textAt } from '../../src/source/span.ts';
import { ambiguousNumber } from '../../src/validate/scalar-rules.ts';

const RULES: WaiverRules = WAIVER_RULES;

function findingAt(source: SourceText, text: string, rule: unknown = contradiction): Finding {
  const start = source.text.indexOf(text);
  return found(rule as Rule<object>, span(source, start, start + text.length), {});
}

/** Each waiver as `line code: reason`, each fault as `code of the fault`. */
function read(path: string, text: string): string[] {
  const { value = [], findings } = waiversIn(sourceText(path, text), RULES);
  return [
    ...value.map(({ line, code, reason }) => `${line} ${code}: ${reason}`),
    ...findings.map(({ rule }) => rule.code),
  ];
}

describe('waivers of a YAML source', () => {
  test.each([
    [
      'at the end of its line',
      'tong: 999 # cchc-cho-qua so-lieu-mau-thuan: theo số của tỉnh\n',
      ['1 so-lieu-mau-thuan: theo số của tỉnh'],
    ],
    [
      'alone above its line',
      'a: 1\n# cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\ntong: 999\n',
      ['3 so-lieu-mau-thuan: theo tỉnh'],
    ],
    [
      'two of them above one line',
      '# cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\n# cchc-cho-qua khop-trong-lam-tron: đã rõ\n\ntong: 999\n',
      ['4 so-lieu-mau-thuan: theo tỉnh', '4 khop-trong-lam-tron: đã rõ'],
    ],
    [
      'a colon in the reason',
      'tong: 1 #cchc-cho-qua so-lieu-mau-thuan : Sở Nội vụ: chốt 14/9\n',
      ['1 so-lieu-mau-thuan: Sở Nội vụ: chốt 14/9'],
    ],
    ['no reason', 'tong: 1 # cchc-cho-qua so-lieu-mau-thuan\n', ['cho-qua-thieu-ly-do']],
    ['an empty reason', 'tong: 1 # cchc-cho-qua so-lieu-mau-thuan: \n', ['cho-qua-thieu-ly-do']],
    ['no code', 'tong: 1 # cchc-cho-qua: theo tỉnh\n', ['cho-qua-thieu-ly-do']],
    ['an unknown code', 'tong: 1 # cchc-cho-qua so-lieu-mau-thua: theo tỉnh\n', ['cho-qua-ma-khong-biet']],
    ['a fault of structure', 'tong: 1 # cchc-cho-qua so-mo-ho: theo tỉnh\n', ['cho-qua-loi-cau-truc']],
    ['a text that only looks like one', 'ten: "# cchc-cho-qua so-lieu-mau-thuan: theo tỉnh"\n', []],
    ['a comment that speaks of them', '# xem cchc-cho-qua ở dưới\ntong: 1\n', []],
  ])('%s', (_, text, expected) => expect(read('q3-2024.yaml', text)).toEqual(expected));
});

describe('waivers of a narrative', () => {
  test.each([
    [
      'at the end of its line',
      '## Mục\n\nĐạt 95%. <!-- cchc-cho-qua con-cho-trong: mẫu của tỉnh -->\n',
      ['3 con-cho-trong: mẫu của tỉnh'],
    ],
    [
      'alone above its line',
      '<!-- cchc-cho-qua con-cho-trong: mẫu của tỉnh -->\n\nĐạt 95%.\n',
      ['3 con-cho-trong: mẫu của tỉnh'],
    ],
    [
      'over two lines',
      '<!-- cchc-cho-qua con-cho-trong:\n     mẫu của tỉnh -->\nĐạt 95%.\n',
      ['3 con-cho-trong: mẫu của tỉnh'],
    ],
    [
      'two of them above one line',
      '<!-- cchc-cho-qua con-cho-trong: mẫu -->\n<!-- cchc-cho-qua con-ghi-chu-soan-thao: mẫu -->\nĐạt 95%.\n',
      ['3 con-cho-trong: mẫu', '3 con-ghi-chu-soan-thao: mẫu'],
    ],
    ['no reason', '<!-- cchc-cho-qua con-cho-trong -->\n', ['cho-qua-thieu-ly-do']],
    ['a heading that looks like one', '# cchc-cho-qua con-cho-trong: mẫu\n', []],
  ])('%s', (_, text, expected) => expect(read('q3-2024.noi-dung.md', text)).toEqual(expected));
});

describe('a waiver', () => {
  const source = sourceText(
    'q3-2024.yaml',
    'tong: 999 # cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\nkhac: 12\nnua: 1.234 # cchc-cho-qua khop-trong-lam-tron: đã rõ\n',
  );
  const waivers = waiversIn(source, RULES).value ?? [];
  const settle = (...findings: Finding[]) => applyWaivers(findings, () => waivers);

  test('silences the findings of its code on its line, and no others', () => {
    const wanted = findingAt(source, '999');
    const otherLine = findingAt(source, '12');
    const otherCode = findingAt(source, '999', withinRounding);
    const { kept, waived } = settle(wanted, otherLine, otherCode);
    expect(kept).toEqual([otherLine, otherCode]);
    expect(waived.map(({ finding, waiver }) => [finding, waiver.reason])).toEqual([[wanted, 'theo tỉnh']]);
  });

  test('is a finding at its own place when it silenced nothing', () => {
    const { waived } = settle(findingAt(source, '999'));
    const unused = unusedWaivers(waivers, new Set(waived.map(({ waiver }) => waiver)));
    expect(unused.map(({ rule, at }) => [rule.code, positionAt(at.source, at.start).line, textAt(at)])).toEqual([
      ['cho-qua-thua', 3, '# cchc-cho-qua khop-trong-lam-tron: đã rõ'],
    ]);
  });

  test('is not called useless where a fault of structure stopped the checks', () => {
    const files = { own: [source], shared: [] };
    const broken = new WaiverBook(RULES).settle([findingAt(source, '1.234', ambiguousNumber)], files);
    expect(broken.findings.map(({ rule }) => rule.code)).toEqual(['so-mo-ho']);
    const whole = new WaiverBook(RULES).settle([], files);
    expect(whole.findings.map(({ rule }) => rule.code)).toEqual(['cho-qua-thua', 'cho-qua-thua']);
  });

  test('of a shared file is judged after the last source, as information', () => {
    const register = sourceText(
      'van-ban.yaml',
      'a: 1 # cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\nb: 2 # cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\n',
    );
    const book = new WaiverBook(RULES);
    const files = (own: string) => ({ own: [sourceText(own, '')], shared: [register] });
    const needs = findingAt(register, '1');
    const unusedLines = () =>
      book.unusedInSharedFiles().map(({ rule, severity, at }) => {
        return [rule.code, severity, positionAt(register, at.start).line];
      });
    expect(book.settle([needs], files('q2-2024.yaml')).findings).toEqual([]);
    expect(book.settle([needs], files('q3-2024.yaml')).findings).toEqual([]);
    expect(book.settle([], files('q4-2024.yaml')).findings).toEqual([]);
    expect(unusedLines()).toEqual([['cho-qua-thua', 'info', 2]]);

    // built again, as watching does: what a source needed before no longer counts
    book.settle([], files('q2-2024.yaml'));
    expect(unusedLines()).toHaveLength(1);
    book.settle([], files('q3-2024.yaml'));
    expect(unusedLines()).toHaveLength(2);
  });

  test('goes into a run only where it may still be told of', () => {
    const source = sourceText(
      'q3-2024.yaml',
      'a: 1 # cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\nb: 2 # cchc-cho-qua so-lieu-mau-thuan: theo tỉnh\n',
    );
    const { waivers } = new WaiverBook(RULES).settle([findingAt(source, '1')], { own: [source], shared: [] });
    const { used, own } = waiverEntry(waivers);
    expect(used).toHaveLength(1);
    expect(own).toHaveLength(1);
    expect(used).not.toContain(own[0]?.place);
  });
});
