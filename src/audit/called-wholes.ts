import { foldText } from '../text/fold.ts';
import { namingWords } from './compared-subject.ts';
import { numberBefore, type Passage, wordsBetween } from './passage.ts';
import { isMoney, type Quantity } from './quantity.ts';
import type { Told } from './share-candidates.ts';

/** How a share calls the number it is of. */
export interface CalledWhole {
  /** `tổng thu`; `kế hoạch vốn`; `trong số hồ sơ mới tiếp nhận có`. */
  readonly head: 'total' | 'plan' | 'number';
  readonly words: readonly string[];
}

const ENDS = '(?=\\s*(?:[.,;:()\\d]|$)|\\s+(?:và|tăng|giảm|của|trong|năm|được|đã)(?!\\p{L}))';
const BEHIND = new RegExp(
  `^\\s*(?:(?:của|trong|trên|so với)\\s+)?(tổng(?:\\s+số)?|kế hoạch|dự toán)\\s+([\\p{L}\\s]{2,40}?)${ENDS}`,
  'iu',
);
/** `; trong số hồ sơ mới tiếp nhận có 142.918 hồ sơ (77,5%)`. */
const BEFORE = /(?<!\p{L})(?:trong|trên)\s+(?:tổng\s+)?số\s+([\p{L}\s]{4,40}?)\s+(?:có|thì có|đã có)\s*$/iu;
/** Words that tell one total from another as little as none. */
const GENERIC = new Set(
  foldText(
    'số ngân sách nhà nước trên địa bàn toàn cả tỉnh huyện xã phường thành phố đơn vị ngành này được giao',
  ).split(' '),
);
const PLAN = new Set(['kế', 'hoạch', 'dự', 'toán']);
const FEWEST = 2;

/** What the words behind a percentage, or before its part, call the whole. */
export function nameOfWhole(passage: Passage, rate: Quantity, part: Quantity): CalledWhole | undefined {
  const [, head = '', behind = ''] = BEHIND.exec(wordsBetween(passage, rate.end, rate.end + 70)) ?? [];
  if (head !== '') {
    const words = telling(behind);
    return words.length === 0 ? undefined : { head: /^tổng/iu.test(head) ? 'total' : 'plan', words };
  }
  const name = BEFORE.exec(wordsBetween(passage, Math.max(passage.body, part.start - 70), part.start))?.[1];
  const words = telling(name ?? '');
  return words.length < FEWEST ? undefined : { head: 'number', words };
}

/** Whether a number is called so by the words before it and by what it counts. */
export function isCalled({ passage, one }: Told, { head, words }: CalledWhole): boolean {
  const before = numberBefore(passage, one.start);
  const lead = wordsBetween(passage, before?.end ?? passage.body, one.start).replace(/^.*[;:(.](?=\s|\p{L})/su, '');
  const own = head === 'total' ? /(?<!\p{L})tổng(?!\p{L}).*$/isu.exec(lead)?.[0] : lead;
  if (own === undefined || (head === 'plan' && !/(?<!\p{L})(?:kế hoạch|dự toán)(?!\p{L})/iu.test(lead))) return false;
  const counted = isMoney(one) ? '' : wordsBehind(passage, one);
  const named = new Set(telling(`${own} ${counted}`));
  if (!words.every((word) => named.has(word))) return false;
  // `tổng thu cân đối` is not what is called `tổng thu`.
  const name = own.replace(/(?<!\p{L})tổng/iu, ' ').replace(/\p{Lu}\p{Ll}*/gu, ' ');
  return head !== 'total' || telling(name).every((word) => words.includes(word));
}

function wordsBehind(passage: Passage, { digitsEnd }: Quantity): string {
  return /^[^.,;:()\d]*/u.exec(wordsBetween(passage, digitsEnd, digitsEnd + 30))?.[0] ?? '';
}

function telling(words: string): string[] {
  return namingWords(words).filter((word) => !GENERIC.has(word) && !PLAN.has(word));
}
