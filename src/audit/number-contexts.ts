import { foldText } from '../text/fold.ts';
import type { AuditDocument, Stretch } from './audit-document.ts';
import { passagesOf, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { figureTable, headOf } from './table-figures.ts';

/** A number of a report with the words that tell which one it is. */
export interface Placed {
  readonly quantity: Quantity;
  /** The words around it, without digits: the same in two versions of one report. */
  readonly context: string;
  /** The words of its sentence or of its row and column. */
  readonly words: string;
}

const BEFORE = 7;
const AFTER = 3;

/** All numbers of a report, in order; `named` are stretches that hold none. */
export function placedNumbers(document: AuditDocument, named: readonly Stretch[]): Placed[] {
  const prose = passagesOf(document, named).flatMap((passage) =>
    passage.quantities.map((quantity) => {
      const before = wordsOf(wordsBetween(passage, passage.body, quantity.start)).slice(-BEFORE);
      const after = wordsOf(wordsBetween(passage, quantity.end, passage.end)).slice(0, AFTER);
      const half = quantity.half ?? '';
      return {
        quantity,
        context: `${before.join(' ')} # ${half} ${after.join(' ')}`,
        words: [...before, ...after].join(' '),
      };
    }),
  );
  const tables = document.tables.flatMap((one) => {
    const table = figureTable(one);
    if (table === undefined) return [];
    return table.rows.flatMap(({ values, cells, label }) =>
      values.flatMap((value, column): Placed[] => {
        if (value.kind !== 'figure' || cells[column]?.merged || column === 0) return [];
        const words = [...wordsOf(label), ...wordsOf(headOf(table, column).join(' '))].join(' ');
        return [{ quantity: value.quantity, context: `| ${words}`, words }];
      }),
    );
  });
  return [...prose, ...tables];
}

function wordsOf(text: string): string[] {
  return (
    foldText(text)
      .match(/\p{L}+|\d+(?:[.,]\d+)*/gu)
      ?.map((word) => (/^\d/.test(word) ? '#' : word)) ?? []
  );
}
