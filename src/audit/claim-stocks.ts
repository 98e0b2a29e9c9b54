import { withSeverity } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { wrongSum } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { sentencesOf } from './clauses.ts';
import { thingOf } from './compared-subject.ts';
import { signOf } from './item-lists.ts';
import { claimOf, type Weighed, weighSum } from './judge-claim.ts';
import { comesNear } from './listed-parts.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { isAmount, type Quantity } from './quantity.ts';
import { depthAt } from './running-parts.ts';

/** A number with the words of its clause before it. */
interface Entry {
  readonly passage: Passage;
  readonly one: Quantity;
  readonly lead: string;
}

const PERIOD = '(?:kỳ|năm(?:\\s+học)?|quý|tháng|học kỳ|vụ)';
const FIRST = new RegExp(`(?<!\\p{L})đầu\\s+${PERIOD}(?!\\p{L})`, 'iu');
const LAST = new RegExp(
  `(?<!\\p{L})cuối\\s+${PERIOD}(?:\\s+\\p{L}+){0,3}\\s*(?:là\\s*)?:?\\s*$|(?<!\\p{L})còn(?:\\s+(?:lại|tồn|dư|nợ|trong kho))?\\s*:?\\s*$`,
  'iu',
);
const CAME_IN =
  /(?<!\p{L})(?:tạm ứng|cấp|mua|phát sinh|bổ sung|thêm|tăng|nhập|(?:cho )?vay|thu(?!\s+(?:hồi|nợ))|chuyển đến|kết nạp|tuyển|tái nghèo|thành lập|gia nhập|nhập học|tiếp nhận)(?!\p{L})/iu;
const WENT_OUT =
  /(?<!\p{L})(?:thu hồi|thu nợ|xử lý|giải quyết|xuất|giảm|chi|trả|hoàn trả|hoàn ứng|thanh toán|tiêu thụ|sử dụng|thoát nghèo|ngừng|chuyển đi|thôi|bỏ học|xóa|xoá|giải thể|chết|bán|thanh lý|khắc phục|giải tán|chấm dứt|xin rút|rút khỏi|ra khỏi|đóng cửa)(?!\p{L})/iu;
/** `1.240 thành viên đầu năm` */
const FIRST_BEHIND = new RegExp(`^(?:\\s+\\p{L}+){0,4}\\s+(?:vào\\s+)?đầu\\s+${PERIOD}\\s*[,;]`, 'iu');
const REACH = 420;

/**
 * A stock that was there at first, what came in and what went out, and what is there at last: `Dư đầu kỳ 18.420; tạm ứng thêm 9.115; thu hồi 12.036;
 * dư cuối kỳ 15.499`, in two sentences behind each other.
 */
export function stockClaims(passage: Passage, source: SourceText): Claim[] {
  if (passage.quantities.length < 3 || !FIRST.test(passage.text)) return [];
  const sentences = sentencesOf(passage);
  const entries = passage.quantities
    .filter((one) => isAmount(one) && depthAt(passage, one.start) === 0)
    .map((one) => entryOf(passage, one));
  return entries.flatMap((last, index): Claim[] => {
    const place = sentences.findIndex(({ start, end }) => start <= last.one.start && last.one.end <= end);
    const from = Math.max(sentences[place - 1]?.start ?? passage.body, last.one.start - REACH);
    return closing(
      last,
      entries.slice(0, index).filter(({ one }) => one.start >= from),
      source,
    );
  });
}

/** The same down a list: `- Dư nợ đầu năm: …;`, `- Doanh số cho vay: …;`, `- Dư nợ cuối năm: …`. */
export function listedStocks(passages: readonly Passage[], source: SourceText): Claim[] {
  const claims: Claim[] = [];
  let entries: Entry[] = [];
  for (const passage of passages) {
    const [only, ...more] = passage.quantities.filter((one) => isAmount(one) && depthAt(passage, one.start) === 0);
    const before = entries.at(-1)?.passage;
    const listed = only !== undefined && more.length === 0 && !passage.heading && signOf(passage) !== undefined;
    if (!listed || (before !== undefined && signOf(before) !== signOf(passage))) entries = [];
    if (!listed) continue;
    const entry: Entry = { passage, one: only, lead: wordsBetween(passage, passage.body, only.start) };
    claims.push(...closing(entry, entries, source));
    entries.push(entry);
  }
  return claims;
}

/** From the comma before it, or the number whose words go on behind it. */
function entryOf(passage: Passage, one: Quantity): Entry {
  const before = passage.quantities.findLast(({ end }) => end <= one.start);
  const from = Math.max(before?.end ?? passage.body, one.start - 90);
  return { passage, one, lead: wordsBetween(passage, from, one.start).replace(/^.*(?:[;,]\s|\.\s)/su, '') };
}

function closing(last: Entry, before: readonly Entry[], source: SourceText): Claim[] {
  if (!LAST.test(last.lead)) return [];
  const first = before.findLastIndex((entry) => isOpening(entry) && entry.one.unit === last.one.unit);
  const opening = before[first];
  if (opening === undefined || !areAlike(opening, last)) return [];
  const behind = before.slice(first + 1);
  // `thu 31, chi 28, tồn đầu năm 12, tồn cuối năm 16`
  const entries = behind.length > 0 ? behind : before.slice(0, first);
  const flows = entries.filter((flow) => flow.one.unit === last.one.unit);
  const signed = flows.filter((flow) => areAlike(opening, flow) || signOfFlow(flow) !== 0);
  if (signed.length === 0 || signed.some((flow) => signOfFlow(flow) === 0)) return [];
  const weighed = weighFlows(last, opening, signed);
  if (weighed === undefined) return [];
  if (weighed.judgement.verdict === 'contradicts') {
    const whole = toldBefore(last, opening, signed, before.slice(0, first));
    if (whole !== undefined) return [claimOf(source, 'balance', wrongSum, whole)];
  }
  return told(
    weighed,
    flows.every((flow) => areAlike(opening, flow)),
    source,
  );
}

function isOpening({ passage, one, lead }: Entry): boolean {
  return FIRST.test(lead) || FIRST_BEHIND.test(wordsBetween(passage, one.digitsEnd, one.digitsEnd + 50));
}

function weighFlows(last: Entry, opening: Entry, flows: readonly Entry[]): Weighed | undefined {
  const parts = [opening, ...flows].map(({ one }) => one);
  return weighSum(last.one, parts, [1, ...flows.map(signOfFlow)]);
}

/** `quý I thu 7.904 …. Số dư đầu quý 12.350; chi trả 9.871; dư cuối quý 10.383`: what came in was told before the stock. */
function toldBefore(
  last: Entry,
  opening: Entry,
  flows: readonly Entry[],
  earlier: readonly Entry[],
): Weighed | undefined {
  return earlier
    .filter((flow) => flow.one.unit === last.one.unit && signOfFlow(flow) !== 0)
    .map((flow) => weighFlows(last, opening, [...flows, flow]))
    .find((weighed) => weighed?.judgement.verdict === 'agrees');
}

function signOfFlow({ lead }: Entry): number {
  if (WENT_OUT.test(lead)) return -1;
  return CAME_IN.test(lead) ? 1 : 0;
}

function areAlike(a: Entry, b: Entry): boolean {
  const [one, other] = [a, b].map((entry) => thingOf(entry.passage, entry.one));
  return one === '' || other === '' || one === other;
}

/** Far from what it ought to be, something else may have come or gone. */
function told(weighed: Weighed, alike: boolean, source: SourceText): Claim[] {
  const claim = claimOf(source, 'balance', wrongSum, weighed);
  if (weighed.judgement.verdict !== 'contradicts' || comesNear(weighed, 4 / 3, 4 / 3)) return [claim];
  return alike ? [{ ...claim, finding: withSeverity(claim.finding, 'warning') }] : [];
}
