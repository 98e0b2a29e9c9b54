import { describe, expect, test } from 'vitest';
import { type CitationContext, textFacts } from '../../src/citations/citation-fact.ts';
import { vocabulary } from '../../src/citations/known.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { day, judged } from './judged.ts';

const Q3_2024: CitationContext = { periodStart: day('15/6/2024'), periodEnd: day('14/9/2024') };

describe('traps: nothing is said', () => {
  test.each<[string, string, CitationContext?]>([
    [
      'L01',
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 76/2015/QH13 và Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 22/11/2019',
    ],
    ['L01 in force later', 'Nghị định số 60/2021/NĐ-CP có hiệu lực từ ngày 15/01/2022'],
    [
      'L01 one date for a list',
      'Nghị định số 107/2020/NĐ-CP, 108/2021/NĐ-CP và Quyết định số 12/QĐ-SYT ngày 14/9/2022',
    ],
    ['L02 same day', 'Kế hoạch số 28/KH-SYT ngày 18/3/2022', { reportDate: day('18/3/2022') }],
    [
      'L02 amended later',
      'Quyết định số 130/QĐ-BYT ngày 18/01/2023 quy định chuẩn dữ liệu, được sửa đổi theo Quyết định số 4750/QĐ-BYT ngày 29/12/2023',
    ],
    ['L03 press', 'Kế hoạch số 19/KH-SYT ngày 2.1.2018'],
    ['L03 blank of an electronic document', '(Kèm theo Báo cáo số 12/BC-SYT ngày     tháng     năm 2024 của Sở Y tế)'],
    ['L04 another year', 'Nghị quyết số 76/NQ-CP ngày 13/6/2013; Nghị quyết số 76/NQ-CP ngày 15/7/2021'],
    ['L04 every first of January', 'Nghị quyết số 01/NQ-CP ngày 01/01/2020; Nghị quyết số 01/NQ-CP ngày 01/01/2021'],
    [
      'L04 two committees',
      'Kế hoạch số 26/KH-UBND ngày 05/02/2024 của UBND tỉnh; Kế hoạch số 26/KH-UBND ngày 15/02/2024 của UBND huyện Châu Đức',
    ],
    [
      'L11 inspectorates',
      'Thông tư số 02/2021/TT-TTCP ngày 22/3/2021 của Tổng Thanh tra Chính phủ; Quyết định số 05/QĐ-TTT ngày 22/3/2021 của Chánh Thanh tra tỉnh; Thông tư số 39/2016/TT-NHNN ngày 30/12/2016 của Ngân hàng Nhà nước Việt Nam',
    ],
    [
      'two numbers of one day, neighbours with one title',
      'Quyết định số 1537/QĐ-UBND ngày 14/6/2024 về việc công bố danh mục thủ tục hành chính.\n\nQuyết định số 1538/QĐ-UBND ngày 14/6/2024 về việc công bố danh mục thủ tục hành chính.',
    ],
    [
      'two numbers of one day, two titles',
      'Quyết định số 1783/QĐ-UBND ngày 13/5/2026 về tổng rà soát hộ nghèo năm 2026.\n\nQuyết định số 1738/QĐ-UBND ngày 13/5/2026 về công bố danh mục thủ tục hành chính lĩnh vực trẻ em.',
    ],
    [
      'two numbers of one day, a list',
      'các Quyết định số 1221/QĐ-UBND ngày 14/6/2024, số 1212/QĐ-UBND ngày 14/6/2024; các quyết định nêu trên',
    ],
    [
      'two numbers of one day, as near as a busy office signs them',
      'Quyết định số 2699/QĐ-BCT ngày 11/10/2024 của Bộ Công Thương.\n\nQuyết định số 2689/QĐ-BCT ngày 11/10/2024 của Bộ Công Thương.',
    ],
    [
      'two numbers of one day, beside each other',
      'Nghị định số 87/2015/NĐ-CP ngày 06/10/2015 của Chính phủ và Nghị định số 78/2015/NĐ-CP ngày 06/10/2015 của Chính phủ',
    ],
    [
      'one agency in longer and shorter words',
      'Quyết định số 1264/QĐ-UBND ngày 14/6/2024 của Chủ tịch Ủy ban nhân dân tỉnh Quảng Trị.\n\nQuyết định số 1264/QĐ-UBND ngày 14/6/2024 của UBND tỉnh.',
    ],
    [
      'L05 shortened',
      'Kế hoạch số 22/KH-SYT ngày 21/02/2022 về kiểm tra công tác cải cách hành chính, kiểm soát thủ tục hành chính năm 2022 của ngành Y tế.\n\nKế hoạch số 22/KH-SYT ngày 21/02/2022 kiểm tra công tác CCHC, kiểm soát TTHC năm 2022.',
    ],
    [
      'L05 words put in, a slip',
      'Kế hoạch số 33/KH-SYT ngày 16/02/2024 về việc triển khai thực hiện Đề án phát triển dữ liệu dân cư.\n\nKế hoạch số 33/KH-SYT ngày 16/02/2024 về Đề án phát triễn ứng dụng dữ liệu dân cư năm 2024.',
    ],
    ['L06 two members', 'Kế hoạch số 05/KH-SYT ngày 13/02/2022; Kế hoạch số 11/KH-SYT ngày 24/01/2022'],
    [
      'L06 series of their own',
      'Quyết định số 05/2024/QĐ-UBND ngày 31/01/2024; Quyết định số 605/QĐ-UBND ngày 8/3/2024; Quyết định số 11/2024/QĐ-UBND ngày 1/6/2024; Quyết định số 1537/QĐ-UBND ngày 14/6/2024; Quyết định số 1632/QĐ-UBND ngày 24/6/2024',
    ],
    [
      'L06 a merged agency begins anew',
      'Công văn số 4711/SYT-TCHC ngày 29/5/2025; Công văn số 8179/SYT-TCHC ngày 04/6/2025; Công văn số 12/SYT-TCHC ngày 02/7/2025; Công văn số 15/SYT-TCHC ngày 03/7/2025',
    ],
    [
      'L07 far neighbours',
      'Công văn số 335/SYT-VP ngày 29/01/2024; Công văn số 787/SYT ngày 11/3/2024; Công văn số 1050/SYT-NV ngày 12/04/2023; Công văn số 2804/SYT-KHTC ngày 22/07/2024; Công văn số 3202/SYT-VP ngày 13/08/2024',
    ],
    ['L08 known', 'Phiếu chuyển số 177/PC-SYT ngày 25/2/2022'],
    ['L08 a công văn’s letters are free', 'Công văn số 45/ĐKTLN-SYT ngày 2/3/2024'],
    ['L09 legal công văn', 'Công văn số 787/SYT ngày 11/3/2024 của Sở Y tế'],
    ['L09 line break', 'Nghị quyết số 04/NQ-\nHĐND ngày 05/01/2024'],
    ['L09 old', 'Quyết định số 12/QĐ.UB ngày 5/3/1995'],
    ['L10 old', 'Nghị định số 27/CP ngày 20/4/1995; Thông tư số 13/TT-LB ngày 3/2/1994'],
    ['L10 either way', 'Nghị quyết số 76/NQ-CP ngày 15/7/2021; Quyết định số 1961/QĐ-UBND ngày 3/8/2021'],
    [
      'L11 head for agency',
      'Quyết định số 4210/QĐ-BYT ngày 20/9/2017 của Bộ trưởng Bộ Y tế; Chỉ thị số 10/CT-UBND ngày 16/8/2021 của Chủ tịch UBND tỉnh',
    ],
    ['L11 notice of conclusions', 'Thông báo số 148/TB-VPCP ngày 23/3/2026 của Ban Chỉ đạo của Chính phủ'],
    ['L11 department of a ministry', 'Công văn số 908/CNTT-THKCB ngày 15/11/2022 của Cục Công nghệ thông tin Bộ Y tế'],
    ['L11 office of a committee', 'Công văn số 3551/VP-NC ngày 03/4/2026 của UBND thành phố'],
    ['L11 lost Đ', 'Quyết định số 262/QĐ-BLDTBXH ngày 1/3/2024 của Bộ Lao động - Thương binh và Xã hội'],
    [
      'L11 party',
      'Quy chế số 04-QC/TU ngày 12/4/2022 của Ban Thường vụ Tỉnh ủy; Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    ],
    ['type: a conclusion is a notice', 'kết luận số 48/TB-SYT ngày 04/3/2022; Văn bản số 177/PC-SYT ngày 25/2/2022'],
    ['L15 both short forms', 'Quyết định số 605/QĐ-UBND ngày 8/3/2024; Quyết định số 906/QĐ-UBND ngày 08/03/2024'],
    ['L16 next year', 'Kế hoạch số 157/KH-SYT ngày 27/12/2023 về cải cách hành chính năm 2024'],
    [
      'L16 looks back',
      'Kế hoạch số 30/KH-SYT ngày 27/12/2021 về khắc phục hạn chế của chỉ số cải cách hành chính năm 2020',
    ],
    [
      'L17 applied, not issued',
      'Trong kỳ báo cáo, Sở ban hành văn bản triển khai thực hiện Quyết định số 766/QĐ-TTg ngày 23/6/2022',
      Q3_2024,
    ],
    ['L17 another quarter', 'Trong Quý II năm 2024, Sở ban hành Quyết định số 76/QĐ-SYT ngày 02/5/2024', Q3_2024],
    ['L17 inside', 'Trong kỳ, Sở ban hành Quyết định số 76/QĐ-SYT ngày 15/6/2024', Q3_2024],
    [
      'oddities',
      'Nghị quyết số 66.7/2025/NQ-CP ngày 15/11/2025; Nghị quyết số 30c/NQ-CP ngày 08/11/2011; Nghị quyết 19-2016/NQ-CP ngày 28/4/2016',
    ],
  ])('%s: %s', (_, text, context) => {
    expect(textFacts(sourceText('bao-cao.md', text))).not.toEqual([]);
    expect(judged(text, context)).toEqual([]);
  });

  test('L02: a deadline without a number is no citation', () => {
    expect(judged('hoàn thành Kế hoạch trước ngày 31/12/2030', { reportDate: day('18/3/2022') })).toEqual([]);
  });

  test.each([
    ['L13 later', 'Kế hoạch số 07/KH-SYT ngày 12/01/2024 về rà soát thủ tục. Theo Kế hoạch số 07/KH-SYT.'],
    ['L13 in a title', 'Công văn số 787/SYT ngày 11/3/2024 về việc thực hiện Chỉ thị 10/CT-UBND của UBND tỉnh'],
    ['L13 law', 'Luật Khám bệnh, chữa bệnh số 15/2023/QH15'],
    ['L13 dated before', 'Ngày 28/12/2023, Ủy ban nhân dân tỉnh ban hành Quyết định số 3835/QĐ-UBND'],
    [
      'L14 in a title',
      'Kế hoạch số 33/KH-SYT ngày 16/02/2024 về Đề án 06; Công văn số 40/SYT-VP ngày 1/3/2024 về việc sửa Kế hoạch số 33/KH-SYT ngày 16/02/2024 về Đề án 06',
    ],
  ])('%s: %s', (_, text) => expect(judged(text, {}, true)).toEqual([]));

  test('L08: an office’s own type', () => {
    const known = vocabulary({ types: ['BCTĐ'] });
    expect(judged('Báo cáo số 18/BCTĐ-STP ngày 2/3/2024', { known })).toEqual([]);
  });
});
