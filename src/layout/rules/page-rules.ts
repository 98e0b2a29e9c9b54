import { millimetresOf } from '../../docx-package/length.ts';
import type { Words } from '../../findings/finding.ts';
import { decimal, millimetres } from '../face.ts';
import type { Section } from '../page.ts';
import {
  cannotTell,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';

const A4 = { width: 11906, height: 16838 };
/** 210 × 297 mm is written as 11906 × 16838 or 11907 × 16840. */
const PAPER_TOLERANCE = 5;
/** 35 mm becomes 1985 twips, which are 35,01 mm. */
const ROUNDING = 2;
const MARGINS = {
  top: [1134, 1418],
  bottom: [1134, 1418],
  left: [1701, 1984.25],
  right: [850.4, 1134],
} as const;
type Side = keyof typeof MARGINS;

export const PAGE_RULES: readonly LayoutRule[] = [
  {
    id: 'P1',
    clause: 'Phụ lục I, mục I.1',
    title: { vi: 'Khổ giấy A4', en: 'A4 paper' },
    check: paper,
  },
  {
    id: 'P2',
    clause: 'Phụ lục I, mục I.2',
    title: { vi: 'Văn bản trình bày theo chiều dài khổ giấy', en: 'Portrait' },
    check: orientation,
  },
  margin('P3', ['top', 'bottom'], { vi: 'Lề trên, lề dưới 20–25 mm', en: 'Top and bottom margin 20–25 mm' }),
  margin('P4', ['left'], { vi: 'Lề trái 30–35 mm', en: 'Left margin 30–35 mm' }),
  margin('P5', ['right'], { vi: 'Lề phải 15–20 mm', en: 'Right margin 15–20 mm' }),
  {
    id: 'P6',
    clause: 'Phụ lục I, mục I.3',
    title: { vi: 'Lề chỉ lệch mức do làm tròn', en: 'Margins off a limit by rounding only' },
    check: rounding,
  },
];

function sectionName(index: number): string {
  return `§ ${index + 1}`;
}

function each(page: Reading['page'], faults: (section: Section) => readonly Omit<Place, 'text'>[]): readonly Place[] {
  return page.sections.flatMap((section, index) =>
    faults(section).map((one) => ({ text: sectionName(index), ...one })),
  );
}

function paper({ page }: Reading): Verdict {
  const wanted = { vi: 'A4, 210 × 297 mm', en: 'A4, 210 × 297 mm' };
  if (page.sections.every(({ width }) => width === undefined)) {
    return cannotTell('tệp không ghi khổ giấy', 'the file gives no paper size');
  }
  return verdictOf(
    each(page, ({ width, height }) => {
      if (width === undefined || height === undefined) {
        return [{ read: { vi: 'không ghi khổ giấy', en: 'no paper size' }, wanted }];
      }
      const near = (twips: number, other: number) => Math.abs(twips - other) <= PAPER_TOLERANCE;
      const [short, long] = width < height ? [width, height] : [height, width];
      if (near(short, A4.width) && near(long, A4.height)) return [];
      const size = `${decimal(millimetresOf(width))} × ${decimal(millimetresOf(height))} mm`;
      return [{ read: { vi: size, en: size }, wanted }];
    }),
  );
}

/** Landscape is allowed where tables stay in the text, so it is no fault, only worth telling. */
function orientation({ page, parts }: Reading): Verdict {
  const appendices = new Set(parts.appendices.map(({ label }) => label.paragraph.section));
  const across = page.sections.flatMap((section, index) =>
    section.landscape && !appendices.has(index) ? [index] : [],
  );
  if (across.length === 0) return { verdict: 'holds' };
  const list = across.map(sectionName).join(', ');
  return {
    verdict: 'holds',
    why: {
      vi: `${list} nằm ngang: chỉ khi nội dung có bảng, biểu không làm thành phụ lục riêng`,
      en: `${list} is landscape: only where tables stay in the text instead of an appendix`,
    },
  };
}

function margin(id: string, sides: readonly Side[], title: Words): LayoutRule {
  return {
    id,
    clause: 'Phụ lục I, mục I.3',
    title,
    check: ({ page }) =>
      page.sections.every(({ margins }) => sides.every((side) => margins[side] === undefined))
        ? cannotTell('tệp không ghi lề', 'the file gives no margins')
        : verdictOf(each(page, (section) => sides.flatMap((side) => marginFault(section, side)))),
  };
}

const SIDE: Readonly<Record<Side, Words>> = {
  top: { vi: 'lề trên', en: 'top' },
  bottom: { vi: 'lề dưới', en: 'bottom' },
  left: { vi: 'lề trái', en: 'left' },
  right: { vi: 'lề phải', en: 'right' },
};

function marginFault({ margins }: Section, side: Side): readonly Omit<Place, 'text'>[] {
  const [smallest, largest] = MARGINS[side];
  const twips = margins[side];
  if (twips === undefined) return [];
  if (twips >= smallest - ROUNDING && twips <= largest + ROUNDING) return [];
  const read = millimetres(millimetresOf(twips));
  const range = `${Math.round(millimetresOf(smallest))}–${Math.round(millimetresOf(largest))} mm`;
  return [
    {
      read: { vi: `${SIDE[side].vi} ${read.vi}`, en: `${SIDE[side].en} ${read.en}` },
      wanted: { vi: range, en: range },
    },
  ];
}

function rounding({ page }: Reading): Verdict {
  const rounded = page.sections.flatMap(({ margins }) =>
    (Object.keys(MARGINS) as Side[]).filter((side) => {
      const twips = margins[side];
      if (twips === undefined) return false;
      const [smallest, largest] = MARGINS[side];
      return (twips < smallest && twips >= smallest - ROUNDING) || (twips > largest && twips <= largest + ROUNDING);
    }),
  );
  if (rounded.length === 0) return notApplicable('không lề nào lệch do làm tròn', 'no margin is off by rounding');
  return { verdict: 'holds' };
}
