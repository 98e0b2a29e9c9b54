import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLeftovers } from '../../src/citations/check-leftovers.ts';
import { checkPlaceOfIssue } from '../../src/citations/check-place-of-issue.ts';
import { checkProseDates } from '../../src/citations/check-prose-dates.ts';
import { textFacts } from '../../src/citations/citation-fact.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';
import { day } from './judged.ts';

const leftovers = (text: string): string[] =>
  checkLeftovers(sourceText('q1.noi-dung.md', text)).map(({ rule, at }) => `${rule.code} ${textAt(at)}`);

describe('L18', () => {
  test.each([
    ['Số lớp đã tổ chức:.....lớp.', 'con-cho-trong .....lớp'],
    ['bồi dưỡng.....người, bao gồm:', 'con-cho-trong .....người'],
    ['(chuyên viên chính: ..... người)', 'con-cho-trong ..... người'],
    ['đã tổ chức …lớp', 'con-cho-trong …lớp'],
    ['đạt tỷ lệ ...% kế hoạch', 'con-cho-trong ...%'],
    ['Kinh phí: ____ triệu đồng', 'con-cho-trong ____ triệu'],
    ['Tổng số hồ sơ: ……', 'con-cho-trong ……'],
    ['trong quý:nhờ Hoa điền nốt giúp nha', 'con-ghi-chu-soan-thao nhờ Hoa điền nốt giúp nha'],
    ['Nhờ anh Bình bổ sung số liệu giúp em nhé', 'con-ghi-chu-soan-thao Nhờ anh Bình bổ sung số liệu giúp em nhé'],
    ['chị xem lại chỗ này', 'con-ghi-chu-soan-thao chị xem lại chỗ này'],
    ['số này lấy ở phần mềm nhé.', 'con-ghi-chu-soan-thao mềm nhé'],
    ['TODO bổ sung phụ lục', 'con-ghi-chu-soan-thao TODO bổ sung phụ lục'],
    ['tiếp nhận xxx hồ sơ', 'con-ghi-chu-soan-thao xxx'],
    ['tiếp nhận ??? hồ sơ', 'con-ghi-chu-soan-thao ???'],
    ['[điền số liệu quý III]', 'con-ghi-chu-soan-thao [điền số liệu quý III]'],
    ['(bổ sung sau)', 'con-ghi-chu-soan-thao (bổ sung sau)'],
  ])('%s', (text, expected) => expect(leftovers(text)).toEqual([expected]));

  test.each([
    'Trên đây là báo cáo của Sở Y tế./.',
    'phần mềm Một cửa điện tử... và bảo đảm an toàn; chức năng, giao diện, xử lý...; nhiều hồ sơ....)',
    '(Kèm theo Báo cáo số …/BC-SYT ngày … tháng … năm … của Sở Y tế)',
    'Số: …/BC-SYT; ngày ... tháng ... năm 2024',
    'gồm tờ rơi, áp phích, …người dân; hồ sơ… và văn bản',
    'Nhờ đẩy mạnh tuyên truyền, tỷ lệ tăng. Nhờ bổ sung nhân lực giúp giảm tải.',
    'khoa Răng Hàm Mặt, nha khoa; huyện Mường Nhé; hỗ trợ 05 hộ; giúp hộ nghèo',
    'nhờ phối hợp tốt với các đơn vị; anh em cán bộ, công chức; bổ sung 02 lớp',
    '[Kế hoạch](ke-hoach.md) và [bổ sung](phu-luc.md); Đại hội lần thứ XXX',
  ])('nothing in: %s', (text) => expect(leftovers(text)).toEqual([]));

  test('a part of a source is searched in its own offsets', () => {
    const source = sourceText('q1.noi-dung.md', 'TODO một\nTODO hai');
    expect(checkLeftovers(source, 9).map(({ at }) => [at.start, textAt(at)])).toEqual([[9, 'TODO hai']]);
  });

  test('any text is searched, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void leftovers(text)));
  });
});

describe('L03 outside citations', () => {
  const dates = (text: string): string[] => {
    const source = sourceText('q1.noi-dung.md', text);
    return checkProseDates(source, textFacts(source)).map(({ rule, at }) => `${rule.code} ${textAt(at)}`);
  };

  test.each([
    ['họp ngày 31/6/2024', 'ngày 31/6/2024'],
    ['từ ngày 15/6/2024 đến 30/02/2024', '30/02/2024'],
    ['ngày 08 tháng năm 2023', 'ngày 08 tháng năm 2023'],
    ['ngày 12 tháng 13 năm 2023', 'ngày 12 tháng 13 năm 2023'],
    ['ngày 19/8/19999', 'ngày 19/8/19999'],
  ])('%s', (text, place) => expect(dates(text)).toEqual([`ngay-trong-van-khong-co-that ${place}`]));

  test.each([
    'ngày 29/02/2024, ngày 15 tháng 3, ngày 15 hằng tháng, ngày 28/2, ngày 8.3.2024, ngày 5/3/24',
    'trực 24/24/7 ngày; 12/31/5; đến 1.142.000 người; ngày     tháng     năm 2024',
    'Kế hoạch số 19/KH-SYT ngày 19/8/19999', // judged with its document
  ])('nothing in: %s', (text) => expect(dates(text)).toEqual([]));
});

describe('L19', () => {
  const places = (text: string, province: string, date = '05/5/2024'): string[] =>
    checkPlaceOfIssue(sourceText('bao-cao.md', text), { province, reportDate: day(date) }).map(({ at }) => textAt(at));

  test('another province before the date', () => {
    expect(places('SỞ Y TẾ\n\n*Hải Dương, ngày 05 tháng 5 năm 2024*', 'tỉnh Kon Tum')).toEqual(['Hải Dương']);
    expect(places('Hà Nội, ngày   tháng 5 năm 2024', 'Bà Rịa - Vũng Tàu')).toEqual(['Hà Nội']);
  });

  test('the province itself, a town of it, a sentence', () => {
    expect(places('Kon Tum, ngày 05 tháng 5 năm 2024', 'tỉnh Kon Tum')).toEqual([]);
    expect(places('Bà Rịa-Vũng Tàu, ngày 05 tháng 5 năm 2024', 'Bà Rịa – Vũng Tàu')).toEqual([]);
    expect(places('Vũng Tàu, ngày 05 tháng 5 năm 2024', 'Bà Rịa - Vũng Tàu')).toEqual([]);
    expect(places('Huế, ngày 05 tháng 5 năm 2024', 'tỉnh Thừa Thiên Huế')).toEqual([]);
    expect(places('Khánh Hoà, ngày 05 tháng 5 năm 2024', 'Khánh Hòa')).toEqual([]);
    expect(places('họp tại Hà Nội, ngày 05 tháng 5 năm 2024', 'Kon Tum')).toEqual([]);
  });

  test('a merged province is another one before 1/7/2025 and the same afterwards', () => {
    const text = 'Hải Dương, ngày 05 tháng 5 năm 2026';
    expect(places(text, 'thành phố Hải Phòng', '05/5/2024')).toEqual(['Hải Dương']);
    expect(places(text, 'thành phố Hải Phòng', '05/5/2026')).toEqual([]);
  });
});
