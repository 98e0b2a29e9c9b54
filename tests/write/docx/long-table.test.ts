import { expect, test } from 'vitest';
import { pageState } from '../../../src/write/docx/page-state.ts';
import { PROFILE_14 } from '../../../src/write/docx/profile.ts';
import { writeSections } from '../../../src/write/docx/sections.ts';
import { builtInStationery } from '../../../src/write/docx/stationery.ts';
import { cell, quarterReport } from '../../support/composed-documents.ts';

test('a long table is written row by row, never as one text', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => ({ cells: [cell(`Trạm Y tế xã ${index}`), cell('12')] }));
  const table = { type: 'table' as const, head: [], rows };
  const list = { type: 'list' as const, ordered: false, start: 1, marker: '-', items: [[table]] };
  const document = { ...quarterReport(), body: [table, list] };
  const pieces: string[] = [];
  writeSections(document, pageState(document, PROFILE_14), builtInStationery(PROFILE_14), (piece) =>
    pieces.push(piece),
  );
  expect(pieces.length).toBeGreaterThan(4000);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(10_000);
});
