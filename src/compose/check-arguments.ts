import type { Words } from '../findings/finding.ts';
import type { Shape } from '../kind/shape.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { TemplateCheck } from './check-template.ts';
import { type Argument, CONTENT, type Helper } from './helpers.ts';
import type { Scope } from './scope.ts';
import { placeOf, type Template } from './template.ts';
import { citedUnknown, sectionUnknown, templateArguments, templateChoice } from './template-rules.ts';

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** How many arguments a helper gets, and whether each can be what the helper works on. */
export function checkArguments(
  check: TemplateCheck,
  node: Call,
  helper: Helper,
  template: Template,
  scope: Scope,
): void {
  const { original: name, loc } = node.path as hbs.AST.PathExpression;
  const wrong = (wanted: Words, at = loc) => check.report(templateArguments, placeOf(template, at), { name, wanted });
  if (node.params.length !== helper.params.length) wrong(count(helper.params.length));
  const names = (node as hbs.AST.BlockStatement).program?.blockParams ?? [];
  if (names.length > (helper.names ?? 0)) wrong(namesWanted(helper.names ?? 0));
  if (name === CONTENT && (!scope.inSection || scope.narrative)) check.refuse('content-here', placeOf(template, loc));
  for (const [index, argument] of node.params.entries()) {
    const wanted = helper.params[index];
    if (wanted === 'section') checkSection(check, argument, template, scope);
    else if (wanted === 'citation' && argument.type === 'StringLiteral')
      checkDocument(check, argument as hbs.AST.StringLiteral, template);
    else {
      const shape = check.shapeOf(argument, template, scope);
      if (wanted !== undefined && shape !== undefined && !fits(shape, wanted, argument))
        wrong(WANTED[wanted], argument.loc);
    }
  }
  if (name === 'bang') checkChoice(check, node, template, scope);
  for (const { key, value, loc: at } of node.hash?.pairs ?? []) {
    const choices = helper.hash?.[key];
    if (choices === undefined) wrong(noHash(key), at);
    else if (value.type !== 'StringLiteral' || !choices.includes((value as hbs.AST.StringLiteral).value))
      wrong(hashWanted(key, choices), value.loc);
  }
}

function fits(shape: Shape, wanted: Argument, node: hbs.AST.Expression): boolean {
  switch (wanted) {
    case 'any':
      return node.type === 'PathExpression' || node.type === 'SubExpression';
    case 'list':
      return shape.type === 'list' || (shape.type === 'object' && shape.others !== undefined);
    case 'object':
      return shape.type === 'object';
    case 'figure':
      return shape.type === 'figure';
    case 'date':
      return shape.type === 'text' && shape.meaning === 'date';
    case 'citation':
      return shape.type === 'text' && (shape.meaning === 'citation' || shape.meaning === 'plain');
    case 'number':
      return shape.type === 'figure' || (shape.type === 'text' && shape.meaning === 'plain');
    default:
      return shape.type === 'text' || shape.type === 'figure';
  }
}

function checkSection(check: TemplateCheck, node: hbs.AST.Expression, template: Template, scope: Scope): void {
  const at = placeOf(template, node.loc);
  if (scope.inSection || scope.loops > 0) check.refuse('section-here', at);
  if (node.type !== 'StringLiteral') {
    check.refuse('dynamic', at);
    return;
  }
  const id = (node as hbs.AST.StringLiteral).value;
  const { sections } = check.known;
  if (!sections.has(id) && !/^phu_luc_[1-9]\d*$/.test(id)) {
    check.report(sectionUnknown, at, { id, nearest: nearestName(id, sections) });
    return;
  }
  check.section(id, at);
}

function checkDocument(check: TemplateCheck, node: hbs.AST.StringLiteral, template: Template): void {
  const { documents } = check.known;
  const id = node.value;
  if (!documents.has(id))
    check.report(citedUnknown, placeOf(template, node.loc), { id, nearest: nearestName(id, documents) });
}

/** `{{#if (bang trang_thai "xog")}}` would just never be true. */
function checkChoice(check: TemplateCheck, node: Call, template: Template, scope: Scope): void {
  const literal = node.params.find((one) => one.type === 'StringLiteral') as hbs.AST.StringLiteral | undefined;
  const path = node.params.find((one) => one.type === 'PathExpression');
  const shape = path && literal && check.quietShape(path, scope);
  if (literal === undefined || shape?.type !== 'text' || shape.choices === undefined) return;
  const { choices } = shape;
  if (choices.includes(literal.value)) return;
  const nearest = nearestName(literal.value, choices);
  check.report(templateChoice, placeOf(template, literal.loc), { text: literal.value, choices, nearest });
}

const WANTED: Readonly<Record<Argument, Words>> = {
  any: { vi: 'một khóa', en: 'a key' },
  list: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm khóa', en: 'a group of keys' },
  text: { vi: 'một giá trị', en: 'a value' },
  date: { vi: 'một ngày (x-date)', en: 'a date (x-date)' },
  figure: { vi: 'một số liệu (x-unit)', en: 'a figure (x-unit)' },
  number: { vi: 'một số', en: 'a number' },
  citation: { vi: 'mã của một văn bản', en: 'the id of a document' },
  section: { vi: 'mã của một mục', en: 'the id of a section' },
};

function count(wanted: number): Words {
  return { vi: `đúng ${wanted} đối số`, en: `exactly ${wanted} argument(s)` };
}

function namesWanted(wanted: number): Words {
  return { vi: `nhiều nhất ${wanted} tên trong as |…|`, en: `at most ${wanted} name(s) in as |…|` };
}

function noHash(key: string): Words {
  return { vi: `bỏ "${key}=": hàm này không nhận`, en: `no "${key}="` };
}

function hashWanted(key: string, choices: readonly string[]): Words {
  const list = choices.map((one) => `"${one}"`).join(', ');
  return { vi: `${key}= một trong ${list}`, en: `${key}= one of ${list}` };
}
