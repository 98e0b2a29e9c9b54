import { foldText } from '../../text/fold.ts';
import { roman } from '../../text/roman.ts';
import { faceFaults } from '../face.ts';
import type { AppendixParts } from '../find-appendices.ts';
import {
  absent,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';
import { quoted } from './head-rules.ts';

export const APPENDIX_RULES: readonly LayoutRule[] = [
  appendixRule(
    'C24',
    'Phụ lục I, mục III.1.a–b',
    { vi: 'Từ "Phụ lục" và số thứ tự', en: '"Phụ lục" and its number' },
    label,
  ),
  appendixRule('C25', 'Phụ lục I, mục III.1.b', { vi: 'Tên phụ lục', en: 'Title of the appendix' }, title),
  appendixRule(
    'C26',
    'Phụ lục I, mục III.1.c',
    { vi: 'Dòng "(Kèm theo …)"', en: 'The line "(Kèm theo …)"' },
    attachedTo,
  ),
];

type Check = (appendix: AppendixParts, index: number, reading: Reading) => readonly Place[];

function appendixRule(id: string, clause: string, name: LayoutRule['title'], check: Check): LayoutRule {
  return {
    id,
    clause,
    title: name,
    check: (reading): Verdict => {
      const { appendices } = reading.parts;
      if (appendices.length === 0) return notApplicable('không có phụ lục', 'there is no appendix');
      return verdictOf(appendices.flatMap((appendix, index) => check(appendix, index, reading)));
    },
  };
}

/** Two or more are numbered I, II …; one alone has no number. The text must refer to them. */
function label({ label: line, number }: AppendixParts, index: number, { page, parts }: Reading): readonly Place[] {
  const wanted = parts.appendices.length > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
  const numbered = number.toUpperCase() === (parts.appendices.length > 1 ? roman(index + 1) : '');
  const referred = page.paragraphs
    .slice(parts.opening.to, parts.closing.from)
    .some(({ text }) => foldText(text).includes('phụ lục'));
  return [
    ...(numbered ? [] : [{ text: line.text, read: quoted(line.text), wanted: quoted(wanted) }]),
    ...faceFaults(line, { size: [14, 14], bold: true, italic: false, align: 'center' }),
    ...(line.text.startsWith('Phụ lục') ? [] : [{ text: line.text, read: quoted(line.text), wanted: quoted(wanted) }]),
    ...(referred || index > 0
      ? []
      : [
          {
            text: line.text,
            read: { vi: 'lời văn không nhắc tới phụ lục', en: 'the text does not refer to it' },
            wanted: { vi: 'lời văn có chỉ dẫn về phụ lục', en: 'a reference in the text' },
          },
        ]),
  ];
}

function title({ title: lines, label: above }: AppendixParts): readonly Place[] {
  if (lines.length === 0) {
    const verdict = absent('tên phụ lục', 'the title', { vi: `dưới "${above.text}"`, en: `below "${above.text}"` });
    return verdict.verdict === 'fails' ? verdict.places : [];
  }
  return lines.flatMap((line) =>
    faceFaults(line, { size: [13, 14], bold: true, italic: false, case: 'upper', align: 'center' }),
  );
}

function attachedTo({ attachedTo: line, label: above }: AppendixParts): readonly Place[] {
  const form = {
    vi: '(Kèm theo Báo cáo số …/BC-SYT ngày … tháng … năm … của Sở Y tế)',
    en: '(Kèm theo Báo cáo số …/BC-SYT ngày … tháng … năm … của Sở Y tế)',
  };
  if (line === undefined) {
    return [
      { text: above.text, read: { vi: 'không có dòng "(Kèm theo …)"', en: 'no line "(Kèm theo …)"' }, wanted: form },
    ];
  }
  const complete = /^\((Ban hành k|K)èm theo .*số.*ngày.*của \S.*\)$/.test(line.text);
  return [
    ...(complete ? [] : [{ text: line.text, read: quoted(line.text), wanted: form }]),
    ...faceFaults(line, { size: [13, 14], bold: false, italic: true, align: 'center' }),
  ];
}
