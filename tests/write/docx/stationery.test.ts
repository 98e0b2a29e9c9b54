import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stationeryModule } from '../../../scripts/stationery.ts';
import { PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { builtInStationery } from '../../../src/write/docx/stationery.ts';
import { headingStyle, STYLE } from '../../../src/write/docx/style-ids.ts';

test('the committed stationery is what the script makes from the profiles', async () => {
  const committed = readFileSync(new URL('../../../src/write/docx/stationery.generated.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await stationeryModule());
});

test('the stationery defines every style that the page may name', () => {
  const { styles } = builtInStationery(PROFILE_14);
  const ids = [...Object.values(STYLE), headingStyle(1), headingStyle(2), headingStyle(3), headingStyle(9)];
  expect(ids.filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
});

test('a profile for which no stationery was made is a bug', () => {
  expect(() => builtInStationery({ ...PROFILE_14, name: 'own' })).toThrow('no stationery was made');
});
