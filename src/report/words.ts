import type { Language, Severity } from '../findings/finding.ts';

/** The fixed words around findings. */
interface FixedWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: string;
  /** Beside the carets of a span that goes on below. */
  readonly untilLine: (line: number) => string;
  readonly count: Readonly<Record<Severity | 'file', (count: string, one: boolean) => string>>;
  readonly nothingFound: string;
  readonly in: string;
  readonly wrote: (paths: string) => string;
  readonly wroteMany: (count: string) => string;
  readonly notBuilt: (count: string, of: string, sources: string) => string;
  readonly computed: (count: string) => string;
  readonly crossChecked: (count: string, written: string, share: string) => string;
  readonly uncovered: string;
  readonly waived: (count: string) => string;
  /** After the first places of many. */
  readonly morePlaces: (count: string) => string;
  readonly passes: string;
  readonly columns: readonly [severity: string, place: string, code: string, message: string];
  readonly notShown: (count: string) => string;
  readonly showMore: string;
}

export const WORDS: Readonly<Record<Language, FixedWords>> = {
  vi: {
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
    help: 'Cách sửa:',
    untilLine: (line) => `đến dòng ${line}`,
    count: {
      error: (count) => `${count} lỗi`,
      warning: (count) => `${count} cảnh báo`,
      info: (count) => `${count} thông tin`,
      file: (count) => `${count} tệp`,
    },
    nothingFound: 'Không có lỗi',
    in: 'trong',
    wrote: (paths) => `Đã ghi ${paths}`,
    wroteMany: (count) => `Đã ghi ${count} văn bản`,
    notBuilt: (count, of, sources) => `Chưa ghi văn bản của ${count}/${of} tệp nguồn: ${sources}`,
    computed: (count) => `${count} số liệu được tính`,
    crossChecked: (count, written, share) => `${count}/${written} số liệu đã ghi được đối chiếu (${share}%)`,
    uncovered: 'Số liệu chưa đẳng thức nào đối chiếu, nên nếu sai cũng không ai thấy:',
    waived: (count) => `Đã cho qua ${count} mục:`,
    morePlaces: (count) => `và ${count} chỗ nữa`,
    passes: 'không có lỗi',
    columns: ['Mức', 'Nơi', 'Mã', 'Nội dung'],
    notShown: (count) => `… và ${count} mục nữa không hiện ở đây.`,
    showMore: 'Muốn xem thêm: --max-findings N, hoặc --format json.',
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'note' },
    help: 'help:',
    untilLine: (line) => `to line ${line}`,
    count: {
      error: (count, one) => `${count} ${one ? 'error' : 'errors'}`,
      warning: (count, one) => `${count} ${one ? 'warning' : 'warnings'}`,
      info: (count, one) => `${count} ${one ? 'note' : 'notes'}`,
      file: (count, one) => `${count} ${one ? 'file' : 'files'}`,
    },
    nothingFound: 'No errors',
    in: 'in',
    wrote: (paths) => `Wrote ${paths}`,
    wroteMany: (count) => `Wrote ${count} documents`,
    notBuilt: (count, of, sources) => `Wrote nothing for ${count} of ${of} sources: ${sources}`,
    computed: (count) => `${count} figures computed`,
    crossChecked: (count, written, share) => `${count}/${written} written figures cross-checked (${share}%)`,
    uncovered: 'Figures that no relation checks, so nobody would notice if they were wrong:',
    waived: (count) => `${count} waived:`,
    morePlaces: (count) => `and ${count} more`,
    passes: 'no errors',
    columns: ['Severity', 'Place', 'Code', 'Message'],
    notShown: (count) => `… and ${count} more that are not shown here.`,
    showMore: 'To see more: --max-findings N, or --format json.',
  },
};
