/** `{{duong.dan}}`, `{{vb "ma" dang="ngan"}}`, `{{so duong.dan}}`: what narratives hold, on one line and without `~`. */
const MUSTACHE =
  /^\{\{ *([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)((?: +[^\s{}"'=|()]+| +"[^"\\{}\n]*")*)((?: +\w+="[^"\\{}\n]*")*) *\}\}$/;
const PARAMETER = / +(?:([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)|"([^"\\{}\n]*)")/y;
const PAIR = / +(\w+)="([^"\\{}\n]*)"/y;
/** Words that Handlebars reads as something else than a key. */
const RESERVED = /(?:^|\.)(?:this|else|true|false|null|undefined|as)(?:\.|$)/;

/**
 * The syntax tree of one simple `{{…}}`, as Handlebars makes it; undefined for anything else. Loading Handlebars and reading a narrative
 * with it takes longer than all else that is done with the narrative.
 */
export function parseSimpleMustache(text: string): hbs.AST.Program | undefined {
  const match = MUSTACHE.exec(text);
  const [, name = '', params = '', pairs = ''] = match ?? [];
  if (match === null || RESERVED.test(name)) return undefined;
  const nameStart = text.indexOf(name);
  const parameters = parametersOf(params, nameStart + name.length);
  if (parameters === undefined) return undefined;
  const hash = pairs === '' ? undefined : hashOf(pairs, nameStart + name.length + params.length);
  const loc = location(0, text.length);
  const mustache = {
    ...{ type: 'MustacheStatement', path: pathOf(name, nameStart), params: parameters, hash, escaped: true, loc },
  } as unknown as hbs.AST.MustacheStatement;
  return { type: 'Program', body: [mustache], blockParams: [], loc };
}

function parametersOf(text: string, base: number): hbs.AST.Expression[] | undefined {
  const found: hbs.AST.Expression[] = [];
  for (let at = 0; at < text.length; at = PARAMETER.lastIndex) {
    PARAMETER.lastIndex = at;
    const match = PARAMETER.exec(text);
    if (match === null || RESERVED.test(match[1] ?? '')) return undefined;
    const [whole, path, words = ''] = match;
    const start = base + at + whole.length - whole.trimStart().length;
    found.push(path === undefined ? literal(words, start) : pathOf(path, start));
  }
  return found;
}

function hashOf(text: string, base: number): hbs.AST.Hash {
  const pairs: hbs.AST.HashPair[] = [];
  for (let at = 0; at < text.length; at = PAIR.lastIndex) {
    PAIR.lastIndex = at;
    const [whole = '', key = '', words = ''] = PAIR.exec(text) ?? [];
    const start = base + at + whole.length - whole.trimStart().length;
    const value = literal(words, start + key.length + 1);
    pairs.push({ type: 'HashPair', key, value, loc: location(start, base + PAIR.lastIndex) });
  }
  const first = base + text.length - text.trimStart().length;
  return { type: 'Hash', pairs, loc: location(first, base + text.length) };
}

function pathOf(original: string, start: number): hbs.AST.PathExpression {
  const node = { type: 'PathExpression', data: false, depth: 0, parts: original.split('.'), original };
  return { ...node, loc: location(start, start + original.length) } as unknown as hbs.AST.PathExpression;
}

function literal(value: string, start: number): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc: location(start, start + value.length + 2) };
}

function location(start: number, end: number): hbs.AST.SourceLocation {
  return { source: '', start: { line: 1, column: start }, end: { line: 1, column: end } };
}
