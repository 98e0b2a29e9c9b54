import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { expectAnnounced, expectWords } from '../support/expectations.ts';
import { filesOf, fixture } from '../support/fixtures.ts';

describe('mistakes in YAML are told where they are, and nowhere else', () => {
  test.each(filesOf('tests/cases/parse', '.yaml'))('%s', (name) => {
    const source = fixture(`tests/cases/parse/${name}`);
    const { findings } = parseYaml(source);
    expectAnnounced(source, findings);
    expectWords(findings);
    expect(findings.every((finding) => finding.severity === 'error')).toBe(true);
  });
});
