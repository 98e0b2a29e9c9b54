import { Parser } from 'htmlparser2';
import createMarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** GitHub's dialect as near as a parser here has it; independent of the one that composes. */
const markdown = createMarkdownIt({ html: true, linkify: false }).use(footnotes);
markdown.renderer.rules.footnote_ref = (tokens, index) => {
  const meta = tokens[index]?.meta as { label: string } | undefined;
  return `<sup>${meta?.label}</sup>`;
};
markdown.renderer.rules.footnote_anchor = () => '';

export function renderedHtml(text: string): string {
  return markdown.render(text);
}

export interface Character {
  readonly text: string;
  /** The elements around it: `strong em`. */
  readonly within: string;
}

const MEANING: Readonly<Record<string, string>> = { b: 'strong', strong: 'strong', i: 'em', em: 'em', a: 'a' };

/** The characters of a rendered piece of HTML, `\n` for a line break, with the marks around each. */
export function charactersOf(html: string): Character[] {
  const characters: Character[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'br') characters.push({ text: '\n', within: '' });
        if (MEANING[name] !== undefined) open.push(MEANING[name]);
      },
      onclosetag(name) {
        if (MEANING[name] !== undefined) open.pop();
      },
      ontext(text) {
        const within = [...new Set(open)].sort().join(' ');
        for (const one of text) characters.push({ text: one, within });
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return characters;
}

/** The words of a rendered document, without its layout. */
export function wordsOf(html: string): string {
  const text = charactersOf(html.replace(/<\/(?:td|th|p|li|h\d|caption|tr)>/g, ' $&'))
    .map((one) => one.text)
    .join('');
  return text.replace(/\s+/g, ' ').trim();
}
