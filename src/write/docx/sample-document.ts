import type { Block, ComposedDocument, Inline, TableCell } from '../composed-document.ts';

/** A page that shows every style in its place: what an office changes in Word to make its own stationery. */
export function sampleDocument(): ComposedDocument {
  return {
    draft: false,
    letterhead: {
      superior: 'TÊN CƠ QUAN CHỦ QUẢN',
      agency: 'TÊN CƠ QUAN BAN HÀNH',
      number: 'Số: 01/BC-KH',
      placeAndDate: 'Địa danh, ngày 01 tháng 02 năm 2024',
      urgency: 'KHẨN',
    },
    title: { type: 'BÁO CÁO', subject: 'Trích yếu nội dung văn bản' },
    addressees: ['Tên cơ quan nhận'],
    legalBases: [text('Căn cứ văn bản thứ nhất'), text('Căn cứ văn bản thứ hai')],
    listOfTables: true,
    body: [
      paragraph('Lời văn: kiểu Body Text. Chi tiết tại Phụ lục.'),
      heading(1, 'I.', 'Tiêu đề cấp một'),
      heading(2, '1.', 'Tiêu đề cấp hai'),
      heading(3, '1.1.', 'Tiêu đề cấp ba'),
      heading(4, 'a)', 'Tiêu đề cấp bốn'),
      {
        type: 'list',
        ordered: false,
        start: 1,
        marker: '-',
        items: [[paragraph('Gạch đầu dòng: kiểu List Paragraph.')]],
      },
      {
        type: 'table',
        caption: text('Bảng 1. Tên bảng'),
        head: [{ cells: [cell('Cột thứ nhất'), cell('Cột thứ hai')] }],
        rows: [{ cells: [cell('Chữ trong bảng'), cell('1.072')] }],
      },
      {
        type: 'paragraph',
        content: [...text('Ghi chú cuối trang'), { type: 'footnote-reference', label: '1' }, ...text('./.')],
      },
    ],
    footnotes: [{ label: '1', content: text('Kiểu footnote text.') }],
    signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Họ và tên' },
    recipients: ['Như trên', 'Lưu: VT, VP'],
    drafter: 'PL.(300)',
    appendices: [
      {
        label: 'Phụ lục',
        title: 'TÊN PHỤ LỤC',
        attachedTo: '(Kèm theo Báo cáo số 01/BC-KH ngày 01 tháng 02 năm 2024 của cơ quan ban hành)',
        landscape: true,
        body: [paragraph('Trang ngang./.')],
      },
    ],
    properties: { title: 'Giấy mẫu', author: '', date: '' },
  };
}

function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

function paragraph(words: string): Block {
  return { type: 'paragraph', content: text(words) };
}

function heading(level: number, number: string, words: string): Block {
  return { type: 'heading', level, number, content: text(words) };
}

function cell(words: string): TableCell {
  return { content: text(words), columns: 1, rows: 1, align: 'left' };
}
