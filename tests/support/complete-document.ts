import type { ComposedDocument } from '../../src/write/composed-document.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { appendixReport, cell, paragraph, text } from './composed-documents.ts';
import { editDocx } from './edit-docx.ts';

/** A report that has every component which our writer sets. */
export function completeReport(): ComposedDocument {
  const base = appendixReport();
  const attachedTo = '(Kèm theo Báo cáo số 157/BC-SYT ngày 13 tháng 9 năm 2024 của Sở Y tế)';
  return {
    ...base,
    recipients: ['Như trên', ...base.recipients],
    body: [
      paragraph('Sở Y tế báo cáo kết quả công tác cải cách hành chính quý III năm 2024 như sau:'),
      { type: 'heading', level: 1, number: 'I.', content: text('Công tác chỉ đạo, điều hành') },
      { type: 'heading', level: 2, number: '1.', content: text('Kế hoạch cải cách hành chính') },
      paragraph('Sở Y tế ban hành Kế hoạch số 157/KH-SYT gồm 32 nhiệm vụ, chi tiết tại Phụ lục II.'),
      { type: 'heading', level: 2, number: '2.', content: text('Kiểm tra') },
      {
        type: 'list',
        ordered: true,
        start: 1,
        marker: 'a)',
        items: [
          [paragraph('Kiểm tra 05 đơn vị trực thuộc;')],
          [paragraph('Thanh tra 12 cơ sở hành nghề;')],
          [paragraph('Giám sát 08 trạm y tế;')],
          [paragraph('Hậu kiểm 20 cơ sở công bố đủ điều kiện;')],
          [paragraph('Xác minh 03 phản ánh, kiến nghị.')],
        ],
      },
      { type: 'heading', level: 1, number: 'II.', content: text('Đánh giá chung') },
      {
        type: 'list',
        ordered: true,
        start: 1,
        marker: '1.',
        items: [[paragraph('Các chỉ tiêu của quý đều đạt.')], [paragraph('Không có hồ sơ trễ hạn kéo dài.')]],
      },
      paragraph('Trên đây là báo cáo công tác cải cách hành chính quý III năm 2024 của Sở Y tế./.'),
    ],
    footnotes: [],
    appendices: [
      {
        label: 'Phụ lục I',
        title: 'DANH MỤC VĂN BẢN CHỈ ĐẠO',
        attachedTo,
        landscape: false,
        body: [paragraph('Công văn số 787/SYT-VP ngày 11/3/2024./.')],
      },
      {
        label: 'Phụ lục II',
        title: 'TIẾN ĐỘ NHIỆM VỤ',
        attachedTo,
        landscape: true,
        body: [
          {
            type: 'table',
            head: [{ cells: [cell('Nhiệm vụ'), cell('Kết quả')] }],
            rows: [{ cells: [cell('Rà soát'), cell('Xong')] }],
          },
          paragraph('Số liệu tính đến ngày 13 tháng 9 năm 2024./.'),
        ],
      },
    ],
  };
}

const run = (words: string, properties = '<w:b/>') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const centred = (words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${run(words)}</w:p>`;
const frame = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8"/>`).join('');

/** Components that our writer never sets, as a clerk sets them in Word. */
export const PARTS = centred('Phần I') + centred('KẾT QUẢ THỰC HIỆN');
export const DIVISION = centred('Mục 1') + centred('QUY ĐỊNH CHUNG');
export const ARTICLE = `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${run('Điều 1.')}<w:r><w:t xml:space="preserve"> Ban hành kèm theo Quyết định này Quy chế làm việc.</w:t></w:r></w:p>`;
export const URGENT = `<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/><w:pBdr>${frame}</w:pBdr></w:pPr>${run('HỎA TỐC')}</w:p>`;
export const DRAFTER = `<w:p><w:pPr><w:pStyle w:val="NoiNhanMuc"/></w:pPr><w:r><w:t>PL.(300)</w:t></w:r></w:p>`;

/** Every component of the decree's table but those of a công văn. */
export function completeDocx(): Uint8Array {
  const intro =
    '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">Sở Y tế báo cáo kết quả';
  const number =
    '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: 157/BC-SYT</w:t></w:r></w:p>';
  const lastRecipient = '- Lưu: VT, VP.</w:t></w:r></w:p>';
  return editDocx(
    writeDocx(completeReport()),
    { part: 'document', find: intro, put: PARTS + DIVISION + ARTICLE + intro },
    { part: 'document', find: number, put: number + URGENT },
    { part: 'document', find: lastRecipient, put: lastRecipient + DRAFTER },
  );
}
