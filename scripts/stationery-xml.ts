/** Mends and lays out the XML that the docx library makes, so that the committed stationery is small and readable. */

/** Drops what the page never names: the library's own styles for titles, contents lists and endnotes. */
export function keepStyles(xml: string, ids: ReadonlySet<string>): string {
  return xml.replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs, (style, id: string) =>
    ids.has(id) ? style : '',
  );
}

/** No single line of a paragraph at the foot or the head of a page. */
export function controlWidows(xml: string): string {
  return xml.replace('<w:pPrDefault/>', '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>');
}

/** Prefixes that a part declares but does not use; also in `mc:Ignorable`. */
export function dropUnusedNamespaces(xml: string): string {
  const used = new Set<string>();
  for (const [, prefix] of xml.matchAll(/[<\s/]([a-z0-9]+):[A-Za-z]+/gi))
    if (prefix !== 'xmlns') used.add(prefix ?? '');
  const ignorable =
    / mc:Ignorable="([^"]*)"/
      .exec(xml)?.[1]
      ?.split(' ')
      .filter((prefix) => used.has(prefix)) ?? [];
  const trimmed = xml.replace(
    / mc:Ignorable="[^"]*"/,
    ignorable.length > 0 ? ` mc:Ignorable="${ignorable.join(' ')}"` : '',
  );
  if (ignorable.length === 0) used.delete('mc');
  return trimmed.replace(/ xmlns:([a-z0-9]+)="[^"]*"/gi, (declaration, prefix: string) =>
    used.has(prefix) ? declaration : '',
  );
}

/** One element a line; an element that holds text stays on its line, for there white space counts. */
export function indent(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const token of xml.replace(/<\?xml[^>]*\?>\s*/, '').match(/<[^>]+>(?:[^<]+<\/[^>]+>)?/g) ?? []) {
    if (token.startsWith('</')) depth--;
    lines.push('  '.repeat(depth) + token);
    if (!token.startsWith('</') && !token.endsWith('/>') && !/<\/[^>]+>$/.test(token)) depth++;
  }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${lines.join('\n')}\n`;
}

/** The library writes a number in the separator line, where there is none to write. */
export function mendFootnoteSeparators(xml: string): string {
  return xml.replace(/<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>/g, '');
}

/** Names the separators (Word asks for them) and the language of the theme fonts. */
export function mendSettings(xml: string): string {
  const notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';
  return (
    xml
      .replace('<w:displayBackgroundShape/>', '')
      // a line before a line break is not stretched to the margins
      .replace('<w:compat>', `${notes}<w:compat><w:doNotExpandShiftReturn/>`)
      .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="vi-VN"/>')
  );
}

export function fontTable(font: string): string {
  const entry =
    `<w:font w:name="${font}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>` +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entry}</w:fonts>`;
}

/** The library's sample bullets (●○■), which nothing uses. */
export function dropSampleNumbering(xml: string): string {
  return xml
    .replace(/<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/s, '')
    .replace(/<w:num w:numId="1".*?<\/w:num>/s, '')
    .replace(/ w15:restartNumberingAfterBreak="0"/g, '');
}

/** Section properties without header references: the page adds them, for a draft has other headers. */
export function sectionProperties(documentXml: string): readonly string[] {
  return [...documentXml.matchAll(/<w:sectPr[^>]*>(.*?)<\/w:sectPr>/gs)].map(([, content]) =>
    (content ?? '').replace(/<w:headerReference[^>]*\/>/g, '').replace(/<w:docGrid[^>]*\/>/, ''),
  );
}
