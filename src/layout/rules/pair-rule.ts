import { decimal } from '../face.ts';
import { mainSize } from '../piece.ts';
import { cannotTell, type LayoutRule, notApplicable, type Reading, type Verdict, verdictOf } from '../verdict.ts';

/** Footnote of annex I: sizes rise and fall together. Quốc hiệu 13 goes with 14 below it, 12 with 13. */
export const PAIR_RULE: LayoutRule = {
  id: 'pair',
  clause: 'Phụ lục I, chú thích ở mục V',
  title: {
    vi: 'Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh tăng giảm cùng nhau',
    en: 'Sizes of title, motto and place rise and fall together',
  },
  check: pair,
};

function pair({ parts: { head } }: Reading): Verdict {
  const { nationalTitle, motto, placeAndDate } = head;
  if (nationalTitle === undefined) return notApplicable('không thấy Quốc hiệu', 'the national title is not there');
  const size = mainSize(nationalTitle.runs);
  if (size < 12 || size > 13)
    return cannotTell('cỡ chữ Quốc hiệu ngoài 12–13', 'the national title is not of size 12–13');
  return verdictOf(
    [motto, placeAndDate].flatMap((line) => {
      const own = line === undefined ? undefined : mainSize(line.runs);
      // a size that the line must not have at all is told by its own rule
      if (line === undefined || own === undefined || own < 13 || own > 14 || own === size + 1) return [];
      const numbers = [decimal(own), decimal(size), decimal(size + 1)];
      return [
        {
          text: line.text,
          read: {
            vi: `cỡ ${numbers[0]} khi Quốc hiệu cỡ ${numbers[1]}`,
            en: `size ${numbers[0]} with the title at ${numbers[1]}`,
          },
          wanted: { vi: `cỡ ${numbers[2]}`, en: `size ${numbers[2]}` },
        },
      ];
    }),
  );
}
