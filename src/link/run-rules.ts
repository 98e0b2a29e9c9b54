import { rule, type Words } from '../findings/finding.ts';
import { READ_PROBLEM } from './link-rules.ts';

/** What can befall one source of many. The others are worked on all the same. */

export const sourceNotReadable = rule<{ problem: keyof typeof READ_PROBLEM }>({
  code: 'nguon-khong-doc-duoc',
  severity: 'error',
  title: { vi: 'Không đọc được một tệp nguồn', en: "A source can't be read" },
  message: {
    vi: ({ problem }) => `Không đọc được tệp này: ${READ_PROBLEM[problem].vi}.`,
    en: ({ problem }) => `This file can't be read: ${READ_PROBLEM[problem].en}.`,
  },
  hint: {
    vi: () => 'Kiểm tra quyền đọc, và chương trình đang mở tệp, rồi chạy lại cho tệp này.',
    en: () => 'Check the permission to read it, and what has it open, then run again for this file.',
  },
  why: {
    vi: 'Một tệp chưa được kiểm tra thì không được coi là không có lỗi.',
    en: 'A file that was not checked must not pass for one without errors.',
  },
});

export const productNotWritten = rule<{ problem: Words }>({
  code: 'khong-ghi-duoc',
  severity: 'error',
  title: { vi: 'Không ghi được văn bản của một tệp nguồn', en: "The documents of a source can't be written" },
  message: { vi: ({ problem }) => problem.vi, en: ({ problem }) => problem.en },
  hint: {
    vi: () => 'Văn bản đã có vẫn còn nguyên. Sửa chỗ này rồi dựng lại tệp nguồn này.',
    en: () => 'What was there before is untouched. Mend this, then build this source again.',
  },
  why: {
    vi: 'Người đọc phải biết văn bản nào trong thư mục còn là bản cũ.',
    en: 'Readers must know which of the documents in a folder are still the old ones.',
  },
});

export const programFailed = rule<{ error: string }>({
  code: 'cchc-gap-loi',
  severity: 'error',
  title: { vi: 'cchc gặp lỗi của chính nó', en: 'A bug of cchc itself' },
  message: {
    vi: ({ error }) => `cchc gặp lỗi của chính nó khi làm tệp này, không phải lỗi của báo cáo: ${error}`,
    en: ({ error }) => `cchc failed on this file by a bug of its own, not of the report: ${error}`,
  },
  hint: {
    vi: () => 'Xin gửi phần in ở cuối cùng tệp nguồn này cho người phát triển cchc.',
    en: () => 'Please send what is printed at the end, with this source, to the developers of cchc.',
  },
  why: {
    vi: 'Các tệp khác vẫn được làm tiếp, nên tệp này phải được nêu tên.',
    en: 'The other files are still worked on, so this one must be named.',
  },
});
