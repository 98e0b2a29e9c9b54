import { compare, ONE, subtract, truncateTo } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongShare } from './audit-rules.ts';
import { type Average, averageAt, mayTellAverages } from './average-forms.ts';
import { markOf } from './change-marks.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim } from './claim.ts';
import { isSlipOfAverage, isTotalOrCount, weighAverage } from './claim-averages.ts';
import { sentenceAt } from './clauses.ts';
import { isNamedIn, namingWords } from './compared-subject.ts';
import { countsOf, totalsOf, wordsOf } from './counted-things.ts';
import { isTransposed } from './digit-slips.ts';
import { claimOf } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { nounAt } from './nouns.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, isMoney, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

/** So many numbers of one thing; more say nothing of which is meant. */
const MOST = 40;
/** An average of a part or of another time is not of the whole. */
const NARROWED =
  /(?<!\p{L})(?:trong đó|riêng|cùng kỳ|năm trước|năm ngoái|kế hoạch|chỉ tiêu|cả nước|toàn quốc)(?!\p{L})/iu;

interface Placed {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Of its passage in the run. */
  readonly place: number;
}

/**
 * An average whose total or number stands sentences or paragraphs above: `Toàn tỉnh có 74 Thẩm phán; bình quân mỗi Thẩm phán giải quyết 40,6 vụ`, where the
 * first section told of 3.007 vụ. Any two that fit make it right; wrong is said where it is a slip of the average of the largest, or of the nearest.
 */
export function farAverages(run: readonly Passage[], judged: ReadonlySet<number>, source: SourceText): Claim[] {
  let amounts: Placed[] | undefined;
  return run.flatMap((passage, place) => {
    if (!mayTellAverages(passage)) return [];
    return passage.quantities.flatMap((quantity): Claim[] => {
      const average = judged.has(quantity.start) ? undefined : averageAt(passage, quantity);
      if (average === undefined || !average.called || NARROWED.test(average.lead)) return [];
      amounts ??= run.flatMap(amountsOf);
      const told = farAverage(amounts, { passage, quantity, place }, average);
      const claim = told && claimOf(source, 'share', wrongShare, told);
      return claim === undefined ? [] : [claim.verdict === 'contradicts' ? asWarning(claim) : claim];
    });
  });
}

function farAverage(amounts: readonly Placed[], at: Placed, average: Average): Weighed | undefined {
  const [isCount, totalOf] = [countsOf(average), totalsOf(average)];
  const counts = new Set(toldBefore(amounts, at, (one) => (isCount(one.passage, one.quantity) ? one : undefined)));
  if (counts.size === 0 || counts.size > MOST) return undefined;
  const totals = toldBefore(amounts, at, (one) => {
    // `cứ 10.000 hộ có 1,8 hộ không có nhà ở`: both count the same.
    const total = counts.has(one) && average.power === 0 ? undefined : totalOf(one.passage, one.quantity);
    return total && { ...one, quantity: total };
  });
  if (totals.length > MOST) return undefined;
  const weigh = (total: Placed, count: Placed) =>
    total.quantity.start === count.quantity.start ? undefined : weighAverage(average, total.quantity, count.quantity);
  const fits = (one: Weighed | undefined): boolean => one !== undefined && one.judgement.verdict !== 'contradicts';
  const meantOnes = meantTotals(totals, at, average);
  const meant = meantOf([...counts], at).flatMap((count) => meantOnes.flatMap((total) => weigh(total, count) ?? []));
  if ([...counts].some((count) => totals.some((total) => fits(weigh(total, count)))))
    return meant.find(({ judgement }) => judgement.verdict === 'agrees');
  const together = [...counts].flatMap((count) =>
    totals.flatMap((total) => (areTogether(total, count, average) ? (weigh(total, count) ?? []) : [])),
  );
  const slips = [...meant, ...together].filter(
    (one) => isSlipped(one) && (comesNear(one, 3, 3) || isTransposed(one, 2)),
  );
  const [only, ...more] = distinct(slips);
  return more.length === 0 ? only : undefined;
}

/** The average is a slip of what it should be, rounded or cut off. */
function isSlipped(weighed: Weighed): boolean {
  const { judgement, quantity } = weighed;
  if (quantity.approximate) return isTransposed(weighed, 2);
  const [{ value, decimals }] = quantity.readings;
  const { verdict, difference } = judgement;
  const right = truncateTo(subtract(value, difference), decimals);
  return isSlipOfAverage(weighed) || isSlipOfAverage({ ...weighed, judgement: { verdict, difference, right } });
}

/** `47 vụ, làm chết 53 người`: the total and the number stand in one sentence, which names all that the average is of. */
function areTogether(total: Placed, count: Placed, average: Average): boolean {
  if (total.passage !== count.passage || compare(baseValue(count.quantity), ONE) <= 0) return false;
  const sentence = sentenceAt(total.passage, total.quantity.start);
  if (sentence === undefined) return false;
  const { start, end } = count.quantity;
  return sentence.start <= start && end <= sentence.end && isNamedAs(total, average);
}

/** `người chết` is no `bị thương 32 người`. */
function isNamedAs(total: Placed, { unit }: Average): boolean {
  const name = /^[^,;.:()\d]*?(?=\s(?:và|so|trong|tại|ở)\s|[,;.:()\d]|$)/u.exec(unit)?.[0] ?? unit;
  // `tạ`, `kg`: the unit alone names many things.
  if (namingWords(name).length < 2 && nounAt(name) === '') return false;
  const behind = wordsOf(total.passage, total.quantity).replace(/\s(?:và|,).*$/u, '');
  return isNamedIn(name, `${leadOf(total)} ${behind}`);
}

function distinct(all: readonly Weighed[]): Weighed[] {
  return all.filter(
    ({ judgement }, index) => all.findIndex((other) => compare(other.judgement.right, judgement.right) === 0) === index,
  );
}

function amountsOf(passage: Passage, place: number): Placed[] {
  return passage.quantities.flatMap((quantity, index) =>
    isTotalOrCount(quantity) && moveAt(passage, index) === undefined ? [{ passage, quantity, place }] : [],
  );
}

/** Those of the amounts told before that are meant, the nearest last; no more are looked for than say something. */
function toldBefore(amounts: readonly Placed[], at: Placed, meant: (one: Placed) => Placed | undefined): Placed[] {
  const told: Placed[] = [];
  for (const one of amounts) {
    if (one.place > at.place || told.length > MOST) break;
    if (one.place === at.place && one.quantity.end > at.quantity.start) continue;
    const found = meant(one);
    if (found !== undefined) told.push(found);
  }
  return told;
}

/** The largest of all and the nearest: an average is of the whole, or of what was told last. */
function meantOf(all: readonly Placed[], at: Placed): Placed[] {
  const now = all.filter(({ passage, quantity }) => {
    const { past, set } = markOf(passage, quantity);
    return !past && !set;
  });
  const own = now.filter(({ passage }) => passage === at.passage);
  const largest = now.reduce<Placed | undefined>(
    (most, one) => (most === undefined || compare(baseValue(one.quantity), baseValue(most.quantity)) > 0 ? one : most),
    undefined,
  );
  return [...new Set([own.at(-1), largest].flatMap((one) => one ?? []))];
}

/** Those that the words of the average name: `GRDP`, `giải quyết`; the unit alone names what stands in the paragraph. */
function meantTotals(totals: readonly Placed[], at: Placed, average: Average): Placed[] {
  const words = new Set(namesOf(at, average));
  const named = totals.filter((total) => namingWords(leadOf(total)).some((word) => words.has(word)));
  const beside = isMoney(at.quantity) ? [] : totals.filter(({ passage }) => passage === at.passage);
  return [...new Set([...meantOf(named, at), ...(beside.length === 1 ? beside : [])])];
}

/** What an average is called beside its unit: `GRDP`, `giải quyết`. */
function namesOf({ passage, quantity }: Placed, { each, lead }: Average): string[] {
  const [counted = '', next = ''] = each.split(' ');
  const others = `${counted} ${next} bình quân trung mỗi một đầu người số tính ${wordsOf(passage, quantity)}`;
  const own = new Set(namingWords(others));
  return namingWords(/[^.;]*$/u.exec(lead)?.[0] ?? lead).filter((word) => !own.has(word) && word.length > 1);
}

/** The words that lead to a number from the one before it. */
function leadOf({ passage, quantity }: Placed): string {
  const before = passage.quantities.findLast(({ end }) => end <= quantity.start);
  const lead = wordsBetween(passage, Math.max(before?.end ?? passage.body, quantity.start - 90), quantity.start);
  return /[^;.]*$/u.exec(lead)?.[0] ?? '';
}
