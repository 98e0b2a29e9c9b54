import { expect, test } from 'vitest';
import { readEnvelope } from '../../src/link/read-envelope.ts';
import { kindOf, treeOf } from '../support/small-kind.ts';

const { kind } = kindOf({ properties: {} });

function recipientsOf(source: string): readonly string[] {
  if (kind === undefined) throw new Error('no kind');
  const agency = treeOf('ten: Sở Y tế\nnoi_nhan: [Sở Nội vụ, "Lưu: VT"]\n', 'don-vi.yaml');
  return readEnvelope(treeOf(source), agency, kind, []).recipients;
}

test.each([
  ['loai: thu\n', ['Sở Nội vụ', 'Lưu: VT']],
  ['loai: thu\nkinh_gui: [UBND tỉnh]\n', ['Như trên', 'Sở Nội vụ', 'Lưu: VT']],
  ['loai: thu\nkinh_gui: [UBND tỉnh]\nnoi_nhan: [như trên, "Lưu: VT"]\n', ['như trên', 'Lưu: VT']],
])('who is addressed is the first recipient: %j', (source, recipients) => {
  expect(recipientsOf(source)).toEqual(recipients);
});
