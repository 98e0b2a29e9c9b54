import { describe, expect, test } from 'vitest';
import { compilerOver } from '../support/examples.ts';
import { expectAnnounced, expectWords } from '../support/expectations.ts';
import { filesOf, fixture } from '../support/fixtures.ts';

const FOLDER = 'tests/cases/ky-va-ke-hoach';
const sources = filesOf(FOLDER, '.yaml').filter((name) => name !== 'don-vi.yaml' && name !== 'van-ban.yaml');

describe('what a report, its previous one and its plan disagree on is told where it is, and nowhere else', () => {
  test.each(sources)('%s', (name) => {
    const path = `${FOLDER}/${name}`;
    const { findings, report } = compilerOver().check(path);
    expect(report, path).toBeDefined();
    expectAnnounced(fixture(path), findings);
    expectWords(findings);
  });
});
