import { compare } from '../numbers/exact.ts';
import type { SourceText } from '../source/source-text.ts';
import { asWarning, type Claim } from './claim.ts';
import { conclusionClaim, LESS_IS_BETTER } from './claim-targets.ts';
import { type PlanAndResult, type PlanColumns, planAndResult, planColumns } from './plan-columns.ts';
import { baseValue } from './quantity.ts';
import type { FigureRow, FigureTable } from './table-figures.ts';

const VERDICT = /^\s*((?:(chưa|không)\s+)?(?:đạt|vượt|hoàn thành)(?:\s+(?:và\s+)?vượt)?)(?!\p{L})/iu;
const FEWER_IS_BETTER =
  /(?<!\p{L})(?:tai biến|sự cố|nhiễm|tử suất|tỷ suất|tỉ suất|nợ|tồn|cháy|thất nghiệp|khiếu nại|tội phạm|hao hụt|tổn thất)(?!\p{L})/iu;
const FEWEST = 3;

/** The column that says of each row whether it was reached: `Vượt`, `Không đạt`, beside plan and result. */
export function tableVerdicts(table: FigureTable, source: SourceText): Claim[] {
  const columns = planColumns(table);
  if (columns === undefined) return [];
  for (let column = table.width - 1; column > columns.result; column--) {
    const told = table.rows.flatMap((row) => verdictOf(row, column, columns, source) ?? []);
    if (told.length < FEWEST) continue;
    const wrong = told.filter(({ right }) => !right);
    // Where several rows differ, the columns were taken for others than they are.
    if (wrong.length * FEWEST > told.length) return [];
    return told.map(({ at, plan, right }) => {
      const claim = conclusionClaim(at, plan, right, source);
      // Of some things less is better, whatever they are called.
      return right ? claim : asWarning(claim);
    });
  }
  return [];
}

interface ToldVerdict {
  readonly at: { readonly start: number; readonly end: number };
  readonly plan: PlanAndResult;
  readonly right: boolean;
}

function verdictOf(row: FigureRow, column: number, columns: PlanColumns, source: SourceText): ToldVerdict | undefined {
  const cell = row.cells[column];
  const [, told, not] = VERDICT.exec(cell?.text ?? '') ?? [];
  const plan = planAndResult(row, columns);
  if (cell === undefined || cell.merged || told === undefined || plan === undefined) return undefined;
  // Nothing says which way is better.
  if (!plan.atMost && (LESS_IS_BETTER.test(row.label) || FEWER_IS_BETTER.test(row.label))) return undefined;
  const beyond = compare(baseValue(plan.result), baseValue(plan.target));
  const reached = plan.atMost ? beyond <= 0 : beyond >= 0;
  const lead = Math.max(0, source.text.slice(cell.start, cell.end).indexOf(told));
  const start = cell.start + lead;
  return { at: { start, end: Math.min(cell.end, start + told.length) }, plan, right: reached === (not === undefined) };
}
