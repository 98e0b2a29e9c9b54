import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PROFILE_13 } from '../../../src/write/docx/profile.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { appendixReport, quarterReport } from '../../support/composed-documents.ts';
import { dumpDocx } from '../../support/docx-dump.ts';
import { docxTexts } from '../../support/docx-parts.ts';

test('the quarter report', async () => {
  await expect(dumpDocx(writeDocx(quarterReport()))).toMatchFileSnapshot('golden/quarter-report.txt');
});

test('a draft with addressees and two appendices, one across', async () => {
  await expect(dumpDocx(writeDocx(appendixReport({ draft: true })))).toMatchFileSnapshot('golden/draft-appendices.txt');
});

test('the same document gives the same bytes, twice and in another time zone and language', () => {
  const script = fileURLToPath(new URL('../../support/print-docx-hash.ts', import.meta.url));
  const elsewhere = execFileSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
  const here = hash(writeDocx(appendixReport()));
  expect(hash(writeDocx(appendixReport()))).toBe(here);
  expect(elsewhere.trim()).toBe(here);
});

test('properties carry title, author, language and the date of the document', () => {
  const core = docxTexts(writeDocx(quarterReport())).get('docProps/core.xml');
  expect(core).toContain('<dc:title>Báo cáo công tác cải cách hành chính quý III năm 2024</dc:title>');
  expect(core).toContain('<dc:creator>Sở Y tế tỉnh Bà Rịa - Vũng Tàu</dc:creator>');
  expect(core).toContain('<dc:language>vi-VN</dc:language>');
  expect(core).toContain('2024-09-13T00:00:00Z</dcterms:created>');
});

test('a document without a date has none in its properties', () => {
  const { properties } = quarterReport();
  const core = docxTexts(writeDocx(quarterReport({ properties: { ...properties, date: '' } }))).get(
    'docProps/core.xml',
  );
  expect(core).not.toContain('dcterms:created');
});

test('the profile decides the styles', () => {
  const styles = docxTexts(writeDocx(quarterReport(), { profile: PROFILE_13 })).get('word/styles.xml');
  const national = /w:styleId="QuocHieu".*?<w:sz w:val="(\d+)"/s.exec(styles ?? '')?.[1];
  expect(national).toBe('24');
});

test('a node that nobody knows is a bug, not a gap in the page', () => {
  const unknown = { type: 'video' } as unknown as ReturnType<typeof quarterReport>['body'][number];
  expect(() => writeDocx(quarterReport({ body: [unknown] }))).toThrow('does not know the block');
  const inline = { type: 'paragraph', content: [{ type: 'video' }] } as unknown as typeof unknown;
  expect(() => writeDocx(quarterReport({ body: [inline] }))).toThrow('does not know the inline node');
});

test('a reference to a footnote that does not exist is a bug', () => {
  expect(() => writeDocx(quarterReport({ footnotes: [] }))).toThrow('no footnote with the label 1');
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
