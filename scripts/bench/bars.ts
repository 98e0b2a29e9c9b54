/** What may be printed of one comparison, and its bar. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  /** Ours divided by the peer's, or by the smaller size. */
  readonly ratio?: number;
  readonly bar?: number;
  readonly note?: string;
}

export function table(lines: readonly Line[]): string {
  const rows = [
    ['measured', 'cchc', 'peer', 'ratio', 'bar', ''],
    ...lines.map(({ what, ours, peer, ratio, bar, note }) => [
      what,
      ours,
      peer,
      ratio === undefined ? '–' : ratio.toFixed(2),
      bar === undefined ? '' : `≤ ${bar}`,
      [ratio !== undefined && bar !== undefined ? (ratio <= bar ? 'met' : 'MISSED') : '', note ?? ''].join(' ').trim(),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
