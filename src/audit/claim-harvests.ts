import { add, compare, divide, type Exact, exact, multiply, ONE, ZERO } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isVague, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** Small figures are masked as marks of layout: `m³` may be read as `m `. */
const UNITS: readonly (readonly [Kind, RegExp])[] = [
  ['yield', /^\s*(tạ|tấn|m[³3\s]?)\s?\/\s?ha(?!\p{L})/iu],
  ['area', /^\s*(?:nghìn\s)?(?:ha|héc\s?-?ta)(?!\p{L}|\s?\/)/iu],
  ['harvest', /^\s*(?:nghìn\s|triệu\s)?(?:tấn|m[³3\s]?)(?!\p{L}|\s?\/)/iu],
];
const JOINED = /^[\p{L}³/\s]{0,24}?(?:,|;|\svà\s|\s-)\s?(?:vụ\s)?(?:[\p{L}\s]{0,24})$/u;
const IN_ORDER = /(?<!\p{L})(?:lần lượt|tương ứng|theo thứ tự)(?!\p{L})/iu;
const TOTAL = /(?<!\p{L})(?:tổng|cộng|cả năm|chung|toàn)(?!\p{L})[^.;]*$/iu;
const OTHER = /kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|vụ trước|năm trước|phấn đấu/iu;
const FEWEST_DIGITS = 4;
const MOST = 12;
const TENTH = exact(1, 10);

type Kind = 'area' | 'yield' | 'harvest';

interface Grown {
  readonly kind: Kind;
  readonly quantity: Quantity;
  readonly lead: string;
  /** By what a yield is multiplied to be in tonnes. */
  readonly scale: Exact;
}

/**
 * Areas, yields and harvests of a paragraph that stand further apart than `diện tích …, năng suất …, sản lượng …`: several seasons told in order
 * (`lần lượt`), their sum, or one crop among others. Wrong is said of slips that nothing else in the paragraph explains.
 */
export function harvestClaims(passage: Passage, source: SourceText, judged: ReadonlySet<number>): Claim[] {
  if (passage.quantities.length < 3 || !/năng suất/iu.test(passage.text) || !/\/\s?ha/iu.test(passage.text)) return [];
  const grown = grownIn(passage);
  const [areas, yields, harvests] = (['area', 'yield', 'harvest'] as const).map((kind) =>
    grown.filter((one) => one.kind === kind),
  ) as [Grown[], Grown[], Grown[]];
  if (
    areas.length * yields.length * harvests.length === 0 ||
    Math.max(areas.length, yields.length, harvests.length) > MOST
  )
    return [];
  return [
    ...inOrder(passage, areas, yields, harvests),
    ...summed(areas, yields, harvests),
    ...alone(passage, areas, yields, harvests),
  ].flatMap((weighed): Claim[] => {
    if (judged.has(weighed.quantity.start)) return [];
    const claim = claimOf(source, 'formula', wrongSum, weighed);
    return [weighed.judgement.verdict === 'contradicts' ? asWarning(claim) : claim];
  });
}

/** What is measured as area, yield or harvest; of a list the last tells the unit. */
function grownIn(passage: Passage): Grown[] {
  const all = passage.quantities;
  let next: { kind: Kind; scale: Exact } | undefined;
  return all
    .map((_, at) => all.length - 1 - at)
    .flatMap((index): Grown[] => {
      const quantity = all[index];
      if (quantity === undefined) return [];
      const behind = wordsBetween(passage, quantity.digitsEnd, quantity.digitsEnd + 24);
      const unit = UNITS.find(([, pattern]) => pattern.test(behind));
      const after = all[index + 1];
      const bare = after !== undefined && /^(?:,|;|\svà)\s$/u.test(wordsBetween(passage, quantity.end, after.start));
      const own =
        unit !== undefined ? { kind: unit[0], scale: /^\s*tạ/iu.test(behind) ? TENTH : ONE } : bare ? next : undefined;
      next = own;
      if (own === undefined || isVague(quantity) || moveAt(passage, index) !== undefined) return [];
      const before = all[index - 1];
      const lead = wordsBetween(passage, Math.max(before?.end ?? passage.body, quantity.start - 80), quantity.start);
      return OTHER.test(lead) ? [] : [{ kind: own.kind, quantity, lead, scale: own.scale }];
    })
    .reverse();
}

/** `diện tích lần lượt a và b, năng suất lần lượt c và d, sản lượng lần lượt e và f`. */
function inOrder(
  passage: Passage,
  areas: readonly Grown[],
  yields: readonly Grown[],
  harvests: readonly Grown[],
): Weighed[] {
  const seasons = yields.length;
  if (!IN_ORDER.test(passage.text) || seasons < 2) return [];
  const readings = stretches(passage, areas, seasons).flatMap((own) =>
    stretches(passage, harvests, seasons).map((got) =>
      got.flatMap((harvest, at): Weighed[] => {
        const [area, each] = [own[at], yields[at]];
        const weighed = area && each && weighHarvests(harvest, [area], [each]);
        return weighed === undefined ? [] : [weighed];
      }),
    ),
  );
  // all but one fit
  const told = readings.find((all) => all.filter(agrees).length >= Math.max(1, seasons - 1)) ?? [];
  return told.filter((one) => agrees(one) || isMistyped(one, 3) || comesNear(one, 6 / 5, 6 / 5));
}

function agrees({ judgement }: Weighed): boolean {
  return judgement.verdict !== 'contradicts';
}

/** So many that follow each other without another number between. */
function stretches(passage: Passage, all: readonly Grown[], length: number): (readonly Grown[])[] {
  return all
    .map((_, from) => all.slice(from, from + length))
    .filter(
      (list) =>
        list.length === length &&
        list.every(({ quantity }, at) => {
          const after = list[at + 1]?.quantity;
          return after === undefined || JOINED.test(wordsBetween(passage, quantity.end, after.start));
        }),
    );
}

/** Areas and yields of several seasons, and one harvest of all. */
function summed(areas: readonly Grown[], yields: readonly Grown[], harvests: readonly Grown[]): Weighed[] {
  if (yields.length < 2 || areas.length < yields.length) return [];
  // each yield's area is the one before it
  const own = yields.map(({ quantity }) => areas.findLast((area) => area.quantity.end <= quantity.start));
  const pairs = own.filter((area) => area !== undefined);
  if (new Set(pairs).size < yields.length) return [];
  return harvests
    .filter(({ quantity, lead }) => quantity.start > (yields.at(-1)?.quantity.end ?? 0) && TOTAL.test(lead))
    .flatMap((harvest): Weighed[] => {
      const weighed = weighHarvests(harvest, pairs, yields);
      return weighed && (weighed.judgement.verdict !== 'contradicts' || isMistyped(weighed, FEWEST_DIGITS))
        ? [weighed]
        : [];
    });
}

/** One yield and the harvest behind it, of any area of the paragraph. */
function alone(
  passage: Passage,
  areas: readonly Grown[],
  yields: readonly Grown[],
  harvests: readonly Grown[],
): Weighed[] {
  return yields.flatMap((each): Weighed[] => {
    const harvest = harvests.find(({ quantity }) => quantity.start > each.quantity.end);
    const words = harvest && wordsBetween(passage, each.quantity.end, harvest.quantity.start);
    if (harvest === undefined || words === undefined || /\/\s?ha(?!\p{L})|[.]\s/iu.test(words.slice(8))) return [];
    if (!/sản lượng/iu.test(words)) return [];
    const all = areas.flatMap((area) => weighHarvests(harvest, [area], [each]) ?? []);
    const agreeing = all.find(({ judgement }) => judgement.verdict !== 'contradicts');
    if (agreeing !== undefined) return [agreeing];
    const rounded = all.map((one) => weighYield(each, one));
    if (rounded.some((one) => one !== undefined && one.judgement.verdict !== 'contradicts')) return [];
    const [slip, ...more] = all.filter((one) => isMistyped(one, FEWEST_DIGITS));
    return slip !== undefined && more.every((one) => compare(one.judgement.right, slip.judgement.right) === 0)
      ? [slip]
      : [];
  });
}

/** The yield as the harvest by the area, rounded where it ends. */
function weighYield({ quantity, scale }: Grown, { parts: [area], quantity: harvest }: Weighed): Weighed | undefined {
  const compute = ([a, b]: readonly Exact[]) => a && b && divide(a, multiply(b, scale));
  return area && weighFormula({ ...quantity, rounded: true }, [harvest, area], compute, '');
}

function weighHarvests(harvest: Grown, areas: readonly Grown[], yields: readonly Grown[]): Weighed | undefined {
  const compute = (values: readonly Exact[]): Exact =>
    yields.reduce((sum, { scale }, at) => {
      const [area, each] = [values[2 * at], values[2 * at + 1]];
      return area === undefined || each === undefined ? sum : add(sum, multiply(multiply(area, each), scale));
    }, ZERO);
  const terms = yields.flatMap((each, at) => [areas[at]?.quantity ?? each.quantity, each.quantity]);
  const words = yields
    .map(
      ({ quantity, scale }, at) => `${areas[at]?.quantity.written} × ${quantity.written}${scale === ONE ? '' : '/10'}`,
    )
    .join(' + ');
  return weighFormula({ ...harvest.quantity, rounded: true }, terms, compute, words);
}
