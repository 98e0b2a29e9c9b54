import type { Inline } from '../composed-document.ts';

/** The words of inline nodes, for measuring and for descriptions; a line break is a newline. */
export function plainText(content: readonly Inline[]): string {
  let text = '';
  for (const node of content) text += plainTextOf(node);
  return text;
}

function plainTextOf(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'line-break':
      return '\n';
    case 'footnote-reference':
      return '';
    default:
      return plainText(node.content);
  }
}
