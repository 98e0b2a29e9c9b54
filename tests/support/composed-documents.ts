import type { Block, ComposedDocument, Inline, Table, TableCell } from '../../src/write/composed-document.ts';

/** Composed documents for the tests of writers, with the facts of the report of Bà Rịa - Vũng Tàu for quarter III, 2024. */
export function quarterReport(changes: Partial<ComposedDocument> = {}): ComposedDocument {
  return {
    draft: false,
    letterhead: {
      superior: 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU',
      agency: 'SỞ Y TẾ',
      number: 'Số: 157/BC-SYT',
      placeAndDate: 'Bà Rịa - Vũng Tàu, ngày 13 tháng 9 năm 2024',
    },
    title: { type: 'BÁO CÁO', subject: 'Công tác cải cách hành chính quý III năm 2024' },
    addressees: [],
    legalBases: [
      text('Căn cứ Quyết định số 4655/QĐ-UBND ngày 08/12/2021 của UBND tỉnh Bà Rịa - Vũng Tàu'),
      text('Căn cứ Công văn số 315/SNV-CCHC&VTTLT ngày 10/3/2022 của Sở Nội vụ'),
    ],
    body: quarterBody(),
    footnotes: [{ label: '1', content: text('Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế.') }],
    signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn Thái' },
    recipients: ['Bộ Y tế (báo cáo)', 'Sở Nội vụ, Sở Tài chính', 'Các phòng chuyên môn của Sở', 'Lưu: VT, VP'],
    appendices: [],
    properties: {
      title: 'Báo cáo công tác cải cách hành chính quý III năm 2024',
      author: 'Sở Y tế tỉnh Bà Rịa - Vũng Tàu',
      date: '2024-09-13',
    },
    ...changes,
  };
}

export function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

export function paragraph(words: string): Block {
  return { type: 'paragraph', content: text(words) };
}

export function cell(words: string, changes: Partial<TableCell> = {}): TableCell {
  return { content: words === '' ? [] : text(words), columns: 1, rows: 1, align: 'left', ...changes };
}

/** Biểu II.06a/VPCP/KSTT: the statutory head of 13 columns in three rows. */
export function form06(): Table {
  const head = (words: string, columns = 1, rows = 1) => cell(words, { columns, rows, align: 'center' });
  const number = (words: string) => cell(words, { align: 'right' });
  const row = (order: string, field: string, figures: readonly string[]) => ({
    cells: [cell(order, { align: 'center' }), cell(field), ...figures.map(number)],
  });
  return {
    type: 'table',
    head: [
      {
        cells: [
          head('STT', 1, 3),
          head('Lĩnh vực giải quyết', 1, 3),
          head('Số lượng hồ sơ tiếp nhận', 4),
          head('Số lượng hồ sơ đã giải quyết', 4),
          head('Số lượng hồ sơ đang giải quyết', 3),
        ],
      },
      {
        cells: [
          head('Tổng số', 1, 2),
          head('Trong kỳ', 2),
          head('Từ kỳ trước', 1, 2),
          head('Tổng số', 1, 2),
          head('Trước hạn', 1, 2),
          head('Đúng hạn', 1, 2),
          head('Quá hạn', 1, 2),
          head('Tổng số', 1, 2),
          head('Trong hạn', 1, 2),
          head('Quá hạn', 1, 2),
        ],
      },
      { cells: [head('Trực tuyến'), head('Trực tiếp, dịch vụ bưu chính')] },
      { cells: Array.from({ length: 13 }, (_, index) => head(`(${index + 1})`)) },
    ],
    rows: [
      row('1', 'Dược phẩm', ['520', '402', '3', '115', '391', '384', '7', '0', '129', '129', '0']),
      row('2', 'Khám bệnh, chữa bệnh', ['478', '368', '2', '108', '352', '350', '1', '1', '126', '126', '0']),
      row('', 'Tổng cộng', ['998', '770', '5', '223', '743', '734', '8', '1', '255', '255', '0']),
    ],
  };
}

function quarterBody(): readonly Block[] {
  return [
    paragraph('Sở Y tế báo cáo kết quả như sau:'),
    { type: 'heading', level: 1, number: 'I.', content: text('Công tác chỉ đạo, điều hành') },
    { type: 'heading', level: 2, number: '1.', content: text('Kế hoạch cải cách hành chính') },
    {
      type: 'list',
      ordered: false,
      start: 1,
      marker: '-',
      items: [
        [
          {
            type: 'paragraph',
            content: [
              ...text('Kế hoạch số 157/KH-SYT ngày 27/12/2023'),
              { type: 'footnote-reference', label: '1' },
              ...text(' có 32 nhiệm vụ:'),
            ],
          },
          {
            type: 'list',
            ordered: false,
            start: 1,
            marker: '+',
            items: [[paragraph('Đã thực hiện: 15 nhiệm vụ;')], [paragraph('Đang thực hiện: 17 nhiệm vụ.')]],
          },
        ],
        [{ type: 'paragraph', content: [{ type: 'strong', content: text('48') }, ...text(' nhiệm vụ được giao.')] }],
      ],
    },
    { type: 'heading', level: 1, number: 'II.', content: text('Cải cách thủ tục hành chính') },
    { type: 'heading', level: 2, number: '1.', content: text('Kết quả giải quyết hồ sơ') },
    { type: 'heading', level: 3, number: '1.1.', content: text('Tiếp nhận') },
    { type: 'heading', level: 4, number: 'a)', content: text('Theo lĩnh vực') },
    form06(),
    paragraph('Tỷ lệ giải ngân 9 tháng đầu năm 2024: 75 %, đạt 545.918 triệu đồng.'),
    paragraph('Trên đây là báo cáo công tác cải cách hành chính quý III năm 2024 của Sở Y tế./.'),
  ];
}

/** The quarter report with two addressees and two appendices, the second across the page. */
export function appendixReport(changes: Partial<ComposedDocument> = {}): ComposedDocument {
  const attachedTo = '(Kèm theo Báo cáo số 157/BC-SYT ngày 13 tháng 9 năm 2024 của Sở Y tế)';
  return quarterReport({
    addressees: ['Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu', 'Sở Nội vụ'],
    appendices: [
      {
        label: 'Phụ lục I',
        title: 'DANH MỤC VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH',
        attachedTo,
        landscape: false,
        body: [paragraph('Công văn số 787/SYT ngày 11/3/2024./.')],
      },
      {
        label: 'Phụ lục II',
        title: 'TIẾN ĐỘ NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
        attachedTo,
        landscape: true,
        body: [taskTable(12)],
      },
    ],
    ...changes,
  });
}

/** A task table of eight columns with cells that span rows. */
export function taskTable(tasks: number): Table {
  const head = (words: string, columns = 1, rows = 1) => cell(words, { columns, rows, align: 'center' });
  return {
    type: 'table',
    caption: text('Bảng 1. Tiến độ nhiệm vụ đến ngày 13/9/2024'),
    head: [
      {
        cells: [
          head('STT', 1, 2),
          head('Lĩnh vực', 1, 2),
          head('Nhiệm vụ', 1, 2),
          head('Sản phẩm', 1, 2),
          head('Đơn vị', 2),
          head('Thời hạn', 1, 2),
          head('Kết quả', 1, 2),
        ],
      },
      { cells: [head('Chủ trì'), head('Phối hợp')] },
    ],
    rows: Array.from({ length: tasks }, (_, index) => ({
      cells: [
        cell(String(index + 1), { align: 'center' }),
        ...(index % 3 === 0 ? [cell('Cải cách thủ tục hành chính', { rows: Math.min(3, tasks - index) })] : []),
        cell('Rà soát, đề xuất cắt giảm thời gian giải quyết thủ tục hành chính thuộc thẩm quyền của Sở Y tế'),
        cell('Quyết định của UBND tỉnh'),
        cell('Văn phòng Sở'),
        cell('Phòng Nghiệp vụ Y, Phòng Nghiệp vụ Dược'),
        cell('30/9/2024', { align: 'center' }),
        cell('Đang thực hiện'),
      ],
    })),
  };
}
