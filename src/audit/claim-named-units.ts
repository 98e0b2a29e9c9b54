import { compare, exact, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { countClaim } from './claim-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';

/** Units that belong to an office: `05 Đội QLTT trực thuộc`. */
const BELONGING = /^\s(\p{L}+)(?:\s\p{L}+){0,4}?\s(?:trực thuộc|thuộc (?:Chi cục|Cục|Sở|Công ty|huyện|tỉnh))(?!\p{L})/u;
const FEWEST = 3;
const MOST_TOO_MANY = exact(2);

/**
 * Units that are named one by one elsewhere, more than there are said to be: `Chi cục và 05 Đội trực thuộc`, and `Đội số 1 xử lý 64 vụ, …, Đội cơ động:
 * 44 vụ` of six. Fewer may be those that have something to tell.
 */
export function namedUnits(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage) =>
    passage.quantities.flatMap((announced): Claim[] => {
      if (!isAmount(announced) || announced.unit !== 'count' || announced.readings[0].decimals > 0) return [];
      const unit = BELONGING.exec(wordsBetween(passage, announced.digitsEnd, announced.digitsEnd + 60))?.[1];
      if (unit === undefined) return [];
      const counted = Math.max(0, ...passages.map((one) => namesIn(one, unit)));
      return counted >= FEWEST && isTooMany(announced, counted)
        ? [asWarning(countClaim(announced, counted, source))]
        : [];
    }),
  );
}

function isTooMany({ readings }: Quantity, counted: number): boolean {
  const more = subtract(exact(counted), readings[0].value);
  return more.numerator > 0n && compare(more, MOST_TOO_MANY) <= 0;
}

/** How many parts of a sentence begin with the unit and a name of its own, each with its number; none where another stands between. */
function namesIn({ text }: Passage, unit: string): number {
  if (!text.includes(unit)) return 0;
  const named = new RegExp(`^(?:và\\s+)?(${unit}\\s(?:\\d+|[^\\d:]{0,30}?số\\s\\d+|[^\\d:]{1,40}))[^\\d]*\\d`, 'iu');
  return Math.max(
    ...text.split(/\.\s+(?=\p{Lu})/u).map((sentence) => {
      const pieces = sentence
        .replace(/\([^()]*\)/gu, '')
        .replace(/^[^:]*:\s(?=\p{Lu})/u, '')
        .split(/[,;]\s|\svà\s(?=\p{Lu})/u);
      const names = pieces.map((piece) => named.exec(piece.trim())?.[1]?.toLowerCase().trim());
      return names.includes(undefined) ? 0 : new Set(names).size;
    }),
  );
}
