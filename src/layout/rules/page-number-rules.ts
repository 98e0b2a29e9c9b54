import type { Words } from '../../findings/finding.ts';
import { decimal } from '../face.ts';
import type { MarginalParagraph, Section } from '../page.ts';
import {
  cannotTell,
  type LayoutRule,
  notApplicable,
  type Place,
  type Reading,
  type Verdict,
  verdictOf,
} from '../verdict.ts';

export const PAGE_NUMBER_RULES: readonly LayoutRule[] = [
  {
    id: 'P8',
    clause: 'Phụ lục I, mục I.7',
    title: {
      vi: 'Số trang: chữ số Ả Rập từ 1, cỡ 13–14, đứng, giữa lề trên, không hiện ở trang 1',
      en: 'Page number: Arabic from 1, size 13–14, upright, centred in the top margin, not on page 1',
    },
    check: pageNumber,
  },
  {
    id: 'P9',
    clause: 'Phụ lục I, mục III.1.đ',
    title: { vi: 'Mỗi phụ lục đánh số trang riêng', en: 'Page numbers start again in each appendix' },
    check: appendixNumbers,
  },
];

/** Characters of a densely set page. */
const MOST_ON_A_PAGE = 4000;
const WANTED: Words = { vi: 'số trang giữa lề trên', en: 'the page number centred in the top margin' };

function pageNumber({ page }: Reading): Verdict {
  const [first] = page.sections;
  const numbered = page.sections.some(({ headers, footers }) =>
    [headers, footers].some((one) => holdsNumber(one.default) || holdsNumber(one.even ?? [])),
  );
  if (first === undefined || (!numbered && isOnePage(page))) {
    return notApplicable('văn bản một trang', 'the document has one page');
  }
  if (
    !numbered &&
    page.sections.length === 1 &&
    page.pages === undefined &&
    lengthOf(page.paragraphs) < MOST_ON_A_PAGE / 2
  ) {
    return cannotTell(
      'không có số trang, và tệp không cho biết có mấy trang',
      'no page number, and the file does not tell how many pages it has',
    );
  }
  const faults: Place[] = [];
  const add = (text: string, read: Words, wanted: Words) => faults.push({ text, read, wanted });
  if (!first.titlePage ? holdsNumber(first.headers.default) : holdsNumber(first.headers.first)) {
    add(
      '§ 1',
      { vi: 'trang 1 hiện số trang', en: 'page 1 shows its number' },
      { vi: 'trang 1 không hiện số trang', en: 'no number on page 1' },
    );
  }
  if (first.pagesFrom !== undefined && first.pagesFrom !== 1) {
    add(
      '§ 1',
      { vi: `bắt đầu từ ${first.pagesFrom}`, en: `starts from ${first.pagesFrom}` },
      { vi: 'bắt đầu từ 1', en: 'starts from 1' },
    );
  }
  page.sections.forEach((section, index) => {
    if (
      index > 0 &&
      isShortAppendix(
        section,
        page.paragraphs.filter((one) => one.section === index),
      )
    )
      return;
    for (const fault of sectionFaults(section)) faults.push({ text: `§ ${index + 1}`, ...fault });
  });
  return verdictOf(once(faults));
}

/** Some programs write `1` without counting, so what a page can't hold is not believed. */
function isOnePage({ pages, paragraphs }: Reading['page']): boolean {
  return pages === 1 && lengthOf(paragraphs) < MOST_ON_A_PAGE;
}

/** One page of its own: LibreOffice then leaves out the header that no page shows. */
function isShortAppendix({ pagesFrom, headers }: Section, paragraphs: Reading['page']['paragraphs']): boolean {
  return pagesFrom === 1 && !holdsNumber(headers.default) && lengthOf(paragraphs) < MOST_ON_A_PAGE / 2;
}

function lengthOf(paragraphs: Reading['page']['paragraphs']): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

function holdsNumber(paragraphs: readonly MarginalParagraph[]): boolean {
  return paragraphs.some((one) => one.pageNumber !== undefined);
}

function sectionFaults({ headers, footers, pageFormat }: Section): readonly Omit<Place, 'text'>[] {
  const faults: Omit<Place, 'text'>[] = [];
  if (pageFormat !== 'decimal') {
    faults.push({
      read: { vi: `kiểu số ${pageFormat}`, en: pageFormat },
      wanted: { vi: 'chữ số Ả Rập', en: 'Arabic' },
    });
  }
  for (const paragraphs of [headers.default, ...(headers.even === undefined ? [] : [headers.even])]) {
    const line = paragraphs.find((one) => one.pageNumber !== undefined);
    if (line === undefined) {
      const below = holdsNumber(footers.default) || holdsNumber(footers.first);
      const read = below
        ? { vi: 'số trang ở lề dưới', en: 'the page number is in the bottom margin' }
        : { vi: 'không có số trang', en: 'no page number' };
      faults.push({ read, wanted: WANTED });
    } else faults.push(...lineFaults(line));
  }
  return faults;
}

function lineFaults({ align, pageNumber }: MarginalParagraph): readonly Omit<Place, 'text'>[] {
  if (pageNumber === undefined) return [];
  const { size, bold, italic } = pageNumber;
  const upright = { vi: 'chữ đứng, không đậm', en: 'upright, not bold' };
  return [
    ...(align === 'center' ? [] : [{ read: { vi: 'số trang không ở giữa', en: 'not centred' }, wanted: WANTED }]),
    ...(size >= 13 && size <= 14
      ? []
      : [
          {
            read: { vi: `số trang cỡ ${decimal(size)}`, en: `size ${decimal(size).replace(',', '.')}` },
            wanted: { vi: 'cỡ chữ 13–14', en: 'size 13–14' },
          },
        ]),
    ...(bold ? [{ read: { vi: 'số trang đậm', en: 'bold' }, wanted: upright }] : []),
    ...(italic ? [{ read: { vi: 'số trang nghiêng', en: 'italic' }, wanted: upright }] : []),
  ];
}

/** Sections share their headers, so the same fault would be told for each. */
function once(faults: readonly Place[]): readonly Place[] {
  return faults.filter((fault, index) => faults.findIndex(({ read }) => read.vi === fault.read.vi) === index);
}

function appendixNumbers({ page, parts }: Reading): Verdict {
  const { appendices } = parts;
  if (appendices.length === 0) return notApplicable('không có phụ lục', 'there is no appendix');
  const wanted = { vi: 'phần (section) riêng, số trang từ 1', en: 'a section of its own with pages from 1' };
  return verdictOf(
    appendices.flatMap(({ label }): readonly Place[] => {
      const { index, section } = label.paragraph;
      const shares = page.paragraphs.some(
        (one) => one.section === section && one.index < index && one.text.trim() !== '',
      );
      if (shares) {
        return [
          {
            text: label.text,
            read: { vi: 'chung phần (section) với phần trước', en: 'no section of its own' },
            wanted,
          },
        ];
      }
      const from = page.sections[section]?.pagesFrom;
      if (from === 1) return [];
      const read =
        from === undefined
          ? { vi: 'số trang đánh tiếp', en: 'page numbers go on' }
          : { vi: `số trang từ ${from}`, en: `pages from ${from}` };
      return [{ text: label.text, read, wanted }];
    }),
  );
}
