import { type Finding, found } from '../findings/finding.ts';
import { type Period, periodName } from '../numbers/period.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { readRoman } from '../text/roman.ts';
import { decimalPoint, malformedNumber, mixedGrouping, olderPeriod } from './form-rules.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Numbers that can't be read, decimal points, thousands with and without points. The last two are told once a report. */
export function checkNotation(passages: readonly Passage[], source: SourceText): Finding[] {
  const findings = passages.flatMap(({ malformed, text, body }) =>
    malformed
      .filter(
        ({ written, start }) =>
          isFigure(written) && !/(?:tọa độ|toạ độ|vĩ độ|kinh độ)[^;.]{0,40}$/iu.test(text.slice(0, start - body)),
      )
      .map(({ start, end, written }) => found(malformedNumber, span(source, start, end), { written })),
  );
  const quantities = passages.flatMap((passage) => passage.quantities);
  const points = quantities.filter(({ written }) => /^\d+\.\d{1,2}(?!\d|\.)/.test(written));
  const [point] = points;
  if (point !== undefined) {
    const instead = point.written.replace('.', ',');
    findings.push(
      found(decimalPoint, digitsOf(point, source), { written: point.written, instead, times: points.length }),
    );
  }
  const grouped = quantities.find(({ written, unit }) => /^\d{1,3}(?:\.\d{3})+/.test(written) && unit === 'count');
  const bare = quantities.filter(
    ({ written, unit, noun }) =>
      /^\d{4,}$/.test(written) && unit === 'count' && !(noun === '' && /^(?:19|20)\d{2}$/.test(written)),
  );
  const [first] = bare;
  if (first !== undefined && grouped !== undefined) {
    findings.push(
      found(mixedGrouping, digitsOf(first, source), {
        written: first.written,
        other: grouped.written,
        times: bare.length,
      }),
    );
  }
  return findings;
}

/** `3.1.2` and `0254.3852` are sections and telephone numbers. */
function isFigure(written: string): boolean {
  if (/^0\d/.test(written)) return false;
  return (
    /,/.test(written) || (/\d{3}/.test(written.slice(written.indexOf('.'))) && (written.match(/\./g) ?? []).length <= 3)
  );
}

function digitsOf(quantity: Quantity, source: SourceText) {
  return span(source, quantity.start, quantity.digitsEnd);
}

const UNTIL = /(?:tính\s+)?đến\s+(?:hết\s+)?qu[ýí]\s+([1-4]|I{1,3}|IV)(?:\s*(?:\/|năm)\s*(\d{4}))?/giu;

/** A report of the third quarter that gives a figure `đến quý 2`. */
export function checkPeriods(passages: readonly Passage[], period: Period | undefined, source: SourceText): Finding[] {
  if (period?.kind !== 'quy') return [];
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(UNTIL)].flatMap((match) => {
      const number = readRoman((match[1] ?? '').toUpperCase()) ?? Number(match[1]);
      const year = match[2] === undefined ? period.year : Number(match[2]);
      const start = passage.body + match.index;
      const figure = passage.quantities.find((one) => one.start > start);
      if (number >= period.number || year !== period.year || figure === undefined) return [];
      if (
        /so với|cùng kỳ|kế hoạch|thời hạn|tiến độ/iu.test(
          passage.text.slice(Math.max(0, match.index - 30), match.index),
        )
      )
        return [];
      return [
        found(olderPeriod, span(source, start, start + match[0].length), {
          written: match[0],
          period: periodName(period),
        }),
      ];
    }),
  );
}
