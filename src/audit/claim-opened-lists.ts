import { compare, exact } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim, numberStarts } from './claim.ts';
import { saysPartsOverlap } from './complete-lists.ts';
import { signOf } from './item-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { isOffByAtMost } from './off-by.ts';
import { areOpposites } from './opposites.ts';
import { REST } from './part-lists.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { alikeParts, depthAt, type Part } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';

/** A sentence that is nothing but a list of parts: `Cơ cấu: …`, `Phân loại theo tính chất: …`, `Trong đó: …`. */
const OPENS =
  /(?:^|[.;]\s+)(?:trong (?:đó|cơ cấu)|cơ cấu|kết quả|phân (?:theo|loại|tích|bổ|bố|nhóm)|chia (?:theo|ra)|theo|bao gồm|gồm|cụ thể|loại|(?:về )?(?:các )?(?:hành vi|nguyên nhân|lĩnh vực|hình thức|đối tượng|độ tuổi|giới tính)(?=[^.:;\d]{0,60}:))(?!\p{L})[^.:;]{0,60}:\s*$/iu;
/** `Trong đó dưới 3 tháng 41.260, từ 3 tháng trở lên 55.552`: without a colon, more than two sides may be some of many. */
const OF_WHICH = /(?:^|[.;]\s+)(?:Trong đó|Trong số (?:đó|này)|Cụ thể),?\s[^.:;]{0,80}$/u;
/** `Nguồn vốn gồm ngân sách 1.640 triệu đồng, nhân dân đóng góp 550 triệu đồng`: all that pays for what was told before. */
const OF_FUNDS = /^\s*(?:Nguồn (?:vốn|kinh phí)|Kinh phí|Cơ cấu (?:nguồn )?vốn)\s+(?:bao )?gồm\s[^.:;\d]{0,60}$/u;
/** Attributes that one thing may have together with others, other times, and what is told beside a list. */
const NOT_PARTS =
  /(?<!\p{L})(?:(?<!hội (?:liên hiệp )?phụ )nữ|dân tộc|đảng viên|lãnh đạo|chủ yếu|tiêu biểu|riêng|lần lượt|nhiều nhất|khoảng|lũy kế|luỹ kế|cùng kỳ|bình quân|tăng|giảm|so với|chỉ tiêu|kế hoạch|dự toán)(?!\p{L})/iu;
/** `Phân theo giới tính: nam …, nữ …`: there the women are no part of others. */
const BY_SEX = /(?<!\p{L})giới(?:\s+tính)?\s*:\s*$/iu;
/** The whole of such a list is one of the last numbers before it. */
const MOST_WHOLES = 4;
const NEAREST_LINES = 3;
const FEW = exact(20);

/** Lists that a sentence or a line of its own opens, held against the numbers told before. `claims`: what is judged already. */
export function openedLists(passages: readonly Passage[], claims: readonly Claim[], source: SourceText): Claim[] {
  const summed = numberStarts(claims.filter(({ kind }) => kind === 'sum' || kind === 'balance'));
  return passages.flatMap((passage, place) => {
    const inside = listsIn(passage);
    const listed = new Set(inside.flatMap((parts) => parts.map(({ one }) => one.start)));
    const lists = [...inside, ...(listBelow(passages, place) ?? [])];
    return lists.flatMap((parts): Claim[] => {
      const [first] = parts;
      if (
        first === undefined ||
        (parts.length < 3 && !areTwoSides(parts) && !areFunds(parts)) ||
        saysPartsOverlap(passage.text) ||
        parts.filter(({ one }) => summed.has(one.start)).length > 1
      )
        return [];
      return judged(wholesBefore(passages, place, first.one.start, listed), parts, source);
    });
  });
}

/** `dưới 3 tháng` and `từ 3 tháng trở lên`: there is no third. */
function areTwoSides(parts: readonly Part[]): boolean {
  const [one, other, ...more] = parts;
  return (
    one !== undefined && other !== undefined && more.length === 0 && areOpposites(ownLead(one), leadOf(other, one))
  );
}

function areFunds([first, ...others]: readonly Part[]): boolean {
  return first !== undefined && others.length > 0 && OF_FUNDS.test(ownLead(first));
}

/** The words of its sentence before a number. */
function ownLead({ passage, one }: Part): string {
  return wordsBetween(passage, passage.body, one.start).replace(/^.*[.;]\s/su, '');
}

function judged(wholes: readonly Part[], parts: readonly Part[], source: SourceText): Claim[] {
  const quantities = parts.map(({ one }) => one);
  const weighed = wholes
    .filter((whole) => alikeParts(whole, parts).length === parts.length)
    .flatMap(({ one }) => weighSum(one, quantities) ?? []);
  const agreeing = weighed.find(({ judgement }) => judgement.verdict === 'agrees');
  if (agreeing !== undefined) return [claimOf(source, 'sum', wrongSum, agreeing)];
  const last = parts.at(-1);
  const rest = last !== undefined && REST.test(leadOf(last, parts.at(-2)));
  const near = weighed.filter((one) => isOffByAtMost(one, 9) && isOneSlipAway(one, 3));
  const slipped =
    near[0] ?? (rest ? weighed.slice(0, 1).find((one) => isOffByAtMost(one, 9) && isOneSlipAway(one, 2)) : undefined);
  return slipped === undefined ? [] : [asWarning(claimOf(source, 'sum', wrongSum, slipped))];
}

/** The lists within a passage, each behind its opening words, to the end of the sentence. */
function listsIn(passage: Passage): Part[][] {
  if (passage.quantities.length < 2 || !/:|Trong|Cụ thể| gồm /u.test(passage.text)) return [];
  return passage.quantities.flatMap((first, index): Part[][] => {
    const before = passage.quantities[index - 1];
    const lead = wordsBetween(passage, before?.end ?? passage.body, first.start);
    const opening = lead.slice(0, lead.lastIndexOf(':') + 1);
    if (OPENS.test(opening)) return [runFrom(passage, index, BY_SEX.test(opening))];
    const run = OF_WHICH.test(lead) || / gồm /.test(lead) ? runFrom(passage, index) : [];
    return areTwoSides(run) || areFunds(run) ? [run] : [];
  });
}

/** The numbers from one on that a comma, a semicolon or `và` joins, outside of brackets; none where the list is not closed. */
function runFrom(passage: Passage, index: number, bySex = false): Part[] {
  const run: Part[] = [];
  const depth = depthAt(passage, passage.quantities[index]?.start ?? 0);
  let end = 0;
  for (const one of passage.quantities.slice(index)) {
    if (depthAt(passage, one.start) > depth || one.unit === 'percent') continue;
    const gap = outsideBrackets(wordsBetween(passage, end || one.start, one.start));
    if (/[.]\s/u.test(gap)) break;
    if (
      !isAmount(one) ||
      NOT_PARTS.test(bySex ? gap.replace(/nữ/giu, '') : gap) ||
      (run.length > 0 && !/[,;]|\svà\s/u.test(gap))
    )
      return [];
    run.push({ passage, one });
    end = one.digitsEnd;
  }
  return /^[^.;,()\d]{0,60}(?:\.|\(|$)/u.test(wordsBetween(passage, end, end + 80)) ? run : [];
}

function outsideBrackets(words: string): string {
  return words.replace(/\([^()]*\)/gu, '');
}

/** `Phân theo nơi tiếp:` and nothing else on its line, with an item for each part below it. */
function listBelow(passages: readonly Passage[], place: number): Part[][] | undefined {
  const lead = passages[place];
  if (lead === undefined || lead.quantities.some(isAmount) || !OPENS.test(lead.text)) return undefined;
  const first = passages[place + 1];
  const sign = first === undefined ? undefined : signOf(first);
  if (sign === undefined || sign === signOf(lead)) return undefined;
  const parts: Part[] = [];
  for (const item of passages.slice(place + 1)) {
    if (signOf(item) !== sign) break;
    const [one, ...others] = item.quantities.filter(
      (each) => each.unit !== 'percent' && depthAt(item, each.start) === 0,
    );
    if (one === undefined || others.length > 0 || !isAmount(one) || NOT_PARTS.test(item.text)) return undefined;
    parts.push({ passage: item, one });
  }
  return [parts];
}

/** The last numbers before a list: of its own passage, where they are in no list themselves (`listed`), or of the lines above it. */
function wholesBefore(passages: readonly Passage[], place: number, start: number, listed: ReadonlySet<number>): Part[] {
  const wholes: Part[] = [];
  for (let at = place; at >= Math.max(0, place - NEAREST_LINES); at--) {
    const one = passages[at];
    if (one === undefined || (one.heading && at < place)) break;
    const amounts = one.quantities.filter((each) => each.start < start && isWhole(each) && !listed.has(each.start));
    wholes.push(...amounts.reverse().map((each) => ({ passage: one, one: each })));
    if (at === place && wholes.length > 0) break;
  }
  return wholes.slice(0, MOST_WHOLES);
}

function isWhole(one: Quantity): boolean {
  return isAmount(one) && (one.unit !== 'count' || compare(one.readings[0].value, FEW) >= 0);
}

/** The words between a part and the one before it. */
function leadOf({ passage, one }: Part, before: Part | undefined): string {
  return before?.passage === passage ? wordsBetween(passage, before.one.end, one.start) : passage.text;
}
