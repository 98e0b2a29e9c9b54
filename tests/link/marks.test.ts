import { expect, test } from 'vitest';
import { readEnvelope } from '../../src/link/read-envelope.ts';
import { kindOf, treeOf } from '../support/small-kind.ts';

const { kind } = kindOf({ properties: {} });

function marksOf(source: string): readonly unknown[] {
  if (kind === undefined) throw new Error('no kind');
  const { urgency, circulation, drafter } = readEnvelope(
    treeOf(source),
    treeOf('ten: Sở Y tế\n', 'don-vi.yaml'),
    kind,
    [],
  );
  return [urgency, circulation, drafter];
}

test('urgency, circulation and drafter are read as they are printed', () => {
  expect(marksOf('loai: thu\ndo_khan: KHẨN\nluu_hanh: LƯU HÀNH NỘI BỘ\nsoan_thao: PL.(300)\n')).toEqual([
    'KHẨN',
    'LƯU HÀNH NỘI BỘ',
    'PL.(300)',
  ]);
  expect(marksOf('loai: thu\n')).toEqual([undefined, undefined, undefined]);
});
