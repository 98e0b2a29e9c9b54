import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { letter, readLetter } from '../text/letters.ts';
import { readRoman, roman } from '../text/roman.ts';
import { headingRepeated, headingSkipped } from './form-rules.ts';
import type { Passage } from './passage.ts';

interface Numbered {
  /** What stands before the running part: `6.` of `6.7`; the kind of number for others. */
  readonly series: string;
  readonly value: number;
  readonly show: (value: number) => string;
}

interface Open {
  readonly numbered: Numbered;
  /** The number was there before: what follows may go on as if it had been right. */
  readonly repeated?: boolean;
}

const D = readLetter('d') ?? 4;
/** Numbers further back than this are of other lists. */
const MOST_OPEN = 200;

/** Numbers of sections that skip or repeat. A list within a section has a series of its own, which ends when the section goes on. */
export function checkHeadings(passages: readonly Passage[], source: SourceText): Finding[] {
  const findings: Finding[] = [];
  let open: Open[] = [];
  for (const passage of passages) {
    if (/^\W*(?:PHỤ LỤC|Phụ lục\s+[IVX\d]+\s*$|PHẦN\s)/u.test(passage.text)) open = [];
    // Where Word numbers some headings itself, the typed numbers are not all there are.
    if (/^[a-z]{3,}\d$/i.test(passage.marker ?? '')) open = [];
    const { number } = passage;
    // `c.`, `b. 2.`: written at will, and often beside `d)`.
    const lettered = /^\s*[a-zđ]\./u.test(source.text.slice(passage.start, passage.body));
    const numbered = number === undefined || lettered ? undefined : numberedOf(number, open);
    if (numbered === undefined || passage.marker !== undefined) continue;
    const next = open.findLastIndex(
      (one) => goesOn(one.numbered, numbered) || (one.repeated === true && goesOn(raised(one.numbered), numbered)),
    );
    if (next !== -1) {
      open = [...open.slice(0, next), { numbered }];
      continue;
    }
    const same = open.findLastIndex((one) => one.numbered.series === numbered.series);
    const before = open[same]?.numbered;
    if (
      numbered.value !== 1 &&
      before !== undefined &&
      before.value > 0 &&
      numbered.value >= before.value &&
      (isHeading(passage) || isRunIn(passage, source))
    ) {
      const at = span(source, passage.start, passage.body);
      const place = trimmed(source, at.start, at.end);
      const number = numbered.show(numbered.value);
      if (numbered.value === before.value) findings.push(found(headingRepeated, place, { number }));
      else
        findings.push(
          found(headingSkipped, place, {
            number,
            before: numbered.show(before.value),
            expected: numbered.show(before.value + 1),
          }),
        );
      open = [...open.slice(0, same), { numbered, repeated: numbered.value === before.value }];
    } else open = [...open.slice(-MOST_OPEN), { numbered }];
  }
  return findings;
}

function follows(before: Numbered, next: Numbered): boolean {
  // Many number a, b, c, d, e without đ.
  return next.value === before.value + 1 || (next.series === 'a' && before.value === D && next.value === D + 2);
}

function raised(numbered: Numbered): Numbered {
  return { ...numbered, value: numbered.value + 1 };
}

function goesOn(before: Numbered, next: Numbered): boolean {
  return before.series === next.series && follows(before, next);
}

function isHeading({ text, heading }: Passage): boolean {
  return heading || (text.length < 200 && !/;\s*$/.test(text));
}

/** `**4. Tài chính công.** Giải ngân …`: a heading in bold that its paragraph goes on from. */
function isRunIn({ start }: Passage, source: SourceText): boolean {
  return /^\s*\*\*[^*\n]{1,120}\*\*/.test(source.text.slice(start, start + 130));
}

function numberedOf(number: string, open: readonly Open[]): Numbered | undefined {
  const dotted = /^((?:\d+\.)+)(\d+)\.?$/.exec(number);
  if (dotted?.[1] !== undefined) {
    const prefix = dotted[1];
    return { series: prefix, value: Number(dotted[2]), show: (value) => `${prefix}${value}` };
  }
  if (/^\d+$/.test(number)) return { series: '1', value: Number(number), show: String };
  const value = readRoman(number);
  if (value !== undefined) return { series: 'I', value, show: roman };
  const point = readLetter(number);
  const lettered =
    point === undefined ? undefined : { series: 'a', value: point, show: (one: number) => `${letter(one)})` };
  const small = readRoman(number.toUpperCase());
  // `(i)`, `(ii)`: a Roman numeral, unless it is the letter behind h.
  if (small === undefined || (lettered !== undefined && open.some((one) => goesOn(one.numbered, lettered))))
    return lettered;
  return { series: 'i', value: small, show: (one) => `${roman(one).toLowerCase()})` };
}

function trimmed(source: SourceText, start: number, end: number) {
  const text = source.text.slice(start, end);
  const lead = /^[\s#*_]*/.exec(text)?.[0].length ?? 0;
  return span(source, start + lead, start + text.trimEnd().length);
}
