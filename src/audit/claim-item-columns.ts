import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import { asWarning, type Claim } from './claim.ts';
import { mayOverlapInWords, saysPartsOverlap } from './complete-lists.ts';
import type { ItemList } from './item-lists.ts';
import { claimOf, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, isVague, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';
import { isOneSlipAway } from './slipped-sums.ts';
import { digitsOf } from './told-numbers.ts';
import type { Weighed } from './weighing.ts';

/** `Tổng kế hoạch của các dự án này là`, `Cộng (a)+(b)+(c):`: the line below the items that sums them up. */
const TOTAL_LINE = /^\W*(?:tổng(?! hợp| kết| quan| thể| cục| công ty)|cộng(?! tác| đồng| hòa| hoà))(?!\p{L})/iu;
/** What says that the items are all there is. */
const ALL = /(?:gồm|chia ra|phân theo|phân loại|chia theo|cơ cấu|cụ thể|như sau|sau đây)[^.;]{0,40}:\s*$/iu;
const COMPARED = /(?<!\p{L})(?:so với|cùng kỳ|năm trước|kỳ trước)[^,;.)]*$/iu;
/** A number of an item that is like it, not part of it. */
const OF_ITSELF = /(?<!\p{L})(?:bình quân|mỗi|trong đó|riêng|tăng|giảm|so với|cùng kỳ)(?!\p{L})[^,;]*$/iu;

/**
 * Items below each other that tell several numbers each, or whose lead tells several of which one is their sum: `1.214 lớp với 39.876 học sinh, trong
 * đó:` over `308 lớp với 8.145 cháu`, `541 lớp với 18.027 học sinh` …; `ước 4.918 tỷ đồng, bằng 48% kế hoạch năm (10.240 tỷ đồng). Chia ra:`.
 * `below`: the passage behind the items. `known`: where the totals and the parts of sums are that are judged already.
 */
export function itemColumns(
  { lead, items, torn }: ItemList,
  below: Passage | undefined,
  known: KnownSums,
  source: SourceText,
): Claim[] {
  if (torn || items.length < 2 || saysPartsOverlap(lead.text)) return [];
  const columns = columnsOf(items);
  if (columns.length === 0) return [];
  const summed = below !== undefined && TOTAL_LINE.test(below.text) ? amountsOf(below) : [];
  const open = ALL.test(lead.text);
  return [
    ...claimsOf(columns, amountsOf(lead), { known, open, several: items.length > 2 }, source),
    ...(summed.length > 0 ? claimsOf(columns, summed, { known, open: true, several: true }, source) : []),
  ];
}

/** By where they start. */
export interface KnownSums {
  readonly totals: ReadonlySet<number>;
  readonly parts: ReadonlySet<number>;
}

interface Doubts {
  readonly known: KnownSums;
  readonly open: boolean;
  readonly several: boolean;
}

function claimsOf(
  columns: readonly (readonly Quantity[])[],
  wholes: readonly Quantity[],
  { known, open, several }: Doubts,
  source: SourceText,
): Claim[] {
  const tried = columns.map((column) => triedOf(column, wholes));
  const right = tried.map((all) => all.find(({ judgement }) => judgement.verdict === 'agrees'));
  const proved = right.some(
    (one) => one !== undefined && one.parts.length > 1 && digitsOf(one.quantity).length + one.parts.length > 3,
  );
  return tried.flatMap((all, at): Claim[] => {
    const agrees = right[at];
    if (agrees !== undefined)
      return known.totals.has(agrees.quantity.start) ? [] : [claimOf(source, 'sum', wrongSum, agrees)];
    if (columns[at]?.some(({ start }) => known.parts.has(start))) return [];
    const beside =
      right.flatMap((one, other) => (one === undefined ? [] : besideIt(all, wholes, one, at - other)))[0] ??
      onlyOfUnit(all);
    if (proved && beside !== undefined && comesNear(beside, 3 / 2, 3 / 2))
      return [claimOf(source, 'sum', wrongSum, beside)];
    const slipped = several ? all.filter((one) => isOneSlipAway(one, 3)) : [];
    const [only, ...more] = slipped;
    if (only === undefined || more.length > 0 || known.totals.has(only.quantity.start)) return [];
    const claim = claimOf(source, 'sum', wrongSum, only);
    return [open && comesNear(only, 20 / 19, 20 / 19) ? claim : asWarning(claim)];
  });
}

/** The number of the lead that stands to the proved whole as the one column to the other. */
function besideIt(all: readonly Weighed[], wholes: readonly Quantity[], proved: Weighed, by: number): Weighed[] {
  const whole = wholes[wholes.indexOf(proved.quantity) + by];
  return all.filter(({ quantity }) => quantity === whole);
}

/** `265 tỷ đồng cho 9 dự án` over `4 dự án, 148 tỷ đồng`: the other way round, but nothing else is money. */
function onlyOfUnit([one, ...others]: readonly Weighed[]): Weighed | undefined {
  return one !== undefined && others.length === 0 && one.quantity.unit !== 'count' ? one : undefined;
}

function triedOf(column: readonly Quantity[], wholes: readonly Quantity[]): Weighed[] {
  const [first] = column;
  return wholes.filter(({ unit }) => unit === first?.unit).flatMap((whole) => weighSum(whole, column) ?? []);
}

/** The first, second … number of all items; none of a kind that some item lacks. */
function columnsOf(items: readonly Passage[]): (readonly Quantity[])[] {
  if (items.some(({ text }) => mayOverlapInWords(text.replace(/bình quân.*$/iu, '')))) return [];
  const rows = items.map(amountsOf);
  const width = Math.min(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? [])).filter((column) =>
    column.every(({ unit }) => unit === column[0]?.unit),
  );
}

/** Numbers outside brackets that are told of the thing itself. */
function amountsOf(passage: Passage): Quantity[] {
  return passage.quantities.filter((one) => {
    const before = wordsBetween(passage, one.start - 40, one.start);
    return (
      isAmount({ ...one, approximate: isVague(one) }) &&
      depthAt(passage, one.start) === 0 &&
      !COMPARED.test(before) &&
      !OF_ITSELF.test(before)
    );
  });
}
