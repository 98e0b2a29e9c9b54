import { type Finding, found } from '../findings/finding.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Equation } from './equation.ts';
import type { Condition } from './expression.ts';
import { expressionPathText, type PathExpression } from './expression-paths.ts';
import { filterNeverTrue, relationPathNoFigure, relationPathUnknown } from './kind-rules.ts';
import { TASK_STATE, TASK_STATES } from './plan-keys.ts';
import type { Shape, TextShape } from './shape.ts';

const STATE: TextShape = { type: 'text', meaning: 'plain', choices: TASK_STATES };

/** A filter compares texts that the items of its list have with texts that these can be. */
export function checkFilter(
  condition: Condition,
  list: Shape,
  path: PathExpression,
  equation: Equation,
  findings: Finding[],
): void {
  if (condition.type !== 'compare') {
    checkFilter(condition.left, list, path, equation, findings);
    checkFilter(condition.right, list, path, equation, findings);
    return;
  }
  if (list.type !== 'list') {
    findings.push(found(relationPathNoFigure, equation.at, { path: expressionPathText(path), is: 'no-list' }));
    return;
  }
  let shape: Shape = list.item;
  for (const name of condition.path) {
    const names: string[] = shape.type === 'object' ? [...shape.properties.keys()] : [];
    const isTask = shape.type === 'object' && shape.task !== undefined;
    const next: Shape | undefined =
      isTask && name === TASK_STATE ? STATE : shape.type === 'object' ? shape.properties.get(name) : undefined;
    if (next === undefined) {
      const nearest = nearestName(name, isTask ? [...names, TASK_STATE] : names);
      const args = { path: `${expressionPathText(path)} ${condition.path.join('.')}`, name };
      findings.push(found(relationPathUnknown, equation.at, { ...args, ...(nearest !== undefined && { nearest }) }));
      return;
    }
    shape = next;
  }
  const choices = shape.type === 'text' ? (shape.choices ?? []) : [];
  if (choices.length === 0 || choices.includes(condition.text)) return;
  const key = condition.path.join('.');
  findings.push(found(filterNeverTrue, equation.at, { key, text: condition.text, choices }));
}
