import { compare } from '../numbers/exact.ts';
import { isNamedIn, thingOf } from './compared-subject.ts';
import { areOpposites } from './opposites.ts';
import { type Passage, wordsBetween } from './passage.ts';
import { baseValue } from './quantity.ts';
import { callsRest } from './rest-words.ts';
import { mayBeState, type State } from './state-runs.ts';
import { isAmong, isInTime, isLate } from './state-words.ts';

const WHOLE =
  /(?<!\p{L})(?:tổng|cộng|phải|cần|giao|kế hoạch|dự toán|chỉ tiêu|tiếp nhận|(?<!(?:chấp|công|xác) )nhận|thụ lý|phát hiện|kiểm tra|thanh tra|rà soát|quản lý|ghi nhận|đề nghị|lập biên bản|có|trong|nhu cầu|bố trí|hạn ngạch|thu)(?!\p{L})/iu;
/** What says so where the whole stands in the sentence before. */
const FAR_WHOLE =
  /(?<!\p{L})(?:tổng|phải|cần|giao|kế hoạch|dự toán|chỉ tiêu|tiếp nhận|(?<!(?:chấp|công|xác) )nhận|thụ lý|phát hiện|kiểm tra|vi phạm|đề nghị|trong|với|gồm|thu(?:\s+về)?)(?!\p{L})/iu;
const LISTED = /(?<!\p{L})gồm(?:\s+có)?\s*$/iu;
/** `Toàn tỉnh có 128 xã.` */
const HAS = /^\s*(?:toàn|cả|trên địa bàn)(?:\s+\p{L}+){1,3}\s+(?:hiện\s+)?có\s*$/iu;
const DONE =
  /(?<!\p{L})(?:đã|được|xong|đạt|hoàn thành|thực hiện|giải quyết|xử lý|đúng hạn|trước hạn|sớm hạn|trả|nộp|chi|cấp)(?!\p{L})/iu;

/** The place of the last number that is the whole of all behind it, down to the rest; −1 where there is none. */
export function placeOfWhole(passage: Passage, rest: State, states: readonly State[]): number {
  const place = states.findLastIndex((_, at) => isWholeOf(passage, rest, states, at));
  const [whole, part] = [states[place], states[place + 1]];
  if (whole === undefined || part === undefined || isOneOfMore(passage, whole, part, rest)) return -1;
  // `gồm 45 nhiệm vụ: … Hoàn thành 20 nhiệm vụ thường xuyên`: of one kind of them
  const counted = wordsBetween(passage, whole.one.digitsEnd, whole.one.digitsEnd + 20);
  if (LISTED.test(whole.lead) && !isNamedIn(part.behind, counted)) return -1;
  const apart = /\.\s/u.test(wordsBetween(passage, whole.one.end, part.one.start));
  return apart && !whole.takenUp && part.pair !== 'part' && !FAR_WHOLE.test(whole.lead) && !HAS.test(whole.lead)
    ? -1
    : place;
}

function isWholeOf(passage: Passage, rest: State, states: readonly State[], at: number): boolean {
  const [state, ...parts] = states.slice(at);
  if (state === undefined || parts.length === 0 || state.pair === 'part') return false;
  if (parts.some(({ one }) => compare(baseValue(one), baseValue(state.one)) > 0)) return false;
  if (state.pair === 'whole' || state.takenUp) return true;
  // `Đã giải quyết 5.402 hồ sơ, đúng hẹn 5.391 hồ sơ; trễ hẹn 11 hồ sơ`
  if (isInTime(parts[0]) && isLate(rest)) return !isInTime(state);
  const before = passage.quantities.findLast((one) => one.end <= state.one.start && mayBeState(one, state.one));
  const words = wordsBetween(passage, passage.body, state.one.start).replace(/^.*[.]\s/su, '');
  const opens = before === undefined || before.end < state.one.start - words.length;
  if (at === 0 && opens && /:\s*$/u.test(words)) return true;
  if (isAmong(state)) return true;
  if (parts.length === 1 && namesBothSides(passage, state, parts[0], rest)) return true;
  if (callsRest(state)) return false;
  // `5 tồn tại, khắc phục xong 3, còn 02`
  if (at === 0 && /[;:]\s*$/u.test(words))
    return !/;/u.test(wordsBetween(passage, state.one.end, parts[0]?.one.start ?? 0));
  if (WHOLE.test(state.lead.replace(/trong (?:số )?(?:đó|này)/giu, ''))) return true;
  // `kế hoạch với 57 nhiệm vụ (…). Hoàn thành 25`
  if (/(?<!\p{L})với\s*$/iu.test(state.lead))
    return /\.\s/u.test(wordsBetween(passage, state.one.end, parts[0]?.one.start ?? 0));
  // `Đối tượng 618 người`: it opens the sentence, and nothing is said of it yet
  return at === 0 && opens && thingOf(passage, state.one) !== '' && !DONE.test(words);
}

/** `cấp 9.166 phiếu …; phiếu số 1 là 7.038, phiếu số 2 là 2.128`: both sides repeat what the whole counts. */
function namesBothSides(passage: Passage, whole: State, part: State | undefined, rest: State): boolean {
  const counted = /^\s*(\p{L}+)/u.exec(wordsBetween(passage, whole.one.digitsEnd, whole.one.digitsEnd + 20))?.[1];
  if (part === undefined || counted === undefined || !areOpposites(part.lead, rest.lead)) return false;
  return [part, rest].every(({ lead }) => new RegExp(`^\\s*${counted}(?!\\p{L})`, 'iu').test(lead));
}

/** `trình 40 dự án, có 5 dự án được duyệt, 20 dự án chưa …`: more stands before it in its sentence. */
function isOneOfMore(passage: Passage, whole: State, part: State, rest: State): boolean {
  if (namesBothSides(passage, whole, part, rest)) return false;
  if (whole.pair === 'whole' || whole.takenUp || /tổng|kế hoạch|phải/iu.test(whole.lead)) return false;
  return passage.quantities.some(
    (one) =>
      one.end <= whole.one.start &&
      mayBeState(one, whole.one) &&
      compare(baseValue(one), baseValue(whole.one)) >= 0 &&
      !/[.;]\s/u.test(wordsBetween(passage, one.end, whole.one.start)),
  );
}
