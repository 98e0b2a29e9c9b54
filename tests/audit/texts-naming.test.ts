import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textsNaming } from '../../src/audit/texts-naming.ts';

const WORDS = ['hộ', 'nghèo', 'hộ nghèo', 'cận', 'xã Hưng Thạnh', 'giảm', '781', 'dân tộc', '', 'số'];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

test('a name is found in the texts that hold it, and in no others', () => {
  fc.assert(
    fc.property(fc.array(phrase), fc.array(phrase), (names, texts) => {
      const wanted = names.map((name) => name.trim()).filter((name) => name.includes(' '));
      const places = textsNaming(wanted, texts);
      for (const name of wanted) {
        const holding = texts.flatMap((text, place) => (text.includes(name) ? [place] : []));
        expect(places.get(name) ?? []).toEqual(holding);
      }
    }),
  );
});
