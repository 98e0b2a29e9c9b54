/** The office's lists move out of the way of ours, which the page names by their ids. */
const SHIFT = 1000;

/** Our lists behind those of the office, which its styles may use. */
export function mergeNumbering(office: string, ours: string): string {
  const theirs = shiftNumbering(office)
    // pictures as bullets would need their files; this mark must be the last and says nothing
    .replace(/<w:numPicBullet .*?<\/w:numPicBullet>|<w:lvlPicBulletId [^>]*\/>|<w:numIdMacAtCleanup [^>]*\/>/gs, '');
  const abstracts = (ours.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? []).join('');
  const numbers = (ours.match(/<w:num .*?<\/w:num>/gs) ?? []).join('');
  const open = theirs.replace(/(<w:numbering[^>]*)\/>\s*$/, '$1></w:numbering>');
  const first = open.search(/<w:num |<\/w:numbering>/);
  const withAbstracts = open.slice(0, first) + abstracts + open.slice(first);
  return withAbstracts.replace('</w:numbering>', () => `${numbers}</w:numbering>`);
}

/** The ids of lists in any part of the office's file, shifted; 0 means no list and stays. */
export function shiftNumbering(xml: string): string {
  const shifted = (id: string) => (id === '0' ? id : String(Number(id) + SHIFT));
  return xml
    .replace(/(<w:numId w:val=")(\d+)"/g, (_, start: string, id: string) => `${start}${shifted(id)}"`)
    .replace(/(<w:num [^>]*w:numId=")(\d+)"/g, (_, start: string, id: string) => `${start}${shifted(id)}"`)
    .replace(
      /(<w:abstractNum [^>]*w:abstractNumId="|<w:abstractNumId w:val=")(\d+)"/g,
      (_, start: string, id: string) => `${start}${Number(id) + SHIFT}"`,
    );
}
