import jsep from 'jsep';
import type { Comparison } from './equation.ts';
import type { Condition, Expression, Step } from './expression.ts';

/** The parts of `a.b == c + d`, or what is wrong with it, in words for the kind's author. */
export type ParsedRelation =
  | { readonly left: Expression; readonly comparison: Comparison; readonly right: Expression }
  | { readonly problem: RelationProblem };

export type RelationProblem =
  | { readonly what: 'syntax'; readonly detail: string }
  | { readonly what: 'no-comparison' }
  | { readonly what: 'not-allowed'; readonly detail: string };

const COMPARISONS: readonly string[] = ['==', '<=', '>=', '<', '>'] satisfies Comparison[];

class NotAllowed extends Error {}

/** Reads one relation of `x-equations`. jsep does the parsing; what it allows beyond our language is refused by name. */
export function parseRelation(text: string): ParsedRelation {
  let tree: jsep.Expression;
  try {
    tree = jsep(text);
  } catch (error) {
    return { problem: { what: 'syntax', detail: error instanceof Error ? error.message : String(error) } };
  }
  if (!isBinary(tree) || !COMPARISONS.includes(tree.operator)) return { problem: { what: 'no-comparison' } };
  try {
    return {
      left: expression(tree.left),
      comparison: tree.operator as Comparison,
      right: expression(tree.right),
    };
  } catch (error) {
    if (error instanceof NotAllowed) return { problem: { what: 'not-allowed', detail: error.message } };
    throw error;
  }
}

function expression(node: jsep.Expression): Expression {
  if (isBinary(node) && /^[-+*/]$/.test(node.operator)) {
    const operator = node.operator as '+' | '-' | '*' | '/';
    return { type: 'arithmetic', operator, left: expression(node.left), right: expression(node.right) };
  }
  switch (node.type) {
    case 'Literal':
      return literal(node as jsep.Literal);
    case 'Identifier':
    case 'MemberExpression':
      return path(node);
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      if (operator === '-') return { type: 'negative', of: expression(argument) };
      throw new NotAllowed(operator);
    }
    case 'CallExpression':
      return aggregate(node as jsep.CallExpression);
    default:
      throw new NotAllowed(describe(node));
  }
}

function literal(node: jsep.Literal): Expression {
  if (typeof node.value !== 'number') throw new NotAllowed(node.raw);
  return { type: 'number', text: node.raw };
}

function aggregate(node: jsep.CallExpression): Expression {
  const name = (node.callee as jsep.Identifier).name;
  const [over, ...more] = node.arguments;
  if ((name !== 'sum' && name !== 'count') || over === undefined || more.length > 0) {
    throw new NotAllowed(`${name ?? '?'}(…)`);
  }
  const list = expression(over);
  if (list.type !== 'path') throw new NotAllowed(`${name}(…)`);
  return { type: 'aggregate', name, over: list };
}

function path(node: jsep.Expression): Expression {
  const steps = stepsOf(node);
  const [first, ...rest] = steps;
  if (first?.type === 'name' && (first.name === 'previous' || first.name === 'plan')) {
    if (rest.length === 0) throw new NotAllowed(first.name);
    return { type: 'path', from: first.name, steps: rest };
  }
  return { type: 'path', from: 'here', steps };
}

function stepsOf(node: jsep.Expression): Step[] {
  if (node.type === 'Identifier') return [{ type: 'name', name: (node as jsep.Identifier).name }];
  if (node.type !== 'MemberExpression') throw new NotAllowed(describe(node));
  const { object, property, computed } = node as jsep.MemberExpression;
  const before = stepsOf(object);
  if (!computed) return [...before, { type: 'name', name: (property as jsep.Identifier).name }];
  return [...before, { type: 'filter', condition: condition(property) }];
}

function condition(node: jsep.Expression): Condition {
  if (!isBinary(node)) throw new NotAllowed(describe(node));
  if (node.operator === '&&' || node.operator === '||') {
    const type = node.operator === '&&' ? 'and' : 'or';
    return { type, left: condition(node.left), right: condition(node.right) };
  }
  if (node.operator !== '==' && node.operator !== '!=') throw new NotAllowed(node.operator);
  const right = node.right as jsep.Literal;
  if (right.type !== 'Literal' || typeof right.value !== 'string') throw new NotAllowed(describe(node.right));
  const steps = stepsOf(node.left).map((step) => {
    if (step.type !== 'name') throw new NotAllowed('[…]');
    return step.name;
  });
  return { type: 'compare', path: steps, equal: node.operator === '==', text: right.value };
}

function isBinary(node: jsep.Expression): node is jsep.BinaryExpression {
  return node.type === 'BinaryExpression';
}

function describe(node: jsep.Expression): string {
  return typeof node.raw === 'string' ? node.raw : node.type;
}
