import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLeftovers } from '../../src/citations/check-leftovers.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';
import { ROOT } from '../support/run-cli.ts';

const CORPUS = join(ROOT, 'tests/audit/corpus');

/** One of each pattern. */
const NOTES = [
  'FIXME số này',
  'đạt ???',
  'xxx hồ sơ',
  '[Điền số liệu quý III]',
  '(bổ sung sau)',
  '(cập nhật số liệu của Thư viện tỉnh)',
  '(đang chờ Phòng Tổ chức gửi số)',
  '(chưa có số, hỏi Văn phòng Sở)',
  '(Hỏi lại số với phòng)',
  '(xin số Phòng Bưu chính)',
  '(Kho bạc gửi số sau)',
  '(kế toán rà lại số này)',
  '(đoạn này Văn phòng Sở bổ sung)',
  'Nhờ các phòng xem giùm',
  'Bổ sung thêm nha',
  'gửi lại cho Văn phòng nhé',
  'Chị xem lại số này',
];

const notes = (text: string): string[] => checkLeftovers(sourceText('bao-cao.md', text)).map(({ at }) => textAt(at));

/** A note that is surely seen makes every pattern be tried; it must bring nothing to light but itself. */
test('the one look that spares a text the patterns of notes overlooks none of them', () => {
  const lines = readdirSync(CORPUS).flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split('\n'));
  const overlooked = lines.filter((line) => notes(`${line}\n\nTODO`).length !== notes(line).length + 1);
  expect(overlooked).toEqual([]);
});

test.each(NOTES)('%j is a note without any other beside it', (note) => {
  expect(notes(note)).toHaveLength(1);
});
