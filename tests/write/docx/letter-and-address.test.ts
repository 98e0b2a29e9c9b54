import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../../src/layout/check-layout.ts';
import type { ComposedDocument } from '../../../src/write/composed-document.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { writeMarkdown } from '../../../src/write/markdown/write-markdown.ts';
import { completeReport } from '../../support/complete-document.ts';
import { paragraphs } from '../../support/docx-text.ts';
import { sdkErrors } from '../../support/word-validators.ts';

const ADDRESS = 'Địa chỉ: số 01 đường Phạm Văn Đồng, thành phố Bà Rịa; điện thoại: 0254 3852 430';

function letter(subject = 'Báo cáo công tác cải cách hành chính quý III năm 2024'): ComposedDocument {
  const report = completeReport();
  return {
    ...report,
    letterhead: { ...report.letterhead, number: 'Số: 787/SYT-VP' },
    title: { type: 'CÔNG VĂN', subject },
    legalBases: [],
    appendices: [],
  };
}

function verdicts(docx: Uint8Array): ReadonlyMap<string, string> {
  const outcome = checkLayout(docx);
  if ('problem' in outcome) throw new Error('not readable');
  return new Map(outcome.verdicts.map(({ rule, verdict }) => [rule.id, verdict.verdict]));
}

describe('C09: a công văn', () => {
  test('has its subject below the number and no type', () => {
    const found = verdicts(writeDocx(letter()));
    expect([...found].filter(([, verdict]) => verdict === 'fails')).toEqual([]);
    expect(found.get('C09')).toBe('holds');
    expect(found.get('C07')).toBe('not-applicable');
    expect(paragraphs(writeDocx(letter())).map(({ text }) => text)).not.toContain('CÔNG VĂN');
  });

  test.each([
    ['Báo cáo kết quả', 'V/v báo cáo kết quả'],
    ['UBND tỉnh giao nhiệm vụ', 'V/v UBND tỉnh giao nhiệm vụ'],
  ])('%s', (subject, line) => {
    expect(paragraphs(writeDocx(letter(subject))).map(({ text }) => text)).toContain(line);
    expect(writeMarkdown(letter(subject))).toContain(`Số: 787/SYT-VP<br>${line}<`);
    expect(writeMarkdown(letter(subject))).not.toContain('CÔNG VĂN');
  });
});

describe('C30: the address', () => {
  test('stands at the foot of page 1 and of no appendix', () => {
    const docx = writeDocx({ ...completeReport(), address: ADDRESS });
    const found = verdicts(docx);
    expect(found.get('C30')).toBe('holds');
    expect([...found].filter(([, verdict]) => verdict === 'fails')).toEqual([]);
    expect(paragraphs(docx, 'word/firstFooter.xml').map(({ text }) => text)).toEqual([ADDRESS]);
    expect(paragraphs(docx, 'word/emptyFooter.xml').map(({ text }) => text)).toEqual(['']);
  });
});

test('both are valid to the Open XML SDK', async () => {
  const files = [
    ['letter', writeDocx(letter())],
    ['address', writeDocx({ ...completeReport(), address: ADDRESS })],
    ['address without appendices', writeDocx({ ...letter(), address: ADDRESS })],
  ] as const;
  expect(await sdkErrors(files)).toEqual([]);
}, 60_000);
