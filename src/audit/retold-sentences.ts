import type { Passage } from './passage.ts';

/** What a paragraph begins with that sums up: `Tóm tắt:`, `Nhìn chung,`, `Đánh giá chung:`. */
const SUMS_UP =
  /^\W*(?:\d{1,2}[.)]\s*)?(?:tóm (?:tắt|lại)|nhìn chung|nhìn lại|đánh giá chung|nhận xét chung|kết luận|như vậy|có thể (?:thấy|khẳng định)|(?:(?:một số|những|các)\s+)?(?:kết quả|điểm|nét) nổi bật|(?:(?:một số|những|các)\s+)?(?:khó khăn|hạn chế|tồn tại|vướng mắc)|với (?:quy mô|tổng|kết quả))(?!\p{L})/iu;
/** Such a section. */
const TITLE =
  /(?<!\p{L})(?:tóm tắt|đánh giá chung|nhận xét|kết luận|tổng quan|nổi bật|khó khăn|hạn chế|tồn tại|vướng mắc|nguyên nhân)(?!\p{L})|(?<!\p{L})đánh giá\W*$/iu;
/** A section on what is to be done, which comes back to what was not. */
const TO_DO = /(?<!\p{L})(?:nhiệm vụ|phương hướng|giải pháp|kiến nghị|đề xuất)(?!\p{L})/iu;
const LONGEST_TITLE = 90;

/** `again`: its numbers were told elsewhere; `left`: only those of what is left to be done. */
export type Retold = 'again' | 'left' | undefined;

/** For each paragraph, whether it comes back to what the rest of the report tells. */
export function retoldPassages(passages: readonly Passage[]): Retold[] {
  let section: Retold;
  return passages.map((passage) => {
    if (isTitle(passage)) {
      section = TITLE.test(passage.text) ? 'again' : TO_DO.test(passage.text) ? 'left' : undefined;
      return undefined;
    }
    return SUMS_UP.test(passage.text) ? 'again' : section;
  });
}

function isTitle({ heading, number, quantities, text }: Passage): boolean {
  if (heading) return true;
  const named = number !== undefined || text === text.toUpperCase() || /^[IVX]+\s*[.-]/u.test(text);
  return named && quantities.length === 0 && text.length < LONGEST_TITLE && !/[.;:,]\s*$/u.test(text);
}
