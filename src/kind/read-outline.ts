import type { Node } from '../parse/tree.ts';
import type { OutlineSection } from './outline.ts';
import { child, itemsOf, textOf } from './schema-file.ts';

/** Reads `x-outline`. A section without a phrase of its own takes its parent's, in the end the kind's. */
export function outlineOf(node: Node | undefined, phrase: string): readonly OutlineSection[] {
  return itemsOf(node).map((item) => {
    const own = textOf(child(item, 'phrase')) ?? phrase;
    const short = textOf(child(item, 'short'));
    const as = textOf(child(item, 'as'));
    return {
      id: textOf(child(item, 'id')) ?? '',
      title: textOf(child(item, 'title')) ?? '',
      ...(short !== undefined && { short }),
      as: as === 'item' || as === 'text' ? as : 'heading',
      phrase: own,
      sections: outlineOf(child(item, 'sections'), own),
    };
  });
}
