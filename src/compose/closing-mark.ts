import type { Block, Inline } from '../write/composed-document.ts';

/** The body and each appendix end with `./.` (decree 30, appendix III, all samples), where they end with words. */
export function withClosingMark(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  return [...blocks.slice(0, -1), closed(last)];
}

function closed(block: Block): Block {
  if (block.type === 'paragraph') return { ...block, content: closedInline(block.content) };
  const item = block.type === 'list' ? block.items.at(-1) : undefined;
  if (block.type !== 'list' || item === undefined) return block;
  return { ...block, items: [...block.items.slice(0, -1), withClosingMark(item)] };
}

function closedInline(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  if (last?.type !== 'text') return [...content, { type: 'text', text: './.' }];
  if (/\.\/\.\s*$/.test(last.text)) return [...content];
  return [...content.slice(0, -1), { type: 'text', text: `${last.text.replace(/[\s.;,]+$/, '')}./.` }];
}
