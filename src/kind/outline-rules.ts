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
  why: {
    vi: 'Gõ sai mã mục thì thay đổi của đề cương không có tác dụng.',
    en: 'With a misspelt id the change of the outline has no effect.',
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
  why: {
    vi: 'Hai mục cùng mã thì không biết lời văn thuộc mục nào.',
    en: 'With two sections of one id nobody knows where a text belongs.',
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
  why: {
    vi: 'Thứ tự chỉ có nghĩa giữa các mục cùng nằm trong một mục.',
    en: 'An order means something only among sections of one parent.',
  },
});
