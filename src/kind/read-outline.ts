import { type Finding, found } from '../findings/finding.ts';
import type { Node } from '../parse/tree.ts';
import type { OutlineSection } from './outline.ts';
import { outlineSectionTwice } from './outline-rules.ts';
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

/** Sections whose id another one has already. */
export function sectionsTwice(outline: Node | undefined): Finding[] {
  const first = new Map<string, Node>();
  const findings: Finding[] = [];
  const visit = (node: Node | undefined): void => {
    for (const item of itemsOf(node)) {
      const id = child(item, 'id');
      const name = textOf(id);
      if (id === undefined || name === undefined) continue;
      const other = first.get(name);
      if (other === undefined) first.set(name, id);
      else {
        const related = [{ at: other.span, label: { vi: 'lần đầu ở đây', en: 'first given here' } }];
        findings.push(found(outlineSectionTwice, id.span, { id: name }, { related }));
      }
      visit(child(item, 'sections'));
    }
  };
  visit(outline);
  return findings;
}
