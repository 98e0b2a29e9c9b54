import { negates } from './negation.ts';

/** What has come of things, by the word that says how it stands with them. */
const STATES =
  /(?<!\p{L})(đã|đang|chưa|không|được|bị|phải|còn|tiếp tục|vẫn|thoát|hỏng|hư hỏng|ngừng|dừng|xong|hoàn thành|chờ)(?!\p{L})/iu;
/** Sides of contracts, of complaints and of those who borrow, which together are all there is. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})không (?:xác định )?thời hạn/iu, /(?<!không )(?:xác định|có) thời hạn/iu],
  [/(?<!\p{L})biên chế(?!\p{L})/iu, /(?<!\p{L})hợp đồng(?!\p{L})/iu],
  [/(?<!\p{L})khiếu nại(?!\p{L})/iu, /(?<!\p{L})tố cáo(?!\p{L})/iu],
  [/(?<!\p{L})cá nhân(?!\p{L})/iu, /(?<!\p{L})(?:doanh nghiệp|tổ chức|hợp tác xã)(?!\p{L})/iu],
  [/(?<!\p{L})(?:tù giam|tù có thời hạn|phạt tù)(?!\p{L})/iu, /(?<!\p{L})án treo(?!\p{L})/iu],
];

/** Whether the words of two parts tell two states that exclude each other: `đã hoạt động` and `đang xây dựng`, `được lên lớp` and `phải ở lại lớp`. */
export function stateContrast(one: string, other: string): boolean {
  if (negates(one, other) || negates(other, one)) return true;
  if (SIDES.some(([a, b]) => (a.test(one) && b.test(other)) || (a.test(other) && b.test(one)))) return true;
  const [a, b] = [STATES.exec(one)?.[1], STATES.exec(other)?.[1]];
  return a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
}
