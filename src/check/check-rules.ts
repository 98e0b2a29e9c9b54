import { rule, type Words } from '../findings/finding.ts';

interface Contradiction {
  /** The figure's title, or its path. */
  readonly name: string;
  readonly written: string;
  readonly computed: string;
  readonly arithmetic: string;
  readonly why: string;
  readonly relation: string;
  /** What the figure must equal, where that is one other figure or a count and no arithmetic. */
  readonly single?: Words;
}

export const contradiction = rule<Contradiction & { instead?: string; absent?: string }>({
  code: 'so-lieu-mau-thuan',
  severity: 'error',
  title: {
    vi: 'Số liệu mâu thuẫn với các số liệu khác của báo cáo',
    en: 'A figure contradicts other figures of the report',
  },
  message: {
    vi: (a) =>
      `${a.name} ghi ${a.written}, nhưng ${a.single ? `${a.single.vi} là` : `${a.arithmetic} =`} ${a.computed}.`,
    en: (a) =>
      `${a.name} says ${a.written}, but ${a.single ? `${a.single.en} is` : `${a.arithmetic} =`} ${a.computed}.`,
  },
  hint: {
    vi: (a) =>
      `${sentence(a.why)}${a.absent ? `Chưa ghi ${a.absent} nên tính là 0: nếu có thì ghi thêm; nếu không thì sửa` : 'Sửa'} ${a.written} thành ${a.computed}, hoặc sửa một số thành phần.${a.instead ? ` ${a.instead}` : ''}`,
    en: (a) =>
      `${sentence(a.why)}${a.absent ? `${a.absent} is not given and counts as 0: add it if there is any; otherwise change` : 'Change'} ${a.written} to ${a.computed}, or one of the parts.${a.instead ? ` ${a.instead}` : ''}`,
  },
  why: {
    vi: 'Một con số gõ ở nhiều nơi thường lệch nhau: báo cáo quý III/2024 từng in 148 và 145 thủ tục, 91% và 95% cho cùng một tỷ lệ.',
    en: 'A count typed in several places drifts apart: a published report printed 148 and 145 procedures, 91 % and 95 % for one rate.',
  },
});

export const withinRounding = rule<Contradiction & { difference: string }>({
  code: 'khop-trong-lam-tron',
  severity: 'info',
  title: { vi: 'Số tính ra lệch do làm tròn', en: 'A figure is off by rounding only' },
  message: {
    vi: (a) =>
      `${a.name} ghi ${a.written}, tính từ các số đã ghi được ${a.computed} (Δ = ${a.difference}); khớp trong phạm vi làm tròn.`,
    en: (a) =>
      `${a.name} says ${a.written}, the written figures give ${a.computed} (Δ = ${a.difference}); it agrees within rounding.`,
  },
  hint: {
    vi: (a) => `${a.arithmetic} = ${a.computed}. Không phải sửa nếu số gốc chưa làm tròn cho đúng ${a.written}.`,
    en: (a) => `${a.arithmetic} = ${a.computed}. Nothing to mend if the unrounded figures give ${a.written}.`,
  },
  why: {
    vi: 'Các số đã làm tròn cộng lại có thể lệch tổng đã làm tròn: 545.918 + 20.499 = 566.417, tổng in 566.418.',
    en: 'Rounded parts may miss the rounded total: 545.918 + 20.499 = 566.417, printed 566.418.',
  },
});

export const truncated = rule<Contradiction>({
  code: 'cat-bot-thay-vi-lam-tron',
  severity: 'warning',
  title: { vi: 'Số bị cắt bớt thay vì làm tròn', en: 'A figure was cut off instead of rounded' },
  message: {
    vi: (a) => `${a.name} ghi ${a.written}; ${a.arithmetic} làm tròn là ${a.computed}.`,
    en: (a) => `${a.name} says ${a.written}; ${a.arithmetic} rounds to ${a.computed}.`,
  },
  hint: {
    vi: (a) => `Ghi ${a.computed} (phần bỏ đi từ một nửa trở lên thì làm tròn lên).`,
    en: (a) => `Write ${a.computed} (half is rounded up).`,
  },
  why: {
    vi: '9/14 là 64,29% khi làm tròn; báo cáo từng in 64,28%.',
    en: '9/14 rounds to 64,29 %; a published report printed 64,28 %.',
  },
});

export const beyondLimit = rule<{ left: Words; right: Words; comparison: string; why: string; relation: string }>({
  code: 'so-lieu-vuot-gioi-han',
  severity: 'error',
  title: { vi: 'Số liệu vượt giới hạn của một số khác', en: 'A figure exceeds the limit that another one sets' },
  message: {
    vi: (a) => `${a.left.vi} phải ${COMPARED[a.comparison]?.vi ?? a.comparison} ${a.right.vi}.`,
    en: (a) => `${a.left.en} must be ${COMPARED[a.comparison]?.en ?? a.comparison} ${a.right.en}.`,
  },
  hint: {
    vi: (a) => `${sentence(a.why)}Xem lại hai số này.`,
    en: (a) => `${sentence(a.why)}Look at both figures again.`,
  },
  why: {
    vi: 'Một phần không thể lớn hơn cả tổng: chỉ thị giao 48 nhiệm vụ thì không thể quá hạn 49.',
    en: 'A part can not exceed its whole: of 48 tasks 49 can not be overdue.',
  },
});

export const sidesDiffer = rule<{
  left: string;
  right: string;
  leftValue: string;
  rightValue: string;
  why: string;
  relation: string;
}>({
  code: 'hai-ve-khac-nhau',
  severity: 'error',
  title: { vi: 'Hai vế phải bằng nhau lại khác nhau', en: 'Two sides that must be equal differ' },
  message: {
    vi: (a) => `${a.left} = ${a.leftValue}, nhưng ${a.right} = ${a.rightValue}.`,
    en: (a) => `${a.left} = ${a.leftValue}, but ${a.right} = ${a.rightValue}.`,
  },
  hint: {
    vi: (a) => `${sentence(a.why)}Hai vế phải bằng nhau.`,
    en: (a) => `${sentence(a.why)}Both sides must be equal.`,
  },
  why: {
    vi: 'Hồ sơ nhận vào phải bằng hồ sơ đã giải quyết cộng đang giải quyết (biểu II.06).',
    en: 'What was received is what was settled plus what is pending (form II.06).',
  },
});

export const dividedByZero = rule<{ arithmetic: string; name: string }>({
  code: 'chia-cho-khong',
  severity: 'warning',
  title: { vi: 'Tỷ lệ có mẫu số bằng 0', en: 'A rate has a zero denominator' },
  message: {
    vi: (a) => `Không tính được ${a.name}: ${a.arithmetic} có mẫu số bằng 0.`,
    en: (a) => `${a.name} can't be computed: ${a.arithmetic} divides by zero.`,
  },
  hint: {
    vi: () => 'Bỏ tỷ lệ này khi mẫu số bằng 0, hoặc sửa mẫu số.',
    en: () => 'Leave the rate out when its denominator is zero, or mend the denominator.',
  },
  why: {
    vi: 'Tỷ lệ trên 0 hồ sơ không có nghĩa; ghi "100%" khi không có hồ sơ nào là sai.',
    en: 'A rate of nothing means nothing; "100 %" of no files is wrong.',
  },
});

export const addendMissing = rule<{ name: string; written: string; absent: string; arithmetic: string; rest: string }>({
  code: 'thieu-mot-so-hang',
  severity: 'info',
  title: { vi: 'Tổng có ghi, nhưng thiếu một số thành phần', en: 'A total is written, but one of its parts is not' },
  message: {
    vi: (a) => `${a.name} ghi ${a.written}, nhưng chưa ghi ${a.absent} nên không đối chiếu được tổng này.`,
    en: (a) => `${a.name} says ${a.written}, but ${a.absent} is not given, so this total was not proved.`,
  },
  hint: {
    vi: (a) => `${a.arithmetic} = ${a.rest}. Ghi thêm ${a.absent}; dòng nào dùng đến số này chưa được in.`,
    en: (a) => `${a.arithmetic} = ${a.rest}. Add ${a.absent}; lines that need it are not printed.`,
  },
  why: {
    vi: 'Giao 32 nhiệm vụ, đang làm 17, quên ghi số đã xong: báo cáo vẫn in được nhưng mất cả dòng kết quả và tỷ lệ hoàn thành.',
    en: 'Of 32 tasks 17 are under way and nobody wrote how many are done: the report would print without its result and its rate.',
  },
});

const COMPARED: Record<string, { vi: string; en: string }> = {
  '<=': { vi: 'không lớn hơn', en: 'no more than' },
  '>=': { vi: 'không nhỏ hơn', en: 'no less than' },
  '<': { vi: 'nhỏ hơn', en: 'less than' },
  '>': { vi: 'lớn hơn', en: 'more than' },
};

/** The kind's own reason, as a sentence before ours. */
function sentence(why: string): string {
  if (why === '') return '';
  return /[.!?]$/.test(why) ? `${why} ` : `${why}. `;
}
