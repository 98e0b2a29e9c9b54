import markdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { describe, expect, test } from 'vitest';
import type { ComposedDocument } from '../../src/write/composed-document.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { writeMarkdown } from '../../src/write/markdown/write-markdown.ts';
import { dumpDocx } from '../support/docx-dump.ts';
import { paragraphs } from '../support/docx-text.ts';
import { compilerOver, EXAMPLES } from '../support/examples.ts';
import { missing } from '../support/requirements.ts';
import { sdkErrors, xsdCheckerRequirements, xsdErrors } from '../support/word-validators.ts';

const compiler = compilerOver();

function documentOf(path: string): ComposedDocument {
  const { document, findings } = compiler.compile(path, { draft: false });
  if (document === undefined) throw new Error(JSON.stringify(findings.map(({ rule, args }) => [rule.code, args])));
  return document;
}

function golden(path: string): string {
  return `golden/${path.replace(/^examples\//, '').replace(/\.yaml$/, '')}`;
}

describe.each(EXAMPLES)('%s', (path) => {
  test('has neither errors nor warnings', () => {
    const { findings } = compiler.compile(path, { draft: false });
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, args }) => [rule.code, args])).toEqual(
      [],
    );
  });

  test('gives the Markdown and the Word file that people have read', async () => {
    const document = documentOf(path);
    await expect(writeMarkdown(document)).toMatchFileSnapshot(`${golden(path)}.md`);
    await expect(dumpDocx(writeDocx(document))).toMatchFileSnapshot(`${golden(path)}.docx.txt`);
  });

  test('holds the same words in Markdown and Word', () => {
    const document = documentOf(path);
    const html = markdownIt({ html: true }).use(footnotes).render(writeMarkdown(document));
    const markdown = wordsOf(unescaped(html.replace(/<sup[\s\S]*?<\/sup>/g, '').replace(/<[^>]+>/g, ' ')));
    const docx = writeDocx(document);
    for (const { text } of paragraphs(docx)) {
      const words = wordsOf(text);
      if (words !== '') expect(markdown.includes(words) || isStationery(text), text).toBe(true);
    }
  });

  test('is a Word file that both validators accept', async () => {
    const docx: [string, Uint8Array] = [path, writeDocx(documentOf(path))];
    expect(await sdkErrors([docx])).toEqual([]);
    if (!missing(...xsdCheckerRequirements)) expect(await xsdErrors([docx])).toEqual([]);
  });
});

/** Letters and digits alone: spaces, list marks and the case that a style sets differ between the two. */
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** `Bảng 1.` before a caption and the like, which Word numbers itself. */
function isStationery(text: string): boolean {
  return /^(?:Bảng|Biểu) \d+/.test(text);
}
