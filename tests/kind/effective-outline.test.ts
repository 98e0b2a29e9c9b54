import { expect, test } from 'vitest';
import { effectiveOutline, everySection, type OutlineChanges } from '../../src/kind/effective-outline.ts';
import type { OutlineSection } from '../../src/kind/outline.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';

const section = (id: string, ...sections: OutlineSection[]): OutlineSection => ({
  id,
  title: id.toUpperCase(),
  as: 'heading',
  phrase: 'không có',
  sections,
});

const OUTLINE = [section('a', section('a1'), section('a2', section('a2x')), section('a3')), section('b')];
const at = span(sourceText('q1-2022.yaml', 'de_cuong:'), 0, 8);
const named = (id: string) => ({ id, at });

function changed(changes: Partial<OutlineChanges>) {
  const outcome = effectiveOutline(OUTLINE, { drop: [], add: [], rename: [], order: [], ...changes });
  const { sections, dropped } = outcome.value;
  return {
    tree: treeOf(sections),
    dropped: dropped.map(({ id }) => id),
    codes: outcome.findings.map(({ rule, args }) => `${rule.code} ${(args as { id: string }).id}`),
  };
}

function treeOf(sections: readonly OutlineSection[]): string {
  return sections.map(({ id, sections: inner }) => (inner.length > 0 ? `${id}(${treeOf(inner)})` : id)).join(' ');
}

const whole = 'a(a1 a2(a2x) a3) b';

test('no changes, no findings', () => {
  expect(effectiveOutline(OUTLINE, undefined).value.sections).toBe(OUTLINE);
  expect(changed({})).toEqual({ tree: whole, dropped: [], codes: [] });
});

test('a dropped section takes what is in it along', () => {
  expect(changed({ drop: [named('a2')] })).toEqual({ tree: 'a(a1 a3) b', dropped: ['a2', 'a2x'], codes: [] });
});

test.each([
  ['last at the top', {}, 'a(a1 a2(a2x) a3) b moi'],
  ['last in a section', { within: named('a') }, 'a(a1 a2(a2x) a3 moi) b'],
  ['first in a section', { within: named('a'), after: named('a') }, 'a(moi a1 a2(a2x) a3) b'],
  ['behind a section', { after: named('a1') }, 'a(a1 moi a2(a2x) a3) b'],
])('a section is added %s', (_, where, tree) => {
  const added = { id: 'moi', title: 'Mới', as: 'heading' as const, phrase: '', at, ...where };
  expect(changed({ add: [added] })).toEqual({ tree, dropped: [], codes: [] });
});

test('a section gets another title', () => {
  const { value } = effectiveOutline(OUTLINE, {
    drop: [],
    add: [],
    rename: [{ id: 'a2x', title: 'Khác', at }],
    order: [],
  });
  expect([...everySection(value.sections)].find(({ id }) => id === 'a2x')?.title).toBe('Khác');
});

test.each([
  [['a3', 'a1'], 'a(a3 a2(a2x) a1) b'],
  [['a3', 'a2', 'a1'], 'a(a3 a2(a2x) a1) b'],
  [['a2', 'a1'], 'a(a2(a2x) a1 a3) b'],
  [['b', 'a'], 'b a(a1 a2(a2x) a3)'],
])('the order %j', (ids, tree) => {
  expect(changed({ order: [ids.map(named)] })).toEqual({ tree, dropped: [], codes: [] });
});

test('unknown, doubled and mismatched ids are findings and change nothing', () => {
  const added = { title: 'Mới', as: 'heading' as const, phrase: '', at };
  expect(
    changed({
      drop: [named('a9')],
      add: [
        { ...added, id: 'a1' },
        { ...added, id: 'moi', within: named('khong') },
      ],
      rename: [{ id: 'c', title: 'C', at }],
      order: [[named('a1'), named('b')], [named('zz')]],
    }),
  ).toEqual({
    tree: whole,
    dropped: [],
    codes: [
      'de-cuong-muc-khong-biet a9',
      'de-cuong-muc-trung a1',
      'de-cuong-muc-khong-biet khong',
      'de-cuong-muc-khong-biet c',
      'de-cuong-thu-tu-khac-cap b',
      'de-cuong-muc-khong-biet zz',
    ],
  });
});
