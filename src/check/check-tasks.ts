import type { Calculator } from '../compute/calculator.ts';
import { taskDates } from '../compute/task-state.ts';
import { type Finding, found, type Related } from '../findings/finding.ts';
import { textField } from '../link/read-register.ts';
import { pathText } from '../parse/tree.ts';
import type { Span } from '../source/span.ts';
import { compareDates, formatDate } from '../text/calendar-date.ts';
import { overdueTasks } from './plan-rules.ts';

/** The tasks of a linked plan that were due and not done by the report's closing date, as one finding at the link. */
export function checkTasks(plan: Calculator, at: Span): Finding[] {
  const { asOf } = plan.subject;
  if (asOf === undefined) return [];
  const states = plan.taskStates();
  const overdue = plan.places.marked.flatMap((task) => {
    const { shape, node } = task;
    const deadline = shape.task && taskDates(node, shape.task, asOf).deadline;
    if (deadline === undefined || states.get(task) !== 'qua-han') return [];
    const name = (shape.key === undefined ? undefined : textField(node, shape.key)) ?? pathText(task.path);
    const identity = shape.key === undefined ? undefined : node.entries.get(shape.key)?.value;
    return [{ name, deadline, at: (identity ?? node).span }];
  });
  if (overdue.length === 0) return [];
  const sorted = overdue.sort((a, b) => compareDates(a.deadline, b.deadline));
  const related = sorted.map(({ name, deadline, at }): Related => {
    const due = formatDate(deadline);
    return { at, label: { vi: `${name}: hạn ${due}`, en: `${name}: due ${due}` } };
  });
  const names = sorted.map(({ name }) => name);
  return [found(overdueTasks, at, { count: names.length, names, asOf: formatDate(asOf) }, { related })];
}
