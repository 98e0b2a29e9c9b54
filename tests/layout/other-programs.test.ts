import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../src/layout/check-layout.ts';
import type { Verdict } from '../../src/layout/verdict.ts';
import { completeDocx } from '../support/complete-document.ts';
import { editDocx } from '../support/edit-docx.ts';

/** Files that other programs made; the sources from which they made them stand beside them. */
function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/layout/${name}`, import.meta.url));
}

function idsOf(docx: Uint8Array, wanted: Verdict['verdict']): readonly string[] {
  const outcome = checkLayout(docx);
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.verdicts.filter(({ verdict }) => verdict.verdict === wanted).map(({ rule }) => rule.id);
}

describe('a report that pandoc made in its own style', () => {
  const docx = fixture('pandoc.docx');

  test('fails wherever the decree wants another look, and not where it does not', () => {
    const looks = 'P7 C01 C02 C03 C04 C05 C06 C07 C08 C11 C12 C16 C20 C21 C23'.split(' ');
    expect(idsOf(docx, 'fails')).toEqual(looks);
    expect(idsOf(docx, 'holds')).toEqual(expect.arrayContaining(['C17', 'C22', 'C27']));
  });

  test('what the file does not say is not guessed', () => {
    expect(idsOf(docx, 'cannot-tell')).toEqual(['P1', 'P3', 'P4', 'P5']);
  });
});

describe('a công văn that LibreOffice made', () => {
  const docx = fixture('libreoffice.docx');

  test('by the decree: nothing fails', () => {
    expect(idsOf(docx, 'fails')).toEqual([]);
    expect(idsOf(docx, 'holds')).toEqual(
      expect.arrayContaining(['C01', 'C02', 'C04', 'C09', 'C11', 'C12', 'C18', 'C22']),
    );
    expect(idsOf(docx, 'not-applicable')).toEqual(expect.arrayContaining(['C07', 'C08', 'C10']));
  });

  test.each([
    ['C09', 'of size 14', '<w:sz w:val="24"/></w:rPr><w:t>V/v', '<w:sz w:val="28"/></w:rPr><w:t>V/v'],
    ['C09', 'without V/v', '>V/v báo cáo', '>V/v: báo cáo'],
    ['C11', 'without Kính gửi', '>Kính gửi: Các đơn vị trực thuộc<', '>Các đơn vị trực thuộc:<'],
  ])('%s %s', (rule, _, find, put) => {
    expect(idsOf(editDocx(docx, { part: 'document', find, put }), 'fails')).toContain(rule);
  });
});

describe('C30: the address at the foot of page 1', () => {
  const rule = '<w:pPr><w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr><w:jc w:val="center"/></w:pPr>';
  test.each([
    ['holds', rule, 22],
    ['fails', '', 22],
    ['fails', rule, 26],
  ] as const)('%s', (verdict, properties, size) => {
    const docx = withFirstFooter(
      `<w:p>${properties}<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>Địa chỉ: số 01 đường Phạm Văn Đồng; điện thoại: 0254 3852 430</w:t></w:r></w:p>`,
    );
    expect(idsOf(docx, verdict)).toContain('C30');
    expect(idsOf(docx, 'fails')).toEqual(verdict === 'fails' ? ['C30'] : []);
  });
});

function withFirstFooter(paragraph: string): Uint8Array {
  const files = unzipSync(completeDocx());
  const add = (name: string, end: string, text: string) => {
    files[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replace(end, () => text + end));
  };
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  files['word/footer1.xml'] = strToU8(`<w:ftr xmlns:w="${w}">${paragraph}</w:ftr>`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer';
  add(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="f1" Type="${type}" Target="footer1.xml"/>`,
  );
  add('word/document.xml', '<w:type w:val="nextPage"/>', '<w:footerReference w:type="first" r:id="f1"/>');
  return zipSync(files);
}
