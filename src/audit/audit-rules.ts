import { rule } from '../findings/finding.ts';

/** What a recomputed statement says and what it ought to say; all finished text. */
export interface Recomputed {
  readonly written: string;
  /** `222/252`, `1.050 + 669`. */
  readonly arithmetic: string;
  /** What the arithmetic gives, all digits. */
  readonly computed: string;
  /** What ought to stand there, in the digits of what stands there. */
  readonly right: string;
  /** The values that the written digits allow: `từ 64,275% đến 64,285%`. */
  readonly allowed?: { readonly vi: string; readonly en: string };
  /** The relation in words: `tiếp nhận = đã giải quyết + đang giải quyết`. */
  readonly relation?: { readonly vi: string; readonly en: string };
}

export const wrongShare = rule<Recomputed>({
  code: 'ty-le-sai',
  severity: 'error',
  title: { vi: 'Tỷ lệ không khớp các số của chính nó', en: 'A rate contradicts its own numbers' },
  message: {
    vi: (a) => `Ghi ${a.written}, nhưng ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `The text says ${a.written}, but ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `Số đúng là ${a.right}${allowedVi(a)}; nếu tỷ lệ đúng thì xem lại tử số và mẫu số.`,
    en: (a) => `It ought to be ${a.right}${allowedEn(a)}; if the rate is right, look at both numbers.`,
  },
  why: {
    vi: 'Báo cáo quý III/2024 từng ghi 1.072.019 trên 1.178.041 là 91% ở một chỗ và 95% ở chỗ khác.',
    en: 'A published report gave 1.072.019 of 1.178.041 as 91 % in one place and as 95 % in another.',
  },
});

export const truncatedShare = rule<Recomputed>({
  code: 'ty-le-cat-bot',
  severity: 'warning',
  title: { vi: 'Tỷ lệ bị cắt bớt thay vì làm tròn', en: 'A rate was cut off instead of rounded' },
  message: {
    vi: (a) => `Ghi ${a.written}, nhưng ${a.arithmetic} = ${a.computed}, làm tròn là ${a.right}.`,
    en: (a) => `The text says ${a.written}, but ${a.arithmetic} = ${a.computed}, which rounds to ${a.right}.`,
  },
  hint: {
    vi: (a) => `Ghi ${a.right} (làm tròn nửa lên).`,
    en: (a) => `Write ${a.right} (half is rounded up).`,
  },
  why: {
    vi: '9/14 là 64,29% khi làm tròn; báo cáo từng in 64,28%.',
    en: '9/14 rounds to 64,29 %; a published report printed 64,28 %.',
  },
});

export const wrongSum = rule<Recomputed>({
  code: 'tong-sai',
  severity: 'error',
  title: { vi: 'Tổng khác các số thành phần cộng lại', en: 'A total is not the sum of its parts' },
  message: {
    vi: (a) => `Ghi ${a.written}, nhưng ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `The text says ${a.written}, but ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `${relationVi(a)}Sửa ${a.written} thành ${a.right}, hoặc sửa một số thành phần.`,
    en: (a) => `${relationEn(a)}Change ${a.written} to ${a.right}, or one of the parts.`,
  },
  why: {
    vi: 'Báo cáo 6 tháng đầu năm 2026 từng ghi tổng số 1.723, đã giải quyết 1.050, đang xử lý 669: thiếu 4 hồ sơ.',
    en: 'A published report gave a total of 1.723, settled 1.050, pending 669: four are missing.',
  },
});

export const sumOffByRounding = rule<Recomputed>({
  code: 'tong-lech-do-lam-tron',
  severity: 'info',
  title: { vi: 'Tổng lệch do làm tròn', en: 'A total is off by rounding only' },
  message: {
    vi: (a) => `Ghi ${a.written}; cộng các số đã làm tròn thì ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `The text says ${a.written}; the rounded parts give ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `Không phải sửa nếu số gốc chưa làm tròn cho đúng ${a.written}; nếu không thì ghi ${a.right}.`,
    en: (a) => `Nothing to mend if the unrounded figures give ${a.written}; write ${a.right} otherwise.`,
  },
  why: {
    vi: 'Các số đã làm tròn cộng lại có thể lệch tổng đã làm tròn: 545.918 + 20.499 = 566.417, tổng in 566.418.',
    en: 'Rounded parts may miss the rounded total: 545.918 + 20.499 = 566.417, printed 566.418.',
  },
});

export const largerPart = rule<{ written: string; whole: string }>({
  code: 'phan-lon-hon-tong',
  severity: 'error',
  title: { vi: 'Phần "trong đó" lớn hơn tổng của nó', en: 'A part is larger than its whole' },
  message: {
    vi: (a) => `"Trong đó" ghi ${a.written}, lớn hơn ${a.whole} đứng trước.`,
    en: (a) => `Of ${a.whole} the text counts ${a.written}, which is more.`,
  },
  hint: {
    vi: () => 'Một trong hai số sai, hoặc phần này thuộc một số khác: ghi rõ thuộc số nào.',
    en: () => 'One of the two is wrong, or the part belongs to another number: say which.',
  },
  why: {
    vi: 'Một phần không thể nhiều hơn cái chứa nó, dù hai số đều là số gần đúng.',
    en: 'A part can never be more than what holds it, however roughly both are told.',
  },
});

export const rateOutside = rule<{ written: string; sides: string }>({
  code: 'ty-le-chung-ngoai-khoang',
  severity: 'error',
  title: {
    vi: 'Tỷ lệ chung không nằm giữa tỷ lệ của hai phần',
    en: 'The rate of the whole does not lie between those of its parts',
  },
  message: {
    vi: (a) => `Ghi chung ${a.written}, nhưng hai phần là ${a.sides}: mức chung phải nằm giữa.`,
    en: (a) => `The whole is said to be at ${a.written} and its two parts at ${a.sides}: it must lie between them.`,
  },
  hint: {
    vi: () => 'Một trong ba tỷ lệ sai, hoặc chúng không cùng kỳ so sánh: ghi rõ.',
    en: () => 'One of the three is wrong, or they are compared with different times: say so.',
  },
  why: {
    vi: 'Cả hai phần đều cao hơn (hoặc đều thấp hơn) thì mức chung cũng phải như vậy.',
    en: 'Where both parts are above a rate, so is the whole.',
  },
});

export const wrongDifference = rule<Recomputed>({
  code: 'muc-tang-giam-sai',
  severity: 'error',
  title: { vi: 'Mức tăng, giảm không khớp hai số được so', en: 'An increase or decrease contradicts the two numbers' },
  message: {
    vi: (a) => `Ghi ${a.written}, nhưng ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `The text says ${a.written}, but ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `Số đúng là ${a.right}, nếu hai số được so là đúng.`,
    en: (a) => `It ought to be ${a.right} if both numbers are right.`,
  },
  why: {
    vi: 'Mức tăng, giảm thường gõ tay sau khi một trong hai số đã sửa.',
    en: 'An increase is mostly typed by hand and stays when one of the two numbers is mended.',
  },
});

/** `written`: the words of the conclusion. */
export const wrongTarget = rule<Recomputed>({
  code: 'ket-luan-trai-chi-tieu',
  severity: 'error',
  title: { vi: 'Kết luận đạt hay không trái với chỉ tiêu đã nêu', en: 'A conclusion contradicts the stated target' },
  message: {
    vi: (a) => `Ghi "${a.written}", nhưng kết quả trừ chỉ tiêu là ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `The text says "${a.written}", but result less target is ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `Nếu hai số đúng thì ghi "${a.right}"; nếu không, sửa kết quả hoặc chỉ tiêu.`,
    en: (a) => `Write "${a.right}" if both numbers are right; else mend the result or the target.`,
  },
  why: {
    vi: 'Lời kết luận thường chép từ báo cáo trước, trong khi kết quả đã đổi.',
    en: 'A conclusion is often carried over from the last report while the result has changed.',
  },
});

export const wrongFormula = rule<Recomputed>({
  code: 'cong-thuc-sai',
  severity: 'error',
  title: { vi: 'Số không đúng công thức ghi bên cạnh', en: 'A number breaks the formula beside it' },
  message: {
    vi: (a) => `Ghi ${a.written}, nhưng ${a.relation?.vi ?? ''} = ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `The text says ${a.written}, but ${a.relation?.en ?? ''} = ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `Sửa ${a.written} thành ${a.right}, hoặc sửa một số trong công thức.`,
    en: (a) => `Change ${a.written} to ${a.right}, or a number of the formula.`,
  },
  why: {
    vi: 'Công thức ghi ngay trong báo cáo, người đọc nào cũng tính lại được.',
    en: 'The formula stands in the report itself, so every reader can do the sum.',
  },
});

export const wrongCell = rule<Recomputed & { readonly column: string }>({
  code: 'bang-sai',
  severity: 'error',
  title: { vi: 'Ô trong bảng không khớp các ô khác', en: 'A cell of a table contradicts others' },
  message: {
    vi: (a) =>
      `${a.column === '' ? 'Ô' : `Cột "${a.column}"`} ghi ${a.written}, nhưng ${a.arithmetic} = ${a.computed}.`,
    en: (a) =>
      `${a.column === '' ? 'The cell' : `Column "${a.column}"`} says ${a.written}, but ${a.arithmetic} = ${a.computed}.`,
  },
  hint: {
    vi: (a) => `${relationVi(a)}Sửa ${a.written} thành ${a.right}, hoặc sửa một ô thành phần.`,
    en: (a) => `${relationEn(a)}Change ${a.written} to ${a.right}, or one of the other cells.`,
  },
  why: {
    vi: 'Bảng chép từ kỳ trước thường chỉ sửa vài ô mà quên tổng.',
    en: 'Of a table copied from the last period a few cells are changed and the total forgotten.',
  },
});

export const wrongCount = rule<{ written: string; counted: number; announced: string }>({
  code: 'liet-ke-khac-so-da-neu',
  severity: 'error',
  title: { vi: 'Số mục liệt kê khác số đã nêu', en: 'A list has another number of items than announced' },
  message: {
    vi: (a) => `Nêu ${a.announced}, nhưng liệt kê ${a.counted}.`,
    en: (a) => `${a.announced} are announced, but ${a.counted} are listed.`,
  },
  hint: {
    vi: (a) => `Sửa ${a.written} thành ${a.counted}, hoặc bổ sung, bớt mục liệt kê.`,
    en: (a) => `Change ${a.written} to ${a.counted}, or mend the list.`,
  },
  why: {
    vi: 'Số mục nêu trước thường không sửa theo khi thêm, bớt mục.',
    en: 'The number announced is not mended when items come and go.',
  },
});

export const twoValues = rule<{ written: string; other: string; what: string }>({
  code: 'mot-so-lieu-hai-gia-tri',
  severity: 'error',
  title: { vi: 'Một số liệu ghi hai giá trị khác nhau', en: 'One figure is stated with two values' },
  message: {
    vi: (a) => `"${a.what}" ở đây ghi ${a.written}, ở chỗ khác ghi ${a.other}.`,
    en: (a) => `"${a.what}" is ${a.written} here and ${a.other} elsewhere.`,
  },
  hint: {
    vi: () => 'Một trong hai số sai, hoặc hai chỗ nói hai thời điểm khác nhau: ghi rõ thời điểm.',
    en: () => 'One of the two is wrong, or they speak of two dates: say which.',
  },
  why: {
    vi: 'Báo cáo quý III/2024 từng ghi 145 thủ tục ở một mục và 148 ở mục khác.',
    en: 'A published report gave 145 procedures in one section and 148 in another.',
  },
});

export const agreeing = rule<Recomputed>({
  code: 'so-lieu-khop',
  severity: 'info',
  title: { vi: 'Số liệu khớp', en: 'The figures agree' },
  message: {
    vi: (a) => `Khớp: ${a.written}; ${a.arithmetic} = ${a.computed}.`,
    en: (a) => `Agrees: ${a.written}; ${a.arithmetic} = ${a.computed}.`,
  },
  hint: { vi: () => 'Không phải sửa gì.', en: () => 'Nothing to mend.' },
  why: {
    vi: 'Cho biết số nào đã được tính lại, để người ký biết phần nào còn phải tự kiểm tra.',
    en: 'Says which figures were recomputed, so that who signs knows what is left to check.',
  },
});

function allowedVi({ allowed }: Recomputed): string {
  return allowed === undefined ? '' : ` (các số đã ghi chỉ cho phép ${allowed.vi})`;
}

function allowedEn({ allowed }: Recomputed): string {
  return allowed === undefined ? '' : ` (the numbers as written allow only ${allowed.en})`;
}

function relationVi({ relation }: Recomputed): string {
  return relation === undefined ? '' : `${relation.vi}. `;
}

function relationEn({ relation }: Recomputed): string {
  return relation === undefined ? '' : `${relation.en}. `;
}
