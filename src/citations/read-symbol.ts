import type { DocumentNumber, NumberProblem } from './document-number.ts';
import type { Vocabulary } from './known.ts';

export type Symbol = Omit<DocumentNumber, 'written' | 'number' | 'normal'>;

/** Types that never stand alone: `12/QĐ` has lost its agency, while `12/CT` may be an agency of its own. */
const NEVER_ALONE = new Set(['QĐ', 'NQ', 'NĐ', 'KH', 'BC', 'TB', 'TTr', 'TT', 'TTLT', 'CTr', 'QyĐ', 'VBHN']);
/** Types that are told from an agency's letters even when they run together with it: `QĐUBND`. */
const RUN_TOGETHER = ['QĐ', 'NĐ', 'NQ', 'KH', 'BC', 'TTr', 'TB', 'CTr', 'CT', 'TTLT', 'TT'];
/** Agencies whose old documents have no type: `115-TTg`. */
const OLD_ISSUERS = new Set(['TTg', 'CP', 'HĐBT', 'UB', 'UBND']);
const TOKEN = /^\p{L}[\p{L}\p{N}&]*$/u;

/** Reads what follows the running number, without spaces: `/2021/NĐ-CP`, `/KH-SYT`, `-NQ/TW`. */
export function readSymbol(text: string, known: Vocabulary): Symbol | undefined {
  const year = /^[/-](\d{2,6})(?=\/|$)/.exec(text);
  if (text.startsWith('-') && year === null) return readHyphened(text.slice(1), known);
  if (year === null) return text.startsWith('/') ? readLetters(text.slice(1), undefined, known) : undefined;
  const digits = year[1] ?? '';
  const number = Number(digits);
  const plausible = digits.length === 4 && number >= 1900 && number < 2100;
  const rest = text.slice(year[0].length + 1);
  if (rest === '') return plausible ? { form: 'qppl', year: number, problems: ['thieu-ky-hieu'] } : undefined;
  const symbol = readLetters(rest, number, known);
  if (symbol === undefined || plausible) return symbol;
  // `8/12/QĐ`: two numbers and a type are a slip in the year only where the rest is beyond doubt.
  return symbol.type !== undefined && symbol.issuer !== undefined && symbol.problems.length === 0
    ? { ...symbol, problems: ['nam-sai'] }
    : undefined;
}

/** `-NQ/TW` (party), `-TTg` (before 1999), `-KH-SYT` (a hyphen where the slash belongs). */
function readHyphened(text: string, known: Vocabulary): Symbol | undefined {
  const [first = '', ...others] = text.split('/');
  if (others.length === 1) {
    const type = known.type(first);
    const issuer = others[0] ?? '';
    if (type === undefined || !issuer.split('-').every((part) => TOKEN.test(part))) return undefined;
    return { form: 'party', type: type.abbreviation, issuer, problems: type.restored ? ['mat-dau'] : [] };
  }
  if (others.length > 1) return undefined;
  const issuer = known.issuer(text);
  if (issuer !== undefined) return OLD_ISSUERS.has(issuer) ? { form: 'congvan', issuer, problems: [] } : undefined;
  const symbol = readLetters(text, undefined, known);
  if (symbol?.type === undefined || symbol.issuer === undefined || symbol.problems.length > 0) return undefined;
  return { ...symbol, problems: ['thieu-gach-cheo'] };
}

function readLetters(text: string, year: number | undefined, known: Vocabulary): Symbol | undefined {
  const law = /^(?:(\p{L}+)-)?(QH|UBTVQH)(\d{1,2})$/iu.exec(text);
  if (law !== null && year !== undefined && law[1] === undefined) {
    return { form: 'law', year, issuer: `${law[2]?.toUpperCase()}${law[3]}`, problems: [] };
  }
  const tokens = text.split(/[-/.]/);
  if (!tokens.every((token) => TOKEN.test(token))) return undefined;
  // `KH/SYT`, `QĐ.UB`: another mark where the hyphen belongs.
  const marks: NumberProblem[] = /[/.]/.test(text) ? ['thieu-gach-noi'] : [];
  const [first = '', ...rest] = tokens;
  const dated = year === undefined ? {} : { year };
  const form = year === undefined ? 'admin' : 'qppl';

  const type = typeOf(first, known);
  if (type !== undefined && rest.length > 0) {
    return {
      form,
      ...dated,
      type: type.abbreviation,
      ...agency(rest, type, known),
      problems: [...type.problems, ...marks],
    };
  }
  if (type !== undefined && (year !== undefined || NEVER_ALONE.has(type.abbreviation))) {
    return { form, ...dated, type: type.abbreviation, problems: [...type.problems, 'thieu-co-quan'] };
  }
  if (marks.length > 0) return undefined;
  const issuer = known.issuer(first);
  const parted = issuer === undefined ? partType(first, year, known) : undefined;
  if (parted !== undefined) {
    const agencyTokens = [parted.issuer, ...rest];
    return { form, ...dated, type: parted.type, issuer: agencyTokens.join('-'), problems: ['thieu-gach-noi'] };
  }
  if (year !== undefined) return readYearWithoutType(first, issuer, rest, year, known);
  const second = rest[0] === undefined ? undefined : known.issuer(rest[0]);
  if (issuer === undefined && !isBoard(first) && second !== undefined && second !== 'VP') {
    return { form, type: first, issuer: [second, ...rest.slice(1)].join('-'), problems: ['loai-la'] };
  }
  return {
    form: 'congvan',
    issuer: issuer ?? first,
    ...(rest.length > 0 ? { unit: rest.join('-') } : {}),
    problems: [],
  };
}

/** With a year, a type is due; old documents put it last (`1895/1997/BYT-QĐ`). */
function readYearWithoutType(
  first: string,
  issuer: string | undefined,
  rest: readonly string[],
  year: number,
  known: Vocabulary,
): Symbol | undefined {
  if (issuer !== undefined) {
    const last = rest[0] === undefined ? undefined : known.type(rest[0]);
    const unit = rest.length > 0 ? { unit: rest.join('-') } : {};
    return { form: 'qppl', year, issuer, ...unit, problems: last === undefined ? ['thieu-loai'] : [] };
  }
  if (rest.length === 0) return undefined;
  return { form: 'qppl', year, type: first, issuer: rest.join('-'), problems: ['loai-la'] };
}

function typeOf(token: string, known: Vocabulary): { abbreviation: string; problems: NumberProblem[] } | undefined {
  if (token.toUpperCase() === 'TTL') return { abbreviation: 'TTLT', problems: ['mat-dau'] };
  const type = known.type(token);
  if (type === undefined) return undefined;
  return { abbreviation: type.abbreviation, problems: type.restored ? ['mat-dau'] : [] };
}

function agency(
  tokens: readonly string[],
  type: { abbreviation: string },
  known: Vocabulary,
): { issuer: string; unit?: string } {
  const [first = '', ...rest] = tokens;
  const issuer = known.issuer(first) ?? first;
  // A joint circular names all its ministries; elsewhere what follows the agency is a unit of it.
  if (rest.length === 0 || type.abbreviation.endsWith('LT')) {
    return { issuer: [issuer, ...rest.map((token) => known.issuer(token) ?? token)].join('-') };
  }
  return { issuer, unit: rest.join('-') };
}

function partType(
  token: string,
  year: number | undefined,
  known: Vocabulary,
): { type: string; issuer: string } | undefined {
  for (const type of RUN_TOGETHER) {
    if (!token.startsWith(type)) continue;
    const issuer = known.issuer(token.slice(type.length));
    // `TTBYT` may be a unit (trang thiết bị y tế): a circular always shows its year.
    if (issuer === undefined || (type.startsWith('TT') && type !== 'TTr' && year === undefined)) continue;
    return { type, issuer };
  }
  return undefined;
}

/** Steering boards carry any letters: `BCĐĐA06CP`, `BCĐCCHC`. */
function isBoard(token: string): boolean {
  return /^(BC[ĐD]|TTYT|BV|TCT|BQL|TT|VP)/.test(token);
}
