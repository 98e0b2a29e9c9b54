import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWord } from '../../src/docx-package/word-package.ts';
import { checkLayout } from '../../src/layout/check-layout.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { quarterReport } from '../support/composed-documents.ts';

const DOCX = writeDocx(quarterReport());

function problemOf(bytes: Uint8Array): unknown {
  const outcome = openWord(bytes);
  return 'problem' in outcome ? outcome.problem : undefined;
}

function withPart(name: string, text: string | undefined): Uint8Array {
  const files = unzipSync(DOCX);
  if (text === undefined) delete files[name];
  else files[name] = strToU8(text);
  return zipSync(files);
}

describe('a file that is no Word document is a problem with a name', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'not-a-zip'],
    ['text', strToU8('Sở Y tế báo cáo'), 'not-a-zip'],
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-word'],
    ['a file cut off', DOCX.slice(0, DOCX.length / 2), 'damaged'],
    ['an archive without a document', zipSync({ 'a.txt': strToU8('a') }), 'no-document'],
    ['a document that is missing', withPart('word/document.xml', undefined), 'no-document'],
    ['a document that is not XML', withPart('word/document.xml', '<w:document'), { part: 'word/document.xml' }],
    ['styles that are not XML', withPart('word/styles.xml', '<a><b></a>'), { part: 'word/styles.xml' }],
    ['another kind of XML', withPart('word/document.xml', '<html/>'), 'no-document'],
    [
      'a document type declaration',
      withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      { part: 'word/document.xml' },
    ],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem);
  });

  test('a size that the archive lies about is damage', () => {
    const bytes = Uint8Array.from(DOCX);
    const view = new DataView(bytes.buffer);
    const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.setUint32(central + 24, 7, true);
    expect(problemOf(bytes)).toBe('damaged');
  });
});

test('bytes changed anywhere: a verdict or a problem, never an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(DOCX.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = Uint8Array.from(DOCX);
      for (const [at, value] of changes) bytes[at] = value;
      expect(() => checkLayout(bytes)).not.toThrow();
    }),
    { seed: 30, numRuns: 150 },
  );
});

test('elements without what they need, styles in a circle: a verdict', () => {
  const document = (body: string) =>
    withPart(
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    );
  for (const body of [
    '',
    '<w:p/>',
    '<w:tbl/>',
    '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
    '<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr><w:headerReference/></w:sectPr>',
  ]) {
    expect(checkLayout(document(body))).toHaveProperty('verdicts');
  }
  const circle = ['A', 'B'].map(
    (id, index) =>
      `<w:style w:type="paragraph" w:default="1" w:styleId="${id}"><w:basedOn w:val="${'BA'[index]}"/></w:style>`,
  );
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${circle.join('')}</w:styles>`;
  expect(checkLayout(withPart('word/styles.xml', styles))).toHaveProperty('verdicts');
});
