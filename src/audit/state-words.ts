import { negates } from './negation.ts';
import { areOpposites } from './opposites.ts';
import type { State } from './state-runs.ts';

const IN_TIME = /(?:đúng|trước|sớm)(?:\s+(?:và|,)\s+\p{L}+)?\s+(?:thời\s+)?(?:hạn|hẹn)/iu;
const LATE = /trễ|quá hạn|quá hẹn|chậm/iu;
const AMONG = /^\s*trong\s+(?:tổng\s+)?số\s+$/iu;
const REFUSED = /(?<!\p{L})(?:từ chối|trả lại|bác|hủy|huỷ|rút|đình chỉ|không chấp nhận)(?:\s+hồ sơ)?\s*:?\s*$/iu;
const DENIED = /(?<!\p{L})(?:chưa|không)(?!\p{L})/iu;

export function isInTime(state: State | undefined): boolean {
  return state !== undefined && IN_TIME.test(`${state.lead} ${state.behind}`);
}

export function isLate({ lead, behind }: State): boolean {
  return LATE.test(`${lead} ${behind}`);
}

/** `Trong số 12 hồ sơ quá hạn`: all that follows in the sentence is of it. */
export function isAmong({ lead }: State): boolean {
  return AMONG.test(lead);
}

export function isRefused({ lead }: State): boolean {
  return REFUSED.test(lead);
}

export function isDenied({ lead, behind }: State): boolean {
  return DENIED.test(`${lead} ${behind}`);
}

/** `nữ 8.722, nam 5.866`, `đủ điều kiện 431, không đủ điều kiện 56`: the two sides of one thing. */
export function isOtherSide(rest: State, part: State): boolean {
  const [own, other] = [rest, part].map(({ lead, behind }) => `${lead} ${behind}`) as [string, string];
  return areOpposites(own, other) || negates(own, other) || negates(other, own);
}
