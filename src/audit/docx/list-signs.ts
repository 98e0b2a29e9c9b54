import { attribute, wordPrefix, xmlTokens } from './xml-tokens.ts';

/** What Word puts before the items of a list, by list and level: `-`, `•`, or the kind of numbers. */
export type ListSigns = ReadonlyMap<string, string>;

/** Reads numbering.xml. Two lists of one sign are one list to the reader of the page. */
export function readListSigns(xml: string | undefined): ListSigns {
  const signs = new Map<string, string>();
  if (xml === undefined) return signs;
  const w = wordPrefix(xml);
  const levels = new Map<string, { format: string; sign: string }>();
  let abstract = '';
  let level = '';
  let list = '';
  for (const { name, raw, kind } of xmlTokens(xml) ?? []) {
    if (kind === 'close' || !name.startsWith(w)) continue;
    const value = attribute(raw, 'val') ?? '';
    const here = levels.get(`${abstract} ${level}`);
    switch (name.slice(w.length)) {
      case 'abstractNum':
        abstract = attribute(raw, 'abstractNumId') ?? '';
        break;
      case 'lvl':
        level = attribute(raw, 'ilvl') ?? '0';
        levels.set(`${abstract} ${level}`, { format: '', sign: '' });
        break;
      case 'numFmt':
        if (here !== undefined) here.format = value;
        break;
      case 'lvlText':
        if (here !== undefined) here.sign = value;
        break;
      case 'num':
        list = attribute(raw, 'numId') ?? '';
        break;
      case 'abstractNumId':
        for (const [key, { format, sign }] of levels) {
          const [owner, at = '0'] = key.split(' ');
          if (owner === value)
            signs.set(`${list} ${at}`, format === 'bullet' ? `${bullet(sign)}${at}` : `${format}${at}`);
        }
    }
  }
  return signs;
}

/** Symbol fonts put bullets into the private area: all of them are `•`. */
function bullet(sign: string): string {
  return /[\ue000-\uf8ff]/.test(sign) || sign === '' ? '•' : sign;
}
