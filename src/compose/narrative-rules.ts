import { rule } from '../findings/finding.ts';

/** What is wrong with a narrative's headings and with the Markdown of a narrative or a template. */

export const headingUnknown = rule<{ heading: string; nearest?: string | undefined }>({
  code: 'tieu-de-khong-khop',
  severity: 'error',
  title: { vi: 'Tiêu đề trong lời văn không khớp mục nào', en: 'A heading of the narrative fits no section' },
  message: {
    vi: ({ heading }) => `Đề cương không có mục "${heading}".`,
    en: ({ heading }) => `The outline has no section "${heading}".`,
  },
  hint: {
    vi: ({ nearest }) =>
      nearest ? `Có phải là "${nearest}"?` : 'Dùng đúng tiêu đề (hoặc mã) của mục, hoặc thêm mục vào de_cuong.',
    en: ({ nearest }) =>
      nearest ? `Did you mean "${nearest}"?` : 'Use the title (or id) of a section, or add one in de_cuong.',
  },
  why: {
    vi: 'Lời văn dưới tiêu đề lạ không thuộc mục nào nên sẽ không được in.',
    en: 'A text under an unknown heading belongs to no section and would not be printed.',
  },
});

export const headingAmbiguous = rule<{ heading: string; parents: readonly string[] }>({
  code: 'tieu-de-nhieu-nghia',
  severity: 'error',
  title: { vi: 'Tiêu đề trong lời văn khớp nhiều mục', en: 'A heading of the narrative fits several sections' },
  message: {
    vi: ({ heading, parents }) => `Có nhiều mục "${heading}", trong: ${parents.map((one) => `"${one}"`).join(', ')}.`,
    en: ({ heading, parents }) =>
      `There are several sections "${heading}", in ${parents.map((one) => `"${one}"`).join(', ')}.`,
  },
  hint: {
    vi: () => 'Đặt tiêu đề này dưới tiêu đề của mục chứa nó, hoặc dùng mã của mục.',
    en: () => 'Put it under the heading of the section it belongs to, or use the id.',
  },
  why: { vi: 'Đoán nhầm mục thì lời văn in sai chỗ.', en: 'A wrong guess prints the text in the wrong place.' },
});

export const sectionWrittenTwice = rule<{ title: string }>({
  code: 'muc-viet-hai-lan',
  severity: 'error',
  title: { vi: 'Một mục được viết hai lần', en: 'A section is written twice' },
  message: {
    vi: ({ title }) => `Mục "${title}" đã được viết ở trên.`,
    en: ({ title }) => `The section "${title}" is written above.`,
  },
  hint: { vi: () => 'Gộp hai đoạn lại.', en: () => 'Join the two.' },
  why: {
    vi: 'Hai đoạn cho một mục thường là chép từ kỳ trước rồi quên xóa.',
    en: 'Two texts for one section mostly are a copy of the last period that nobody deleted.',
  },
});

export const sectionDropped = rule<{ title: string }>({
  code: 'muc-da-bo',
  severity: 'error',
  title: { vi: 'Lời văn cho một mục mà báo cáo này đã bỏ', en: 'A narrative for a section that this report drops' },
  message: {
    vi: ({ title }) => `Báo cáo này bỏ mục "${title}" (de_cuong.bo), nhưng vẫn có lời văn cho mục đó.`,
    en: ({ title }) => `This report drops the section "${title}" (de_cuong.bo), but there is text for it.`,
  },
  hint: {
    vi: () => 'Xóa đoạn này, hoặc bỏ mục khỏi de_cuong.bo.',
    en: () => 'Delete the text, or take the section out of de_cuong.bo.',
  },
  why: { vi: 'Mục đã bỏ thì lời văn của nó không được in.', en: 'The text of a dropped section is not printed.' },
});

export const textBeforeHeading = rule<Record<string, never>>({
  code: 'chu-truoc-tieu-de',
  severity: 'error',
  title: { vi: 'Lời văn đứng trước tiêu đề đầu tiên', en: 'Text before the first heading' },
  message: {
    vi: () => 'Đoạn này đứng trước tiêu đề đầu tiên nên không thuộc mục nào.',
    en: () => 'This stands before the first heading, so it belongs to no section.',
  },
  hint: { vi: () => 'Đưa đoạn này xuống dưới tiêu đề của mục.', en: () => 'Move it below the heading of its section.' },
  why: {
    vi: 'Đoạn không thuộc mục nào sẽ không được in.',
    en: 'A text that belongs to no section would not be printed.',
  },
});

export const commentOpen = rule<Record<string, never>>({
  code: 'ghi-chu-khong-dong',
  severity: 'error',
  title: { vi: 'Ghi chú <!-- không đóng', en: 'A comment <!-- that is never closed' },
  message: {
    vi: () => 'Ghi chú mở bằng <!-- nhưng không có -->.',
    en: () => 'The comment opens with <!-- but has no -->.',
  },
  hint: { vi: () => 'Thêm --> ở cuối ghi chú.', en: () => 'Add --> at its end.' },
  why: {
    vi: 'Từ chỗ mở, mọi chữ sau bị coi là ghi chú và không được in.',
    en: 'From there on everything would be taken for a comment and not printed.',
  },
});

export type Unsupported = 'heading' | 'code' | 'quote' | 'rule' | 'image' | 'html' | 'link' | 'note' | 'other';

const UNSUPPORTED: Readonly<Record<Unsupported, { vi: string; en: string }>> = {
  heading: { vi: 'tiêu đề (#) ở trong danh sách hoặc ghi chú', en: 'a heading (#) inside a list or a note' },
  code: { vi: 'khối mã (`…`)', en: 'code (`…`)' },
  quote: { vi: 'trích dẫn (>)', en: 'a quotation (>)' },
  rule: { vi: 'đường kẻ (---, ===)', en: 'a rule (---, ===)' },
  image: { vi: 'hình (![…])', en: 'an image (![…])' },
  html: { vi: 'thẻ HTML', en: 'an HTML tag' },
  link: { vi: 'liên kết không phải http, https hay mailto', en: 'a link that is not http, https or mailto' },
  note: { vi: 'danh sách hoặc bảng trong ghi chú cuối trang', en: 'a list or table in a footnote' },
  other: { vi: 'cú pháp Markdown', en: 'Markdown syntax' },
};

export const unsupportedMarkdown = rule<{ what: Unsupported; text: string }>({
  code: 'khong-in-duoc',
  severity: 'error',
  title: { vi: 'Văn bản hành chính không có thứ này', en: 'An administrative document has no such thing' },
  message: {
    vi: ({ what, text }) => `Không in được ${UNSUPPORTED[what].vi}${text === '' ? '' : `: ${text}`}.`,
    en: ({ what, text }) => `Can't print ${UNSUPPORTED[what].en}${text === '' ? '' : `: ${text}`}.`,
  },
  hint: {
    vi: () => 'Dùng đoạn văn, danh sách, bảng, chữ đậm, chữ nghiêng. Muốn in đúng ký tự thì đặt \\ trước nó.',
    en: () => 'Use paragraphs, lists, tables, bold and italic. Put \\ before a character to print it as it is.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP không có hình, khối mã, trích dẫn trong thân báo cáo; in ra sẽ mất hoặc vỡ.',
    en: 'Decree 30/2020/NĐ-CP has no images, code or quotations in the body of a report; they would be lost or break.',
  },
});

export const tableBroken = rule<{
  problem: 'open' | 'grid' | 'empty' | 'misplaced';
  tag: string;
  row: number;
  columns: number;
  wanted: number;
}>({
  code: 'bang-html-sai',
  severity: 'error',
  title: { vi: 'Bảng HTML sai', en: 'A broken HTML table' },
  message: {
    vi: ({ problem, tag, row, columns, wanted }) =>
      problem === 'open'
        ? `Mở bằng <${tag}> nhưng không có </${tag}>.`
        : problem === 'empty'
          ? 'Bảng không có dòng nào.'
          : problem === 'misplaced'
            ? 'Có chữ hoặc ô nằm ngoài <tr>, <td>, <th>.'
            : `Dòng ${row} của bảng có ${columns} cột, các dòng khác có ${wanted} (tính cả colspan, rowspan).`,
    en: ({ problem, tag, row, columns, wanted }) =>
      problem === 'open'
        ? `This opens with <${tag}> but has no </${tag}>.`
        : problem === 'empty'
          ? 'The table has no rows.'
          : problem === 'misplaced'
            ? 'Text or cells stand outside <tr>, <td>, <th>.'
            : `Row ${row} of the table has ${columns} columns, the others ${wanted} (with colspan and rowspan).`,
  },
  hint: {
    vi: () => 'Đủ <tr>, <td> và thẻ đóng; mỗi dòng có số cột như nhau.',
    en: () => 'Close every tag, and give each row the same number of columns.',
  },
  why: {
    vi: 'Word vẽ bảng theo lưới; thiếu một ô là các cột sau lệch hết.',
    en: 'Word draws a table on a grid; with a cell missing the columns behind it shift.',
  },
});

export const footnoteMissing = rule<{ label: string }>({
  code: 'ghi-chu-cuoi-trang-khong-co',
  severity: 'error',
  title: { vi: 'Dẫn tới một ghi chú cuối trang không có', en: 'A reference to a footnote that does not exist' },
  message: {
    vi: ({ label }) => `Không có dòng "[^${label}]: …" cho ghi chú này.`,
    en: ({ label }) => `There is no "[^${label}]: …" for this note.`,
  },
  hint: {
    vi: () => 'Thêm một dòng "[^tên]: nội dung", hoặc bỏ dấu ghi chú.',
    en: () => 'Add a line "[^name]: text", or remove the mark.',
  },
  why: {
    vi: 'Dấu ghi chú không có nội dung thì in ra một số trỏ vào chỗ trống.',
    en: 'A mark without its note prints a number that leads nowhere.',
  },
});

export const footnoteUnused = rule<{ label: string }>({
  code: 'ghi-chu-cuoi-trang-khong-dung',
  severity: 'warning',
  title: { vi: 'Ghi chú cuối trang không ai dẫn', en: 'A footnote that nothing refers to' },
  message: {
    vi: ({ label }) => `Không chỗ nào dẫn tới ghi chú "[^${label}]", nên nó không được in.`,
    en: ({ label }) => `Nothing refers to the note "[^${label}]", so it is not printed.`,
  },
  hint: {
    vi: () => 'Đặt dấu ghi chú vào câu, hoặc xóa ghi chú.',
    en: () => 'Put its mark into a sentence, or delete the note.',
  },
  why: {
    vi: 'Nội dung viết ra mà không được in thường là quên đặt dấu ghi chú.',
    en: 'A note that is written and not printed mostly lacks its mark.',
  },
});
