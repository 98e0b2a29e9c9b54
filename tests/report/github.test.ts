import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../src/report/github.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { WORKFLOW_COMMAND } from '../support/github-commands.ts';
import { contradiction, nasty, opening } from './sample.ts';

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

describe('workflow commands of GitHub', () => {
  it('are one line a finding', () => {
    expect(renderGithub([contradiction, opening], 'vi')).toBe(
      '::notice file=q3-2024.yaml,line=4,endLine=4,col=17,endColumn=20,title=cchc ton-dau-ky-khac-ton-cuoi-ky-truoc::' +
        'Tồn kỳ trước ghi 223, kỳ trước chốt 224.%0Aquy 2/q2-2024.yaml:2:16: Tồn cuối kỳ: 224\n' +
        '::error file=q3-2024.yaml,line=6,endLine=6,col=9,endColumn=12,title=cchc so-lieu-mau-thuan::' +
        'Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.%0Aq3-2024.yaml:2:15: Trực tuyến: 770%0A' +
        'Cách sửa: Sửa 999 thành 998, hoặc sửa một số thành phần.\n',
    );
  });

  it('name no columns where the place has several lines', () => {
    const source = sourceText('quý 3, 50%: nháp.yaml', 'tong:\n  - 1\n');
    expect(renderGithub([{ ...contradiction, at: { source, start: 0, end: 9 }, related: [] }], 'vi')).toContain(
      '::error file=quý 3%2C 50%25%3A nháp.yaml,line=1,endLine=2,title=cchc so-lieu-mau-thuan::',
    );
  });

  it('keep their grammar and their message whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', '::', 'ế', '0A', '%0A') }), (text) => {
        const output = renderGithub([nasty(text)], 'vi');
        expect(output.endsWith('\n')).toBe(true);
        const match = WORKFLOW_COMMAND.exec(output.slice(0, -1));
        expect(unescapeData(match?.[1] ?? '')).toBe(`Còn sót: ${text}`);
      }),
    );
  });
});
