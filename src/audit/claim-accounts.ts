import type { SourceText } from '../source/source-text.ts';
import { foldText } from '../text/fold.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import type { Weighed } from './weighing.ts';

const NET = /(?<!\p{L})(?:tăng thực|thực tăng|tăng ròng|tăng thuần|thực tế tăng)(?:\s+(?:là|được|còn))*\s*:?\s*$/iu;
const JOINED = /(?<!\p{L})(?:kết nạp|phát triển|thành lập|tiếp nhận|tăng)(?:\s+(?:mới|được|thêm))*\s*:?\s*$/iu;
const LEFT = /(?<!\p{L})(?:giảm|giải thể|chấm dứt|rời|ra khỏi|xóa tên|chuyển đi)(?:\s+\p{L}+){0,2}\s*:?\s*$/iu;

/** Who joined without who left: `kết nạp 7.418, giảm 3.960; tăng thực 3.458`. */
export function accountClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3) return [];
  return sentencesOf(passage).flatMap(({ start, end }): Claim[] => {
    const told = passage.quantities
      .filter((one) => start <= one.start && one.end <= end && isAmount(one))
      .map((one) => ({ one, lead: leadOf(passage, one, start) }));
    return told.flatMap(({ one, lead }, index): Claim[] => {
      const weighed = NET.test(lead) ? net(one, told.slice(Math.max(0, index - 2), index)) : undefined;
      const things = [one, ...(weighed?.parts ?? [])]
        .map((each) => thingOf(passage, each))
        .filter((thing) => thing !== '');
      return weighed === undefined || new Set(things).size > 1 ? [] : [claimOf(source, 'balance', wrongSum, weighed)];
    });
  });
}

interface Led {
  readonly one: Quantity;
  /** The words of its clause before it. */
  readonly lead: string;
}

function leadOf(passage: Passage, one: Quantity, from: number): string {
  return wordsBetween(passage, Math.max(from, one.start - 80), one.start).replace(/^.*(?:[;,:]\s|\d)/su, '');
}

/** Who joined without who left. */
function net(last: Quantity, [joined, left]: readonly Led[]): Weighed | undefined {
  if (joined === undefined || left === undefined || !JOINED.test(joined.lead) || !LEFT.test(left.lead))
    return undefined;
  return near(weighAlike(last, [joined.one, left.one], [1, -1]));
}

function weighAlike(total: Quantity, parts: readonly Quantity[], signs: readonly number[]): Weighed | undefined {
  return parts.every(({ unit }) => unit === total.unit) ? weighSum(total, parts, signs) : undefined;
}

function near(weighed: Weighed | undefined): Weighed | undefined {
  return weighed !== undefined && comesNear(weighed, 4 / 3, 4 / 3) ? weighed : undefined;
}

/** `(= dư nợ đầu năm + cho vay - thu nợ)`: a formula in words, right behind its result. */
const FORMULA = /^\s*\(\s*(?:=|bằng)\s*([^()\d]{5,160})\)/u;

/** Each term of a formula in words is the last number before it, here or above, that the same words lead to. */
export function wordedFormulas(passages: readonly Passage[], source: SourceText): Claim[] {
  return passages.flatMap((passage, index) =>
    passage.quantities.flatMap((result): Claim[] => {
      const formula = FORMULA.exec(wordsBetween(passage, result.end, passage.end))?.[1];
      if (formula === undefined || !isAmount(result)) return [];
      const terms = formula.split(/\s[+\-–−]\s|\s*\+\s*/u).map((term) => foldText(term).trim());
      const signs = [
        1,
        ...[...formula.matchAll(/\s([+\-–−])\s|\s*(\+)\s*/gu)].map(([sign]) => (sign.includes('+') ? 1 : -1)),
      ];
      const parts = terms.flatMap((term) => termIn(passages, index, result, term) ?? []);
      if (parts.length < 2 || parts.length !== terms.length || signs.length !== terms.length) return [];
      const weighed = near(weighAlike(result, parts, signs));
      return weighed === undefined ? [] : [claimOf(source, 'formula', wrongSum, weighed)];
    }),
  );
}

const LOOKED_BACK = 8;

function termIn(passages: readonly Passage[], index: number, result: Quantity, term: string): Quantity | undefined {
  for (let at = index; at >= Math.max(0, index - LOOKED_BACK); at--) {
    const passage = passages[at];
    const found = passage?.quantities.findLast((one) => {
      if (one.start >= result.start || one.unit !== result.unit || !isAmount(one)) return false;
      const lead = foldText(leadOf(passage, one, passage.body)).replace(/(?:\s+(?:là|đạt|được))?[\s:]*$/u, '');
      return lead === term || lead.endsWith(` ${term}`);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
