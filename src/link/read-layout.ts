import type { Node } from '../parse/tree.ts';
import { folderOf, joinPath } from '../read/files.ts';
import type { Span } from '../source/span.ts';
import { field, numberField } from './read-register.ts';

export type MarginSide = 'top' | 'bottom' | 'left' | 'right';

/** What an agency chooses in `don-vi.yaml`; its schema holds the limits of the decree. */
export interface LayoutChoice {
  /** Size of the text in points; the other sizes go with it. */
  readonly size?: 13 | 14;
  /** In millimetres. */
  readonly margins: Readonly<Partial<Record<MarginSide, number>>>;
  /** The agency's own Word file. */
  readonly stationery?: { readonly path: string; readonly at: Span };
}

const KEYS: readonly (readonly [MarginSide, string])[] = [
  ['top', 'tren'],
  ['bottom', 'duoi'],
  ['left', 'trai'],
  ['right', 'phai'],
];

export function readLayout(agency: Node): LayoutChoice {
  const size = numberField(agency, 'co_chu');
  const own = field(agency, 'le');
  const margins = Object.fromEntries(
    KEYS.flatMap(([side, key]) => {
      const millimetres = numberField(own, key);
      return millimetres === undefined ? [] : [[side, millimetres]];
    }),
  );
  const file = field(agency, 'giay_mau');
  return {
    ...((size === 13 || size === 14) && { size }),
    margins,
    ...(file?.type === 'scalar' &&
      file.value !== null && {
        stationery: { path: joinPath(folderOf(file.span.source.path), file.written), at: file.span },
      }),
  };
}
