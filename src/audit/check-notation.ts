import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { decimalPoint, malformedNumber, mixedGrouping } from './form-rules.ts';
import { isVietnamese } from './language.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** `14,,6`, `1.,5` */
const TWO_SIGNS = /\d[\d.]{0,12}?(?:,,|\.,|,\.)\d+/g;

/** Numbers that can't be read, decimal points, thousands with and without points. The last two are told once a report. */
export function checkNotation(passages: readonly Passage[], source: SourceText): Finding[] {
  // In other languages a point stands before decimals.
  if (!isVietnamese(source.text)) return [];
  const findings = passages.flatMap(({ malformed, text, body }) =>
    malformed
      .filter(
        ({ written, start, end }) =>
          isFigure(written, text.slice(end - body)) &&
          !/(?:tọa độ|toạ độ|vĩ độ|kinh độ)[^;.]{0,40}$/iu.test(text.slice(0, start - body)),
      )
      .map(({ start, end, written }) => found(malformedNumber, span(source, start, end), { written })),
  );
  for (const { text, body } of passages) {
    for (const { index, 0: written } of text.matchAll(TWO_SIGNS))
      findings.push(found(malformedNumber, span(source, body + index, body + index + written.length), { written }));
  }
  const quantities = passages.flatMap((passage) => passage.quantities);
  const points = passages.flatMap((passage) => passage.quantities.filter((one) => hasDecimalPoint(passage, one)));
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

const MEASURE =
  /^\s?(?:ha|km|m|m2|m²|m3|m³|kg|g|tấn|tạ|yến|lít|mm|cm|điểm|lần|bậc|tuổi|USD|euro|MW|kWh|người|giường)(?![\p{L}\d])/u;

/** `96.8%`, `35.4 ha`. Digits with a point and nothing measured may be a version, a clause, a number plate. */
function hasDecimalPoint(passage: Passage, { written, unit, digitsEnd, start, noun }: Quantity): boolean {
  if (!/^(?:0|[1-9]\d*)\.\d{1,2}(?!\d|\.)/.test(written)) return false;
  if (/[\p{L}\d][-–]\s?$/u.test(wordsBetween(passage, start - 3, start)) && unit === 'count') return false;
  return (
    unit !== 'count' ||
    (noun !== '' && noun !== 'thời gian') ||
    MEASURE.test(wordsBetween(passage, digitsEnd, digitsEnd + 12))
  );
}

const COUNTED =
  /^\s(?:lượt|hồ sơ|người|văn bản|trường hợp|thửa|bản ghi|giao dịch|hộ|thẻ|tài khoản|triệu|tỷ|nghìn|đồng)(?!\p{L})/iu;

const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** `3.1.2` and `0254.3852` are sections and telephone numbers. */
function isFigure(written: string, behind: string): boolean {
  // `0.922`: no group of thousands follows a nought; a coefficient as programs print it.
  if (/^0\.\d+$/.test(written)) return false;
  // `1.43.06 lượt`: what is counted is no section.
  if (/^[1-9]\d{0,2}(?:\.\d{1,3}){2}$/.test(written) && COUNTED.test(behind)) return true;
  // `172.16.0.108`: an address in a network
  if (ADDRESS.test(written) && !COUNTED.test(behind)) return false;
  if (/^0\d/.test(written) || /^\d{4}\.\d{4}$/.test(written)) return false;
  // `NĐ36,39,40,09,152`: a list without spaces
  if (
    !written.includes('.') &&
    written
      .split(',')
      .slice(1)
      .filter((group) => group.length !== 3).length > 1
  )
    return false;
  return (
    /,/.test(written) || (/\d{3}/.test(written.slice(written.indexOf('.'))) && (written.match(/\./g) ?? []).length <= 3)
  );
}

function digitsOf(quantity: Quantity, source: SourceText) {
  return span(source, quantity.start, quantity.digitsEnd);
}
