import { add, divide, type Exact, isZero, multiply, subtract } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { claimOf, weighFormula } from './judge-claim.ts';
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

/** `1.000 triệu đồng x 25% = 250 triệu đồng`, `(660 + 340) x 25% = 250`: arithmetic with products that the text writes out. */
export function writtenFormulas(passage: Passage, source: SourceText): Claim[] {
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
