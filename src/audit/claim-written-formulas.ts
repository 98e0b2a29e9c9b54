import { add, divide, type Exact, isZero, multiply, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { isMistyped } from './digit-slips.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';

type Operator = '+' | '-' | '*' | '/';
type Token = Operator | '(' | ')' | number;

const SIGNS: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '–': '-',
  '−': '-',
  x: '*',
  X: '*',
  '×': '*',
  '*': '*',
  ':': '/',
  '÷': '/',
};
const UNIT = String.raw`(?:\s?/)?(?:\s?\p{L}{1,8}[23²³]?){0,2}`;
const BETWEEN = new RegExp(String.raw`^${UNIT}\s*([)\]]*)(?:\s*([+\-–−x×*÷])|\s(:)(?=\s))\s*([(\[]*)\s*$`, 'iu');
const BEFORE_RESULT = new RegExp(String.raw`^${UNIT}\s*([)\]]*)\s*=\s*$`, 'iu');
const FIRST = /(?:^|[^\p{L}\d)\]%=/]|\s)\s*([([]*)\s*$/u;

/** `486 buổi (`: a bracket right behind a number and what it counts. */
const IN_BRACKET = /^(?:\s?\p{L}{1,9}[23²³]?){0,4}\s?\(\s?([([]?)$/u;
/** What closes a bracket that holds nothing but a product. */
const BRACKET_ENDS = new RegExp(String.raw`^${UNIT}\s?([)\]]{1,2})`, 'u');
const MAY_BE_PRODUCT = /\s[x×*]\s[^()]{0,40}\)/iu;

/**
 * `1.000 triệu đồng x 25% = 250 triệu đồng`, `(660 + 340) x 25% = 250`, `780 buổi (65 x 12)`: arithmetic with products that the text writes
 * out.
 */
export function writtenFormulas(passage: Passage, source: SourceText): Claim[] {
  return [...equations(passage, source), ...bracketedProducts(passage, source)];
}

/** `lên tới 780 buổi (65 x 12)`. Wrong is said only of what was mistyped: `một phòng (4 x 6 m)` tells what it measures. */
function bracketedProducts(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !MAY_BE_PRODUCT.test(passage.text)) return [];
  return passage.quantities.flatMap((result, index): Claim[] => {
    const formula = result.approximate || result.half !== undefined ? undefined : formulaBehind(passage, result, index);
    if (formula === undefined) return [];
    const { terms, tokens, words } = formula;
    const inUnit = isMoney(result) && !terms.some(isMoney);
    const wanted: Quantity = { ...result, rounded: true, ...(inUnit && { unit: 'count' }) };
    const weighed = weighFormula(wanted, terms, (values) => evaluated(tokens, values), words);
    if (weighed === undefined) return [];
    const claim = claimOf(source, 'formula', wrongSum, weighed);
    if (weighed.judgement.verdict === 'agrees') return [claim];
    // `184 bộ x 12,7 triệu đồng`, `1,8 triệu x 69%`: worked out from more digits than it shows.
    if (terms.some(({ readings }) => readings[0].decimals !== 0)) return [];
    if (isMistyped(weighed, 3)) return [claim];
    // Money with its price beside it tells nothing else; of anything else it may be a measure.
    return isMoney(result) && terms.some(isMoney) && comesNear(weighed, 6 / 5, 6 / 5) ? [asWarning(claim)] : [];
  });
}

/** The product that fills the bracket right behind a number. */
function formulaBehind(passage: Passage, result: Quantity, index: number): Formula | undefined {
  const first = passage.quantities[index + 1];
  if (first === undefined || first.start - result.end > 45) return undefined;
  const opening = IN_BRACKET.exec(wordsBetween(passage, result.end, first.start))?.[1];
  if (opening === undefined) return undefined;
  const terms = [first];
  const tokens: Token[] = [...brackets(opening), 0];
  for (const one of passage.quantities.slice(index + 2)) {
    const gap = wordsBetween(passage, terms.at(-1)?.end ?? 0, one.start);
    const match = gap.length > 45 ? null : BETWEEN.exec(gap);
    if (match === null) break;
    const [, closing = '', sign = match[3], , opened = ''] = match;
    tokens.push(...brackets(closing), SIGNS[sign ?? '+'] ?? '+', ...brackets(opened), terms.length);
    terms.push(one);
  }
  const last = terms.at(-1) ?? first;
  const closing = BRACKET_ENDS.exec(wordsBetween(passage, last.end, last.end + 30))?.[1];
  if (closing === undefined || !tokens.includes('*')) return undefined;
  const open = tokens.filter((one) => one === '(').length - tokens.filter((one) => one === ')').length;
  tokens.push(...brackets(closing.slice(0, open)));
  return open < 0 || closing.length <= open
    ? undefined
    : { terms, tokens, words: wordsBetween(passage, first.start - opening.length, last.end) };
}

/** What stands before a sign of equality. */
function equations(passage: Passage, source: SourceText): Claim[] {
  if (!passage.text.includes('=')) return [];
  return passage.quantities.flatMap((result, index): Claim[] => {
    const formula = formulaBefore(passage, result, index);
    if (formula === undefined) return [];
    // `19 x 40 + 8 x 20 = 920 triệu đồng`: only the result has a unit.
    const inUnit = isMoney(result) && !formula.terms.some(isMoney);
    // a product is rounded where its result ends: `1.829.215 x 69% = 1.262.158 đồng`
    const wanted: Quantity = { ...result, rounded: true, ...(inUnit && { unit: 'count' }) };
    const weighed = weighFormula(wanted, formula.terms, (values) => evaluated(formula.tokens, values), formula.words);
    return weighed === undefined ? [] : [claimOf(source, 'formula', wrongSum, weighed)];
  });
}

interface Formula {
  readonly terms: readonly Quantity[];
  readonly tokens: readonly Token[];
  /** As it is written. */
  readonly words: string;
}

/** What stands before the sign of equality; undefined where it is no formula with a product. */
function formulaBefore(passage: Passage, result: Quantity, index: number): Formula | undefined {
  const terms: Quantity[] = [];
  const tokens: Token[] = [];
  let right = result;
  for (let at = index - 1; at >= 0; at--) {
    const one = passage.quantities[at];
    if (one === undefined) break;
    const gap = wordsBetween(passage, one.end, right.start);
    const match = (terms.length === 0 ? BEFORE_RESULT : BETWEEN).exec(gap);
    if (match === null) break;
    const [, closing = '', sign = match[3], , opening = ''] = match;
    const operator = sign === undefined ? [] : [SIGNS[sign] ?? '+'];
    tokens.unshift(at, ...brackets(closing), ...operator, ...brackets(opening));
    terms.unshift(one);
    right = one;
  }
  const first = terms[0];
  if (first === undefined || terms.length < 2 || !tokens.includes('*')) return undefined;
  const lead = wordsBetween(passage, passage.body, first.start);
  const opening = FIRST.exec(lead)?.[1];
  // `hệ số K x 12 x 3 = …`: a letter stands for a number.
  if (opening === undefined || /[+\-–−x×*:÷=]\s*[([]*\s*$/u.test(lead.replace(/:\s*$/u, ''))) return undefined;
  const from = passage.quantities.indexOf(first);
  const all = [...brackets(opening), ...tokens.map((one) => (typeof one === 'number' ? one - from : one))];
  const open = all.filter((one) => one === '(').length - all.filter((one) => one === ')').length;
  if (open !== 0) return undefined;
  const words = wordsBetween(passage, first.start - opening.length, result.start).replace(/\s*=\s*$/u, '');
  return { terms, tokens: all, words };
}

function brackets(signs: string): ('(' | ')')[] {
  return [...signs].map((sign) => (sign === '(' || sign === '[' ? '(' : ')'));
}

/** The value of a formula; undefined where it can't be read, or divides by nothing. */
function evaluated(tokens: readonly Token[], values: readonly Exact[]): Exact | undefined {
  let at = 0;
  const factor = (): Exact | undefined => {
    const token = tokens[at++];
    if (typeof token === 'number') return values[token];
    if (token !== '(') return undefined;
    const inner = sum();
    return tokens[at++] === ')' ? inner : undefined;
  };
  const product = (): Exact | undefined => {
    let value = factor();
    while (value !== undefined && (tokens[at] === '*' || tokens[at] === '/')) {
      const times = tokens[at++] === '*';
      const next = factor();
      if (next === undefined || (!times && isZero(next))) return undefined;
      value = times ? multiply(value, next) : divide(value, next);
    }
    return value;
  };
  const sum = (): Exact | undefined => {
    let value = product();
    while (value !== undefined && (tokens[at] === '+' || tokens[at] === '-')) {
      const plus = tokens[at++] === '+';
      const next = product();
      value = next && (plus ? add(value, next) : subtract(value, next));
    }
    return value;
  };
  const value = sum();
  return at === tokens.length ? value : undefined;
}
