import type { Calculator } from '../compute/calculator.ts';
import type { Kind } from '../kind/kind.ts';
import type { Linked } from '../link/link-source.ts';
import type { ComposeInput } from './compose.ts';

/** A report whose figures are computed, with those that it is linked with. */
interface Computed extends Comparable {
  readonly kind: Kind;
  readonly linked: Linked;
  readonly previous?: Comparable;
  readonly plan?: Comparable;
}

interface Comparable {
  readonly calculator: Calculator;
}

export function composeInput({ kind, linked, calculator, previous, plan }: Computed, draft: boolean): ComposeInput {
  const seen = {
    ...(previous !== undefined && { previous: previous.calculator.places.root }),
    ...(plan !== undefined && { plan: plan.calculator.places.root }),
  };
  return { kind, data: calculator.places.root, draft, linked: seen, ...linked.compose };
}
