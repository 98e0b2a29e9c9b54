import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { conclusionClaim, LESS_IS_BETTER } from './claim-targets.ts';
import { namingWords } from './compared-subject.ts';
import type { Passage } from './passage.ts';
import { planAndResult, planColumns } from './plan-columns.ts';
import { baseValue } from './quantity.ts';
import type { FigureTable } from './table-figures.ts';

/** `chỉ tiêu phẫu thuật vượt kế hoạch năm`: a thing, and whether it was reached, without numbers. */
const CONCLUDES =
  /(?:^|[.;:,]\s|\svà\s)([^.;:,()\d]{4,70}?)\s+(?:đã\s+|đều\s+)?((?:(chưa|không)\s+)?(?:đạt và vượt|đạt|vượt|hoàn thành)\s+(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?:\s+(?:năm|đề ra|giao|cả năm))?)(?=\s*(?:[.;,)]|$))/giu;
/** A first look. */
const SPEAKS_OF_PLANS = /(?:đạt|vượt|thành)\s+(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)/iu;
const OTHER_TIME =
  /(?<!\p{L})(?:phấn đấu|để|cần|sẽ|nhằm|năm trước|cùng kỳ|quý|tháng|nếu|khả năng|dự kiến|ước)(?!\p{L})/iu;
const EMPTY = new Set(['số', 'lượng', 'về', 'riêng', 'còn', 'việc', 'công', 'tác', 'các']);
const FEWEST_WORDS = 2;

/** What the prose concludes of a row of a table that holds its plan and its result. */
export function toldVerdicts(
  passages: readonly Passage[],
  tables: readonly FigureTable[],
  source: SourceText,
): Claim[] {
  const planned = tables.flatMap((table) => {
    const columns = planColumns(table);
    return columns === undefined ? [] : table.rows.map((row) => ({ row, columns }));
  });
  if (planned.length === 0) return [];
  const concluding = passages.filter(({ heading, text }) => !heading && SPEAKS_OF_PLANS.test(text));
  return concluding.flatMap((passage) =>
    [...passage.text.matchAll(CONCLUDES)].flatMap(
      ({ index, 0: all, 1: subject = '', 2: told = '', 3: not }): Claim[] => {
        const sentence = passage.text.slice(0, index).replace(/^.*\.\s/su, '');
        if (OTHER_TIME.test(`${sentence} ${subject}`)) return [];
        const words = namingWords(subject).filter((word) => !EMPTY.has(word));
        if (words.length < FEWEST_WORDS) return [];
        const named = planned.filter(({ row }) => {
          const label = new Set(namingWords(row.label));
          return words.every((word) => label.has(word));
        });
        const [only, ...others] = named;
        if (only === undefined || others.length > 0 || LESS_IS_BETTER.test(only.row.label)) return [];
        const plan = planAndResult(only.row, only.columns);
        if (plan === undefined || plan.atMost) return [];
        const reached = compare(baseValue(plan.result), baseValue(plan.target)) >= 0;
        const start = passage.body + index + all.lastIndexOf(told);
        const claim = conclusionClaim(
          { start, end: start + told.length },
          plan,
          reached === (not === undefined),
          source,
        );
        return [claim.verdict === 'agrees' ? claim : asWarning(claim)];
      },
    ),
  );
}
