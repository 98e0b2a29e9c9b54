/** `{{duong.dan}}`, `{{vb "ma" dang="ngan"}}`, `{{so duong.dan}}`: what narratives hold, on one line and without `~`. */
const MUSTACHE =
  /\{\{ *([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)((?: +[^\s{}"'=|()]+| +"[^"\\{}\n]*")*)((?: +\w+="[^"\\{}\n]*")*) *\}\}(?!\})/y;
const PARAMETER = / +(?:([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)|"([^"\\{}\n]*)")/y;
const PAIR = / +(\w+)="([^"\\{}\n]*)"/y;
/** Words that Handlebars reads as something else than a key. */
const RESERVED = /(?:^|\.)(?:this|else|true|false|null|undefined|as)(?:\.|$)/;

/**
 * The syntax tree of a text whose `{{…}}` are all simple, as Handlebars makes it; undefined for any other text. Loading Handlebars
 * and reading a narrative with it takes longer than all else that is done with the narrative.
 */
export function parseSimpleTemplate(text: string): hbs.AST.Program | undefined {
  if (text.includes('\\{')) return undefined;
  const reader = new SimpleReader(text);
  return reader.program();
}

class SimpleReader {
  private readonly text: string;
  private line = 1;
  private lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  program(): hbs.AST.Program | undefined {
    const body: hbs.AST.Statement[] = [];
    let at = 0;
    while (at < this.text.length) {
      const open = this.text.indexOf('{{', at);
      const end = open === -1 ? this.text.length : open;
      if (end > at) body.push(this.content(at, end));
      if (open === -1) break;
      const mustache = this.mustache(open);
      if (mustache === undefined) return undefined;
      body.push(mustache);
      at = MUSTACHE.lastIndex;
    }
    const start = { line: 1, column: 0 };
    const end = body.at(-1)?.loc.end ?? start;
    return { type: 'Program', body, blockParams: [], loc: { source: '', start, end } };
  }

  private content(start: number, end: number): hbs.AST.ContentStatement {
    const value = this.text.slice(start, end);
    const from = this.position(start);
    for (let at = this.text.indexOf('\n', start); at !== -1 && at < end; at = this.text.indexOf('\n', at + 1)) {
      this.line += 1;
      this.lineStart = at + 1;
    }
    const loc = { source: '', start: from, end: this.position(end) };
    return { type: 'ContentStatement', original: value, value, loc } as unknown as hbs.AST.ContentStatement;
  }

  private mustache(start: number): hbs.AST.MustacheStatement | undefined {
    MUSTACHE.lastIndex = start;
    const match = MUSTACHE.exec(this.text);
    const [whole = '', name = '', params = '', pairs = ''] = match ?? [];
    if (match === null || RESERVED.test(name)) return undefined;
    const nameStart = start + whole.indexOf(name);
    const parameters = this.parameters(params, nameStart + name.length);
    if (parameters === undefined) return undefined;
    const hash = pairs === '' ? undefined : this.hash(pairs, nameStart + name.length + params.length);
    const node = {
      type: 'MustacheStatement',
      ...{ path: this.path(name, nameStart), params: parameters, hash, escaped: true },
      loc: this.location(start, start + whole.length),
    };
    return node as unknown as hbs.AST.MustacheStatement;
  }

  private parameters(text: string, base: number): hbs.AST.Expression[] | undefined {
    const found: hbs.AST.Expression[] = [];
    for (let at = 0; at < text.length; at = PARAMETER.lastIndex) {
      PARAMETER.lastIndex = at;
      const match = PARAMETER.exec(text);
      if (match === null || RESERVED.test(match[1] ?? '')) return undefined;
      const [whole, path, words = ''] = match;
      const start = base + at + whole.length - whole.trimStart().length;
      found.push(path === undefined ? this.literal(words, start) : this.path(path, start));
    }
    return found;
  }

  private hash(text: string, base: number): hbs.AST.Hash {
    const pairs: hbs.AST.HashPair[] = [];
    for (let at = 0; at < text.length; at = PAIR.lastIndex) {
      PAIR.lastIndex = at;
      const [whole = '', key = '', words = ''] = PAIR.exec(text) ?? [];
      const start = base + at + whole.length - whole.trimStart().length;
      const value = this.literal(words, start + key.length + 1);
      pairs.push({ type: 'HashPair', key, value, loc: this.location(start, base + PAIR.lastIndex) });
    }
    const first = base + text.length - text.trimStart().length;
    return { type: 'Hash', pairs, loc: this.location(first, base + text.length) };
  }

  private path(original: string, start: number): hbs.AST.PathExpression {
    const node = { type: 'PathExpression', data: false, depth: 0, parts: original.split('.'), original };
    return { ...node, loc: this.location(start, start + original.length) } as unknown as hbs.AST.PathExpression;
  }

  private literal(value: string, start: number): hbs.AST.StringLiteral {
    return { type: 'StringLiteral', value, original: value, loc: this.location(start, start + value.length + 2) };
  }

  private location(start: number, end: number): hbs.AST.SourceLocation {
    return { source: '', start: this.position(start), end: this.position(end) };
  }

  private position(at: number): hbs.AST.Position {
    return { line: this.line, column: at - this.lineStart };
  }
}
