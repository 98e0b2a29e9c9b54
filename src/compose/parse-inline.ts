import type { Token } from 'markdown-it';
import type { Rule } from '../findings/finding.ts';
import type { Inline } from '../write/composed-document.ts';
import { footnoteMissing, type Unsupported, unsupportedMarkdown } from './narrative-rules.ts';

export interface InlineProblem {
  readonly rule: Rule<never>;
  readonly args: unknown;
}

type Container = 'strong' | 'emphasis' | 'link';

interface Open {
  readonly type: Container;
  readonly url: string;
  readonly content: Inline[];
}

/** HTML tags that mean what Markdown's marks mean. */
export const HTML_CONTAINERS: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};

/** The inline tokens of one paragraph or cell, with values printed. */
export class InlineParser {
  readonly problems: { rule: Rule<never>; args: unknown }[] = [];
  private readonly tokens: readonly Token[];
  private readonly print: (text: string) => string;
  private readonly open: Open[] = [];
  private readonly root: Inline[] = [];

  constructor(tokens: readonly Token[], print: (text: string) => string) {
    this.tokens = tokens;
    this.print = print;
  }

  parse(): Inline[] {
    for (const token of this.tokens) this.token(token);
    while (this.open.length > 0) this.close();
    return tidy(this.root);
  }

  private get target(): Inline[] {
    return this.open.at(-1)?.content ?? this.root;
  }

  private token(token: Token): void {
    switch (token.type) {
      case 'text':
        this.text(token.content);
        return;
      case 'softbreak':
        this.append(' ');
        return;
      case 'hardbreak':
        this.target.push({ type: 'line-break' });
        return;
      case 'strong_open':
        this.begin('strong');
        return;
      case 'em_open':
        this.begin('emphasis');
        return;
      case 'link_open':
        this.begin('link', this.url(String(token.attrGet('href') ?? '')));
        return;
      case 'strong_close':
      case 'em_close':
      case 'link_close':
        this.close();
        return;
      case 'footnote_ref': {
        const { label, id } = token.meta as { label?: string; id: number };
        this.target.push({ type: 'footnote-reference', label: label ?? `n${id + 1}` });
        return;
      }
      case 'html_inline':
        this.html(token.content);
        return;
      case 'code_inline':
        this.unsupported('code', token.content);
        return;
      case 'image':
        this.unsupported('image', token.content);
        return;
      default:
        this.unsupported('other', token.content);
        return;
    }
  }

  /** Looks for references to missing footnotes before values are printed: a value may read `[^1]`. */
  private text(written: string): void {
    for (const [, label = ''] of written.matchAll(/\[\^([^\]\s]+)\]/g))
      this.problems.push({ rule: footnoteMissing as Rule<never>, args: { label } });
    this.append(this.print(written));
  }

  private append(text: string): void {
    const last = this.target.at(-1);
    if (last?.type === 'text') this.target[this.target.length - 1] = { type: 'text', text: last.text + text };
    else if (text !== '') this.target.push({ type: 'text', text });
  }

  private html(tag: string): void {
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)[^>]*>$/i.exec(tag) ?? [];
    const container = HTML_CONTAINERS[name.toLowerCase()];
    if (/^<!--/.test(tag)) return;
    if (/^br$/i.test(name)) this.target.push({ type: 'line-break' });
    else if (container !== undefined && slash === '') this.begin(container);
    else if (container !== undefined && this.open.at(-1)?.type === container) this.close();
    else this.unsupported('html', tag);
  }

  private begin(type: Container, url = ''): void {
    this.open.push({ type, url, content: [] });
  }

  private close(): void {
    const done = this.open.pop();
    if (done === undefined || done.content.length === 0) return;
    const { type, url, content } = done;
    this.target.push(type === 'link' ? { type, url, content: tidy(content) } : { type, content: tidy(content) });
  }

  private url(written: string): string {
    const url = this.print(written);
    if (!/^(https?:\/\/|mailto:)\S+$/i.test(url)) this.unsupported('link', url);
    return url;
  }

  private unsupported(what: Unsupported, text: string): void {
    this.problems.push({ rule: unsupportedMarkdown as Rule<never>, args: { what, text: this.print(text) } });
  }
}

/** Without empty texts. */
function tidy(content: readonly Inline[]): Inline[] {
  return content.filter((one) => one.type !== 'text' || one.text !== '');
}
