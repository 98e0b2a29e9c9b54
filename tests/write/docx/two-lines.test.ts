import { expect, test } from 'vitest';
import { breakInTwo } from '../../../src/write/docx/two-lines.ts';

const LEFT_COLUMN = 3700;

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 'ỦY BAN NHÂN DÂN|TỈNH BÀ RỊA - VŨNG TÀU'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'ỦY BAN NHÂN DÂN|THÀNH PHỐ HẢI PHÒNG'],
  ['CHI CỤC AN TOÀN VỆ SINH THỰC PHẨM', 'CHI CỤC AN TOÀN|VỆ SINH THỰC PHẨM'],
  ['SỞ Y TẾ', 'SỞ Y TẾ'],
])('%s', (name, lines) => {
  const broken = breakInTwo(name, false, 13, LEFT_COLUMN);
  // the break is the last space that may break
  const [first, second] = splitAtLast(broken);
  expect(lines.includes('|') ? `${first}|${second}` : broken).toBe(lines);
});

function splitAtLast(name: string): readonly [string, string] {
  const at = name.lastIndexOf(' ');
  return [name.slice(0, at), name.slice(at + 1).replaceAll('\u00a0', ' ')];
}

test('a name for three lines is left as it is', () => {
  const name = 'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH DÂN DỤNG VÀ CÔNG NGHIỆP TỈNH';
  expect(breakInTwo(name, false, 13, LEFT_COLUMN)).toBe(name);
});
