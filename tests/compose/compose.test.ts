import { expect, test } from 'vitest';
import { writeMarkdown } from '../../src/write/markdown/write-markdown.ts';
import { composed, linesOf, told } from './office.ts';

test('x', () => {
  const { document, findings } = composed();
  console.log(told(findings));
  if (document) {
    console.log(linesOf(document.body).join('\n'));
    console.log(writeMarkdown(document));
  }
});
