import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/citations/find-citations.ts';
import { isoDate } from '../../src/text/calendar-date.ts';

function seen(text: string): unknown[] {
  return findCitations(text).map(({ number, typeWord, date, issuer, subject }) => [
    typeWord ?? null,
    number.normal,
    date?.date === undefined ? (date?.problem ?? null) : isoDate(date.date),
    issuer?.text ?? null,
    subject?.text ?? null,
  ]);
}

test('a full citation has type, number, date, agency and title, each with its place', () => {
  const text =
    'Sở làm theo Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về cải cách hành chính (CCHC) năm 2024; còn lại xong.';
  const [citation] = findCitations(text);
  expect(seen(text)).toEqual([
    ['Kế hoạch', '157/KH-SYT', '2023-12-27', 'Sở Y tế', 'về cải cách hành chính (CCHC) năm 2024'],
  ]);
  const cut = (piece: { start: number; end: number } | undefined): string => text.slice(piece?.start, piece?.end);
  expect([citation, citation?.date, citation?.issuer, citation?.subject].map(cut)).toEqual([
    '157/KH-SYT',
    'ngày 27/12/2023',
    'Sở Y tế',
    'về cải cách hành chính (CCHC) năm 2024',
  ]);
});

describe('how prose writes citations', () => {
  test.each([
    [
      'Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021 của Thủ tướng Chính phủ',
      ['Quyết định', '468/QĐ-TTg', '2021-03-27', 'Thủ tướng Chính phủ', null],
    ],
    [
      'Nghị quyết số 19/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh, quy định hỗ trợ tiền ăn.',
      ['Nghị quyết', '19/2023/NQ-HĐND', '2023-12-08', 'HĐND tỉnh', 'quy định hỗ trợ tiền ăn'],
    ],
    [
      'Quyết định số 4655/QĐ-UBND của UBND tỉnh ngày 08/12/2021',
      ['Quyết định', '4655/QĐ-UBND', '2021-12-08', 'UBND tỉnh', null],
    ],
    [
      'Thông tư số 01/2023/TT-VPCP ngày 05/4/2023 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Quy định về số hóa hồ sơ.',
      [
        'Thông tư',
        '01/2023/TT-VPCP',
        '2023-04-05',
        'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
        'Quy định về số hóa hồ sơ',
      ],
    ],
    [
      'Quyết định số 262/QĐ-BLDTBXH của Bộ Lao động - Thương binh và Xã hội',
      ['Quyết định', '262/QĐ-BLĐTBXH', null, 'Bộ Lao động - Thương binh và Xã hội', null],
    ],
    [
      '(Nghị quyết số 66.7/2025/NQ-CP, ngày 15 tháng 11 năm 2025 của Chính phủ)',
      ['Nghị quyết', '66.7/2025/NQ-CP', '2025-11-15', 'Chính phủ', null],
    ],
    [
      'Công văn số 787/SYT ngày 2.1.2018 về việc trực Tết',
      ['Công văn', '787/SYT', '2018-01-02', null, 'về việc trực Tết'],
    ],
    ['**Quyết định số 76/QĐ-SYT** ngày 02/02/2024', ['Quyết định', '76/QĐ-SYT', '2024-02-02', null, null]],
    ['Chỉ thị 10/CT-UBND', ['Chỉ thị', '10/CT-UBND', null, null, null]],
    ['Nghị định số111/2008/NĐ-CP', ['Nghị định', '111/2008/NĐ-CP', null, null, null]],
    ['Nghị quyết số 04/NQ- HĐND ngày 05/01/2024', ['Nghị quyết', '04/NQ-HĐND', '2024-01-05', null, null]],
    ['Thông tư số 01 /2018/TT-VPCP ngày 23/11/2018', ['Thông tư', '01/2018/TT-VPCP', '2018-11-23', null, null]],
    [
      'Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13 ngày 22/6/2015',
      ['Luật', '80/2015/QH13', '2015-06-22', null, 'Ban hành văn bản quy phạm pháp luật'],
    ],
    ['Nghị định số 27/CP ngày 20/4/1995', ['Nghị định', '27/CP', '1995-04-20', null, null]],
    ['Kế hoạch số 19/KH-SYT ngày 19/8/19999', ['Kế hoạch', '19/KH-SYT', 'impossible', null, null]],
    ['Kế hoạch số 19/KH-SYT ngày 08 tháng năm 2023', ['Kế hoạch', '19/KH-SYT', 'incomplete', null, null]],
    ['Kế hoạch số 19/KH-SYT ngày 15/3 của Sở', ['Kế hoạch', '19/KH-SYT', 'incomplete', 'Sở', null]],
    [
      'Kế hoạch số 132/KH-BCĐĐA06CP ngày 7/11/2024 của Ban chỉ đạo Cải cách hành chính, Chuyển đổi số thành phố về thí điểm',
      [
        'Kế hoạch',
        '132/KH-BCĐĐA06CP',
        '2024-11-07',
        'Ban chỉ đạo Cải cách hành chính, Chuyển đổi số thành phố',
        'về thí điểm',
      ],
    ],
  ])('%s', (text, expected) => expect(seen(text)).toEqual([expected]));

  test('a line or a page that breaks inside a sentence is a space', () => {
    expect(
      seen('theo Kế hoạch số\n07/KH-SYT ngày\n\n12/01/2024 của\nSở Y tế về rà soát\nthủ tục năm 2024.\n- Mục khác'),
    ).toEqual([['Kế hoạch', '07/KH-SYT', '2024-01-12', 'Sở Y tế', 'về rà soát thủ tục năm 2024']]);
    expect(seen('- Nghị quyết số 02/2024/NQ-\nHĐND ngày 29/02/2024')).toMatchObject([
      ['Nghị quyết', '02/2024/NQ-HĐND', '2024-02-29', null, null],
    ]);
  });

  test('a title ends with its line, its cell, its bracket', () => {
    expect(seen('Kế hoạch số 9/KH-SYT về đào tạo\nTheo đó, Sở mở lớp')[0]).toMatchObject({ 4: 'về đào tạo' });
    expect(seen('Kế hoạch số 9/KH-SYT ngày 1/2/2024\tThực hiện một cửa')[0]).toMatchObject({ 4: null });
    expect(seen('(theo Kế hoạch số 9/KH-SYT về đào tạo) tại tỉnh')[0]).toMatchObject({ 4: 'về đào tạo' });
    expect(seen('Kế hoạch số 9/KH-SYT về đào tạo, Sở Y tế đã mở lớp')[0]).toMatchObject({ 4: 'về đào tạo' });
  });

  test('a list passes its type on, and its date on to nobody', () => {
    const text = 'Công văn số 8179/SYT-TCHC ngày 04 tháng 12 năm 2025; số 9086/SYT-TCHC ngày 27 tháng 12 năm 2025';
    expect(seen(text)).toEqual([
      ['Công văn', '8179/SYT-TCHC', '2025-12-04', null, null],
      ['Công văn', '9086/SYT-TCHC', '2025-12-27', null, null],
    ]);
    const pair = findCitations('Nghị định số 107/2020/NĐ-CP, 108/2020/NĐ-CP ngày 14/9/2020');
    expect(pair.map(({ date, dateUnsure }) => [date?.written, dateUnsure])).toEqual([
      [undefined, true],
      ['ngày 14/9/2020', false],
    ]);
  });

  test('a document in the title of another knows it', () => {
    const [outer, inner] = findCitations(
      'Công văn số 787/SYT ngày 11/3/2024 về thực hiện Chỉ thị 10/CT-UBND của UBND tỉnh.',
    );
    expect(outer?.within).toBeUndefined();
    expect([inner?.within, inner?.inTitle]).toEqual([0, true]);
  });

  test('the date behind an amended law is the amending law’s', () => {
    const text =
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 76/2015/QH13 và Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 22/11/2019;';
    expect(findCitations(text).map(({ date, dateUnsure }) => [date, dateUnsure])).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
  });
});

test.each([
  'tiếp nhận 222/252 hồ sơ, 259 lượt/316 người, 97/98 TTHC, 8/8 TTYT, xếp 9/63',
  'tư vấn 24/7; ngày 15/3/2024; quý 2/2024; giai đoạn 2021-2025; 1.072.019 hồ sơ; đạt 97,77%',
  'triển khai Đề án 06/CP; 05/TYT; 12/TTYT huyện; 01 Nghị quyết/HĐND; 5/UBND xã; 20/Phòng',
  'mã số 12/ABC; hồ sơ số 000.12/BRVT; điện thoại số 3852/254; HL7-FHIR; SARS-CoV-2; 30Mbps',
])('%s cites nothing', (text) => expect(seen(text)).toEqual([]));

describe('properties', () => {
  const words = fc.constantFrom(
    ...[
      'Kế hoạch',
      'Luật',
      'số',
      '157/KH-SYT',
      '60/2021/NĐ-CP',
      '80/2015/QH13',
      '57-NQ/TW',
      'ngày',
      '27/12/2023',
      'ngày 08 tháng',
      'năm 2024',
    ],
    ...['của', 'Sở Y tế', 'về việc', '(', ')', ';', '.', ',', '\n', '\n\n', '\t', '- ', '/', '12/', 'sửa đổi', '…'],
  );
  const prose = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '));

  test('any text is searched, never thrown at, and places lie in order inside it', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const [index, one] of findCitations(text).entries()) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
          for (const piece of [one, one.date, one.issuer, one.subject]) {
            if (piece === undefined) continue;
            expect(piece.start).toBeLessThanOrEqual(piece.end);
            expect(piece.end).toBeLessThanOrEqual(text.length);
          }
          if (one.within !== undefined) expect(one.within).toBeLessThan(index);
        }
      }),
    );
  });

  test('what stands before in a paragraph of its own changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(500), (length) => {
        const before = `${'a'.repeat(length)}.\n\n`;
        const [citation] = findCitations(`${before}Kế hoạch số 157/KH-SYT ngày 27/12/2023`);
        expect(citation?.start).toBe(before.length + 'Kế hoạch số '.length);
      }),
    );
  });
});
