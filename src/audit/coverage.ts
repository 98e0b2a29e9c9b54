import { type Span, span } from '../source/span.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import { type Claim, numberStarts } from './claim.ts';
import type { Passage } from './passage.ts';
import { figureTable } from './table-figures.ts';

export interface Uncovered {
  readonly at: Span;
  readonly figure: string;
}

/** How many of a report's numbers took part in a claim that was decided. */
export interface Coverage {
  readonly numbers: number;
  readonly checked: number;
  /** With the number as written. */
  readonly unchecked: readonly Uncovered[];
}

/** Dates, document numbers, labels and running numbers are no figures and are not counted. */
export function coverageOf(document: AuditDocument, passages: readonly Passage[], claims: readonly Claim[]): Coverage {
  const all: Stretch[] = [...passages.flatMap(({ quantities }) => quantities), ...tableNumbers(document)];
  const taken = numberStarts(claims);
  const unchecked = all
    .filter(({ start }) => !taken.has(start))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      at: span(document.source, start, end),
      figure: document.plain.slice(start, end).replace(/\s+/g, ' ').trim(),
    }));
  return { numbers: all.length, checked: all.length - unchecked.length, unchecked };
}

function tableNumbers({ tables }: AuditDocument): Stretch[] {
  return tables.flatMap((one) => {
    const table = figureTable(one);
    if (table === undefined) return [];
    const numbered = countsRows(table.rows.map((row) => row.cells[0]?.text ?? ''));
    return table.rows.flatMap(({ values, cells }) =>
      values.flatMap((value, column) =>
        value.kind === 'figure' && !cells[column]?.merged && !(numbered && column === 0) ? [value.quantity] : [],
      ),
    );
  });
}

/** The first column counts the rows: 1, 2, 3, … */
function countsRows(first: readonly string[]): boolean {
  return first.every((text) => text === '' || /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXA-D]+|[a-z])[.)]?$|\p{L}/u.test(text));
}
