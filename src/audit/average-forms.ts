import { isPaid, leadOf } from './counted-things.ts';
import { type Passage, wordsBetween } from './passage.ts';
import type { Quantity } from './quantity.ts';

const AVERAGE = /(?<!\p{L})(?:bình quân|trung bình|năng suất|mật độ)(?!\p{L})/iu;
/** Between the word and its number nothing may change what the number is. */
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|hơn|từ|kế hoạch|mục tiêu|phấn đấu|định mức|quy định|tối thiểu|tối đa)(?!\p{L})|[.;]\s/iu;
/** ` em/lớp`, ` kg mỗi con`, ` giường/10.000 dân`: the unit of the average and what it is for. */
const FOR_ONE =
  /^([\p{L}\d²³\s]{0,25}?)\s*(?:\/\s*|(?<!\p{L})(?:(?:cho|trên)\s)?(?:mỗi|một|01)\s|(?<!\p{L})trên\s(?=10))\s*(10+(?:\.000)*(?=\s))?\s*([\p{L}²\s]{1,24})/u;
/** `trung bình mỗi người 16,2 triệu đồng`, `bình quân một doanh nghiệp thành lập mới năm 2016 đạt 8,1 tỷ đồng`, `mỗi khách hàng vay bình quân 40 triệu`. */
export const EACH =
  /(?:(?:bình quân|trung bình),?\s+(?:(?:của|cho)\s+)?(?:mỗi|một|từng|01)|(?:mỗi|từng)(?=\s[^,;.:]*(?:bình quân|trung bình)))\s+(\p{L}+(?:\s\p{L}+){0,2})(?:\s[^,;.:]{0,40})?$/iu;
/** `GRDP bình quân đầu người đạt 62,0 triệu đồng`. */
const PER_HEAD = /(?:bình quân|trung bình)\s*(?:\/\s*|theo\s+|mỗi\s+)?đầu\s(người)(?!\p{L})/iu;
/** `Tỷ lệ giáo viên/lớp đạt 2,09`, `tỷ lệ bác sĩ trên giường bệnh là 0,27`. */
const RATIO =
  /t[ỷỉ] lệ\s+(\p{L}[\p{L}\s]{2,25}?)\s?(?:\/|(?<=\s)trên\s(?:một\s|mỗi\s)?)\s?(\p{L}+(?:\s\p{L}+)?)\s*(?:là|đạt|bằng|ở mức|:)?\s*$/iu;
/** `cứ 01 bác sĩ có 2,2 điều dưỡng`. */
const FOR_EVERY = /(?<!\p{L})cứ\s+(?:0?1|một|mỗi)\s+(\p{L}+(?:\s\p{L}+)?)\s+(?:thì\s+)?(?:có|được)\s*$/iu;
/** `cứ 10.000 hộ dân có 1,8 hộ`, `trung bình 1.000 trẻ thì có 12 trẻ`. */
const FOR_EVERY_MANY =
  /(?<!\p{L})(?:cứ|trung bình(?: cứ)?|bình quân(?: cứ)?)\s+(?:trong\s+)?(1(?:0{2,}|0*(?:\.000)+))\s+(\p{L}+(?:\s\p{L}+)?)(?:\s\p{L}+){0,2}?\s+(?:thì\s+)?(?:có|được|phát hiện|xảy ra|ghi nhận)\s*(?:tới\s*|khoảng\s*)?$/iu;
/** Between two averages of one kind: `mỗi vụ có 1,13 người chết và 0,68 người bị thương`, `, mỗi trường có`. */
const ALSO = /^[^.;,()\d]{0,40}(?:,|(?<!\p{L})và)\s*(?:(?:mỗi|một|từng)\s+(\p{L}+(?:\s\p{L}+)?)\s+(?:có|được)\s*)?$/iu;
/** How many of them there are goes unsaid. */
const TIME = /^(?:năm|tháng|quý|tuần|ngày|giờ|phút)(?!\p{L})/iu;
/** What of one thing falls to one of another: `33,0 em/lớp`. */
export interface Average {
  readonly quantity: Quantity;
  /** `em`, `kg`; empty where the words before tell it. */
  readonly unit: string;
  /** `lớp`: what the average is for. */
  readonly each: string;
  /** By which power of ten it is for more than one: four in `26 giường/10.000 dân`. */
  readonly power: number;
  /** `bình quân`: the words say that it is one; a stroke alone may stand in a norm. */
  readonly called: boolean;
  /** The words from the number before. */
  readonly lead: string;
}

/** Whether a text holds one at all: a cheap first look. */
export function mayTellAverages({ text }: Passage): boolean {
  return AVERAGE.test(text) || /(?<!\p{L})(?:cứ|t[ỷỉ] lệ)\s|\p{L}\s?\/\s?(?:\p{L}|10)|\strên\s10/iu.test(text);
}

/** The number as an average of things; undefined where it is none. */
export function averageAt(passage: Passage, quantity: Quantity): Average | undefined {
  const average = anyAverageAt(passage, quantity);
  return average === undefined || TIME.test(average.each) ? undefined : average;
}

/** `22 cuộc/tháng`, `bình quân mỗi tháng thu 436 tỷ đồng`: an average in time. */
export function averageInTimeAt(passage: Passage, quantity: Quantity): Average | undefined {
  const average = anyAverageAt(passage, quantity);
  return average?.called === true && TIME.test(average.each) ? average : undefined;
}

const RANGE_END = /(?<!\p{L})(?:(?<!có )(?:đến|tới)|tối đa|tối thiểu|ít nhất|không quá)\s*$/iu;

/** `từ 300 nghìn đồng đến 1 triệu đồng/cháu/tháng`: the words before a number make it a bound, no average. */
export function endsRange(lead: string): boolean {
  return RANGE_END.test(lead);
}

function anyAverageAt(passage: Passage, quantity: Quantity): Average | undefined {
  const { unit, half, readings } = quantity;
  // `khoảng 1,8`: averages are rounded anyhow.
  const approximate = quantity.approximate && readings[0].decimals <= 0;
  if (approximate || half !== undefined || unit === 'percent' || unit === 'percentage-point') return undefined;
  const lead = leadOf(passage, quantity);
  if (endsRange(lead)) return undefined;
  const many = FOR_EVERY_MANY.exec(wordsBetween(passage, quantity.start - 70, quantity.start));
  if (many !== null) {
    const power = (many[1] ?? '').replace(/\D/g, '').length - 1;
    return { quantity, unit: behindOf(passage, quantity), each: many[2] ?? '', power, called: true, lead };
  }
  const also = alsoAverage(passage, quantity, lead);
  if (also !== undefined) return also;
  const word = AVERAGE.exec(lead);
  const called = word !== null;
  const behind = behindOf(passage, quantity);
  const every = FOR_EVERY.exec(wordsBetween(passage, quantity.start - 40, quantity.start))?.[1];
  if (every !== undefined) return { quantity, unit: behind, each: every, power: 0, called: true, lead };
  const ratio = unit === 'count' ? RATIO.exec(lead) : null;
  if (ratio !== null) return { quantity, unit: ratio[1] ?? '', each: ratio[2] ?? '', power: 0, called: true, lead };
  if (OTHER.test(called ? lead.slice(word.index) : lead)) return undefined;
  const own = FOR_ONE.exec(behind);
  // `GRDP bình quân đầu người đạt 62 triệu đồng/năm`
  const each = EACH.exec(lead.trimEnd()) ?? PER_HEAD.exec(lead);
  const forOne = own !== null && each !== null && /^năm(?!\p{L})/iu.test(own[3] ?? '') ? null : own;
  const aside = /^\s*\(\s*$/u.test(lead) && /^[^().;,\d]{0,40}\)/u.test(behind);
  if (
    !called &&
    ((isPaid(passage, quantity) && !aside) || (forOne?.[0].includes('/') !== true && forOne?.[2] === undefined))
  )
    return undefined;
  const named = forOne === null ? each?.[1] : forOne[3];
  if (named === undefined) return undefined;
  // `bình quân mỗi khách hàng 200 kWh/tháng` is of both.
  if (forOne !== null && each !== null && TIME.test(named)) return undefined;
  const further = forOne === null ? '' : behind.slice(forOne[0].length);
  // `kWh/khách hàng/năm`: what is told of a year mostly is its own.
  if (/^\s*\/(?!\s*năm(?!\p{L}))/u.test(further)) return undefined;
  const power = forOne?.[2] === undefined ? 0 : forOne[2].replace(/\D/g, '').length - 1;
  return { quantity, unit: forOne?.[1] ?? behind, each: named.trim(), power, called, lead };
}

/** An average right behind another that is called one. */
function alsoAverage(passage: Passage, quantity: Quantity, lead: string): Average | undefined {
  const also = ALSO.exec(lead);
  const before = passage.quantities[passage.quantities.indexOf(quantity) - 1];
  if (also === null || before === undefined || quantity.unit !== before.unit) return undefined;
  const first = anyAverageAt(passage, before);
  if (first?.called !== true || first.power > 0) return undefined;
  const each = also[1] ?? (quantity.readings[0].decimals > 0 ? first.each : undefined);
  return each === undefined
    ? undefined
    : { quantity, unit: behindOf(passage, quantity), each, power: 0, called: true, lead };
}

function behindOf(passage: Passage, { digitsEnd }: Quantity): string {
  return wordsBetween(passage, digitsEnd, digitsEnd + 60).trimStart();
}
