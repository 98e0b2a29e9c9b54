import type { ObjectShape, Shape, TextShape } from '../kind/shape.ts';
import type { Envelope } from '../link/envelope.ts';
import { type Period, periodName } from '../numbers/period.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { DateLeaf, plainLine, TextLeaf } from './leaves.ts';
import { emptyView, type ViewObject } from './view.ts';

const TEXT: TextShape = { type: 'text', meaning: 'plain' };
const DATE: TextShape = { type: 'text', meaning: 'date' };

/**
 * What every template may name beside its kind's own keys: `ky.ten` (quý III năm 2024), `ky.loai`, `ky.so`, `ky.nam`, `ky.tu`
 * and `ky.den` (closing dates), `so` and `ngay` of the document, `co_quan` (Sở Y tế).
 */
export const ENVELOPE_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    'ky',
    objectOf([
      ['ten', TEXT],
      ['loai', TEXT],
      ['so', TEXT],
      ['nam', TEXT],
      ['den_nam', TEXT],
      ['tu', DATE],
      ['den', DATE],
    ]),
  ],
  ['so', TEXT],
  ['ngay', DATE],
  ['co_quan', TEXT],
]);

export function objectOf(properties: Iterable<readonly [string, Shape]>): ObjectShape {
  return { type: 'object', properties: new Map(properties), required: new Set(), equations: [] };
}

/** The values of `ENVELOPE_SHAPES`, put into the root of the view. */
export function addEnvelope(view: ViewObject, envelope: Envelope): void {
  const { period, closing } = envelope;
  delete view.ky;
  if (period !== undefined) {
    const ky = emptyView(undefined);
    for (const [name, text] of periodTexts(period)) addText(ky, name, text);
    addDate(ky, 'tu', closing?.from);
    addDate(ky, 'den', closing?.to);
    view.ky = ky;
  }
  addText(view, 'so', envelope.number);
  addDate(view, 'ngay', envelope.date);
  addText(view, 'co_quan', envelope.agencyName);
}

function periodTexts(period: Period): [string, string | undefined][] {
  return [
    ['ten', periodName(period)],
    ['loai', period.kind],
    ['so', 'number' in period ? String(period.number) : undefined],
    ['nam', String(period.year)],
    ['den_nam', 'endYear' in period ? String(period.endYear) : undefined],
  ];
}

function addText(view: ViewObject, name: string, text: string | undefined): void {
  delete view[name];
  if (text !== undefined && plainLine(text) !== '') view[name] = new TextLeaf(plainLine(text));
}

function addDate(view: ViewObject, name: string, date: CalendarDate | undefined): void {
  delete view[name];
  if (date !== undefined) view[name] = new DateLeaf(date, false);
}
