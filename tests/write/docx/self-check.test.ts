import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/write/docx/package-parts.ts';
import { selfCheck } from '../../../src/write/docx/self-check.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { appendixReport } from '../../support/composed-documents.ts';

const whole = Object.entries(unzipSync(writeDocx(appendixReport()))).map(([name, bytes]) => ({
  name,
  type: '',
  text: strFromU8(bytes),
}));

function broken(name: string, from: string | RegExp, to: string): readonly Part[] {
  const parts = whole.map((part) => (part.name === name ? { ...part, text: part.text.replace(from, to) } : part));
  expect(parts).not.toEqual(whole);
  return parts;
}

const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

test('a whole file passes', () => {
  expect(() => selfCheck(whole)).not.toThrow();
});

describe('each fault is found', () => {
  test.each([
    ['an unknown style', broken(DOCUMENT, '"Heading2"', '"Heading9"'), 'the style Heading9 is not defined'],
    [
      'an unknown numbering',
      broken(DOCUMENT, '<w:numId w:val="2"/>', '<w:numId w:val="99"/>'),
      'the numbering 99 is not defined',
    ],
    [
      'an unknown footnote',
      broken(DOCUMENT, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="5"/>'),
      'the footnote 5 is not defined',
    ],
    [
      'an unknown relationship',
      broken(DOCUMENT, 'r:id="header"', 'r:id="footer"'),
      'the relationship footer is not defined',
    ],
    [
      'a missing target',
      broken(RELATIONSHIPS, 'Target="styles.xml"', 'Target="style.xml"'),
      'style.xml does not exist',
    ],
    [
      'a relationship id used twice',
      broken(RELATIONSHIPS, 'Id="numbering"', 'Id="styles"'),
      'two relationships have the id styles',
    ],
    [
      'a content type missing',
      broken('[Content_Types].xml', /<Override PartName="\/word\/styles.xml"[^>]*>/, ''),
      '/word/styles.xml has no content type',
    ],
    [
      'a content type of nothing',
      broken('[Content_Types].xml', '/word/styles.xml', '/word/style.xml'),
      '/word/style.xml, which does not exist',
    ],
    ['a footnote id used twice', broken('word/footnotes.xml', 'w:id="1"', 'w:id="0"'), 'two w:footnote have the id 0'],
    [
      'a style id used twice',
      broken('word/styles.xml', 'w:styleId="TieuNgu"', 'w:styleId="QuocHieu"'),
      'two w:style have the id QuocHieu',
    ],
    [
      'a numbering id used twice',
      broken('word/numbering.xml', 'w:numId="3"', 'w:numId="2"'),
      'two w:num have the id 2',
    ],
    ['a part twice', [...whole, ...whole.slice(-1)], 'two parts are called'],
  ])('%s', (_, parts, message) => {
    expect(() => selfCheck(parts)).toThrow(message);
  });
});
