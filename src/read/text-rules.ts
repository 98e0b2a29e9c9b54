import { rule } from '../findings/finding.ts';

/** What can be wrong with a file before its first word is read. */

export const fileTooLarge = rule<{ mebibytes: number; limit: number }>({
  code: 'tep-qua-lon',
  severity: 'error',
  title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
  message: {
    vi: ({ mebibytes, limit }) => `Tệp lớn ${mebibytes} MB; cchc chỉ đọc tệp đến ${limit} MB.`,
    en: ({ mebibytes, limit }) => `The file has ${mebibytes} MB; cchc reads files of up to ${limit} MB.`,
  },
  hint: {
    vi: () => 'Số liệu cả năm của một cơ quan chưa đến 1 MB: kiểm tra có đúng tệp không, hoặc tách tệp.',
    en: () => 'A year of an office is below 1 MB: check whether this is the right file, or split it.',
  },
  why: {
    vi: 'Số liệu một năm của một cơ quan chưa đến 1 MB: tệp lớn thường là chọn nhầm tệp.',
    en: 'A year of an office is below 1 MB: a large file mostly is the wrong file.',
  },
});

export const utf16File = rule<Record<string, never>>({
  code: 'tep-utf16',
  severity: 'error',
  title: { vi: 'Tệp lưu theo mã UTF-16', en: 'The file is saved as UTF-16' },
  message: {
    vi: () => 'Tệp lưu theo mã UTF-16 (Notepad gọi là "Unicode" hoặc "UTF-16 LE").',
    en: () => 'The file is saved as UTF-16 (Notepad calls it "Unicode" or "UTF-16 LE").',
  },
  hint: {
    vi: () => 'Mở tệp, chọn Lưu thành (Save As) và chọn mã UTF-8.',
    en: () => 'Open it, choose Save As and the encoding UTF-8.',
  },
  why: {
    vi: 'Trình soạn thảo và git coi tệp UTF-16 là tệp nhị phân, không so sánh được từng dòng.',
    en: 'Editors and git take UTF-16 for a binary file and can not compare its lines.',
  },
});

export const notUtf8 = rule<{ suspected?: string }>({
  code: 'tep-khong-utf8',
  severity: 'error',
  title: { vi: 'Tệp không lưu theo mã UTF-8', en: 'The file is not saved as UTF-8' },
  message: {
    vi: ({ suspected }) =>
      `Từ đây chữ không theo mã UTF-8${suspected === undefined ? '' : `; có lẽ tệp lưu theo mã ${suspected}`}.`,
    en: ({ suspected }) =>
      `From here the text is not UTF-8${suspected === undefined ? '' : `; it may be saved as ${suspected}`}.`,
  },
  hint: {
    vi: () => 'Mở tệp, chọn Lưu thành (Save As) và chọn mã UTF-8; kiểm tra lại các chữ có dấu.',
    en: () => 'Open it, choose Save As and the encoding UTF-8; check the accented letters.',
  },
  why: {
    vi: 'Đọc theo mã khác thì chữ có dấu sai hết, kể cả tên cơ quan và tên người ký.',
    en: 'Read in another encoding every accented letter is wrong, names of agencies and signers among them.',
  },
});

export const binaryFile = rule<{ format?: string }>({
  code: 'tep-khong-phai-van-ban',
  severity: 'error',
  title: { vi: 'Tệp không phải tệp chữ', en: 'The file is not a text file' },
  message: {
    vi: ({ format }) => `Tệp này không phải tệp chữ${format === undefined ? '' : ` mà là tệp ${format}`}.`,
    en: ({ format }) => `This is not a text file${format === undefined ? '' : `; it is a ${format} file`}.`,
  },
  hint: {
    vi: () => 'Nguồn của cchc là tệp .yaml và .md soạn bằng trình soạn thảo văn bản thường.',
    en: () => 'Sources of cchc are .yaml and .md files, written in a text editor.',
  },
  why: {
    vi: 'Tệp Word hay ảnh đổi đuôi thành .yaml vẫn không phải là số liệu.',
    en: 'A Word file or an image that is renamed to .yaml holds no figures.',
  },
});
