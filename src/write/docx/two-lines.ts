import { textWidth } from '../../text/text-width.ts';

const NO_BREAK = '\u00a0';
/** A line of an agency's name starts with the unit's kind: `ỦY BAN NHÂN DÂN` / `TỈNH BÀ RỊA - VŨNG TÀU`. */
const UNIT = /^(tỉnh|thành phố|huyện|quận|thị xã|phường|xã) /i;

/**
 * A name that is too wide for one line of `available` twips, bound so that it breaks where a clerk would break it: before
 * the administrative unit, else into two even lines. Only spaces change, into spaces that do not break.
 */
export function breakInTwo(name: string, bold: boolean, points: number, available: number): string {
  const width = (text: string) => (textWidth(text, bold) * points) / 50;
  if (width(name) <= available) return name;
  const words = name.split(' ');
  const splits = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(' ');
    const second = words.slice(index + 1).join(' ');
    return { first, second, widest: Math.max(width(first), width(second)), unit: UNIT.test(second) };
  });
  const best = splits
    .filter(({ widest }) => widest <= available)
    .sort((a, b) => Number(b.unit) - Number(a.unit) || a.widest - b.widest)[0];
  return best === undefined ? name : `${best.first} ${best.second.replaceAll(' ', NO_BREAK)}`;
}
