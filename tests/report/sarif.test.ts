import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Rule } from '../../src/findings/finding.ts';
import * as sarifForm from '../../src/report/sarif.ts';
import { uriOf } from '../../src/report/uri.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { expectSarif, isSarif } from '../support/sarif-schema.ts';
import { contradiction, leftover, nasty, opening, totalDiffers } from './sample.ts';

const renderSarif = (...all: Parameters<typeof sarifForm.renderSarif>) => [...sarifForm.renderSarif(...all)].join('');

const rules = [totalDiffers, leftover] as unknown as Rule<never>[];

function sarif(findings: readonly Finding[]) {
  const log = JSON.parse(renderSarif(findings, { language: 'vi', rules, version: '0.1.0' }));
  expectSarif(log);
  return log.runs[0];
}

describe('SARIF', () => {
  it('is valid 2.1.0 and says everything of a finding', () => {
    const run = sarif([contradiction, opening]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[1]).toEqual({
      ruleId: 'so-lieu-mau-thuan',
      ruleIndex: 1,
      level: 'error',
      message: {
        text: 'Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.\nCách sửa: Sửa 999 thành 998, hoặc sửa một số thành phần.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'q3-2024.yaml' },
            region: { startLine: 6, startColumn: 9, endLine: 6, endColumn: 12 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: 'q3-2024.yaml' },
            region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 18 },
          },
          message: { text: 'Trực tuyến: 770' },
        },
      ],
      partialFingerprints: { 'cchcFinding/v1': expect.stringMatching(/^[0-9a-f]{40}$/) },
    });
    expect(run.results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('quy%202/q2-2024.yaml');
  });

  it('lists every rule once, with help, also one that is missing from the list', () => {
    const { driver } = sarif([contradiction, opening]).tool;
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'chu-bo-sot',
      'so-lieu-mau-thuan',
      'ton-dau-ky-khac-ton-cuoi-ky-truoc',
    ]);
    expect(driver.rules[1]).toEqual({
      id: 'so-lieu-mau-thuan',
      shortDescription: { text: 'Số liệu mâu thuẫn' },
      fullDescription: { text: 'Biểu II.06: cột 3 = 4 + 5 + 6.' },
      help: { text: 'Số liệu mâu thuẫn\n\nBiểu II.06: cột 3 = 4 + 5 + 6.' },
      defaultConfiguration: { level: 'error' },
    });
  });

  it('is valid with nothing found, and with any message', () => {
    expect(sarif([]).results).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sarif([nasty(text)]).results).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is valid with any path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (path) => {
        const source = sourceText(path, 'ky: 3');
        sarif([{ ...contradiction, at: { source, start: 0, end: 2 }, related: [] }]);
      }),
      { numRuns: 100 },
    );
  });

  it('is checked by a schema that refuses', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'cchc' } }, columnKind: 'utf8' }] })).toBe(
      false,
    );
  });
});

describe('a path as a URI', () => {
  it.each([
    ['sở y tế/q3 2024.yaml', 's%E1%BB%9F%20y%20t%E1%BA%BF/q3%202024.yaml'],
    ['./q3.yaml', 'q3.yaml'],
    ['../q3.yaml', '../q3.yaml'],
    ['quý 3: 50%#?.yaml', 'qu%C3%BD%203%3A%2050%25%23%3F.yaml'],
    ['/bao-cao/q3.yaml', 'file:///bao-cao/q3.yaml'],
    ['C:/bao cao/q3.yaml', 'file:///C:/bao%20cao/q3.yaml'],
  ])('%s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});
