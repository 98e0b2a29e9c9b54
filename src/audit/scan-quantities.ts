import { divide, exact, multiply, ONE, powerOfTen } from '../numbers/exact.ts';
import type { UnitName } from '../numbers/unit.ts';
import type { Stretch } from './audit-document.ts';
import { notFigures } from './not-figures.ts';
import { nounAt } from './nouns.ts';
import { type Fraction, isMoney, type Quantity, type Reading } from './quantity.ts';

/** Digits that can't be read: `1.92,8`, `73.5134`. */
export interface Malformed extends Stretch {
  readonly written: string;
}

export interface Figures {
  readonly quantities: readonly Quantity[];
  readonly fractions: readonly Fraction[];
  readonly malformed: readonly Malformed[];
}

const SPACE_GROUP = '[\\u00a0\\u2009\\u202f]';
/** `chiếm14,6%`: a space was forgotten behind a word that no name of letters and digits ends in. */
const DIGITS = new RegExp(
  `(?<!(?<!(?:chiếm|giảm|tăng|đạt))[\\p{L}\\d])\\d+(?:${SPACE_GROUP}\\d{3}(?!\\d))*(?:[.,]\\d+)*`,
  'gu',
);

const UNITS: readonly (readonly [RegExp, UnitName])[] = [
  [/^\s*(?:điểm\s*(?:phần trăm|%)|%\s*điểm)/iu, 'percentage-point'],
  [/^\s*(?:%|phần trăm(?!\p{L}))/iu, 'percent'],
  [/^\s*(?:tỷ|tỉ)(?:\s*(?:đồng|VNĐ|VND))?(?!\s*(?:lệ|số|trọng)|\p{L})/iu, 'ty-dong'],
  [
    /^\s*(?:triệu|tr)(?:\.(?=\s?đ))?\s*(?:đồng|đ|VNĐ|VND)?(?!\p{L}|\s+(?:người|lượt|hồ sơ|dân|liều|tài khoản|mũi|bản ghi|thẻ|cổ (?:phần|phiếu)|giao dịch|tấn|khách|hành khách|học sinh|trẻ|hộ|cây|con|lít|văn bản|trang|dữ liệu|thuê bao|tin)(?!\p{L}))/iu,
    'trieu-dong',
  ],
  [/^\s*(?:nghìn|ngàn)\s*(?:đồng|đ|VNĐ|VND)(?!\p{L})/iu, 'nghin-dong'],
  [/^\s*(?:đồng|VNĐ|VND|đ)(?!\p{L}|\s+(?:chí|hồ)(?!\p{L}))/iu, 'dong'],
];
/** `891,1 nghìn tỷ đồng`: so many times the unit behind. */
const TIMES_UNIT = /^\s*(nghìn|ngàn|triệu)\s+(?=(?:tỷ|tỉ)(?!\p{L}))/iu;
/** `75m2`, `452ha`: a measure that stands behind digits without a space. */
const GLUED_MEASURE = /^(?:k?m[23²³]|ha|tấn)(?!\p{L})/iu;
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:tỷ|tỉ)(?=\s+(?:người|lượt|hồ sơ))/iu, 9],
  [
    /^\s*triệu(?=\s+(?:người|lượt|hồ sơ|dân|liều|tài khoản|mũi|bản ghi|thẻ|cổ (?:phần|phiếu)|giao dịch|tấn|khách|hành khách|học sinh|trẻ|hộ|cây|con|lít|văn bản|trang|dữ liệu|thuê bao|tin)(?!\p{L}))/iu,
    6,
  ],
  [/^\s*(?:nghìn|ngàn)(?!\p{L})/iu, 3],
];

const ABOUT =
  /(?:^|[^\p{L}])(?:gần|(?<!cao |thấp |nhiều |ít )hơn|(?<!nêu |kể |nói |ở |bên |phía |tuyến |(?:chuyển|gửi|trình|lên|quan|của|từ|do|cáo|với) cấp )(?:trên|dưới)|khoảng|ước(?:\s+(?:tính|đạt|khoảng|thực hiện|có|chừng))?|xấp xỉ|tối thiểu|ít nhất|tối đa|không quá|chưa đến|chưa tới|quá nửa|cỡ|(?<!(?:tiến|mức|tốc|chế|mật|nhiệt|trình|cường|nồng|thái|phủ) )độ)(?:\s+(?:là|đạt|có|khoảng|đến|tới))?\s*$|(?<!\p{L})(?:tăng|giảm)\s+(?:tới|đến)\s*$|(?<!\p{L})(?:gần|sắp|suýt|vượt|quanh)(?:\s+\p{L}+)?\s+(?:ngưỡng|mốc|con số)\s*$|[<>≥≤~≈]\s*=?\s*$/iu;
/** `(chưa đạt 70%)`: a mark that was missed; `chưa đạt 2 tiêu chí` is a count. */
const MISSED_MARK = /(?:chưa|không)\s+(?:đạt|được|bằng)\s*$/iu;
const ESTIMATED = /(?<!\p{L})ước(?:\s+(?:tính|đạt|thực hiện|có))?\s*$/iu;
/** `271 km trên 288 km`: out of, where `trên` mostly is more than. */
const OUT_OF = /\d\s*(?:\p{L}+\s+){0,3}\(?trên\s+$/u;
const NUMBER_OUT_OF = /\d\s+trên\s+$/u;
/** `(trên 1.862 biên bản)`: out of; more than is said of round numbers. */
const OUT_OF_EXACTLY = /\((?:tính )?trên\s+$/u;
const ROUND = /(?:0|5)$/u;
const ABOUT_AFTER = /^\s*(?:trở lên|trở xuống|\+(?!\s*\d))/iu;

/** The densest paragraph of real reports holds a hundred figures; more are no prose, and readers compare each with each. */
const MOST_FIGURES = 300;

/** `71 vàng, 64 bạc, 98 đồng` are medals; `nộp Kho bạc 698.500.000 đồng` is none. */
const MEDAL = /(?<!kho )bạc\s*(?:,|;|và)?\s*$/iu;
const MEDALS = /^\s*đồng(?!\p{L}|\s*\/)/iu;

/** How a unit or a multiple may begin: one look instead of nine. */
const UNIT_OR_MULTIPLE = /^\s*(?:điểm|%|phần|t[ỷỉr]|ng[hà]|đ|vn)/iu;

/** The figures of a stretch of prose; places are `offset` + offsets of `text`. `named`: stretches that are no figures (citations). */
export function scanQuantities(text: string, offset: number, named: readonly Stretch[] = []): Figures {
  const unnamed = outside(
    [...text.matchAll(DIGITS)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    named.map(({ start, end }) => ({ start: start - offset, end: end - offset })),
  );
  const digits = unnamed.length === 0 ? [] : outside(unnamed, notFigures(text));
  if (digits.length > MOST_FIGURES) return { quantities: [], fractions: [], malformed: [] };
  const quantities: Quantity[] = [];
  const malformed: Malformed[] = [];
  for (const { start: index, end } of digits) {
    const found = text.slice(index, end);
    const before = text.slice(Math.max(0, index - 40), index);
    const behind = text.slice(end, end + 60);
    const times = TIMES_UNIT.exec(behind);
    const after = times === null ? behind : behind.slice(times[0].length);
    const measured = UNIT_OR_MULTIPLE.test(after);
    const unit = measured && !(MEDAL.test(before) && MEDALS.test(after)) ? unitAt(after) : undefined;
    const power = measured && unit === undefined ? MULTIPLES.find(([pattern]) => pattern.test(after)) : undefined;
    if (unit === undefined && power === undefined && /^(?:\p{L}|-\p{L})/u.test(after) && !GLUED_MEASURE.test(after))
      continue;
    const digitsRead = readingsOf(found, unit?.[1] ?? 'count');
    if (digitsRead === undefined) {
      malformed.push({ start: offset + index, end: offset + end, written: found });
      continue;
    }
    const unitSign = unit?.[0] ?? (power === undefined ? '' : (power[0].exec(after)?.[0] ?? ''));
    const sign = (times?.[0] ?? '') + unitSign;
    const exponent = power?.[1] ?? (times === null ? 0 : times[1] === 'triệu' ? 6 : 3);
    const noun = nounAt(text.slice(end + sign.length, end + sign.length + 60));
    const stop = end + sign.length;
    if (unit === undefined && noun === '' && isYear(found, before, after)) continue;
    quantities.push({
      start: offset + index,
      end: offset + stop,
      digitsEnd: offset + end,
      written: text.slice(index, stop).replace(/\s+/g, ' '),
      readings: exponent === 0 ? digitsRead : scaled(digitsRead, exponent),
      unit: unit?.[1] ?? 'count',
      noun,
      approximate:
        (ABOUT.test(before) &&
          !NUMBER_OUT_OF.test(before) &&
          !(OUT_OF_EXACTLY.test(before) && found.length > 2 && !ROUND.test(found)) &&
          !(OUT_OF.test(before) && quantities.at(-1)?.noun === noun)) ||
        (unit?.[1] === 'percent' && MISSED_MARK.test(before)) ||
        ABOUT_AFTER.test(behind.slice(sign.length)),
      ...(ESTIMATED.test(before) && !ABOUT_AFTER.test(behind.slice(sign.length)) ? { estimated: true as const } : {}),
      ...(unit === undefined ? {} : perUnit(behind.slice(sign.length))),
    });
  }
  return pairFractions(text, offset, quantities, malformed);
}

/** What one of the money is for: `lít` of `300 đồng/lít`. */
function perUnit(behind: string): { perUnit?: string } {
  const word = /^\s?\/\s?(?!(?:DT|KH|CT|dự toán|kế hoạch|chỉ tiêu|tổng)(?!\p{L}))(\p{L}+)/u.exec(behind)?.[1];
  return word === undefined ? {} : { perUnit: word.toLowerCase() };
}

const COUNTED =
  /(?<!\p{L})(?:số|là|đạt|được|có|cộng|nhận|quyết|lý|gồm|còn|lên|xuống|mới|hạn|tồn|thêm|tăng|giảm|khoảng|gần|hơn|trên|dưới)\s+$/iu;
const BEHIND_YEAR =
  /^\s*(?:$|[.,;:)("”–-](?!\d)|(?:và|tăng|giảm|là|đạt|so|của|đến|với|vào|có|cho|tại|trên|do|được|khi|cả|toàn|đã|sẽ|ước|thì)(?!\p{L}))/iu;

/** `Tết Nguyên đán 2018, giảm 38 vụ`, `các năm 2005, 2007, 2008 và 2016`: a year behind a name or another, with nothing counted behind it. */
function isYear(found: string, before: string, after: string): boolean {
  return (
    /^(?:19|20)\d{2}$/.test(found) &&
    /(?:\p{L}|(?<![\d.,])(?:19|20)\d{2},)\s+$/u.test(before) &&
    !COUNTED.test(before) &&
    BEHIND_YEAR.test(after)
  );
}

/** What of the digits, which stand in order, touches none of the stretches. */
function outside(digits: readonly Stretch[], stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length === 0) return digits;
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  return digits.filter(({ start, end }) => {
    for (let one = sorted[next]; one !== undefined && one.start < end; one = sorted[++next])
      covered = Math.max(covered, one.end);
    return covered <= start;
  });
}

function unitAt(after: string): readonly [sign: string, unit: UnitName] | undefined {
  for (const [pattern, name] of UNITS) {
    const sign = pattern.exec(after)?.[0];
    if (sign !== undefined) return [sign, name];
  }
  return undefined;
}

/** The ways to read digits with their signs in a Vietnamese report; undefined when there is none. */
export function readingsOf(written: string, unit: UnitName): [Reading, ...Reading[]] | undefined {
  const digits = written.replace(/[\u00a0\u2009\u202f]/g, '.');
  if (/^\d+$/.test(digits)) return [reading(digits, 0)];
  const vietnamese = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(digits);
  if (vietnamese !== null && !/^0/.test(digits)) {
    const whole = reading(
      (vietnamese[1] ?? '').replaceAll('.', '') + (vietnamese[2] ?? ''),
      vietnamese[2]?.length ?? 0,
    );
    // `12.345 %` and `81.928 tỷ` may be decimals of someone who writes points.
    const single = /^(\d{1,3})\.(\d{3})$/.exec(digits);
    if (single === null || unit === 'count') return [whole];
    const decimal = reading(`${single[1]}${single[2]}`, 3);
    return unit === 'percent' || unit === 'percentage-point' ? [decimal, whole] : [whole, decimal];
  }
  const comma = /^(\d+),(\d+)$/.exec(digits);
  if (comma !== null) {
    const decimal = reading(`${comma[1]}${comma[2]}`, (comma[2] ?? '').length);
    const grouped = /^[1-9]\d{0,2}$/.test(comma[1] ?? '') && comma[2]?.length === 3;
    if (!grouped) return [decimal];
    const whole = reading(`${comma[1]}${comma[2]}`, 0);
    return unit === 'count' ? [whole, decimal] : [decimal, whole];
  }
  const english = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(digits);
  if (english !== null)
    return [reading((english[1] ?? '').replaceAll(',', '') + (english[2] ?? ''), english[2]?.length ?? 0)];
  // `96.8 %`: a decimal point; `73.5134` is no number of anybody.
  const point = /^(\d{1,3})\.(\d{1,2})$/.exec(digits);
  return point === null ? undefined : [reading(`${point[1]}${point[2]}`, (point[2] ?? '').length)];
}

function reading(digits: string, decimals: number): Reading {
  return { value: multiply(exact(BigInt(digits)), divide(ONE, powerOfTen(decimals)) ?? ONE), decimals };
}

function scaled(readings: readonly [Reading, ...Reading[]], power: number): [Reading, ...Reading[]] {
  const [first, ...rest] = readings.map(({ value, decimals }) => ({
    value: multiply(value, powerOfTen(power)),
    decimals: decimals - power,
  }));
  return [first as Reading, ...rest];
}

/** `222/252`, `1.050 / 1.723`: two numbers parted by a stroke alone, the second without a unit of its own before the stroke. */
function pairFractions(
  text: string,
  offset: number,
  all: readonly Quantity[],
  malformed: readonly Malformed[],
): Figures {
  const fractions: Fraction[] = [];
  const quantities: Quantity[] = [];
  for (let index = 0; index < all.length; index++) {
    const [one, other] = [all[index], all[index + 1]];
    if (one === undefined) continue;
    const gap = other === undefined ? '' : text.slice(one.end - offset, other.start - offset);
    const named =
      other !== undefined && one.noun !== '' && one.noun === other.noun && /^\s*[\p{L}\s]{1,25}\/\s?$/u.test(gap);
    const stroke =
      other !== undefined &&
      (named || /^\s?\/\s?$/.test(gap)) &&
      one.unit === 'count' &&
      (other.unit === 'count' || isMoney(other));
    const chained =
      stroke &&
      (/^\s?\/\s?\d/.test(text.slice(other.end - offset)) || /\d\s?\/\s?$/.test(text.slice(0, one.start - offset)));
    if (!stroke || chained) {
      quantities.push(one);
      continue;
    }
    const numerator: Quantity = { ...one, unit: other.unit, noun: other.noun, half: 'numerator' };
    const denominator: Quantity = { ...other, half: 'denominator' };
    fractions.push({ start: one.start, end: other.end, numerator, denominator });
    quantities.push(numerator, denominator);
    index += 1;
  }
  return { quantities, fractions, malformed };
}
