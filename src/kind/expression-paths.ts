import type { Expression } from './expression.ts';

export type PathExpression = Extract<Expression, { type: 'path' }>;

/** Every path of an expression with the aggregate it stands in, from left to right. */
export function* pathsOf(
  expression: Expression,
  inside?: 'sum' | 'count',
): Generator<{ path: PathExpression; inside: 'sum' | 'count' | undefined }> {
  switch (expression.type) {
    case 'number':
      return;
    case 'path':
      yield { path: expression, inside };
      return;
    case 'negative':
      yield* pathsOf(expression.of, inside);
      return;
    case 'aggregate':
      yield* pathsOf(expression.over, expression.name);
      return;
    case 'arithmetic':
      yield* pathsOf(expression.left, inside);
      yield* pathsOf(expression.right, inside);
  }
}

/** A path as the schema writes it: `previous.chua_giai_quyet.tong`, `hang[…].tong`. */
export function expressionPathText(path: PathExpression): string {
  const steps = path.steps.map((step, index) =>
    step.type === 'filter' ? '[…]' : index === 0 ? step.name : `.${step.name}`,
  );
  return (path.from === 'here' ? '' : `${path.from}.`) + steps.join('');
}

/** The keys of a path that names one figure of this object (no filter, no linked document), as a definition's left side must. */
export function plainKeys(expression: Expression): readonly string[] | undefined {
  if (expression.type !== 'path' || expression.from !== 'here') return undefined;
  const keys: string[] = [];
  for (const step of expression.steps) {
    if (step.type !== 'name') return undefined;
    keys.push(step.name);
  }
  return keys;
}
