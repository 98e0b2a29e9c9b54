import { found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { twoValues } from './audit-rules.ts';
import type { Claim } from './claim.ts';
import type { Quantity } from './quantity.ts';

/** One thing with two values: `quantity` is judged by what stands elsewhere. `what` are the words that name it. */
export function twoValuesClaim(quantity: Quantity, other: Quantity, what: string, source: SourceText): Claim {
  const elsewhere = other.written.trim();
  const label = { vi: `ở đây ghi ${elsewhere}`, en: `here ${elsewhere}` };
  return {
    kind: 'repeat',
    at: quantity,
    numbers: [quantity, other],
    verdict: 'contradicts',
    arithmetic: what,
    finding: found(
      twoValues,
      span(source, quantity.start, quantity.end),
      { written: quantity.written, other: elsewhere, what },
      { related: [{ at: span(source, other.start, other.end), label }] },
    ),
  };
}
