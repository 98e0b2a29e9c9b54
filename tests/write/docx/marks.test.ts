import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../../src/layout/check-layout.ts';
import type { ComposedDocument } from '../../../src/write/composed-document.ts';
import { PROFILE_13, PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { STYLE } from '../../../src/write/docx/style-ids.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { writeMarkdown } from '../../../src/write/markdown/write-markdown.ts';
import { completeReport } from '../../support/complete-document.ts';
import { textsOf } from '../../support/docx-text.ts';

function marked(changes: Partial<ComposedDocument> = {}): ComposedDocument {
  const base = completeReport();
  const letterhead = { ...base.letterhead, urgency: 'HỎA TỐC', circulation: 'XEM XONG TRẢ LẠI' };
  return { ...base, letterhead, drafter: 'PL.(300)', ...changes };
}

describe.each([PROFILE_14, PROFILE_13])('C28, C29 in the $name-set', (profile) => {
  test.each([
    ['a report', {}],
    ['a draft', { draft: true }],
    ['a công văn', { title: { type: 'CÔNG VĂN', subject: 'Báo cáo kết quả' }, legalBases: [], appendices: [] }],
  ])('hold in %s', (_, changes) => {
    const outcome = checkLayout(writeDocx(marked(changes), { profile }));
    if ('problem' in outcome) throw new Error('not readable');
    const verdicts = new Map(outcome.verdicts.map(({ rule, verdict }) => [rule.id, verdict]));
    expect(verdicts.get('C28')?.verdict).toBe('holds');
    expect(verdicts.get('C29')?.verdict).toBe('holds');
    expect([...verdicts].filter(([, { verdict }]) => verdict === 'fails')).toEqual([]);
  });
});

test('the marks stand below the number, the drafter below the last recipient', () => {
  const docx = writeDocx(marked());
  expect(textsOf(docx, STYLE.mark)).toEqual(['HỎA TỐC', 'XEM XONG TRẢ LẠI']);
  expect(textsOf(docx, STYLE.drafter)).toEqual(['PL.(300)']);
  const markdown = writeMarkdown(marked());
  expect(markdown).toContain('/BC-SYT<br><b>HỎA TỐC</b><br><b>XEM XONG TRẢ LẠI</b></td>');
  expect(markdown).toContain('- Lưu: VT, VP.<br>PL.(300)</td>');
});

test('a document without them has no place for them', () => {
  const docx = writeDocx(completeReport());
  expect([...textsOf(docx, STYLE.mark), ...textsOf(docx, STYLE.drafter)]).toEqual([]);
});
