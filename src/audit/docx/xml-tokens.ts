/** One piece of an XML text with its place; names are those of the file, prefix and all. */
export interface Token {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  readonly name: string;
  /** Attributes as written, or the text as written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;

/** The pieces of a well-formed XML text in order; a fault ends them early (`undefined`). No entity is ever resolved but the five of XML. */
export function xmlTokens(xml: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (const match of xml.matchAll(TOKEN)) {
    if (match.index !== at) return undefined;
    const [whole, closed, opened, attributes = '', slash] = match;
    at += whole.length;
    const place = { start: match.index, end: at };
    if (closed !== undefined) tokens.push({ kind: 'close', name: closed, raw: '', ...place });
    else if (opened !== undefined)
      tokens.push({ kind: slash === '/' ? 'empty' : 'open', name: opened, raw: attributes, ...place });
    else if (!whole.startsWith('<')) tokens.push({ kind: 'text', name: '', raw: whole, ...place });
    else if (whole.startsWith('<![CDATA['))
      tokens.push({ kind: 'text', name: '', raw: whole.slice(9, -3).replace(/&/g, '&amp;'), ...place });
  }
  return at === xml.length ? tokens : undefined;
}

export function attribute(raw: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s|:)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(raw);
  return match === null ? undefined : decodeEntities(match[1] ?? match[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi;

export function decodeEntities(text: string): string {
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** How many written characters stand for the first `count` characters of the text that they mean. */
export function writtenLength(raw: string, count: number, mean: (raw: string) => string): number {
  let at = 0;
  while (at < raw.length && mean(raw.slice(0, at)).length < count)
    at += /^&[#\w]{1,9};/.exec(raw.slice(at, at + 11))?.[0].length ?? 1;
  // Marks that go with the last letter.
  while (at < raw.length && mean(raw.slice(0, at + 1)).length <= count && /^\p{M}/u.test(raw.slice(at))) at += 1;
  return at;
}

const MAIN =
  /xmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** The prefix that a part uses for Word's own elements, with its colon: mostly `w:`. */
export function wordPrefix(xml: string): string {
  const match = MAIN.exec(xml.slice(0, 20_000));
  return match === null ? 'w:' : match[1] === undefined ? '' : `${match[1]}:`;
}
