import { add, divide } from '../numbers/exact.ts';
import { unitOf } from '../numbers/unit.ts';
import { foldText } from '../text/fold.ts';
import { agreeingShare } from './agreeing.ts';
import { becomes } from './change-words.ts';
import { namingWords } from './compared-subject.ts';
import { isMistyped } from './digit-slips.ts';
import { weighShare } from './judge-claim.ts';
import { baseBehind, isHalfNamed, significantDigits } from './odd-shares.ts';
import type { Where } from './other-sums.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import type { Proofs } from './proved-elsewhere.ts';
import { baseValue, isAmount, type Quantity } from './quantity.ts';
import { sameUnit } from './share-words.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

/** With fewer digits other numbers fit by chance. */
const TELLING = 3;
/** So many paragraphs around may hold the whole that the words name. */
const NEAR = 3;

/** With another part of the same base; the halves of a fraction are its own. */
export function otherShare(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  sentence: readonly Quantity[],
): Weighed | undefined {
  if (part?.half !== undefined || whole === undefined || significantDigits(digitsOf(rate)) < TELLING) return undefined;
  const weighed = part && weighShare(rate, part, whole);
  if (weighed === undefined || isMistyped(weighed, TELLING)) return undefined;
  return sentence
    .filter((one) => isAmount(one) && one !== whole && one.end <= rate.start && sameUnit(one, whole))
    .map((one) => agreeingShare(rate, one, whole))
    .find((one) => one !== undefined);
}

/** `mổ lấy thai 1.488 ca trong 2.961 ca sinh, tỷ lệ 50,3%`: of the two right before the rate, whatever stands before them. */
export function shareOfPairBefore(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  sentence: readonly Quantity[],
): Weighed | undefined {
  if (significantDigits(digitsOf(rate)) < TELLING || part?.half !== undefined) return undefined;
  const [first, second] = sentence.filter((one) => isAmount(one) && one.end <= rate.start).slice(-2);
  if (first === undefined || second === undefined || (first === part && second === whole)) return undefined;
  if (!sameUnit(first, second)) return undefined;
  return agreeingShare(rate, first, second);
}

/** `dịch vụ 3,9 tỷ đồng, chiếm 6,3% tổng nguồn. Tổng nguồn năm 61,7 tỷ đồng`: of what the words behind it name, also where that stands behind. */
export function shareOfNamedWhole(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  { passages, place, passage }: Where,
): Weighed | undefined {
  const base = baseBehind(passage, rate);
  if (part === undefined || part.half !== undefined || namingWords(base).length === 0) return undefined;
  const near = passages.slice(Math.max(0, place - NEAR), place + NEAR + 1);
  const own = near.find((one) => whole !== undefined && one.quantities.includes(whole));
  if (whole !== undefined && own !== undefined && isHalfNamed(base, { passage: own, one: whole })) return undefined;
  return near
    .flatMap((other) =>
      other.quantities.filter(
        (one) =>
          one !== whole &&
          one !== part &&
          isAmount(one) &&
          sameUnit(one, part) &&
          isHalfNamed(base, { passage: other, one }),
      ),
    )
    .map((one) => agreeingShare(rate, part, one))
    .find((one) => one !== undefined);
}

/** `Theo loại hình: TNHH 561 (66,6%), …. Riêng thành phố có 503 doanh nghiệp, chiếm 59,7%`: of what the shares around it are of. */
export function shareOfProvedWhole(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  { passage, proved: provedNear }: Where,
): Weighed | undefined {
  if (part === undefined || part.half !== undefined || significantDigits(digitsOf(rate)) < TELLING) return undefined;
  const proved = provedNear();
  if (whole === undefined || proved.includes(whole) || baseBehind(passage, rate) !== '') return undefined;
  return proved
    .filter((one) => one !== part && sameUnit(one, part))
    .map((one) => agreeingShare(rate, part, one))
    .find((one) => one !== undefined);
}

/** `Số hộ tăng từ 40.310 lên 40.586`: of the other of the two, at the other time. */
export function shareOfMovedWhole(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  { passages }: Where,
): Weighed | undefined {
  const passage = passages.find(({ quantities }) => whole !== undefined && quantities.includes(whole));
  if (part === undefined || whole === undefined || passage === undefined || part.half !== undefined) return undefined;
  const at = passage.quantities.indexOf(whole);
  const [before, behind] = [passage.quantities[at - 1], passage.quantities[at + 1]];
  const moved = [
    before !== undefined && becomes(passage, before, whole) ? before : undefined,
    behind !== undefined && becomes(passage, whole, behind) ? behind : undefined,
  ];
  return moved
    .flatMap((one) => (one === undefined || !sameUnit(one, part) ? [] : [weighShare(rate, part, one)]))
    .find((one) => one?.judgement.verdict === 'agrees');
}

/** `342,7 tỷ đồng: đầu tư công 214,6, sự nghiệp 86,3, xã hội hóa 41,8 tỷ đồng, bằng 61% kế hoạch (561,4 tỷ đồng)`: of what the last part adds up to. */
export function shareOfSum(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  sentence: readonly Quantity[],
  proofs: Proofs,
): Weighed | undefined {
  if (part === undefined || whole === undefined) return undefined;
  return proofs
    .with(part)
    .filter(({ at }) => at.start !== part.start)
    .flatMap(({ at }) => sentence.find(({ start }) => start === at.start) ?? [])
    .map((total) => agreeingShare(rate, total, whole))
    .find((one) => one !== undefined);
}

/** `142.318 đoàn viên trên tổng số 163.905 công nhân; trong đó nữ đoàn viên 78.446 người, chiếm 55,1%`: of another number that the part is called after. */
export function shareOfCalled(
  rate: Quantity,
  [part, whole]: readonly Quantity[],
  passage: Passage,
  sentence: readonly Quantity[],
): Weighed | undefined {
  if (part === undefined || whole === undefined || significantDigits(digitsOf(rate)) < TELLING) return undefined;
  const lead = wordsBetween(passage, numberBefore(passage, part.start)?.end ?? passage.body, part.start);
  const words = foldText(lead.replace(/^[^;,.]*[;,.]/u, ''));
  const isCalledAfter = (one: Quantity): boolean => {
    const name = nameBehind(passage, one);
    return name !== '' && name !== nameBehind(passage, part) && words.includes(name);
  };
  return sentence
    .filter((one) => isAmount(one) && one !== whole && one.end <= part.start && isCalledAfter(one))
    .filter((one) => (one.unit === 'count') === (part.unit === 'count'))
    .map((one) => agreeingShare(rate, part, one))
    .find((one) => one !== undefined);
}

/** `đoàn viên` of `142.318 đoàn viên`. */
function nameBehind(passage: Passage, { digitsEnd }: Quantity): string {
  return foldText(/^\s*(\p{L}+\s\p{L}+)/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 30))?.[1] ?? '');
}

/** `đạt 83,2% về số vụ`: what the words behind a percentage say it counts. */
const AS_TO = /^\s*(?:tính\s+)?(?:về|theo)\s+(?:số\s+)?(?:lượng\s+)?([\p{L}\s]{2,20})/iu;

/** `thụ lý 214 vụ, 361 bị can; giải quyết 178 vụ, 297 bị can, đạt 83,2% về số vụ và 82,3% về số bị can`: of the numbers that are counted so. */
export function shareOfNamed(
  rate: Quantity,
  [part]: readonly Quantity[],
  passage: Passage,
  sentence: readonly Quantity[],
): Weighed | undefined {
  const name = AS_TO.exec(wordsBetween(passage, rate.end, rate.end + 40))?.[1];
  if (name === undefined || part === undefined || isCounted(passage, part, name)) return undefined;
  const named = sentence.filter((one) => one.end <= rate.start && isAmount(one) && isCounted(passage, one, name));
  return named
    .flatMap((whole, at) => named.slice(at + 1).map((one) => weighShare(rate, one, whole)))
    .find((one) => one?.judgement.verdict === 'agrees');
}

function isCounted(passage: Passage, { digitsEnd }: Quantity, name: string): boolean {
  const words = /^\s*\p{L}+/iu
    .exec(wordsBetween(passage, digitsEnd, digitsEnd + 20))?.[0]
    .trim()
    .toLowerCase();
  return words !== undefined && name.toLowerCase().startsWith(words);
}

/** Between a whole and a part of it. */
const OF_WHOLE = /(?<!\p{L})(?:trong đó|trong số|gồm|trên|tổng)(?!\p{L})/iu;

/** `nước ghi thu 14.292.300 m3; thất thoát 2.681.900 m3, tỷ lệ 15,8%`: of the two together, neither of which holds the other. */
export function shareOfBoth(rate: Quantity, [part, other]: readonly Quantity[], passage: Passage): Weighed | undefined {
  if (part === undefined || other === undefined || !sameUnit(part, other) || part.half !== undefined) return undefined;
  if (significantDigits(digitsOf(rate)) < TELLING || other.end > part.start || !isAmount(part) || !isAmount(other))
    return undefined;
  if (OF_WHOLE.test(wordsBetween(passage, Math.max(passage.body, other.start - 30), part.start))) return undefined;
  const value = divide(add(baseValue(part), baseValue(other)), unitOf(part.unit).scale);
  if (value === undefined) return undefined;
  const both: Quantity = { ...other, unit: part.unit, readings: [{ ...part.readings[0], value }] };
  const weighed = weighShare(rate, part, both);
  return weighed?.judgement.verdict === 'agrees' ? { ...weighed, parts: [part, other] } : undefined;
}
