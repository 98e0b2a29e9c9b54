import { divide, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighShare } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';

/** `tỷ số giới tính khi sinh (số trẻ nam/100 trẻ nữ) là `, `tỷ lệ giới tính khi sinh đạt `. */
const RATIO =
  /(?<!\p{L})t[ỷỉ] (?:số|lệ) giới tính(?:\s+khi sinh)?(?:\s*\([^()]{0,60}\))?(?:\s+(?:\p{L}+\s+){0,6}?)?\s*(?:là|đạt|:|ở mức)?\s*$/iu;
const BIRTHS = /(?<!\p{L})(?:trẻ|bé|cháu|(?:mới )?sinh(?: ra| sống| mới)?)(?!\p{L})/iu;
const HUNDRED = exact(100);

/** The sex ratio at birth, boys for a hundred girls: `nam 8.327 trẻ, nữ 7.515 trẻ; tỷ số giới tính khi sinh là 110,8 bé trai/100 bé gái`. */
export function sexRatios(passage: Passage, source: SourceText): Claim[] {
  if (!/giới tính/iu.test(passage.text)) return [];
  return passage.quantities.flatMap((ratio): Claim[] => {
    const lead = wordsBetween(passage, Math.max(passage.body, ratio.start - 110), ratio.start);
    if (ratio.unit !== 'count' || ratio.approximate || ratio.readings[0].decimals === 0 || !RATIO.test(lead)) return [];
    const [boys, girls] = (['men', 'women'] as const).map((role) =>
      passage.quantities.findLast(
        (one) => one.end <= ratio.start && isAmount(one) && one.unit === 'count' && sexOf(passage, one) === role,
      ),
    );
    if (boys === undefined || girls === undefined) return [];
    // `dân số 1.218.412 người, trong đó nam 612.846, nữ 605.566. Tỷ số giới tính khi sinh 112,4`: those are no births
    if (/khi sinh/iu.test(lead) && !BIRTHS.test(wordsBetween(passage, boys.start - 90, girls.digitsEnd + 24)))
      return [];
    const whole = divide(girls.readings[0].value, HUNDRED);
    if (whole === undefined) return [];
    const hundredth: Quantity = { ...girls, readings: [{ value: whole, decimals: girls.readings[0].decimals + 2 }] };
    const weighed = weighShare({ ...ratio, rounded: true }, boys, hundredth);
    if (weighed === undefined) return [];
    const arithmetic = `${boys.written}/${girls.written} × 100`;
    return [
      claimOf(source, 'share', wrongShare, {
        ...weighed,
        parts: [boys, girls],
        recomputed: () => ({ ...weighed.recomputed(), arithmetic }),
      }),
    ];
  });
}

/** By the words around the number, from the comma before: `trẻ nam 6.512`, `8.327 bé trai`. */
function sexOf(passage: Passage, one: Quantity): 'men' | 'women' | undefined {
  const lead =
    /[^,;.:()\d]*$/u.exec(wordsBetween(passage, Math.max(passage.body, one.start - 40), one.start))?.[0] ?? '';
  const behind = /^[^,;.:()\d]*/u.exec(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 24))?.[0] ?? '';
  const words = `${lead} ${behind}`
    .replace(/(?<!\p{L})trai(?!\p{L})/giu, 'nam')
    .replace(/(?<!\p{L})gái(?!\p{L})/giu, 'nữ');
  const [male, female] = [/(?<!\p{L}|việt )nam(?!\p{L})/iu, /(?<!\p{L})nữ(?!\p{L})/iu].map((sex) => sex.test(words));
  return male === female ? undefined : male ? 'men' : 'women';
}
