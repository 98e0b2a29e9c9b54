import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import * as gitlabForm from '../../src/report/gitlab.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { contradiction, nasty, opening, Q3 } from './sample.ts';

const renderGitlab = (...all: Parameters<typeof gitlabForm.renderGitlab>) =>
  [...gitlabForm.renderGitlab(...all)].join('');

function issues(findings: readonly Finding[], language: 'vi' | 'en' = 'vi') {
  return JSON.parse(renderGitlab(findings, language)) as { fingerprint: string; severity: string }[];
}

describe("GitLab's code quality report", () => {
  it('has what GitLab reads of each finding', () => {
    expect(issues([contradiction])).toEqual([
      {
        description:
          'Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998. Sửa 999 thành 998, hoặc sửa một số thành phần.',
        check_name: 'so-lieu-mau-thuan',
        fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
        severity: 'major',
        location: { path: 'q3-2024.yaml', lines: { begin: 6, end: 6 } },
      },
    ]);
    expect(issues([nasty('…'), opening]).map((issue) => issue.severity)).toEqual(['info', 'minor']);
    expect(issues([])).toEqual([]);
  });

  it('knows a finding again on another line and in another language, and tells two alike apart', () => {
    const moved = sourceText('q3-2024.yaml', `# quý III\n${Q3.text}`);
    const lower = {
      ...contradiction,
      at: { source: moved, start: contradiction.at.start + 10, end: contradiction.at.end + 10 },
    };
    const [before] = issues([contradiction]);
    expect(issues([lower])[0]?.fingerprint).toBe(before?.fingerprint);
    expect(issues([contradiction], 'en')[0]?.fingerprint).toBe(before?.fingerprint);
    const both = issues([contradiction, { ...contradiction, at: { ...contradiction.at, start: 0 } }]);
    expect(both[0]?.fingerprint).toBe(before?.fingerprint);
    expect(both[1]?.fingerprint).not.toBe(before?.fingerprint);
    expect(issues([nasty('a')])[0]?.fingerprint).not.toBe(issues([nasty('b')])[0]?.fingerprint);
  });
});
