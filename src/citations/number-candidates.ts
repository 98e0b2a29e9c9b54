import { type DocumentNumber, readDocumentNumber } from './document-number.ts';
import type { Vocabulary } from './known.ts';

/** A place that holds a document number, in offsets of the searched text. */
export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  readonly number: DocumentNumber;
  /** `Kế hoạch`, as typed, when it stands before the number. */
  readonly typeWord?: string;
  /** Where type word, `số` and number begin. */
  readonly from: number;
  /** A law's name, which stands between type and number. */
  readonly name?: { readonly start: number; readonly end: number };
}

const HYPHEN = '(?:\\s?[-‐‑‒–]|[-‐‑‒–]\\s{1,2})';
const SLASH = '\\s?/\\s?';
const CAPITAL = '[A-ZĐÐÂĂÊÔƠƯ]';
const TOKEN = `${CAPITAL}[A-Za-zĐÐđÂĂÊÔƠƯ0-9&]*`;
const NUMBER = '\\d{1,6}(?:\\.\\d{1,3})?[a-zđ]?';
const LETTERS = `${TOKEN}(?:(?:${HYPHEN}|/|\\.)${TOKEN})*`;
const CANDIDATE = new RegExp(
  `(?<=[Ss]ố|(?<![\\p{L}\\d]|[\\d.,/-][.,/-]|\\d[.,/-]))${NUMBER}(?:` +
    [
      // 60/2021/NĐ-CP; 157/KH-SYT, 787/SYT; 19-2016/NQ-CP
      `(?:${SLASH}\\d{2,6}${SLASH}|${SLASH}|-\\d{4}/)${LETTERS}`,
      `${HYPHEN}${TOKEN}${SLASH}${TOKEN}(?:-${TOKEN})*`, // 57-NQ/TW
      `-${TOKEN}(?:-${TOKEN})?`, // 115-TTg, 157-KH-SYT
      '/(?:19|20)\\d{2}(?![/\\d])', // 111/2008
    ].join('|') +
    ')(?![\\p{L}\\p{N}])',
  'gu',
);

/** The end of a running number with what may follow it: elsewhere the pattern, which looks back first, need not be tried. */
const MAY_HOLD = new RegExp(
  `\\d[a-zđ]?(?:\\s?[/‐‑‒–-]\\s{0,2}${CAPITAL}|\\s?/\\s?\\d{2,6}\\s?/\\s?${CAPITAL}|-\\d{4}/${CAPITAL}|/(?:19|20)\\d{2})`,
);

/** Whether a text, however it is cut into stretches, may hold a document number at all. */
export function mayHoldNumbers(text: string): boolean {
  return MAY_HOLD.test(text);
}

/** All document numbers of a stretch of prose. What only looks like one (`222/252`, `24/7`, `05 lớp/TYT`) is left out. */
export function numberCandidates(text: string, known: Vocabulary): NumberCandidate[] {
  const candidates: NumberCandidate[] = [];
  if (!mayHoldNumbers(text)) return candidates;
  for (const { 0: written, index } of text.matchAll(CANDIDATE)) {
    const number = readDocumentNumber(written, known);
    if (number === undefined) continue;
    const before = leadOf(text.slice(Math.max(0, index - 160), index), number, known);
    if (!believable(number, before, text.slice(index + written.length, index + written.length + 40), known)) continue;
    candidates.push({
      start: index,
      end: index + written.length,
      number,
      from: index - before.length,
      ...(before.typeWord === undefined ? {} : { typeWord: before.typeWord }),
      ...(before.name === undefined ? {} : { name: { start: index - before.name.from, end: index - before.name.to } }),
    });
  }
  return candidates;
}

interface Lead {
  readonly typeWord?: string;
  /** `số` stands before the number. */
  readonly announced: boolean;
  /** How many characters before the number belong to the citation. */
  readonly length: number;
  /** A law's name, in characters before the number. */
  readonly name?: { readonly from: number; readonly to: number };
}

/** Reads backwards: `Kế hoạch số`, `các Quyết định: số`, `Luật Tổ chức Chính phủ số`. */
function leadOf(before: string, number: DocumentNumber, known: Vocabulary): Lead {
  const bare = before.replace(/[\s(*_:]*$/u, '');
  const announced = /(?<!\p{L}|(?:mã|hồ sơ|điện thoại|tài khoản|biển)\s)số$/iu.test(bare);
  const head = announced ? bare.slice(0, -2).replace(/[\s(*_:]*$/u, '') : bare;
  // A law is named between its type and its number: `Luật Tổ chức Chính phủ số`.
  const law = number.form === 'law' ? /.*(?<!\p{L})((Bộ luật|Luật|Pháp lệnh)\s[^;:.()]{0,120})$/su.exec(head) : null;
  if (law?.[1] !== undefined && law[2] !== undefined) {
    const to = before.length - head.length;
    const name = { from: to + law[1].length - law[2].length - 1, to };
    return { typeWord: law[2], announced, length: to + law[1].length, name };
  }
  const folded = head.toLowerCase();
  const name = known.typeNames.find((one) => endsWithWord(folded, one.toLowerCase()));
  if (name !== undefined) {
    return { typeWord: head.slice(-name.length), announced, length: before.length - head.length + name.length };
  }
  return { announced, length: announced ? before.length - bare.length + 2 : 0 };
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}$/u.test(text.slice(0, -word.length));
}

/** Letters after a slash are a document's symbol only when something else says so. */
function believable(number: DocumentNumber, lead: Lead, after: string, known: Vocabulary): boolean {
  if ((number.written.match(/\p{Lu}/gu) ?? []).length < 2 && !number.problems.includes('thieu-ky-hieu')) return false;
  const named = lead.typeWord !== undefined;
  if (number.problems.includes('thieu-ky-hieu')) return named && lead.announced;
  // `Đề án 06/CP` is a nickname, not a document.
  if (number.issuer === 'CP' && number.type === undefined) return named && !/đề án/iu.test(lead.typeWord ?? '');
  if (number.problems.includes('thieu-gach-cheo')) return named && lead.announced;
  if (named || (number.type !== undefined && number.issuer !== undefined) || number.form === 'law') return true;
  if (/^\s*,?\s*\(?ngày\s*\d/iu.test(after)) return true;
  const knownIssuer = number.issuer !== undefined && known.issuer(number.issuer) !== undefined;
  return lead.announced ? knownIssuer || number.unit !== undefined : knownIssuer && number.unit !== undefined;
}
