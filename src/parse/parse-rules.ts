import { rule } from '../findings/finding.ts';

/** What can be written in YAML but not in a source of ours. The words for bad YAML itself stand in `syntax-rules.ts`. */

export const controlCharacter = rule<{ code: string; others: number }>({
  code: 'ky-tu-dieu-khien',
  severity: 'error',
  title: { vi: 'Có ký tự điều khiển hoặc ký tự hỏng', en: 'A control character or a broken character' },
  message: {
    vi: ({ code, others }) =>
      `Chỗ này có ký tự ${code}, không phải chữ${others > 0 ? ` (trong tệp còn ${others} ký tự như vậy)` : ''}.`,
    en: ({ code, others }) =>
      `The character ${code} stands here; it is no text${others > 0 ? ` (the file has ${others} more)` : ''}.`,
  },
  hint: {
    vi: () => 'Xóa ký tự đó và gõ lại. Nếu cả tệp bị vỡ chữ, lưu lại từ bản gốc với mã UTF-8.',
    en: () => 'Delete it and type again. If the whole file is garbled, save the original again as UTF-8.',
  },
  why: {
    vi: 'Ký tự này không hiện ra khi sửa nhưng nằm trong văn bản phát hành.',
    en: 'It does not show in an editor, yet stands in the published document.',
  },
});

export const emptyFile = rule<Record<string, never>>({
  code: 'tep-trong',
  severity: 'error',
  title: { vi: 'Tệp chưa có nội dung', en: 'The file holds nothing' },
  message: {
    vi: () => 'Tệp chưa có nội dung nào.',
    en: () => 'The file holds nothing yet.',
  },
  hint: {
    vi: () => 'Ghi nội dung rồi lưu lại, hoặc xóa tệp. Báo cáo, kế hoạch bắt đầu bằng dòng "loai: <loại văn bản>".',
    en: () => 'Fill it in and save it, or delete it. A report or plan starts with "loai: <kind of document>".',
  },
  why: {
    vi: 'Tệp trống thường là quên lưu; báo cáo không có số liệu thì không có gì để đối chiếu.',
    en: 'An empty file mostly was not saved; a report without figures has nothing to prove.',
  },
});

export const severalDocuments = rule<Record<string, never>>({
  code: 'nhieu-tai-lieu',
  severity: 'error',
  title: { vi: 'Một tệp chứa nhiều tài liệu YAML', en: 'Several YAML documents in one file' },
  message: {
    vi: () => 'Từ dòng này là một tài liệu khác ("---" hoặc "..."); cchc đọc mỗi tệp một tài liệu.',
    en: () => 'Another document starts here ("---" or "..."); cchc reads one document a file.',
  },
  hint: {
    vi: () => 'Xóa dòng "---", hoặc tách phần sau thành tệp riêng.',
    en: () => 'Delete the "---" line, or move the rest to a file of its own.',
  },
  why: {
    vi: 'Phần sau dấu "---" sẽ không được in và không được kiểm tra.',
    en: 'What follows the "---" would be neither printed nor checked.',
  },
});

export const yamlDirective = rule<{ text: string }>({
  code: 'chi-thi-yaml',
  severity: 'error',
  title: { vi: 'Dòng chỉ thị % của YAML', en: 'A % directive of YAML' },
  message: {
    vi: ({ text }) => `cchc không dùng dòng chỉ thị "${text}".`,
    en: ({ text }) => `cchc has no use for the directive "${text}".`,
  },
  hint: {
    vi: () => 'Xóa dòng này; cchc luôn đọc theo YAML 1.2.',
    en: () => 'Delete the line; cchc always reads YAML 1.2.',
  },
  why: {
    vi: 'Theo YAML 1.1 thì "no" là sai và "08" có thể là số khác; cchc chỉ đọc YAML 1.2.',
    en: 'In YAML 1.1 "no" is false and "08" may be another number; cchc reads YAML 1.2 only.',
  },
});

export const unknownTag = rule<{ tag: string }>({
  code: 'the-yaml',
  severity: 'error',
  title: { vi: 'Thẻ ! của YAML', en: 'A ! tag of YAML' },
  message: {
    vi: ({ tag }) => `cchc không hiểu thẻ "${tag}".`,
    en: ({ tag }) => `cchc does not know the tag "${tag}".`,
  },
  hint: {
    vi: () => 'Bỏ thẻ. Nếu dấu ! là một phần của chữ, đặt cả giá trị trong ngoặc kép.',
    en: () => 'Remove it. If the ! belongs to the text, put the whole value in quotes.',
  },
  why: {
    vi: 'Thẻ đổi nghĩa của giá trị đã ghi: ngày thành dấu thời gian, chữ thành dãy byte.',
    en: 'A tag changes what was written: a date into a timestamp, a text into bytes.',
  },
});

export const duplicateKey = rule<{ key: string }>({
  code: 'khoa-trung',
  severity: 'error',
  title: { vi: 'Một khóa viết hai lần', en: 'A key is written twice' },
  message: {
    vi: ({ key }) => `Khóa "${key}" đã có ở trên trong cùng nhóm.`,
    en: ({ key }) => `The key "${key}" stands above already, in the same group.`,
  },
  hint: {
    vi: () => 'Giữ lại một dòng, xóa dòng kia.',
    en: () => 'Keep one of the lines and delete the other.',
  },
  why: {
    vi: 'Hai giá trị cho cùng một số liệu: không ai biết giá trị nào đúng.',
    en: 'Two values of one figure: nobody knows which is right.',
  },
});

export const forbiddenKey = rule<{ key: string }>({
  code: 'khoa-cam',
  severity: 'error',
  title: { vi: 'Khóa không được dùng', en: 'A key that may not be used' },
  message: {
    vi: ({ key }) => `"${key}" không dùng làm khóa được.`,
    en: ({ key }) => `"${key}" can't be a key.`,
  },
  hint: {
    vi: () => 'Đặt tên khác cho khóa này.',
    en: () => 'Give the key another name.',
  },
  why: {
    vi: 'Tên này trùng với tên mà máy dùng riêng, giá trị của nó có thể mất mà không báo.',
    en: 'The name is one that the machine keeps for itself; its value could be lost without a word.',
  },
});

export const mergeKey = rule<Record<string, never>>({
  code: 'khoa-gop',
  severity: 'error',
  title: { vi: 'Khóa gộp <<', en: 'A merge key <<' },
  message: {
    vi: () => 'cchc không dùng khóa gộp "<<".',
    en: () => 'cchc has no merge keys "<<".',
  },
  hint: {
    vi: () => 'Viết đủ các khóa ở đây.',
    en: () => 'Write the keys out here.',
  },
  why: {
    vi: 'Mỗi số liệu phải có một chỗ viết, để lỗi chỉ đúng dòng.',
    en: 'Each figure has one place where it is written, so that a finding can name its line.',
  },
});

export const keyIsNoText = rule<{ read: string }>({
  code: 'khoa-khong-phai-chu',
  severity: 'error',
  title: { vi: 'Khóa không phải là chữ', en: 'A key is not a text' },
  message: {
    vi: ({ read }) => (read === '' ? 'Trước dấu hai chấm không có khóa.' : `Khóa "${read}" không phải là chữ.`),
    en: ({ read }) => (read === '' ? 'There is no key before the colon.' : `The key "${read}" is not a text.`),
  },
  hint: {
    vi: ({ read }) =>
      read.startsWith('{') || read.startsWith('[')
        ? 'Nếu {{…}} hoặc […] là chữ, đặt cả giá trị trong ngoặc kép.'
        : `Viết khóa bằng chữ${read === '' ? '' : `, hoặc đặt trong ngoặc kép: "${read}"`}.`,
    en: ({ read }) =>
      read.startsWith('{') || read.startsWith('[')
        ? 'If {{…}} or […] is text, put the whole value in quotes.'
        : `Write a text as key${read === '' ? '' : `, or quote it: "${read}"`}.`,
  },
  why: {
    vi: 'Thường là {{…}} không đặt trong ngoặc kép: YAML hiểu thành nhóm chứ không phải chữ.',
    en: 'Mostly a {{…}} without quotes, which YAML takes for a group and not for text.',
  },
});

export const tooDeep = rule<{ limit: number }>({
  code: 'long-qua-sau',
  severity: 'error',
  title: { vi: 'Các nhóm lồng nhau quá sâu', en: 'Groups are nested too deeply' },
  message: {
    vi: ({ limit }) => `Từ đây các nhóm lồng nhau quá ${limit} tầng.`,
    en: ({ limit }) => `From here groups are nested more than ${limit} deep.`,
  },
  hint: {
    vi: () => 'Kiểm tra thụt lề và các dấu [ { thừa.',
    en: () => 'Check the indentation, and look for surplus [ and {.',
  },
  why: {
    vi: 'Biểu mẫu sâu nhất có khoảng tám tầng; sâu hơn nhiều là do thừa dấu ngoặc.',
    en: 'The deepest statutory form has about eight levels; far more comes from surplus brackets.',
  },
});

export const tooManyParts = rule<{ limit: number }>({
  code: 'tep-qua-nhieu-muc',
  severity: 'error',
  title: { vi: 'Tệp có quá nhiều mục', en: 'The file has too many parts' },
  message: {
    vi: ({ limit }) => `Tệp có hơn ${limit / 1_000_000} triệu dấu và chữ; cchc không đọc tiếp từ đây.`,
    en: ({ limit }) => `The file has more than ${limit / 1_000_000} million words and marks; cchc stops reading here.`,
  },
  hint: {
    vi: () => 'Tách thành nhiều tệp.',
    en: () => 'Split it into several files.',
  },
  why: {
    vi: 'Giới hạn này giữ cho máy không hết bộ nhớ vì một tệp hỏng.',
    en: 'The limit keeps a broken file from using up the memory.',
  },
});

export const aliasNotFound = rule<{ name: string }>({
  code: 'ten-goi-lai-khong-co',
  severity: 'error',
  title: { vi: 'Gọi lại (*) một chỗ chưa đặt tên (&)', en: 'An alias (*) without its anchor (&)' },
  message: {
    vi: ({ name }) => `"*${name}" gọi lại chỗ đặt tên "&${name}", nhưng phía trên không có chỗ đó.`,
    en: ({ name }) => `"*${name}" repeats what is marked "&${name}", but nothing above is.`,
  },
  hint: {
    vi: () => 'Nếu dấu * là một phần của chữ, đặt cả giá trị trong ngoặc kép.',
    en: () => 'If the * belongs to the text, put the whole value in quotes.',
  },
  why: {
    vi: 'Dấu * ở đầu giá trị là cách gọi lại của YAML, dễ gõ nhầm khi muốn in đậm.',
    en: 'A * at the start of a value is an alias of YAML, easily typed where bold print was meant.',
  },
});

export const tooManyAliases = rule<{ limit: number }>({
  code: 'goi-lai-qua-nhieu',
  severity: 'error',
  title: { vi: 'Gọi lại (*) làm tệp phình quá lớn', en: 'Aliases (*) blow the file up' },
  message: {
    vi: ({ limit }) => `Các chỗ gọi lại (*) làm nội dung phình ra quá ${limit} mục.`,
    en: ({ limit }) => `The aliases (*) repeat more than ${limit} parts.`,
  },
  hint: {
    vi: () => 'Viết đủ nội dung ra, hoặc bớt gọi lại.',
    en: () => 'Write the content out, or repeat less.',
  },
  why: {
    vi: 'Vài dòng gọi lại lẫn nhau có thể phình ra hàng tỷ mục và làm treo máy.',
    en: 'A few lines that repeat each other can grow to billions of parts and stop the machine.',
  },
});
