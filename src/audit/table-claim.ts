import { found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span, textAt } from '../source/span.ts';
import { agreeing, sumOffByRounding, truncatedShare, wrongCell } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import { type FigureTable, headOf } from './table-figures.ts';
import type { Weighed } from './weighing.ts';

/** A weighed cell as a claim: it names its column, and the relation in the table's own words. */
export function cellClaim(
  weighed: Weighed,
  table: FigureTable,
  column: number,
  source: SourceText,
  relation: string,
): Claim {
  const { quantity, parts, judgement } = weighed;
  const at = trimmed(source, quantity.start, quantity.end);
  const args = {
    ...weighed.recomputed(),
    column: headOf(table, column).join(' – '),
    relation: { vi: relation, en: relation },
  };
  const share = quantity.unit === 'percent';
  const rule =
    judgement.verdict === 'agrees'
      ? agreeing
      : judgement.verdict === 'within-rounding'
        ? share
          ? agreeing
          : sumOffByRounding
        : judgement.verdict === 'truncated' && share
          ? truncatedShare
          : wrongCell;
  const finding = found(rule, at, args, {
    related: parts.map((part) => ({
      at: trimmed(source, part.start, part.end),
      label: { vi: part.written, en: part.written },
    })),
  });
  return {
    kind: 'table',
    at: quantity,
    numbers: [quantity, ...parts],
    verdict: judgement.verdict,
    arithmetic: args.arithmetic,
    finding,
  };
}

function trimmed(source: SourceText, start: number, end: number) {
  const text = textAt(span(source, start, end));
  const lead = /^(?:\s|<[^>]*>|[*_])*/.exec(text)?.[0].length ?? 0;
  const tail = /(?:\s|<[^>]*>|[*_])*$/.exec(text)?.[0].length ?? 0;
  return span(source, start + lead, Math.max(start + lead, end - tail));
}
