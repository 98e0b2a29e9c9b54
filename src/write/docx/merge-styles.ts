/** A style of a styles part: its XML and what it is known by. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

const STYLE = /<w:style .*?<\/w:style>/gs;
const NAMING = ['basedOn', 'next', 'link', 'pStyle', 'rStyle', 'tblStyle', 'numStyleLink', 'styleLink'].join('|');

/** Styles of an office with those of ours that it lacks. */
export interface MergedStyles {
  readonly styles: string;
  /** Brings another part of the office's file in line with the merged ids. */
  readonly rename: (xml: string) => string;
}

/**
 * The office's styles win. A Word in another language gives its built-in styles other ids (`u1` is `heading 1`), so a style
 * is the same when its name is; it then gets the id that the page names.
 */
export function mergeStyles(office: string, ours: string): MergedStyles {
  const theirs = stylesOf(office);
  const ids = new Set(theirs.map(({ id }) => id));
  const renamed = new Map<string, string>();
  const missing: string[] = [];
  for (const { id, name, xml } of stylesOf(ours)) {
    if (ids.has(id)) continue;
    const same = theirs.find((style) => style.name.toLowerCase() === name.toLowerCase());
    if (same === undefined) missing.push(xml.replace(/ w:default="[^"]*"/, ''));
    else renamed.set(same.id, id);
  }
  const rename = (xml: string) =>
    renamed.size === 0
      ? xml
      : xml
          .replace(/ w:styleId="([^"]*)"/g, (_, id: string) => ` w:styleId="${renamed.get(id) ?? id}"`)
          .replace(
            new RegExp(`<w:(${NAMING}) w:val="([^"]*)"`, 'g'),
            (_, element: string, id: string) => `<w:${element} w:val="${renamed.get(id) ?? id}"`,
          );
  return { styles: rename(office).replace('</w:styles>', () => `${missing.join('')}</w:styles>`), rename };
}

function stylesOf(xml: string): readonly Style[] {
  return [...xml.matchAll(STYLE)].map(([style]) => ({
    id: / w:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: /<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '',
    xml: style,
  }));
}
