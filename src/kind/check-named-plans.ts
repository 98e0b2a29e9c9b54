import { type Finding, found } from '../findings/finding.ts';
import { buildShape } from './build-shape.ts';
import { checkPlanEquation, planEquationsIn } from './check-equations.ts';
import type { Kind } from './kind.ts';
import { referenceNotFound } from './kind-rules.ts';

/** Follows the `plan.` paths of the relations that name a kind of plan into that kind: they exist there, in fitting units. */
export function checkNamedPlans({ shape, lookup }: Kind): Finding[] {
  return planEquationsIn(shape).flatMap(({ equation, shape }) => {
    if (equation.plan === undefined) return [];
    const reference = `${equation.plan}.schema.json`;
    const file = lookup(reference);
    if (file === undefined) return [found(referenceNotFound, equation.at, { reference })];
    const plan = buildShape(file, lookup, []);
    return plan.type === 'object' ? checkPlanEquation(equation, shape, plan) : [];
  });
}
