import { type Finding, found, messageOf } from '../findings/finding.ts';
import { checkPlanEquation, planEquationsIn } from '../kind/check-equations.ts';
import type { Kind } from '../kind/kind.ts';
import { objectsIn } from '../kind/shapes-in.ts';
import type { Span } from '../source/span.ts';
import { notAPlan, planDoesNotFit } from './link-rules.ts';

/**
 * Whether what is linked as a plan has what the report's relations ask of it, in fitting units. A relation that names this kind
 * of plan is itself at fault when it does not fit; one that names none says what any linked plan must have.
 */
export function checkPlan(
  report: Kind,
  plan: Kind,
  { path, at }: { readonly path: string; readonly at: Span },
): Finding[] {
  const findings: Finding[] = [];
  let asked = false;
  for (const { equation, shape } of planEquationsIn(report.shape)) {
    if (equation.plan !== undefined && equation.plan !== plan.name) continue;
    asked = true;
    for (const fault of checkPlanEquation(equation, shape, plan.shape)) {
      if (equation.plan !== undefined) {
        findings.push(fault);
        continue;
      }
      const problem = { vi: messageOf(fault, 'vi'), en: messageOf(fault, 'en') };
      const label = { vi: `đẳng thức: ${equation.is}`, en: `relation: ${equation.is}` };
      const args = { kind: plan.name, relation: equation.is, problem };
      findings.push(found(planDoesNotFit, at, args, { related: [{ at: equation.at, label }] }));
    }
  }
  const holdsPlan = [...objectsIn(plan.shape)].some((shape) => shape.task !== undefined || shape.target !== undefined);
  if (!asked && !holdsPlan) findings.push(found(notAPlan, at, { path, kind: plan.name }));
  return findings;
}
