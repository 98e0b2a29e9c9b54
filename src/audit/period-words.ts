import { foldText } from '../text/fold.ts';

/** `quý iii`, `tháng 5`, `2024`: what tells one period from another. */
export function periodsOf(text: string): string[] {
  return (
    foldText(text).match(
      /quý [ivx\d]+|tháng \d+|(?<!\d)\d{1,2} tháng|(?<!\d)20\d{2}(?!\d)|cùng kỳ|năm trước|luỹ kế|lũy kế/gu,
    ) ?? []
  );
}

/** Whether two places may speak of one period: one names none, or no other than the other does. */
export function samePeriod(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.every((one) => b.includes(one)) || b.every((one) => a.includes(one));
}
