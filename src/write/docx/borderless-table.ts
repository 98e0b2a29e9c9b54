/** Two columns side by side without lines: letterhead and closing. `rows` holds the finished paragraphs of each cell. */
export function borderlessTable(
  widths: readonly [left: number, right: number],
  rows: readonly (readonly [left: string, right: string])[],
): string {
  const cell = (paragraphs: string, width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs}</w:tc>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${widths[0] + widths[1]}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>' +
    '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>' +
    `</w:tblPr><w:tblGrid><w:gridCol w:w="${widths[0]}"/><w:gridCol w:w="${widths[1]}"/></w:tblGrid>` +
    rows
      .map(
        ([left, right]) =>
          `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, widths[0])}${cell(right, widths[1])}</w:tr>`,
      )
      .join('') +
    '</w:tbl>'
  );
}
