import { KNOWN, plainSymbol, type Vocabulary } from './known.ts';
import { readSymbol } from './read-symbol.ts';

/**
 * Five forms of số, ký hiệu: `60/2021/NĐ-CP` (qppl), `80/2015/QH13` (law), `157/KH-SYT` (admin), `7338/UBND-SNV` (congvan),
 * `57-NQ/TW` (party).
 */
export type NumberForm = 'qppl' | 'law' | 'admin' | 'congvan' | 'party';

/** What is wrong with a number's form. The reader goes on with the likeliest meaning. */
export type NumberProblem =
  | 'khoang-trang' // a space inside: `NQ- HĐND`
  | 'thieu-gach-noi' // `NĐCP`, `KH/SYT`
  | 'thieu-gach-cheo' // `157-KH-SYT`
  | 'thieu-co-quan' // `107/2021/NĐ`
  | 'thieu-loai' // `05/2024/UBND`
  | 'thieu-ky-hieu' // `111/2008`
  | 'mat-dau' // `ND-CP` for `NĐ-CP`, `TTL` for `TTLT`
  | 'loai-la' // a type abbreviation that nobody knows: `BCTĐ`
  | 'nam-sai'; // a year of two, three or five digits

export interface DocumentNumber {
  /** As typed, without spaces around it. */
  readonly written: string;
  /** The running number: `66.7` is digits `66`, decimal `7`; `36a` is digits `36`, letter `a`. */
  readonly number: { readonly digits: string; readonly decimal?: string; readonly letter?: string };
  readonly year?: number;
  /** Abbreviation as the decree writes it: `NĐ`. */
  readonly type?: string;
  /** Agency: `CP`, `SYT`, `QH13`. */
  readonly issuer?: string;
  /** Drafting unit of a công văn: `VP`, `CCHC&VTLT`. */
  readonly unit?: string;
  readonly form: NumberForm;
  /** The canonical spelling: `05/KH-SYT`. Reading it again gives it again. */
  readonly normal: string;
  readonly problems: readonly NumberProblem[];
}

/** No symbol is longer; joint circulars of five ministries have half of it. */
const LONGEST = 100;
const HEAD = /^(?:số\s*:?\s*)?(\d{1,6})(?:\.(\d{1,3}))?([a-zđ](?![a-zđ]))?(?=[\s/-])/iu;

/**
 * Reads a số, ký hiệu tolerantly: lost or extra spaces, en dashes, a lost Đ, a lost hyphen.
 * Undefined when the text is none; never throws.
 */
export function readDocumentNumber(text: string, known: Vocabulary = KNOWN): DocumentNumber | undefined {
  const written = text.normalize('NFC').trim();
  if (written.length > LONGEST) return undefined;
  const even = written.replace(/[‐‑‒–—]/g, '-').replace(/Ð/g, 'Đ');
  const head = HEAD.exec(even);
  if (head === null) return undefined;
  const [whole, digits = '', decimal, letter] = head;
  const spaced = even.slice(whole.length);
  // A line break inside a symbol comes from the page, not from the author.
  const spaceTyped = /[^\S\n]/.test(spaced.replace(/\s*\n\s*/g, ''));
  const symbol = readSymbol(spaced.replace(/\s+/g, ''), known);
  if (symbol === undefined) return undefined;
  const number = {
    digits,
    ...(decimal === undefined ? {} : { decimal }),
    ...(letter === undefined ? {} : { letter: letter.toLowerCase() }),
  };
  const { problems, ...parts } = symbol;
  return {
    written,
    number,
    ...parts,
    normal: normalOf(number, symbol),
    problems: spaceTyped ? ['khoang-trang', ...problems] : problems,
  };
}

function normalOf(
  number: DocumentNumber['number'],
  symbol: Omit<DocumentNumber, 'written' | 'number' | 'normal'>,
): string {
  const running = runningText(number);
  const { form, year, type, issuer, unit } = symbol;
  if (form === 'party') return `${running}-${type ?? ''}/${issuer ?? ''}`;
  const letters = [type, issuer, unit].filter((part) => part !== undefined).join('-');
  return [running, year === undefined ? undefined : String(year), letters === '' ? undefined : letters]
    .filter((part) => part !== undefined)
    .join('/');
}

/** `05`, `36a`, `66.7`: at least two digits, as decree 30 (Phụ lục I, II.3.c) writes it. */
function runningText({ digits, decimal, letter }: DocumentNumber['number']): string {
  const padded = digits.replace(/^0+(?=\d)/, '').padStart(2, '0');
  return padded + (decimal === undefined ? '' : `.${decimal}`) + (letter ?? '');
}

/** The series' part of a document's identity: agency and type; a công văn's drafting unit does not count. */
export function seriesOf(number: DocumentNumber): string {
  return `${plainSymbol(number.issuer ?? '')} ${number.type ?? 'công văn'}`;
}

const identities = new WeakMap<DocumentNumber, string>();

/**
 * What two citations of one document share, whatever the spelling. Numbers begin anew each year, so
 * the year of the date belongs to the identity, too (citation facts add it).
 */
export function identityOf(number: DocumentNumber): string {
  const known = identities.get(number) ?? identityText(number);
  identities.set(number, known);
  return known;
}

function identityText(number: DocumentNumber): string {
  return `${runningText(number.number)} ${number.year ?? ''} ${number.form === 'party' ? 'party ' : ''}${seriesOf(number)}`;
}
