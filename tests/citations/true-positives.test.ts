import { describe, expect, test } from 'vitest';
import type { CitationContext } from '../../src/citations/citation-fact.ts';
import { day, judged } from './judged.ts';

const Q1_2022: CitationContext = { periodStart: day('15/12/2021'), periodEnd: day('14/3/2022') };
const Q3_2024: CitationContext = { periodStart: day('15/6/2024'), periodEnd: day('14/9/2024') };

describe('true positives', () => {
  test.each<[string, string, CitationContext, string[]]>([
    [
      'L01',
      'theo Nghị định số 60/2022/NĐ-CP ngày 21/6/2021 của Chính phủ',
      {},
      ['error nam-so-hieu-khac-nam-ngay 60/2022/NĐ-CP'],
    ],
    [
      'L01 behind the agency',
      'Thông tư số 46/2018/TT-BYT của Bộ Y tế ngày 28/12/2017',
      {},
      ['error nam-so-hieu-khac-nam-ngay 46/2018/TT-BYT'],
    ],
    [
      'L02 report',
      'Quyết định số 5065/QĐ-UBND ngày 31/12/2022',
      { reportDate: day('18/3/2022') },
      ['error van-ban-sau-ngay-bao-cao ngày 31/12/2022'],
    ],
    [
      'L02 period',
      'Quyết định số 5065/QĐ-UBND ngày 31/12/2022',
      Q1_2022,
      ['error van-ban-sau-ngay-bao-cao ngày 31/12/2022'],
    ],
    [
      'L02 shortly after the period: the report may be signed later',
      'Kế hoạch số 28/KH-SYT ngày 23/3/2022',
      Q1_2022,
      ['warning van-ban-sau-ngay-bao-cao ngày 23/3/2022'],
    ],
    [
      'L02 outer document',
      'Văn bản số 177/PC-SYT ngày 25/2/2022 về triển khai Quyết định số 5065/QĐ-UBND ngày 31/12/2022',
      {},
      ['error van-ban-sau-ngay-bao-cao ngày 31/12/2022'],
    ],
    ['L03 year', 'Kế hoạch số 19/KH-SYT ngày 19/8/19999', {}, ['error ngay-vien-dan-khong-co-that ngày 19/8/19999']],
    [
      'L03 day',
      'Kế hoạch số 19/KH-SYT ngày 30 tháng 02 năm 2024',
      {},
      ['error ngay-vien-dan-khong-co-that ngày 30 tháng 02 năm 2024'],
    ],
    [
      'L03 month missing',
      'Kế hoạch số 19/KH-SYT ngày 08 tháng năm 2023',
      {},
      ['error ngay-vien-dan-chua-du ngày 08 tháng năm 2023'],
    ],
    [
      'L04',
      'Kế hoạch số 26/KH-SYT ngày 05/02/2024; Kế hoạch số 26/KH-SYT ngày 15/02/2024',
      {},
      ['error mot-so-hai-ngay ngày 15/02/2024'],
    ],
    [
      'L04 across years',
      'Nghị quyết số 36a/NQ-CP ngày 14/10/2015; Nghị quyết số 36a/NQ-CP ngày 14/10/2017',
      {},
      ['warning mot-so-hai-ngay ngày 14/10/2017', 'warning ngay-khac-van-ban-da-biet ngày 14/10/2017'],
    ],
    [
      'L11 an agency whose name ends in that of another',
      'Nghị định số 124/2020/NĐ-CP ngày 19/10/2020 của Thanh tra Chính phủ',
      {},
      ['error ky-hieu-khac-co-quan 124/2020/NĐ-CP'],
    ],
    [
      'two numbers, spoken of before',
      'theo Nghị quyết số 41/NQ-HĐND ngày 08/12/2023.\n\nDự toán giao tại Nghị quyết số 14/NQ-HĐND ngày 08/12/2023 nói trên.',
      {},
      ['error mot-van-ban-hai-so 14/NQ-HĐND'],
    ],
    [
      'two numbers, one title',
      'Quyết định số 1783/QĐ-UBND ngày 13/5/2026 về tổng rà soát hộ nghèo năm 2026.\n\nQuyết định số 1883/QĐ-UBND ngày 13/5/2026 về tổng rà soát hộ nghèo năm 2026.',
      {},
      ['warning mot-van-ban-hai-so 1883/QĐ-UBND'],
    ],
    [
      'two numbers, the later without a title',
      'Quyết định số 1783/QĐ-UBND ngày 13/5/2026 về tổng rà soát hộ nghèo năm 2026.\n\nKinh phí theo Quyết định số 1738/QĐ-UBND ngày 13/5/2026.',
      {},
      ['warning mot-van-ban-hai-so 1738/QĐ-UBND'],
    ],
    [
      'two numbers too far apart for one day, of an agency that is named',
      'Quy định tại Nghị định số 87/2015/NĐ-CP ngày 06/10/2015 của Chính phủ.\n\nGiám sát theo Nghị định số 78/2015/NĐ-CP ngày 06/10/2015 của Chính phủ.',
      {},
      ['warning mot-van-ban-hai-so 78/2015/NĐ-CP'],
    ],
    [
      'two organs of one symbol',
      'Quyết định số 304-QĐ/TW ngày 12/3/2019 của Ban Bí thư.\n\nRà soát theo Quyết định số 304-QĐ/TW ngày 12/3/2019 của Bộ Chính trị.',
      {},
      ['warning mot-van-ban-hai-co-quan Bộ Chính trị'],
    ],
    [
      'committees of two districts',
      'Nghị quyết số 15/NQ-HĐND ngày 14/6/2024 của HĐND huyện Hướng Hóa.\n\nNghị quyết số 15/NQ-HĐND ngày 14/6/2024 của HĐND huyện Cam Lộ.',
      {},
      ['warning mot-van-ban-hai-co-quan HĐND huyện Cam Lộ'],
    ],
    [
      'L05',
      'Kế hoạch số 22/KH-SYT ngày 21/02/2022 về kiểm tra công tác cải cách hành chính năm 2022.\n\nKế hoạch số 22/KH-SYT ngày 21/02/2022 về tuyên truyền công tác cải cách hành chính năm 2022.',
      {},
      ['warning mot-so-hai-trich-yeu 22/KH-SYT'],
    ],
    [
      'L05 in the middle',
      'Quyết định số 1783/QĐ-UBND ngày 13/5/2026 về việc công bố danh mục TTHC được sửa đổi, bổ sung lĩnh vực khám, chữa bệnh thuộc phạm vi quản lý của Sở Y tế;\n\nQuyết định số 1783/QĐ-UBND ngày 13/05/2026 về việc công bố Danh mục thủ tục hành chính mới ban hành lĩnh vực Trẻ em thuộc phạm vi quản lý của Sở Y tế',
      {},
      ['warning mot-so-hai-trich-yeu 1783/QĐ-UBND'],
    ],
    [
      'L07',
      'Công văn số 1133/SYT-VP ngày 25/2/2022; Công văn số 1295/SYT-VP ngày 03/3/2020; Công văn số 1297/SYT-NV ngày 03/3/2022; Công văn số 1299/SYT-VP ngày 03/3/2022',
      {},
      ['warning nam-lac-giua-day-so ngày 03/3/2020'],
    ],
    ['L08', 'Báo cáo số 18/BCTĐ-STP ngày 2/3/2024', {}, ['warning loai-viet-tat-la 18/BCTĐ-STP']],
    ['L09 hyphen', 'Nghị định số 34/2016/NĐCP ngày 14/5/2016', {}, ['error ky-hieu-sai-dang 34/2016/NĐCP']],
    ['L09 agency', 'Nghị định số 107/2021/NĐ ngày 06/12/2021', {}, ['error ky-hieu-sai-dang 107/2021/NĐ']],
    ['L09 run together', 'Quyết định số 1961/QĐUBND ngày 1/3/2024', {}, ['error ky-hieu-sai-dang 1961/QĐUBND']],
    ['L09 type', 'Kế hoạch số 157/SYT ngày 27/12/2023', {}, ['error ky-hieu-sai-dang 157/SYT']],
    ['L09 type with a year', 'Quyết định số 05/2024/UBND ngày 31/01/2024', {}, ['error ky-hieu-sai-dang 05/2024/UBND']],
    ['L09 type, with a unit', 'Báo cáo số 258/SYT-VP ngày 28/6/2021', {}, ['warning ky-hieu-sai-dang 258/SYT-VP']],
    ['L09 spaces', 'Nghị quyết số 04/NQ- HĐND ngày 05/01/2024', {}, ['warning ky-hieu-co-khoang-trang 04/NQ- HĐND']],
    ['L09 symbol', 'Nghị định số 111/2008 ngày 10/10/2008', {}, ['warning ky-hieu-sai-dang 111/2008']],
    ['L09 lost Đ', 'Nghị định số 09/2019/ND-CP ngày 24/01/2019', {}, ['warning ky-hieu-mat-dau 09/2019/ND-CP']],
    ['L10 decree', 'Nghị định số 107/NĐ-CP ngày 06 tháng 12 năm 2021', {}, ['error thieu-nam-trong-so-hieu 107/NĐ-CP']],
    ['L10 circular', 'Thông tư số 46/TT-BYT của Bộ Y tế', {}, ['error thieu-nam-trong-so-hieu 46/TT-BYT']],
    [
      'L11 ministry',
      'Thông tư số 46/2018/TT-BYT ngày 28/12/2018 của Bộ Nội vụ',
      {},
      ['error ky-hieu-khac-co-quan 46/2018/TT-BYT'],
    ],
    [
      'L11 board',
      'Kế hoạch số 128/KH-BCĐĐA06CP ngày 28/10/2024 của Ủy ban nhân dân thành phố',
      {},
      ['error ky-hieu-khac-co-quan 128/KH-BCĐĐA06CP'],
    ],
    [
      'L11 council',
      'Nghị quyết số 02/2024/NQ-HĐND ngày 29/02/2024 của Chủ tịch UBND tỉnh',
      {},
      ['error ky-hieu-khac-co-quan 02/2024/NQ-HĐND'],
    ],
    [
      'L11 loose',
      'Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Chính phủ',
      {},
      ['warning ky-hieu-khac-co-quan 766/QĐ-TTg'],
    ],
    ['type against symbol', 'Kế hoạch số 76/QĐ-SYT ngày 02/02/2024', {}, ['warning loai-khac-ky-hieu 76/QĐ-SYT']],
    [
      'L12',
      'Công văn số 315/SNV-CCHC&VTLT ngày 10/3/2022; Công văn số 315/SNV-CCHC&VTTLT ngày 10/3/2022',
      {},
      ['warning mot-van-ban-hai-ky-hieu 315/SNV-CCHC&VTTLT'],
    ],
    ['L15 number', 'Kế hoạch số 9/KH-SYT ngày 15/01/2024', {}, ['info so-ngay-chua-dung-so-khong 9/KH-SYT']],
    [
      'L15 month',
      'Quyết định số 468/QĐ-TTg ngày 27 tháng 03 năm 2021',
      {},
      ['info so-ngay-chua-dung-so-khong ngày 27 tháng 03 năm 2021'],
    ],
    [
      'L16',
      'Kế hoạch số 219/KH-SYT ngày 27/12/2021 về cải cách hành chính năm 2021',
      {},
      ['info nam-trich-yeu-khac-nam-mong-doi 219/KH-SYT'],
    ],
    [
      'L17',
      'Trong Quý III năm 2024, Sở đã tham mưu công bố Quyết định số 1537/QĐ-UBND ngày 14/6/2024',
      Q3_2024,
      ['warning van-ban-ngoai-ky ngày 14/6/2024'],
    ],
    [
      'L17 kỳ',
      'Trong kỳ báo cáo, Sở ban hành các Quyết định: số 76/QĐ-SYT ngày 02/02/2024',
      Q3_2024,
      ['warning van-ban-ngoai-ky ngày 02/02/2024'],
    ],
  ])('%s: %s', (_, text, context, expected) => expect(judged(text, context)).toEqual(expected));

  test.each([
    [
      'L13 date',
      'Quyết định số 2243/QĐ-UBND của UBND tỉnh về việc ban hành Kế hoạch cải cách hành chính',
      ['warning vien-dan-thieu-ngay 2243/QĐ-UBND'],
    ],
    ['L13 title', 'Quyết định số 76/QĐ-SYT ngày 02/02/2024', ['info vien-dan-thieu-trich-yeu 76/QĐ-SYT']],
    [
      'L14',
      'Kế hoạch số 33/KH-SYT ngày 16/02/2024 về Đề án 06.\n\nKế hoạch số 33/KH-SYT ngày 16/02/2024 về Đề án 06.',
      ['info vien-dan-day-du-lap-lai 33/KH-SYT'],
    ],
  ])('%s: %s', (_, text, expected) => expect(judged(text, {}, true)).toEqual(expected));
});

test('L06 and L07 name exactly the faults of a published list', () => {
  // Numbers and dates of the report of the first quarter of 2022 of the health department of Bà Rịa - Vũng Tàu.
  const plans =
    '05 13/02 11 24/01 17 11/2 18 17/02 22 21/02 23 21/02 27 23/02 28 23/3 29 24/02 35 02/03 38 04/03 41 09/3 43 10/3';
  const letters = '212 11/01 385 17/01 395 18/02 692 28/01 813 12/02 1133 25/2 1297 03/3 1299 03/3 1347 07/3 1372 07/3';
  const list = (text: string, type: string, symbol: string): string[] =>
    [...text.matchAll(/(\S+) (\S+)/g)].map(([, number, date]) => `${type} số ${number}/${symbol} ngày ${date}/2022.`);
  const lines = [
    ...list(plans, 'Kế hoạch', 'KH-SYT'),
    ...list(letters, 'Văn bản', 'SYT-VP'),
    'Văn bản số 1295/SYT-VP ngày 03/3/2020.',
    'Văn bản số 7351/SYT-VP ngày 17/12/2021.',
  ];
  const expected = [
    'warning so-lui-thoi-gian ngày 13/02/2022',
    'warning so-lui-thoi-gian ngày 23/3/2022',
    'warning so-lui-thoi-gian ngày 18/02/2022',
    'warning nam-lac-giua-day-so ngày 03/3/2020',
  ];
  expect(judged(lines.join('\n\n'))).toEqual(expected);
  expect(judged([...lines].reverse().join('\n\n')).sort()).toEqual([...expected].sort());
});
