import { rule } from '../findings/finding.ts';

export const otherLegislature = rule<{ number: string; year: number; legislatures: readonly number[] }>({
  code: 'khoa-quoc-hoi-khac-nam',
  severity: 'error',
  title: {
    vi: 'Khóa Quốc hội trong số, ký hiệu không khớp năm ban hành',
    en: 'The legislature in a number is not that of its year',
  },
  message: {
    vi: (a) =>
      `"${a.number}": năm ${a.year} là Quốc hội khóa ${a.legislatures.join(' hoặc ')} (QH${a.legislatures.join(', QH')}).`,
    en: (a) => `"${a.number}": the National Assembly of ${a.year} was number ${a.legislatures.join(' or ')}.`,
  },
  hint: {
    vi: () => 'Đối chiếu số, năm và khóa Quốc hội với văn bản gốc: một trong ba đã ghi nhầm.',
    en: () => 'Check number, year and legislature with the document itself: one of them is mistaken.',
  },
  why: {
    vi: 'Số, ký hiệu của luật, pháp lệnh, nghị quyết của Quốc hội và Ủy ban Thường vụ Quốc hội ghi khóa Quốc hội (Luật Ban hành văn bản quy phạm pháp luật). Nhiệm kỳ: khóa XII 2007–2011, XIII 2011–2016, XIV 2016–2021, XV 2021–2026.',
    en: 'The numbers of laws, ordinances and resolutions of the National Assembly and its Standing Committee name the legislature: XII 2007–2011, XIII 2011–2016, XIV 2016–2021, XV 2021–2026.',
  },
});

export const otherLawNumber = rule<{ number: string; law: string; known: readonly string[] }>({
  code: 'so-luat-khac-ten',
  severity: 'warning',
  title: { vi: 'Số của luật không phải của luật mang tên ấy', en: 'A law’s number is not that of the law named' },
  message: {
    vi: (a) => `Ghi ${a.law} số ${a.number}; luật này là số ${a.known.join(', ')}.`,
    en: (a) => `${a.law} is cited as ${a.number}; this law is number ${a.known.join(', ')}.`,
  },
  hint: {
    vi: () => 'Đối chiếu với văn bản gốc; nếu số đúng thì xem lại tên luật.',
    en: () => 'Check the document itself; if the number is right, check the name.',
  },
  why: {
    vi: 'Số của luật hay bị gõ lộn chữ số, ghi nhầm năm hoặc khóa Quốc hội. Chỉ báo khi số đã ghi lệch một chỗ so với số đã biết của luật cùng tên.',
    en: 'Digits of a law’s number change places, its year or legislature is mistaken. Told only where one part differs from a known number of the law.',
  },
});

export const otherKnownDate = rule<{ number: string; date: string; known: string }>({
  code: 'ngay-khac-van-ban-da-biet',
  severity: 'warning',
  title: { vi: 'Ngày ghi khác ngày của văn bản đã biết', en: 'Another date than that of a known document' },
  message: {
    vi: (a) => `Ghi ${a.number} ${a.date}; văn bản này ban hành ngày ${a.known}.`,
    en: (a) => `${a.number} is cited with ${a.date}; it was issued on ${a.known}.`,
  },
  hint: {
    vi: () => 'Đối chiếu với văn bản gốc; nếu là văn bản khác cùng số thì bỏ qua.',
    en: () => 'Check the document itself; leave it if another document has the same number.',
  },
  why: {
    vi: 'Ngày của nghị định, nghị quyết, quyết định của Trung ương hay bị gõ nhầm một chỗ: từng gặp 36a/NQ-CP ngày 14/10/2017 (đúng là 14/10/2015). Chỉ báo khi ngày, tháng hoặc năm lệch một chỗ so với ngày đã biết.',
    en: 'Dates of central documents are mistyped in one place: 36a/NQ-CP was cited with 14/10/2017 for 14/10/2015. Told only where day, month or year alone differs.',
  },
});
