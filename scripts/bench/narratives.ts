/** Communes, wards and towns of Bà Rịa - Vũng Tàu: two of them name an office of its own for each of thousands of reports. */
const COMMUNES = [
  ...['An Ngãi', 'An Nhứt', 'Bàu Chinh', 'Bàu Lâm', 'Bình Ba', 'Bình Châu', 'Bình Giã', 'Bình Trung', 'Bông Trang'],
  ...[
    'Bưng Riềng',
    'Châu Pha',
    'Cù Bị',
    'Đá Bạc',
    'Hắc Dịch',
    'Hòa Bình',
    'Hòa Hiệp',
    'Hòa Hội',
    'Hòa Hưng',
    'Kim Dinh',
  ],
  ...['Kim Long', 'Láng Dài', 'Láng Lớn', 'Lộc An', 'Long Hương', 'Long Mỹ', 'Long Phước', 'Long Sơn', 'Long Tâm'],
  ...[
    'Long Tân',
    'Long Toàn',
    'Mỹ Xuân',
    'Nghĩa Thành',
    'Phước Bửu',
    'Phước Hải',
    'Phước Hòa',
    'Phước Hội',
    'Phước Hưng',
  ],
  ...[
    'Phước Long Thọ',
    'Phước Nguyên',
    'Phước Tân',
    'Phước Thuận',
    'Phước Tỉnh',
    'Quảng Thành',
    'Sơn Bình',
    'Sông Xoài',
  ],
  ...['Suối Nghệ', 'Suối Rao', 'Tam Phước', 'Tân Hải', 'Tân Hòa', 'Tân Hưng', 'Tân Lâm', 'Tân Phước', 'Tóc Tiên'],
  ...['Xà Bang', 'Xuân Sơn', 'Xuyên Mộc'],
];

/** A paragraph or an item of a list that ends in a full stop, before what is waived in it. */
const PARAGRAPH = /^((?:- )?[^\s#|<>:-].*\.)((?:\s*<!--.*-->)?)$/;

/**
 * A narrative of a report's own: every other paragraph tells by whom its matter is followed. Nothing in it is a figure, so that
 * all that was proved still is.
 */
export function ownNarrative(narrative: string, report: number): string {
  let paragraphs = 0;
  return narrative
    .split('\n')
    .map((line) => {
      const [, paragraph, waiver = ''] = PARAGRAPH.exec(line) ?? [];
      if (paragraph === undefined) return line;
      paragraphs += 1;
      return (paragraphs + report) % 2 === 0 ? line : `${paragraph} ${followed(report, paragraphs)}${waiver}`;
    })
    .join('\n');
}

/** Of two reports the same paragraph has the same names only after thousands of others. */
function followed(report: number, paragraph: number): string {
  const commune = (number: number) => COMMUNES[number % COMMUNES.length] ?? '';
  const [first, second] = [commune(report + paragraph), commune(Math.floor(report / COMMUNES.length) + 7 * paragraph)];
  return `Việc này do Trạm Y tế ${first} và Trạm Y tế ${second} cùng theo dõi.`;
}
