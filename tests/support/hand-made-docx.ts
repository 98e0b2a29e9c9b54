import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** Looks of one paragraph, given directly on it as clerks do in Word. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Further paragraph properties. */
  readonly properties?: string;
  /** Runs behind the text: drawings. */
  readonly drawing?: string;
}

export function line(words: string, look: Look = {}): string {
  const { size = 14, bold = false, italic = false, align = 'left', properties = '', drawing = '' } = look;
  const run = `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/></w:rPr>`;
  const runs = words
    .split(/(?=[\t\n])/)
    .map((part) => part.replace(/^\t/, '<w:tab/>').replace(/^\n/, '<w:br/>'))
    .map(
      (part) =>
        `<w:r>${run}${part.replace(/^(<w:\w+\/>)?(.*)$/s, (_, mark = '', text) => `${mark}<w:t xml:space="preserve">${text}</w:t>`)}</w:r>`,
    )
    .join('');
  return `<w:p><w:pPr>${properties}<w:jc w:val="${align}"/></w:pPr>${runs}${drawing}</w:p>`;
}

/** A line as Word 2003 draws it. */
export function vmlLine(points: number): string {
  return `<w:r><w:pict><v:line from="20pt,2pt" to="${20 + points}pt,2pt"/></w:pict></w:r>`;
}

/** A line as Word 2010 and later draw it, with the older form beside it. */
export function shapeLine(points: number): string {
  const shape =
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:ext cx="${points * 12700}" cy="0"/></a:xfrm>` +
    '<a:prstGeom prst="straightConnector1"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>';
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="1pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A row of cells side by side. */
export function table(widths: readonly number[], ...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row
      .map((content, index) => `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`)
      .join('');
  return (
    `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
  );
}

/** A Word file from the content of its body, with Times New Roman by default and a page number in the header. */
export function handMade(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    'word/document.xml':
      `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="h"/>` +
      '<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/><w:titlePg/></w:sectPr></w:body></w:document>',
    'word/styles.xml':
      `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>` +
      '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>',
    'word/header1.xml': `<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`,
    ...parts,
  };
  const relate = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const wrap = (entries: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
  const known = Object.keys(files)
    .filter((name) => /numbering|theme|settings/.test(name))
    .map((name) => relate(name.replace(/\W/g, ''), name.replace(/^word\/|\d*\.xml$/g, ''), name.slice('word/'.length)));
  files['_rels/.rels'] = wrap(relate('d', 'officeDocument', 'word/document.xml'));
  files['word/_rels/document.xml.rels'] = wrap(
    relate('s', 'styles', 'styles.xml') + relate('h', 'header', 'header1.xml') + known.join(''),
  );
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
