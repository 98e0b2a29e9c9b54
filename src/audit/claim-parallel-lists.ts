import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Stretch } from './audit-document.ts';
import { wrongSum } from './audit-rules.ts';
import { moveAt } from './change-words.ts';
import { asWarning, type Claim, startsOf } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { mayOverlapInWords, saysPartsOverlap } from './complete-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';
import type { Weighed } from './weighing.ts';

/** What leads from wholes to their parts. */
const OPENS =
  /(?<!\p{L})(?:trong (?:đó|số (?:này|đó))|(?:bao )?gồm(?: có)?|cụ thể|chia ra|phân theo[^.;:\d]{0,30}:)(?!\p{L})/giu;
/** Numbers of another kind: told one by one, of other times, averages, or of some parts only. */
const OTHER =
  /(?<!\p{L})(?:lần lượt|cùng kỳ|bình quân|mỗi|từng|chủ yếu|tiêu biểu|điển hình|nổi bật|riêng|lũy kế|luỹ kế|kế hoạch|dự toán|chỉ tiêu|có thể)(?!\p{L})/iu;
const COMPARED = /so\s+(?:với|cùng)[^,;.()]*/giu;
const LONGEST = 170;
const FEW = exact(50);

/** The numbers of one kind in a list: of one thing, states or changes. */
interface Field {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/**
 * Lists whose parts have several numbers each, told as their whole tells them: `tiếp 3.938 lượt với 3.092 người; trong đó thường xuyên 2.383 lượt với
 * 1.855 người; đột xuất 1.555 lượt với 1.237 người`, `đạt 3.124 ha, tăng 27 ha, trong đó phía Bắc đạt 1.157 ha, tăng 6 ha; …`. Where the parts make
 * up the whole by one of their numbers, they do so by the others. `claims`: what is judged already.
 */
export function parallelLists(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const told = startsOf(claims.filter(({ kind }) => kind === 'sum'));
  return passages.flatMap((passage) => {
    const openings = passage.quantities.length < 3 ? [] : [...passage.text.matchAll(OPENS)];
    if (openings.length === 0 || saysPartsOverlap(passage.text)) return [];
    return openings.flatMap((opening): Claim[] => {
      const from = passage.body + opening.index;
      return fieldClaims(passage, fieldsOf(passage, from, from + opening[0].length), told, source);
    });
  });
}

function fieldClaims(
  passage: Passage,
  fields: readonly Field[],
  told: ReadonlySet<number>,
  source: SourceText,
): Claim[] {
  const weighed = fields.flatMap(({ whole, parts }) => weighSum(whole, parts) ?? []);
  const whole = weighed.some(({ quantity, judgement }) => judgement.verdict === 'agrees' && !isFew(quantity));
  return weighed.flatMap((one): Claim[] => {
    if (told.has(one.quantity.start)) return [];
    const { verdict } = one.judgement;
    if (verdict === 'agrees')
      return isFew(one.quantity) && fields.length < 2 ? [] : [claimOf(source, 'sum', wrongSum, one)];
    if (verdict !== 'contradicts') return [];
    const claim = claimOf(source, 'sum', wrongSum, one);
    if (whole && isLikely(one)) return [claim];
    const apart = !one.parts.some((part) => mayOverlap(passage, part));
    return apart && areAlike(passage, one.parts) && isOneSlipAway(one, 4) ? [asWarning(claim)] : [];
  });
}

function isLikely(weighed: Weighed): boolean {
  return isOneSlipAway(weighed, 2);
}

function isFew({ readings }: Quantity): boolean {
  return compare(readings[0].value, FEW) < 0;
}

/** The wholes before the opening words with the parts behind them, to the end of the sentence. */
function fieldsOf(passage: Passage, opening: number, from: number): Field[] {
  const sentences = sentencesOf(passage);
  // The opening words themselves belong to no clause.
  const at = sentences.findIndex(({ end }) => from <= end + 1);
  const own = sentences[at];
  if (own === undefined) return [];
  const wholes = wholesBefore(passage, sentences[at - 1], own, opening);
  const parts = partsBehind(passage, from, own.end);
  const keys = new Set(wholes.map((one) => keyOf(passage, one)));
  return [...keys].flatMap((key): Field[] => {
    const [whole, ...more] = wholes.filter((one) => keyOf(passage, one) === key);
    const alike = parts.filter((one) => keyOf(passage, one) === key);
    return whole === undefined || more.length > 0 || alike.length < 2 ? [] : [{ whole, parts: alike }];
  });
}

/** The numbers of the sentence before the list, or of the one before where the list is a sentence of its own. */
function wholesBefore(
  passage: Passage,
  earlier: Stretch | undefined,
  own: Stretch,
  opening: number,
): readonly Quantity[] {
  const inside = (start: number, end: number) =>
    passage.quantities.filter((one) => start <= one.start && one.end <= end && isTold(passage, one));
  const here = inside(own.start, opening);
  if (here.length > 0) return opening - (here[0]?.start ?? 0) < LONGEST ? here : [];
  const alone = !/\p{L}{2}/u.test(wordsBetween(passage, own.start, opening));
  return alone && earlier !== undefined ? inside(earlier.start, earlier.end) : [];
}

function partsBehind(passage: Passage, from: number, until: number): readonly Quantity[] {
  const all = passage.quantities.filter(({ start, end }) => from <= start && end <= until);
  const [first] = all;
  if (first === undefined) return [];
  const depth = depthAt(passage, first.start);
  if (OTHER.test(wordsBetween(passage, from, all.at(-1)?.end ?? until).replace(COMPARED, ''))) return [];
  return all.filter((one) => depthAt(passage, one.start) === depth && isTold(passage, one));
}

function isTold(passage: Passage, one: Quantity): boolean {
  return isAmount(one) && !/(?<!\p{L})so với[^,;.()]*$/iu.test(wordsBetween(passage, one.start - 40, one.start));
}

/** The words of its clause before a part tell of an attribute rather than of a thing apart. */
function mayOverlap(passage: Passage, part: Quantity): boolean {
  return moveAt(passage, passage.quantities.indexOf(part)) === undefined && mayOverlapInWords(leadOf(passage, part));
}

function leadOf(passage: Passage, { start }: Quantity): string {
  return wordsBetween(passage, start - 80, start).replace(/^.*(?:[,;:(.]|(?<!\p{L})và)\s/su, '');
}

/** `khách quốc tế 22.236, khách nội địa 185.000`: every part is called by the same first word. */
function areAlike(passage: Passage, parts: readonly Quantity[]): boolean {
  const names = parts.map(
    (part) => /^\s*(?:trong đó\s+|các\s+)?(\p{L}{2,})/iu.exec(leadOf(passage, part))?.[1]?.toLowerCase() ?? '',
  );
  return new Set(names).size === 1 && !/^(?:có|số|là|đạt|được|đã|)$/u.test(names[0] ?? '');
}

/** What is counted, and whether it is how much there is or by how much that changed. */
function keyOf(passage: Passage, one: Quantity): string {
  const falls = moveAt(passage, passage.quantities.indexOf(one))?.falls;
  return `${one.unit} ${thingOf(passage, one)} ${falls ?? ''}`;
}
