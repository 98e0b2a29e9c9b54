import { namingWords } from './compared-subject.ts';
import { isNegated } from './negation.ts';
import { areOpposites } from './opposites.ts';
import { samePeriod } from './period-words.ts';
import { isMoney } from './quantity.ts';
import { namesBefore, sentenceUpTo, type Told, within } from './told-numbers.ts';

/** Words of measuring, comparing and reporting: they say nothing of what is measured. */
const MEASURING = new Set(
  'tăng giảm chiếm tổng tương đương khoảng gần hơn trên dưới cao thấp mức cả đồng tỷ tỉ triệu nghìn lần theo đó cụ thể trong với về ở tại vào lên xuống cho bằng đến ra một những từ báo cáo biết việt nam'.split(
    ' ',
  ),
);

/** What names the thing that a number measures. */
class Naming {
  private readonly told: Told;
  private knownBeside: ReadonlySet<string> | undefined = undefined;
  private knownSentence: ReadonlySet<string> | undefined = undefined;

  constructor(told: Told) {
    this.told = told;
  }

  /** The words right beside it. */
  get beside(): ReadonlySet<string> {
    const { lead, behind } = this.told;
    this.knownBeside ??= namesOf(`${lead.slice(lead.lastIndexOf(';') + 1)} ${behind}`);
    return this.knownBeside;
  }

  /** Those of its sentence up to it. */
  get sentence(): ReadonlySet<string> {
    this.knownSentence ??= namesOf(sentenceUpTo(this.told));
    return this.knownSentence;
  }
}

const NAMING = new WeakMap<Told, Naming>();

export function namingOf(told: Told): Naming {
  const known = NAMING.get(told) ?? new Naming(told);
  NAMING.set(told, known);
  return known;
}

function namesOf(words: string): Set<string> {
  return new Set(namingWords(words).filter((word) => !MEASURING.has(word)));
}

export function commonWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}

/**
 * Whether the words tell two numbers apart: another time, place, side, direction, or a price, which many things have. `leadOf`: the words before a number
 * that count.
 */
export function tellApart(a: Told, b: Told, leadOf: (told: Told) => string = ({ lead }) => lead): boolean {
  const [one, other] = [a, b].map((told) => `${leadOf(told)} ${told.behind}`) as [string, string];
  return (
    !samePeriod(a.periods, b.periods) ||
    [a, b].some(isPrice) ||
    areOpposites(one, other) ||
    isNegated(one) !== isNegated(other) ||
    isPlanned(a, leadOf(a)) !== isPlanned(b, leadOf(b)) ||
    moveOtherwise(a.quantity.unit, leadOf(a), leadOf(b)) ||
    areTold(TIME_OR_TAX, one, other) ||
    namesOthers(a, b)
  );
}

/** `48,6% kế hoạch` is no plan itself. */
function isPlanned({ quantity, behind }: Told, lead: string): boolean {
  const words = quantity.unit === 'percent' ? lead : `${lead} ${behind}`;
  return /(?<!\p{L})(?:định mức|kế hoạch|dự toán|chỉ tiêu|hạn mức)(?!\p{L})/iu.test(words);
}

/** `36,2 triệu đồng/lượng`, `4.195.000 đồng một chỉ`. */
function isPrice({ quantity, behind }: Told): boolean {
  return (
    isMoney(quantity) && (quantity.perUnit !== undefined || /(?<!\p{L})(?:một|mỗi)\s(?!số(?!\p{L}))/iu.test(behind))
  );
}

/** What rose is not what fell; an amount by which something rose is not the amount itself. */
function moveOtherwise(unit: Told['quantity']['unit'], a: string, b: string): boolean {
  const [one, other] = [directionOf(a), directionOf(b)];
  return one !== other && ((one !== '' && other !== '') || unit !== 'percent');
}

function directionOf(lead: string): string {
  const moves = lead.matchAll(/(?<!\p{L})(tăng|giảm)(?!\s+(?:xuống|lên|còn|nghèo|trừ)|\p{L})/giu);
  return [...moves].at(-1)?.[1]?.toLowerCase() ?? '';
}

const LEVEL = /(?<!\p{L})cấp (?:tỉnh|huyện|xã|sở|thành phố|quận|phường|trung ương|cơ sở)(?!\p{L})/giu;
const TIME_OR_TAX = /(?<!\p{L})(?:trước|sau) (?:thuế|khi|sáp nhập|sắp xếp|điều chỉnh)(?!\p{L})/giu;

/** Whether each is told of another one of these: `cấp huyện`, `cấp xã`; `trước thuế`, `sau thuế`. */
function areTold(ones: RegExp, a: string, b: string): boolean {
  const [own, others] = [a, b].map((words) => (words.match(ones) ?? []).map((one) => one.toLowerCase())) as [
    string[],
    string[],
  ];
  return own.length > 0 && others.length > 0 && !own.some((one) => others.includes(one));
}

/** `cấp huyện giải quyết đúng hạn`, `cấp xã giải quyết đúng hạn`. */
export function areOfOtherLevels(a: Told, b: Told): boolean {
  return areTold(LEVEL, sentenceUpTo(a), sentenceUpTo(b));
}

/** Places, levels or persons that the other does not name. */
export function namesOthers(a: Told, b: Told): boolean {
  const [one, other] = [namesBefore(a), namesBefore(b)];
  if (areOfOtherLevels(a, b)) return true;
  return !within(one, other) && !within(other, one);
}
