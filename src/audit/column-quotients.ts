import { multiply, powerOfTen } from '../numbers/exact.ts';
import { isMistyped } from './digit-slips.ts';
import { weighShare } from './judge-claim.ts';
import type { Quantity, Reading } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** One row of a column that is one column by another. */
export interface Division {
  readonly value: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** Percents; `Học sinh/lớp`; and where the units of the heads differ: `tỷ đồng` by `DN` in `triệu đồng/DN`, `tấn` by `ha` in `tạ/ha`. */
type Scale = 'percent' | number;
const SCALES: readonly Scale[] = ['percent', 0, 1, 3, 4, 5, 6, -3, -6];

const PERCENT = /%|phần trăm/iu;
const FOR_ONE = /bình quân|trung bình|năng suất|mật độ|suất đầu tư|\p{L}\s?\/\s?(?:\d[\d.]*\s)?\p{L}/iu;
const FEWEST_DIGITS = 2;

/**
 * The rows of a column whose formula divides, `6=5/4`: percents where its head, its formula or its cells say so, else what most rows are, which
 * may be so much of one thing for each of another. Such a column that no row proves is told of slips only: its unit may be any.
 */
export function weighDivisions(rows: readonly Division[], head: string, formula: string): Weighed[] {
  const says =
    PERCENT.test(`${head} ${formula}`) || /100/.test(formula) || rows.some(({ value }) => value.unit === 'percent');
  if (says) return weighAs(rows, 'percent');
  const tried = SCALES.map((scale) => weighAs(rows, scale));
  const agreeing = tried.map((weighed) => weighed.filter(agrees).length);
  const most = Math.max(...agreeing);
  const first = FOR_ONE.test(head) ? 1 : 0;
  if (most > 0 && agreeing[first] !== most) return tried[agreeing.indexOf(most)] ?? [];
  const likeliest = tried[first] ?? [];
  return most > 0 || first === 0 ? likeliest : likeliest.filter((one) => isMistyped(one, FEWEST_DIGITS));
}

function weighAs(rows: readonly Division[], scale: Scale): Weighed[] {
  const weighed = rows.flatMap(
    ({ value, part, whole }) =>
      (scale === 'percent'
        ? weighShare({ ...value, unit: 'percent' }, part, whole)
        : weighShare({ ...value, rounded: true }, inFinerUnit(part, scale), whole)) ?? [],
  );
  // Of an average nobody asks whether it was cut off or rounded.
  return scale === 'percent' ? weighed : weighed.filter(({ judgement }) => judgement.verdict !== 'truncated');
}

function agrees({ judgement, parts }: Weighed): boolean {
  return judgement.verdict !== 'contradicts' && parts.every((part) => part.readings[0].value.numerator > 0n);
}

/** Tonnes as kilograms: `power` is that of ten by which the unit is smaller. */
export function inFinerUnit(one: Quantity, power: number): Quantity {
  if (power === 0) return one;
  const finer = ({ value, decimals }: Reading): Reading => ({
    value: multiply(value, powerOfTen(power)),
    decimals: decimals - power,
  });
  const [first, ...others] = one.readings;
  return { ...one, readings: [finer(first), ...others.map(finer)] };
}
