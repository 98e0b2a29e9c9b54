import { rule } from '../findings/finding.ts';

/** What is wrong with the writing itself: after one of these the shape of the file is in doubt, so there is no tree. */

export const tabIndent = rule<{ others: number }>({
  code: 'tab-thut-le',
  severity: 'error',
  title: { vi: 'Thụt lề bằng phím Tab', en: 'A tab is used for indentation' },
  message: {
    vi: ({ others }) => `Đầu dòng thụt lề bằng phím Tab${others > 0 ? ` (và ${others} dòng khác cũng vậy)` : ''}.`,
    en: ({ others }) => `The line is indented with a tab${others > 0 ? ` (and so are ${others} others)` : ''}.`,
  },
  hint: {
    vi: () => 'Thay mỗi Tab bằng 2 dấu cách.',
    en: () => 'Replace each tab by 2 spaces.',
  },
  why: { vi: 'YAML chỉ nhận dấu cách ở đầu dòng.', en: 'YAML accepts only spaces at the start of a line.' },
});

export const invisibleCharacter = rule<{ name: string }>({
  code: 'ky-tu-an',
  severity: 'error',
  title: {
    vi: 'Có ký tự không nhìn thấy ở đầu dòng hoặc trong khóa',
    en: 'An invisible character in indentation or a key',
  },
  message: {
    vi: ({ name }) => `Chỗ này có ký tự không nhìn thấy (${name}), thường do chép từ Word hoặc trang web.`,
    en: ({ name }) => `There is an invisible character here (${name}), mostly pasted from Word or a web page.`,
  },
  hint: {
    vi: () => 'Xóa ký tự đó, gõ lại bằng dấu cách thường nếu cần.',
    en: () => 'Delete it; type an ordinary space where one is needed.',
  },
  why: {
    vi: 'Dấu cách của Word nhìn như dấu cách thường nhưng YAML không coi là dấu cách.',
    en: 'A no-break space from Word looks like a space, but is none to YAML.',
  },
});

export const wrongIndent = rule<{ indent: number; levels: readonly number[] }>({
  code: 'thut-le-sai',
  severity: 'error',
  title: { vi: 'Dòng thụt lề không thẳng hàng', en: 'A line is not indented like its neighbours' },
  message: {
    vi: ({ indent }) => `Dòng này thụt vào ${indent} dấu cách, không thẳng hàng với các dòng cùng nhóm.`,
    en: ({ indent }) => `The line is indented by ${indent} spaces, unlike the lines of its group.`,
  },
  hint: {
    vi: ({ levels }) =>
      `Các dòng cùng cấp phải bắt đầu ở cùng một cột${levels.length > 0 ? `; các dòng trên đang thụt ${levels.join(', ')} dấu cách` : ''}.`,
    en: ({ levels }) =>
      `Lines of one group start in the same column${levels.length > 0 ? `; the lines above are indented by ${levels.join(', ')}` : ''}.`,
  },
  why: {
    vi: 'Thụt lề quyết định một dòng thuộc nhóm nào; lệch một dấu cách là số liệu sang nhóm khác.',
    en: 'The indentation says to which group a line belongs; one space moves a figure to another group.',
  },
});

export const missingSpace = rule<{ key: string }>({
  code: 'thieu-cach-sau-hai-cham',
  severity: 'error',
  title: { vi: 'Thiếu dấu cách sau dấu hai chấm', en: 'No space after the colon' },
  message: {
    vi: ({ key }) => `Sau "${key}:" thiếu một dấu cách.`,
    en: ({ key }) => `There is no space after "${key}:".`,
  },
  hint: {
    vi: ({ key }) => `Viết "${key}: …", có một dấu cách sau dấu hai chấm.`,
    en: ({ key }) => `Write "${key}: …" with a space after the colon.`,
  },
  why: {
    vi: 'YAML đọc "tong:999" là một chữ, nên số liệu mất mà không báo.',
    en: 'YAML reads "tong:999" as one word, so the figure is lost without a word.',
  },
});

export const missingColon = rule<{ text: string }>({
  code: 'thieu-hai-cham',
  severity: 'error',
  title: { vi: 'Dòng không có dấu hai chấm', en: 'A line without a colon' },
  message: {
    vi: ({ text }) => `Dòng "${text}" không có dấu hai chấm nên không rõ là khóa hay giá trị.`,
    en: ({ text }) => `The line "${text}" has no colon, so it is neither a key nor a value.`,
  },
  hint: {
    vi: () => 'Viết "khóa: giá trị". Nếu là phần tiếp của giá trị ở dòng trên, thụt dòng này vào sâu hơn.',
    en: () => 'Write "key: value". If it continues the value above, indent it further.',
  },
  why: {
    vi: 'Không có dấu hai chấm thì không biết đâu là tên, đâu là giá trị.',
    en: 'Without a colon nobody can tell the name from the value.',
  },
});

export const colonInValue = rule<Record<string, never>>({
  code: 'hai-cham-trong-gia-tri',
  severity: 'error',
  title: { vi: 'Giá trị có dấu hai chấm mà không đặt trong ngoặc kép', en: 'A value holds a colon without quotes' },
  message: {
    vi: () => 'Dòng này có hai dấu hai chấm, nên giá trị bị hiểu là một khóa nữa.',
    en: () => 'The line has two colons, so its value is taken for another key.',
  },
  hint: {
    vi: () => 'Đặt cả giá trị trong ngoặc kép: khóa: "Báo cáo: quý III".',
    en: () => 'Put the whole value in quotes: key: "Báo cáo: quý III".',
  },
  why: {
    vi: 'YAML coi dấu hai chấm có dấu cách theo sau là mở một khóa mới.',
    en: 'To YAML a colon with a space behind it opens another key.',
  },
});

export const unclosedQuote = rule<{ quote: string }>({
  code: 'ngoac-kep-chua-dong',
  severity: 'error',
  title: { vi: 'Ngoặc kép mở mà không đóng', en: 'A quote is opened and not closed' },
  message: {
    vi: ({ quote }) => `Dấu ${quote} mở ở đây mà không thấy dấu đóng.`,
    en: ({ quote }) => `The quote ${quote} that opens here is never closed.`,
  },
  hint: {
    vi: ({ quote }) => `Thêm dấu ${quote} ở cuối giá trị, hoặc bỏ dấu mở.`,
    en: ({ quote }) => `Add a ${quote} at the end of the value, or remove this one.`,
  },
  why: {
    vi: 'Từ chỗ mở, mọi dòng sau bị hiểu là chữ của giá trị này.',
    en: 'From there on every line is taken for text of this value.',
  },
});

export const textAfterValue = rule<{ text: string }>({
  code: 'chu-sau-gia-tri',
  severity: 'error',
  title: { vi: 'Còn chữ sau khi giá trị đã kết thúc', en: 'Text after the end of a value' },
  message: {
    vi: ({ text }) => `Giá trị đã kết thúc mà sau đó còn "${text}".`,
    en: ({ text }) => `The value has ended, yet "${text}" follows.`,
  },
  hint: {
    vi: () => 'Đặt cả giá trị trong một cặp ngoặc: \'Sở "Y tế" tỉnh\'. Ngoặc mở và ngoặc đóng phải đủ cặp.',
    en: () => 'Put the whole value in one pair of quotes: \'Sở "Y tế" tỉnh\'. Brackets and quotes come in pairs.',
  },
  why: {
    vi: 'Dấu ngoặc đóng kết thúc giá trị; phần chữ sau nó sẽ bị bỏ mất.',
    en: 'The closing quote ends the value; the text behind it would be lost.',
  },
});

export const specialStart = rule<{ character: string }>({
  code: 'ky-tu-dac-biet-o-dau',
  severity: 'error',
  title: { vi: 'Giá trị bắt đầu bằng ký tự YAML dành riêng', en: 'A value starts with a character that YAML reserves' },
  message: {
    vi: ({ character }) => `Giá trị không thể bắt đầu bằng "${character}": YAML dành riêng ký tự này.`,
    en: ({ character }) => `A value can't start with "${character}": YAML reserves it.`,
  },
  hint: {
    vi: () => 'Đặt cả giá trị trong ngoặc kép "…".',
    en: () => 'Put the whole value in quotes "…".',
  },
  why: {
    vi: 'Ký tự này mở một cách viết khác của YAML, nên giá trị không được hiểu là chữ.',
    en: 'The character opens another notation of YAML, so the value is not taken for text.',
  },
});

export const unclosedBracket = rule<{ bracket: string; closing: string }>({
  code: 'ngoac-chua-dong',
  severity: 'error',
  title: { vi: 'Dấu [ hoặc { mở mà không đóng', en: 'A [ or { is opened and not closed' },
  message: {
    vi: ({ bracket, closing }) => `Dấu ${bracket} mở ở đây mà không thấy ${closing}.`,
    en: ({ bracket, closing }) => `The ${bracket} that opens here has no ${closing}.`,
  },
  hint: {
    vi: ({ closing }) => `Thêm ${closing}. Nếu là chữ thường, đặt cả giá trị trong ngoặc kép.`,
    en: ({ closing }) => `Add ${closing}. If it is plain text, put the whole value in quotes.`,
  },
  why: {
    vi: 'Từ chỗ mở, mọi dòng sau bị hiểu là mục của danh sách hoặc nhóm này.',
    en: 'From there on every line is taken for a part of this list or group.',
  },
});

export const listOnKeyLine = rule<Record<string, never>>({
  code: 'danh-sach-cung-dong',
  severity: 'error',
  title: { vi: 'Danh sách viết cùng dòng với khóa', en: 'A list starts on the line of its key' },
  message: {
    vi: () => 'Mục đầu của danh sách đứng cùng dòng với khóa.',
    en: () => 'The first item of the list stands on the line of its key.',
  },
  hint: {
    vi: () => 'Xuống dòng sau dấu hai chấm; mỗi mục một dòng, thụt vào và bắt đầu bằng "- ".',
    en: () => 'Break the line after the colon; one item a line, indented, starting with "- ".',
  },
  why: {
    vi: 'YAML không nhận mục đầu của danh sách đứng cùng dòng với khóa.',
    en: 'YAML takes no list that starts on the line of its key.',
  },
});

export const swallowedLine = rule<{ text: string }>({
  code: 'dong-bi-noi',
  severity: 'error',
  title: { vi: 'Một mục danh sách bị nối vào dòng trên', en: 'A list item is swallowed by the line above' },
  message: {
    vi: ({ text }) => `Dòng "${text}" bị hiểu là phần tiếp của giá trị ở dòng trên, không phải một mục riêng.`,
    en: ({ text }) => `The line "${text}" is read as the rest of the value above, not as an item of its own.`,
  },
  hint: {
    vi: () => 'Cho dấu "-" thẳng cột với các mục khác. Nếu đúng là chữ nối dòng, đặt cả giá trị trong ngoặc kép.',
    en: () => 'Align the "-" with the other items. If the text does go on, put the whole value in quotes.',
  },
  why: {
    vi: 'YAML nối dòng này vào giá trị ở trên mà không báo: danh sách mất một mục, mục trên thừa chữ.',
    en: 'YAML joins the line to the value above without a word: the list loses an item, the item above gains its text.',
  },
});

export const mixedGroup = rule<Record<string, never>>({
  code: 'lan-danh-sach-voi-khoa',
  severity: 'error',
  title: { vi: 'Trong một nhóm vừa có mục "- " vừa có khóa', en: 'A group mixes "- " items and keys' },
  message: {
    vi: () => 'Dòng này khác dạng với dòng cùng cấp phía trên: một dòng là mục "- ", dòng kia là khóa.',
    en: () =>
      'Of this line and the one above it in its group, one is a "- " item, one a key; a group is one or the other.',
  },
  hint: {
    vi: () => 'Thêm hoặc bỏ dấu "- ", hoặc thụt dòng này sang nhóm đúng của nó.',
    en: () => 'Add or remove the "- ", or indent the line into the group where it belongs.',
  },
  why: {
    vi: 'Một nhóm hoặc là danh sách, hoặc là các khóa; lẫn cả hai thì không biết dòng thuộc đâu.',
    en: 'A group is a list or a set of keys; mixed, a line belongs nowhere.',
  },
});

export const tightComment = rule<Record<string, never>>({
  code: 'chu-thich-viet-lien',
  severity: 'error',
  title: { vi: 'Chú thích viết liền giá trị', en: 'A comment touches the value' },
  message: {
    vi: () => 'Trước dấu # của chú thích thiếu một dấu cách.',
    en: () => 'There is no space before the # of the comment.',
  },
  hint: {
    vi: () => 'Thêm một dấu cách trước dấu #.',
    en: () => 'Add a space before the #.',
  },
  why: {
    vi: 'Dấu # viết liền là một phần của chữ, không mở chú thích.',
    en: 'A # that touches the text is part of it and opens no comment.',
  },
});

export const wrongEscape = rule<{ sequence: string }>({
  code: 'gach-cheo-nguoc',
  severity: 'error',
  title: { vi: 'Dấu \\ trong ngoặc kép', en: 'A backslash in double quotes' },
  message: {
    vi: ({ sequence }) => `Trong ngoặc kép, "${sequence}" không có nghĩa gì với YAML.`,
    en: ({ sequence }) => `Inside double quotes "${sequence}" means nothing to YAML.`,
  },
  hint: {
    vi: () => "Dùng ngoặc đơn '…' cho chữ có dấu \\, hoặc viết \\\\.",
    en: () => "Use single quotes '…' for text with a backslash, or write \\\\.",
  },
  why: {
    vi: 'Trong ngoặc kép, dấu \\ đổi nghĩa của chữ sau nó: "\\n" thành xuống dòng.',
    en: 'Inside double quotes a backslash changes the letter behind it: "\\n" is a line break.',
  },
});

export const otherSyntax = rule<{ detail: string }>({
  code: 'yaml-sai',
  severity: 'error',
  title: { vi: 'Chỗ này không đúng cách viết YAML', en: 'This is not well-written YAML' },
  message: {
    vi: ({ detail }) => `Không đọc được chỗ này (${detail}).`,
    en: ({ detail }) => `This can't be read (${detail}).`,
  },
  hint: {
    vi: () => 'Mỗi dòng là "khóa: giá trị" hoặc "- mục"; chữ có ký tự lạ thì đặt trong ngoặc kép.',
    en: () => 'Each line is "key: value" or "- item"; put text with odd characters in quotes.',
  },
  why: {
    vi: 'Viết sai thì không biết dòng nào thuộc nhóm nào, nên chưa đọc được số liệu.',
    en: 'Badly written, nobody can tell which line belongs to which group, so no figure is read.',
  },
});
