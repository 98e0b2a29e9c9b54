import { divide, type Exact, exact, multiply, ONE } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { leavesBracket, type Passage, wordsBetween } from './passage.ts';
import { isVague, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const YIELD = /năng suất(?:\s(?:bình quân|trung bình|lúa|ngô|ước|đạt|là|chung|thực thu|thực tế))*\s*:?\s*$/iu;
const UNIT = /^\s*(tạ|tấn)\s?\/\s?ha(?!\p{L})/iu;
const HECTARES = /^\s*(?:ha|héc\s?-?ta)(?!\p{L})/iu;
const TONNES = /^\s*tấn(?!\p{L}|\s?\/)/iu;
const PRODUCES = /(?<!\p{L})sản lượng(?!\p{L})[^.;()]{0,40}$/iu;
const OTHER_AREA = /kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|vụ trước|năm trước|trong đó/iu;
const FEWEST_DIGITS = 4;
const TENTH = exact(1, 10);
const TEN = exact(10);

/** So many hectares, what one of them yields, and what was harvested. */
interface Harvest {
  readonly area: Quantity;
  readonly each: Quantity;
  readonly product: Quantity;
  readonly perTenth: boolean;
}

/**
 * `diện tích 47.180 ha, năng suất 58 tạ/ha, sản lượng 273.644 tấn`. A yield is rounded, and another area may have been harvested than sown: wrong is
 * said of slips, where another harvest of the paragraph shows that its author multiplies or where the yield can't be meant, either.
 */
export function yieldClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !/năng suất/iu.test(passage.text)) return [];
  const told = passage.quantities.flatMap((each, index) => {
    const harvest = harvestOf(passage, each, index);
    const weighed = harvest && weighHarvest(harvest);
    return harvest === undefined || weighed === undefined ? [] : [{ weighed, harvest }];
  });
  const multiplies = told.some(({ weighed }) => weighed.judgement.verdict === 'agrees');
  return told.flatMap(({ weighed, harvest }): Claim[] => {
    const claim = claimOf(source, 'formula', wrongSum, weighed);
    if (weighed.judgement.verdict === 'agrees') return [claim];
    if (!isMistyped(weighed, FEWEST_DIGITS) || !comesNear(weighed, 6 / 5, 6 / 5)) return [];
    return multiplies ? [claim] : isRounded(harvest) ? [] : [asWarning(claim)];
  });
}

/** The yield is that of the harvest by the area, rounded. */
function isRounded({ area, each, product, perTenth }: Harvest): boolean {
  const compute = ([a, b]: readonly Exact[]) => a && b && divide(multiply(a, perTenth ? TEN : ONE), b);
  return weighFormula({ ...each, rounded: true }, [product, area], compute, '')?.judgement.verdict !== 'contradicts';
}

function harvestOf(passage: Passage, each: Quantity, index: number): Harvest | undefined {
  const unit = UNIT.exec(behind(passage, each))?.[1];
  const previous = passage.quantities[index - 1];
  const lead = wordsBetween(passage, previous?.end ?? passage.body, each.start);
  if (unit === undefined || isVague(each) || !YIELD.test(lead)) return undefined;
  const sentence = sentencesOf(passage).find(({ start, end }) => start <= each.start && each.end <= end);
  if (sentence === undefined) return undefined;
  const words = wordsBetween(passage, sentence.start, each.start);
  const from = sentence.start + words.lastIndexOf(';') + 1;
  const areas = passage.quantities.filter(
    (one, at) =>
      from <= one.start &&
      one.end <= each.start &&
      HECTARES.test(behind(passage, one)) &&
      moveAt(passage, at) === undefined &&
      !leavesBracket(wordsBetween(passage, one.end, each.start)) &&
      !OTHER_AREA.test(wordsBetween(passage, Math.max(from, one.start - 25), one.start)),
  );
  const product = passage.quantities.slice(index + 1).find((one) => TONNES.test(behind(passage, one)));
  const [area, ...more] = areas;
  if (area === undefined || more.length > 0 || product === undefined || product.end > sentence.end) return undefined;
  if (isVague(area) || isVague(product)) return undefined;
  const gap = wordsBetween(passage, each.end, product.start);
  return PRODUCES.test(gap) && !gap.includes(';') ? { area, each, product, perTenth: unit === 'tạ' } : undefined;
}

function behind(passage: Passage, { digitsEnd }: Quantity): string {
  return wordsBetween(passage, digitsEnd, digitsEnd + 20);
}

function weighHarvest({ area, each, product, perTenth }: Harvest): Weighed | undefined {
  const compute = ([a, b]: readonly Exact[]) => a && b && multiply(multiply(a, b), perTenth ? TENTH : ONE);
  const words = `${area.written} × ${each.written}${perTenth ? '/10' : ''}`;
  return weighFormula({ ...product, rounded: true }, [area, each], compute, words);
}
