import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { readRoman, roman } from '../text/roman.ts';
import { headingRepeated, headingSkipped } from './form-rules.ts';
import type { Passage } from './passage.ts';

const PART = /^\W*(PHẦN|Phần)\s+(?:THỨ\s+|thứ\s+)?([IVX]+|\d{1,2}|\p{L}+)(?=\s*(?:[.:–-]|$)|\s+\p{Lu})/u;
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const IN_WORDS = /^\W*(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\.\s+\p{Lu}/u;
const LONGEST = 150;

interface PartNumber {
  readonly value: number;
  readonly written: string;
  readonly show: (value: number) => string;
}

/** `PHẦN I`, `PHẦN III`, `Bốn. …`, `Sáu. …`: parts of a report that skip a number or repeat one. */
export function checkPartNumbers(passages: readonly Passage[], source: SourceText): Finding[] {
  const findings: Finding[] = [];
  for (const read of [partOf, wordedOf]) {
    let before: PartNumber | undefined;
    for (const { text, body } of passages) {
      const number = text.length > LONGEST ? undefined : read(text);
      if (number === undefined) continue;
      const place = span(
        source,
        body + text.indexOf(number.written),
        body + text.indexOf(number.written) + number.written.length,
      );
      const last = before;
      before = number;
      if (last === undefined || number.value === 1 || number.value === last.value + 1 || number.value < last.value)
        continue;
      const name = number.show(number.value);
      if (number.value === last.value) findings.push(found(headingRepeated, place, { number: name }));
      else
        findings.push(
          found(headingSkipped, place, {
            number: name,
            before: last.show(last.value),
            expected: last.show(last.value + 1),
          }),
        );
    }
  }
  return findings;
}

function partOf(text: string): PartNumber | undefined {
  const [, name = '', written = ''] = PART.exec(text) ?? [];
  const series = SERIES.find(({ read }) => read(written) > 0);
  if (series === undefined) return undefined;
  return { value: series.read(written), written, show: (one) => `${name} ${series.show(one)}` };
}

/** Parts are numbered in Roman, in digits or in words; `Phần C` is lettered and left alone. */
const SERIES: readonly { read: (written: string) => number; show: (value: number) => string }[] = [
  { read: (written) => (/^[IVX]+$/.test(written) ? (readRoman(written) ?? 0) : 0), show: roman },
  { read: (written) => (/^\d+$/.test(written) ? Number(written) : 0), show: String },
  { read: (written) => WORDS.indexOf(written.toLowerCase()) + 1, show: (value) => WORDS[value - 1] ?? String(value) },
];

function wordedOf(text: string): PartNumber | undefined {
  const written = IN_WORDS.exec(text)?.[1];
  if (written === undefined) return undefined;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return {
    value: WORDS.indexOf(written.toLowerCase()) + 1,
    written,
    show: (one) => capital(WORDS[one - 1] ?? String(one)),
  };
}
