import { rule } from '../findings/finding.ts';

/** What can be wrong with a waiver (`# cchc-cho-qua CODE: reason`) itself. None of these can be waived. */

export const incompleteWaiver = rule<{ written: string }>({
  code: 'cho-qua-thieu-ly-do',
  severity: 'error',
  title: { vi: 'Dòng cho qua thiếu mã hoặc lý do', en: 'A waiver lacks its code or its reason' },
  message: {
    vi: ({ written }) => `"${written}" chưa đủ mã và lý do nên chưa có tác dụng.`,
    en: ({ written }) => `"${written}" lacks a code or a reason, so it has no effect.`,
  },
  hint: {
    vi: () => 'Viết đủ: cchc-cho-qua MÃ: lý do.',
    en: () => 'Write both: cchc-cho-qua CODE: reason.',
  },
  why: {
    vi: 'Người ký và người soạn kỳ sau phải biết vì sao một lỗi được cho qua.',
    en: 'Who signs, and who writes the next report, must know why a fault was let pass.',
  },
});

export const unknownWaivedCode = rule<{ code: string; nearest?: string }>({
  code: 'cho-qua-ma-khong-biet',
  severity: 'error',
  title: { vi: 'Dòng cho qua nêu một mã không có', en: 'A waiver names a code that does not exist' },
  message: {
    vi: ({ code }) => `Không có mã "${code}" để cho qua.`,
    en: ({ code }) => `There is no code "${code}" to be waived.`,
  },
  hint: {
    vi: ({ nearest }) => (nearest ? `Có phải là "${nearest}"?` : 'Chạy "cchc rules" để xem các mã.'),
    en: ({ nearest }) => (nearest ? `Did you mean "${nearest}"?` : 'Run "cchc rules" to see the codes.'),
  },
  why: {
    vi: 'Mã gõ sai thì lỗi không được cho qua, mà người soạn lại tưởng đã xong.',
    en: 'A misspelt code waives nothing, while its author believes that it does.',
  },
});

export const unwaivableCode = rule<{ code: string }>({
  code: 'cho-qua-loi-cau-truc',
  severity: 'error',
  title: { vi: 'Dòng cho qua nêu một lỗi không cho qua được', en: 'A waiver names a fault that can not be waived' },
  message: {
    vi: ({ code }) => `Lỗi "${code}" không cho qua được.`,
    en: ({ code }) => `"${code}" can't be waived.`,
  },
  hint: {
    vi: () => 'Bỏ dòng cho qua và sửa lỗi.',
    en: () => 'Remove the waiver and mend the fault.',
  },
  why: {
    vi: 'Lỗi cấu trúc làm số liệu không đọc được hoặc lời văn không in ra được; cho qua thì báo cáo thiếu mà không ai thấy.',
    en: 'With a fault of structure a figure is not read or a text not printed; waived, it would be missing unseen.',
  },
});

export const unusedWaiver = rule<{ code: string }>({
  code: 'cho-qua-thua',
  severity: 'warning',
  title: { vi: 'Dòng cho qua không cho qua lỗi nào', en: 'A waiver that waives nothing' },
  message: {
    vi: ({ code }) => `Ở dòng được cho qua không có lỗi "${code}" nào.`,
    en: ({ code }) => `There is no "${code}" on the line that is waived.`,
  },
  hint: {
    vi: () => 'Xóa dòng cho qua này, hoặc đặt nó ở cuối dòng có lỗi (hay riêng một dòng ngay phía trên).',
    en: () => 'Delete it, or put it at the end of the line with the fault (or alone on the line above).',
  },
  why: {
    vi: 'Dòng cho qua còn sót sẽ che lỗi thật của kỳ sau.',
    en: 'A waiver that was left behind hides a real fault of the next period.',
  },
});
