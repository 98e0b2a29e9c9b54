import { found } from '../findings/finding.ts';
import { compare, equal, exact, truncateTo } from '../numbers/exact.ts';
import { meet } from '../numbers/interval.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { foldText } from '../text/fold.ts';
import { agreeing, twoValues } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { periodsOf, samePeriod } from './period-words.ts';
import { baseValue, intervalOf, type Quantity } from './quantity.ts';
import { linesAround } from './told-numbers.ts';

interface Statement {
  readonly quantity: Quantity;
  /** Other numbers that it may stand for: both halves of `97/98`. */
  readonly also?: Quantity;
  readonly what: string;
  /** The lines around it, without digits: two units that fill in the same form have them alike. */
  readonly around?: () => readonly string[];
  /** The periods that its paragraph names, and where that begins. */
  readonly periods?: readonly string[];
  readonly paragraph?: number;
}

/** One figure that is stated twice: the same count with two rates, or the same long name with two numbers. */
export function repeatClaims(passages: readonly Passage[], source: SourceText): Claim[] {
  return STATED.flatMap((read) => pairsOf(read(passages), source));
}

/** Whether one of the passages states something that may be stated again, wherever it be. */
export function mayRepeat(passages: readonly Passage[]): boolean {
  return STATED.some((read) => read(passages).size > 0);
}

const STATED = [ratesByCount, ratesByName, numbersByName];

function pairsOf(groups: ReadonlyMap<string, readonly Statement[]>, source: SourceText): Claim[] {
  return [...groups.values()].flatMap((group) => {
    const [first, ...later] = group;
    // A name that comes often is one line of a form, filled in for many offices.
    if (first === undefined || group.length > 3) return [];
    return later
      .filter((statement) => !sameForm(first, statement) && !otherPeriod(first, statement))
      .map((statement) => compared(first, statement, source));
  });
}

/** Of several sentences of one paragraph each may be of a period of its own. */
function otherPeriod(a: Statement, b: Statement): boolean {
  if (a.paragraph !== undefined && a.paragraph === b.paragraph) return true;
  return !samePeriod(a.periods ?? [], b.periods ?? []);
}

function sameForm(a: Statement, b: Statement): boolean {
  const others = b.around?.() ?? [];
  return (a.around?.() ?? []).some((line, index) => line !== '' && line === others[index]);
}

function compared(first: Statement, later: Statement, source: SourceText): Claim {
  const numbers = [later.quantity, first.quantity];
  const at = span(source, later.quantity.start, later.quantity.end);
  const [written, other] = [writtenOf(later), writtenOf(first)];
  const related = [
    {
      at: span(source, first.quantity.start, first.quantity.end),
      label: { vi: `ở đây ghi ${other}`, en: `here ${other}` },
    },
  ];
  const verdict = verdictOf(first, later);
  const finding =
    verdict === 'agrees'
      ? found(agreeing, at, { written, arithmetic: later.what, computed: other, right: other }, { related })
      : found(
          twoValues,
          at,
          { written, other, what: later.what },
          { related, severity: verdict === 'truncated' ? 'warning' : 'error' },
        );
  return { kind: 'repeat', at: later.quantity, numbers, verdict, arithmetic: later.what, finding };
}

function writtenOf({ quantity, also }: Statement): string {
  return also === undefined ? quantity.written : `${quantity.written}/${also.written}`;
}

function verdictOf(a: Statement, b: Statement): 'agrees' | 'truncated' | 'contradicts' {
  const [ones, others] = [a, b].map(({ quantity, also }) => [quantity, ...(also === undefined ? [] : [also])]) as [
    Quantity[],
    Quantity[],
  ];
  const agree = ones.some((one) => others.some((other) => meet(intervalOf(one), intervalOf(other))));
  if (agree) return 'agrees';
  const [coarse, fine] = [a.quantity, b.quantity].sort((x, y) => x.readings[0].decimals - y.readings[0].decimals) as [
    Quantity,
    Quantity,
  ];
  const cut = truncateTo(fine.readings[0].value, coarse.readings[0].decimals);
  return coarse.unit === fine.unit && coarse.unit === 'percent' && equal(cut, coarse.readings[0].value)
    ? 'truncated'
    : 'contradicts';
}

const SMALLEST_TELLING = exact(10_000);

/** A large odd count is one fact wherever it stands; so is the one rate beside it. */
function ratesByCount(passages: readonly Passage[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const passage of passages) {
    for (const count of passage.quantities) {
      if (count.unit !== 'count' || count.approximate || count.half === 'denominator') continue;
      const value = baseValue(count);
      if (compare(value, SMALLEST_TELLING) < 0 || value.numerator % 100n === 0n) continue;
      // `Trong 287.306 hồ sơ trực tuyến, toàn trình chiếm 61,8%`: the count is the base.
      const lead = wordsBetween(passage, Math.max(passage.body, count.start - 24), count.start);
      if (/(?<!\p{L})(?:trong|trên|của|so với)\s+(?:tổng\s+)?(?:số\s+)?$/iu.test(lead)) continue;
      const rate = passage.quantities.find((one) => one.unit === 'percent' && one.start >= count.end);
      if (rate === undefined || rate.approximate || /^100\s*%/.test(rate.written)) continue;
      const between = wordsBetween(passage, count.end, rate.start);
      if (!/đạt|chiếm|tỷ lệ/iu.test(between) || /\.\s+\p{Lu}|tăng|giảm|trong đó/u.test(between)) continue;
      const what = count.written;
      const key = `${value.numerator}`;
      groups.set(key, [...(groups.get(key) ?? []), { quantity: rate, what }]);
    }
  }
  return groups;
}

const RATE_NAME =
  /(?:^|[.;:,]\s|(?<!\p{L})(?:như vậy|trong đó|nâng)\s)\s*(t[ỷỉ] lệ\s[^.;:,()\d]{12,120}?)\s*(?:là|đạt|ở mức|:)\s*$/iu;
const RATE_SYLLABLES = 8;

/** `tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh là 71,7%`: what a rate is of, in all words. */
function ratesByName(passages: readonly Passage[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const [index, passage] of passages.entries()) {
    if (passage.heading || !passage.text.includes('%')) continue;
    for (const rate of passage.quantities) {
      if (rate.unit !== 'percent' || rate.approximate) continue;
      const before = wordsBetween(passage, rate.start - 160, rate.start);
      const label = RATE_NAME.exec(before)?.[1];
      if (label === undefined) continue;
      const words = canonical(label);
      if (words.length < RATE_SYLLABLES) continue;
      const key = words.join(' ');
      const statement: Statement = {
        quantity: rate,
        what: label,
        around: () => linesAround(index, passages),
        periods: periodsOf(before),
        paragraph: passage.start,
      };
      groups.set(key, [...(groups.get(key) ?? []), statement]);
    }
  }
  return groups;
}

const SYLLABLES = 9;
/** How such a name begins. */
const NAMES = /(?:số|tỷ lệ|tỉ lệ)\s/iu;
const EMPTY_WORDS = new Set(
  'của tại là được các có hiện đang đã ở trên cho và thì với tỉnh thành phố lượng như sau gồm'.split(' '),
);

/** `Tổng số thủ tục hành chính … tại Trung tâm Phục vụ hành chính công là 98 thủ tục`: a name long enough to be one thing. */
function numbersByName(passages: readonly Passage[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const [index, passage] of passages.entries()) {
    if (passage.heading || passage.quantities.length === 0 || !NAMES.test(passage.text)) continue;
    for (const sentence of sentencesOf(passage)) {
      const inFirst = sentence.start === passage.body;
      const inside = passage.quantities.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
      const [first, second] = inside;
      if (first === undefined || first.approximate) continue;
      const lead = wordsBetween(passage, sentence.start, first.start).replace(/[\s:]+$/, '');
      const label = lead.slice(Math.max(lead.lastIndexOf(': '), lead.lastIndexOf('. '), lead.lastIndexOf('; ')) + 1);
      if (!/^\W*(?:tổng số|số lượng|số|tỷ lệ|tỉ lệ)\s/iu.test(label) || /[.;]\s/.test(label)) continue;
      const words = canonical(label);
      if (words.length < SYLLABLES) continue;
      const around = () => linesAround(index, passages);
      const also = first.half === 'numerator' ? second : undefined;
      const key = `${first.unit} ${words.join(' ')}`;
      const what = label
        .replace(/\s+/g, ' ')
        .replace(/[\s:]*(?:là|đạt|:)?\s*$/u, '')
        .trim();
      groups.set(key, [
        ...(groups.get(key) ?? []),
        {
          quantity: first,
          what,
          around,
          periods: inFirst ? [] : periodsOf(passage.text),
          paragraph: passage.start,
          ...(also === undefined ? {} : { also }),
        },
      ]);
    }
  }
  return groups;
}

/** The words that tell one name from another; services of level 3 and 4 are those online. */
function canonical(label: string): string[] {
  const even = foldText(label)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(?<!\p{L})tthc(?!\p{L})/gu, 'thủ tục hành chính')
    .replace(/(?<!\p{L})dvctt(?!\p{L})/gu, 'dịch vụ công trực tuyến')
    .replace(/mức(?: độ)? 3(?:,| và|,4| -|-)\s*4/gu, 'trực tuyến');
  const words = even.match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter((word) => !EMPTY_WORDS.has(word)))].sort();
}
