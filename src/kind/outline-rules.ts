import { rule } from '../findings/finding.ts';

export const outlineSectionUnknown = rule<{ id: string; nearest?: string | undefined }>({
  code: 'de-cuong-muc-khong-biet',
  severity: 'error',
  title: { vi: 'Đề cương nêu một mục không có', en: 'The outline names a section that does not exist' },
  message: {
    vi: ({ id }) => `Đề cương của loại văn bản này không có mục "${id}".`,
    en: ({ id }) => `The outline of this kind has no section "${id}".`,
  },
  hint: {
    vi: ({ nearest }) => (nearest ? `Có phải là "${nearest}"?` : 'Xem mã các mục trong x-outline của lược đồ.'),
    en: ({ nearest }) => (nearest ? `Did you mean "${nearest}"?` : "See the section ids in the schema's x-outline."),
  },
});

export const outlineSectionTwice = rule<{ id: string }>({
  code: 'de-cuong-muc-trung',
  severity: 'error',
  title: { vi: 'Đề cương thêm một mục đã có', en: 'The outline adds a section that exists' },
  message: {
    vi: ({ id }) => `Đề cương đã có mục "${id}".`,
    en: ({ id }) => `The outline already has a section "${id}".`,
  },
  hint: {
    vi: () => 'Đặt id khác, hoặc dùng doi_ten nếu chỉ muốn đổi tiêu đề.',
    en: () => 'Choose another id, or use doi_ten if only the title should change.',
  },
});

export const outlineSiblingsDiffer = rule<{ id: string; first: string }>({
  code: 'de-cuong-thu-tu-khac-cap',
  severity: 'error',
  title: { vi: 'Thứ tự nêu các mục không cùng cấp', en: 'An order names sections of different parents' },
  message: {
    vi: ({ id, first }) =>
      `Mục "${id}" không cùng nằm trong một mục với "${first}" nên không xếp thứ tự với nhau được.`,
    en: ({ id, first }) => `Section "${id}" does not stand beside "${first}", so the two can't be put in order.`,
  },
  hint: {
    vi: () => 'Mỗi dòng thu_tu chỉ xếp các mục cùng nằm trong một mục.',
    en: () => 'Each thu_tu orders sections of one parent only.',
  },
});
