/** Signs of the font Symbol that change what a number says, by the last byte of their code. */
const SIGNS: Readonly<Record<string, string>> = { a3: '≤', b3: '≥', b1: '±', b4: '×', b8: '÷', bb: '≈' };

/** What a `w:sym` stands for; others only part the words on both sides. */
export function symbol(font: string | undefined, code: string | undefined): string {
  return (font === 'Symbol' && SIGNS[code?.slice(-2).toLowerCase() ?? '']) || ' ';
}
