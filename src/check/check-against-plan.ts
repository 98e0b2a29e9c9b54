import type { Calculator } from '../compute/calculator.ts';
import type { Finding } from '../findings/finding.ts';
import type { Span } from '../source/span.ts';
import { checkTargets } from './check-targets.ts';
import { checkTasks } from './check-tasks.ts';

/** What a report's linked plan says of its tasks and targets as of the report's closing date; `at` is the link. */
export function checkAgainstPlan(report: Calculator, kind: string, at: Span): Finding[] {
  const { plan } = report.subject;
  return plan === undefined ? [] : [...checkTasks(plan, at), ...checkTargets(report, kind, plan)];
}
