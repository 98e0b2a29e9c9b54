import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>FOOTNOTES</Types>';
const FOOTNOTE_TYPE =
  '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>';
const RELATIONS = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file of another program than ours, with this body, these footnotes and these lists. */
export function wordFile(body: string, footnotes?: string, numbering?: string): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`;
  const note =
    footnotes === undefined ? '' : `<Relationship Id="rId1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>`;
  const lists =
    numbering === undefined ? '' : `<Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES.replace('FOOTNOTES', footnotes === undefined ? '' : FOOTNOTE_TYPE)),
    '_rels/.rels': strToU8(
      RELATIONS(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/document.xml': strToU8(document),
    'word/_rels/document.xml.rels': strToU8(RELATIONS(note + lists)),
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': strToU8(`<w:numbering xmlns:w="${W}">${numbering}</w:numbering>`) }),
    ...(footnotes === undefined
      ? {}
      : {
          'word/footnotes.xml': strToU8(
            `<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="${W}">${footnotes}</w:footnotes>`,
          ),
        }),
  });
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map(run).join('')}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = '<w:gridCol w:w="1000"/>'.repeat(width);
  const cell = (text: string): string => {
    const [, properties = '', words = text] = /^\{(.*)\}(.*)$/.exec(text) ?? [];
    return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  };
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}
