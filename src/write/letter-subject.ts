/** A công văn has no type on the page: what it is about stands below its number (decree 30, appendix I, II.5.b). */
export const LETTER = 'CÔNG VĂN';

/** `V/v báo cáo …`: the subject goes on in the line, so it starts small, unless its first word is an abbreviation. */
export function letterSubject(subject: string): string {
  const [first = ''] = subject.split(' ');
  const small =
    first === first.toUpperCase() && first.length > 1 ? subject : subject.charAt(0).toLowerCase() + subject.slice(1);
  return `V/v ${small}`;
}
