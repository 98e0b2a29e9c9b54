import { type Finding, found, rule } from '../../src/findings/finding.ts';
import { type SourceText, sourceText } from '../../src/source/source-text.ts';
import { type Span, span } from '../../src/source/span.ts';

/** The place of the nth occurrence of a text. */
export function placeOfText(source: SourceText, text: string, nth = 1): Span {
  let at = -1;
  for (let seen = 0; seen < nth; seen += 1) {
    at = source.text.indexOf(text, at + 1);
    if (at === -1) throw new Error(`${text} is not in ${source.path}`);
  }
  return span(source, at, at + text.length);
}

export const Q3 = sourceText(
  'q3-2024.yaml',
  `tiep_nhan:
  truc_tuyen: 770
  truc_tiep: 5
  ton_ky_truoc: 223
  # cộng ba dòng trên
  tong: 999
ghi_chu: "dùng | và \`dấu\`"
`,
);

export const Q2 = sourceText('quy 2/q2-2024.yaml', 'tiep_nhan:\n  ton_cuoi_ky: 224\n');

export const totalDiffers = rule<{ written: string; arithmetic: string; sum: string }>({
  code: 'so-lieu-mau-thuan',
  severity: 'error',
  title: { vi: 'Số liệu mâu thuẫn', en: 'Figures contradict each other' },
  message: {
    vi: (a) => `Tổng tiếp nhận ghi ${a.written}, nhưng ${a.arithmetic} = ${a.sum}.`,
    en: (a) => `Received in total says ${a.written}, but ${a.arithmetic} = ${a.sum}.`,
  },
  hint: {
    vi: (a) => `Sửa ${a.written} thành ${a.sum}, hoặc sửa một số thành phần.`,
    en: (a) => `Change ${a.written} to ${a.sum}, or one of the parts.`,
  },
  why: { vi: 'Biểu II.06: cột 3 = 4 + 5 + 6.', en: 'Form II.06: column 3 = 4 + 5 + 6.' },
});

export const leftover = rule<{ text: string }>({
  code: 'chu-bo-sot',
  severity: 'warning',
  title: { vi: 'Chữ bỏ sót', en: 'Leftover' },
  message: { vi: (a) => `Còn sót: ${a.text}`, en: (a) => `Left over: ${a.text}` },
});

export const openingDiffers = rule<Record<never, never>>({
  code: 'ton-dau-ky-khac-ton-cuoi-ky-truoc',
  severity: 'info',
  title: { vi: 'Tồn đầu kỳ khác tồn cuối kỳ trước', en: 'Opening differs from the previous closing' },
  message: { vi: () => 'Tồn kỳ trước ghi 223, kỳ trước chốt 224.', en: () => 'Carried over 223, closed with 224.' },
});

export const contradiction: Finding = found(
  totalDiffers,
  placeOfText(Q3, '999'),
  { written: '999', arithmetic: '770 + 5 + 223', sum: '998' },
  { related: [{ at: placeOfText(Q3, '770'), label: { vi: 'Trực tuyến: 770', en: 'Online: 770' } }] },
);

export const opening: Finding = found(
  openingDiffers,
  placeOfText(Q3, '223'),
  {},
  {
    related: [{ at: placeOfText(Q2, '224'), label: { vi: 'Tồn cuối kỳ: 224', en: 'Closing: 224' } }],
  },
);

/** A warning whose words hold whatever may go wrong in a form for machines. */
export function nasty(text: string): Finding {
  return found(leftover, placeOfText(Q3, '|'), { text });
}
