import { child, type XmlElement } from '../docx-package/xml-element.ts';

/** Which of a run's four fonts; Word takes it by the character. */
export type FontSlot = 'ascii' | 'hAnsi' | 'cs' | 'eastAsia';

const SCRIPT: Readonly<Record<string, string>> = { Ascii: 'a:latin', HAnsi: 'a:latin', EastAsia: 'a:ea', Bidi: 'a:cs' };

/** The font's name behind `minorHAnsi`, `majorBidi` …; undefined where the theme leaves it open. */
export function themeFont(theme: XmlElement | undefined, name: string): string | undefined {
  const [, set, script] = /^(major|minor)(Ascii|HAnsi|EastAsia|Bidi)$/.exec(name) ?? [];
  if (set === undefined || script === undefined) return undefined;
  const fonts = child(theme, 'a:themeElements', 'a:fontScheme', `a:${set}Font`, SCRIPT[script] ?? '');
  return fonts?.attributes.typeface || undefined;
}
