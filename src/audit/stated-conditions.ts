import { compare } from '../numbers/exact.ts';
import type { Stretch } from './audit-document.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue, type Quantity } from './quantity.ts';

/** Between a count and a percentage that tells what it counts: ` dự án giải ngân trên`, ` khoản vượt`. */
const LEADS_TO_BOUND =
  /^\s+\p{L}[^.;,:()\d]{0,60}?(?<!\p{L})((?:đạt\s+)?(?:trên|hơn|vượt|từ|tối thiểu|≥|dưới|không quá|chưa đến|≤)\s*)$/iu;
const AT_MOST = /dưới|không quá|chưa đến|≤/iu;
/** From there to the share of what was counted: `(`, ` dự toán, chiếm`. */
const LEADS_TO_SHARE =
  /^([^.;,:()\d%]{0,40})(?:(\()\s*(?:(?:chiếm|đạt|bằng|t[ỷỉ] lệ)\s*)*|,\s*(?:chiếm|bằng|tương ứng|tương đương|(?:đạt\s+)?t[ỷỉ] lệ)(?:\s+(?:với|tỷ lệ|là))*\s*)$/iu;

/**
 * The passage without percentages that tell what is counted, before the share of it: `4/9 dự án giải ngân trên 75% (44,4%)`, `5 khoản vượt 50% dự
 * toán, chiếm 62,5% số khoản`.
 */
export function withoutConditions(passage: Passage): Passage {
  const { quantities, body } = passage;
  if (quantities.filter(({ unit }) => unit === 'percent').length < 2) return passage;
  const conditions = quantities.flatMap(
    (one, at) => conditionAt(passage, quantities[at - 1], one, quantities[at + 1]) ?? [],
  );
  if (conditions.length === 0) return passage;
  const text = conditions.reduce(
    (words, { start, end }) => words.slice(0, start - body) + ' '.repeat(end - start) + words.slice(end - body),
    passage.text,
  );
  const holds = ({ start }: Quantity): boolean => conditions.some((one) => one.start <= start && start < one.end);
  return { ...passage, text, quantities: quantities.filter((one) => !holds(one)) };
}

function conditionAt(
  passage: Passage,
  count: Quantity | undefined,
  bound: Quantity,
  share: Quantity | undefined,
): Stretch | undefined {
  if (bound.unit !== 'percent' || share?.unit !== 'percent' || count === undefined || count.unit === 'percent')
    return undefined;
  const word = LEADS_TO_BOUND.exec(wordsBetween(passage, count.digitsEnd, bound.start))?.[1];
  const behind = LEADS_TO_SHARE.exec(wordsBetween(passage, bound.end, share.start));
  if (word === undefined || behind === null) return undefined;
  const beyond = compare(baseValue(share), baseValue(bound));
  // `đạt trên 75% (76,3%)`: the bracket may tell the same thing more exactly.
  if (behind[2] !== undefined && (AT_MOST.test(word) ? beyond <= 0 : beyond >= 0)) return undefined;
  return { start: bound.start - word.length, end: bound.end + (behind[1] ?? '').length };
}
