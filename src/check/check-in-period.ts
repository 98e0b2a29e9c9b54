import { outsidePeriod } from '../citations/date-rules.ts';
import type { PeriodPlace } from '../compute/instances.ts';
import { type Finding, found } from '../findings/finding.ts';
import type { Linked } from '../link/link-source.ts';
import { isWithin } from '../numbers/period.ts';
import { formatDate, readDate } from '../text/calendar-date.ts';
import { dayOutsidePeriod } from './period-rules.ts';

/** What the kind says belongs to the period (`x-in-period`): a day, or a document by the day on which it was issued. */
export function checkInPeriod(places: readonly PeriodPlace[], { envelope, register }: Linked['compose']): Finding[] {
  const { closing } = envelope;
  if (closing === undefined) return [];
  const [from, to] = [formatDate(closing.from), formatDate(closing.to)];
  return places.flatMap(({ shape, node }) => {
    if (shape.meaning === 'citation') {
      const document = register.get(node.written);
      if (document?.date === undefined || isWithin(document.date, closing)) return [];
      const number = document.number ?? document.id;
      const args = { number, date: formatDate(document.date), phrase: 'trong kỳ báo cáo', from, to };
      const label = { vi: `ngày của ${number} trong sổ văn bản`, en: `the date of ${number} in the register` };
      return [found(outsidePeriod, node.span, args, { related: [{ at: document.at, label }] })];
    }
    const reading = readDate(node.written);
    if (!('date' in reading) || isWithin(reading.date, closing)) return [];
    const args = { name: shape.title ?? 'Ngày này', date: formatDate(reading.date), from, to };
    return [found(dayOutsidePeriod, node.span, args)];
  });
}
