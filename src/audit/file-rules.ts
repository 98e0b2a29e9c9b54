import { rule } from '../findings/finding.ts';

export type WordProblem = 'broken' | 'locked' | 'old-word' | 'not-word' | 'too-large' | 'owner';

/** Why a Word file can't be audited. */
export const unreadableWord = rule<{ problem: WordProblem }>({
  code: 'tep-word-khong-doc-duoc',
  severity: 'error',
  title: { vi: 'Không đọc được tệp Word', en: 'A Word file can’t be read' },
  message: {
    vi: ({ problem }) =>
      ({
        broken: 'Tệp Word bị hỏng: không mở được nội dung bên trong.',
        locked: 'Tệp Word có mật khẩu.',
        'old-word': 'Tệp Word kiểu cũ (.doc, 97-2003).',
        'not-word': 'Tệp nén này không phải tệp Word (.docx).',
        'too-large': 'Nội dung bên trong tệp Word quá lớn.',
        owner: 'Đây là tệp tạm mà Word đặt cạnh tệp đang mở (~$…), không phải báo cáo.',
      })[problem],
    en: ({ problem }) =>
      ({
        broken: 'The Word file is broken: its content can’t be unpacked.',
        locked: 'The Word file has a password.',
        'old-word': 'This is an old Word file (.doc, 97-2003).',
        'not-word': 'This archive is no Word file (.docx).',
        'too-large': 'The content of the Word file is too large.',
        owner: 'This is the file that Word keeps beside one that is open (~$…), no report.',
      })[problem],
  },
  hint: {
    vi: ({ problem }) =>
      problem === 'locked'
        ? 'Mở tệp bằng Word, bỏ mật khẩu rồi lưu lại.'
        : problem === 'old-word'
          ? 'Mở tệp bằng Word, chọn Lưu thành (Save As) dạng .docx.'
          : problem === 'owner'
            ? 'Bỏ tệp này khỏi danh sách, hoặc đóng tệp đang mở trong Word.'
            : 'Mở tệp bằng Word để Word tự sửa, rồi lưu lại dạng .docx.',
    en: ({ problem }) =>
      problem === 'locked'
        ? 'Open it in Word, take the password off, save it again.'
        : problem === 'old-word'
          ? 'Open it in Word and save it as .docx.'
          : problem === 'owner'
            ? 'Leave it out, or close the file in Word.'
            : 'Let Word open and mend it, then save it as .docx.',
  },
  why: { vi: 'Không mở được tệp thì không có gì để rà soát.', en: 'A file that can not be opened can not be audited.' },
});
