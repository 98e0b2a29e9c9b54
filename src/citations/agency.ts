import { foldText, stripDiacritics } from '../text/fold.ts';
import type { CitationFact, Piece } from './citation-fact.ts';
import { FIELDS, plainSymbol } from './known.ts';

const OFFICES =
  /^(?:quyen |pho )?(?:chu tich nuoc(?= )|chu tich|bo truong chu nhiem|bo truong|thu truong|giam doc|chu nhiem|ban thuong vu|thuong truc|ban chap hanh dang bo|ban can su dang) /;

/** An agency's name for comparing: folded, without marks, abbreviations written out. */
function plainName(text: string): string {
  return stripDiacritics(foldText(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:ubnd|u b n d)\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\btp\b/g, 'thanh pho')
    .trim();
}

/** Names that were read: every check asks for them, and a register's serve all reports that cite from it. */
const names = new WeakMap<Piece, string>();

/** The agency without the office that signs for it: `Chủ tịch Ủy ban nhân dân tỉnh` is the committee. */
function agencyName(issuer: Piece): string {
  const name = names.get(issuer) ?? plainName(issuer.text).replace(OFFICES, '').replace(OFFICES, '');
  names.set(issuer, name);
  return name;
}

const NAMED: readonly (readonly [words: readonly string[], symbol: string])[] = [
  [['van phong chinh phu'], 'VPCP'],
  [['thu tuong', 'pho thu tuong'], 'TTG'],
  [['chinh phu'], 'CP'],
  [['uy ban thuong vu quoc hoi'], 'UBTVQH'],
  [['quoc hoi'], 'QH'],
  [['uy ban nhan dan'], 'UBND'],
  [['hoi dong nhan dan'], 'HDND'],
  [['tinh uy', 'thanh uy'], 'TU'],
  [['bo chinh tri', 'ban bi thu', 'ban chap hanh trung uong', 'trung uong'], 'TW'],
  [['ban chi dao'], 'BCD'],
  [['thanh tra chinh phu'], 'TTCP'],
  [['ngan hang nha nuoc'], 'NHNN'],
  [['kiem toan nha nuoc'], 'KTNN'],
  [['uy ban dan toc'], 'UBDT'],
  [['bao hiem xa hoi viet nam'], 'BHXH'],
];

function beginsWith(name: string, words: string): boolean {
  return name.startsWith(words) && (name.length === words.length || name[words.length] === ' ');
}

/** The symbol that an agency's name calls for; undefined when the name says nothing certain. */
export function symbolOfName(issuer: Piece): string | undefined {
  const plain = agencyName(issuer);
  const named = NAMED.find(([names]) => names.some((words) => beginsWith(plain, words)));
  if (named !== undefined) return named[1];
  if (!/^[bs]o /.test(plain)) return undefined;
  const field = FIELDS.find(([, words]) => beginsWith(plain.slice(3), words));
  return field === undefined ? undefined : plainSymbol(`${plain.startsWith('bo') ? 'B' : 'S'}${field[0]}`);
}

const OF_FIELDS = new Set(FIELDS.flatMap(([field]) => [plainSymbol(`B${field}`), plainSymbol(`S${field}`)]));

/** The class of a symbol's agency: `QH13` → QH, `BCĐĐA06CP` → BCD; undefined when it is not one that names are known for. */
export function symbolClass(issuer: string): string | undefined {
  const plain = plainSymbol(issuer);
  if (/^QH\d*$/.test(plain)) return 'QH';
  if (/^UBTVQH\d*$/.test(plain)) return 'UBTVQH';
  if (plain.startsWith('BCD')) return 'BCD';
  if (NAMED.some(([, symbol]) => symbol === plain)) return plain;
  return OF_FIELDS.has(plain) ? plain : undefined;
}

/** Whether letters are the first ones of an agency's name: `CT` of `Cục Thuế`, `BCT` of `Bộ Chính trị`. */
export function areInitials(letters: string, name: string): boolean {
  const initials = stripDiacritics(name)
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0))
    .join('');
  return plainSymbol(initials).startsWith(plainSymbol(letters));
}

/** Could both facts speak of one agency? `UBND tỉnh` and `Chủ tịch UBND tỉnh Kon Tum` yes, `UBND tỉnh` and `UBND huyện` no. */
export function sameAgency(a: CitationFact, b: CitationFact): boolean {
  if (a.issuer === undefined || b.issuer === undefined) return true;
  const [one, other] = [agencyName(a.issuer), agencyName(b.issuer)];
  return one.startsWith(other) || other.startsWith(one) || levelOf(one) === levelOf(other);
}

/** Organs that sign under one symbol, `TW`. */
const OF_THE_CENTRE = ['bo chinh tri', 'ban bi thu', 'ban chap hanh trung uong'] as const;

/** Do the facts name two agencies that one document can't have? `Bộ Chính trị` and `Ban Bí thư`, `UBND tỉnh` and `UBND huyện`. */
export function namesTwoAgencies(a: CitationFact, b: CitationFact): boolean {
  if (a.issuer === undefined || b.issuer === undefined) return false;
  if (!sameAgency(a, b)) return true;
  const [one, other] = [a.issuer, b.issuer].map((issuer) =>
    OF_THE_CENTRE.find((organ) => beginsWith(agencyName(issuer), organ)),
  );
  return one !== undefined && other !== undefined && one !== other;
}

/** `huyen`, `xa`, … with the place's name, for committees and councils only; other agencies are told apart by their symbol. */
function levelOf(name: string): string {
  return /^(?:uy ban nhan dan|hoi dong nhan dan) (.+)$/.exec(name)?.[1] ?? '';
}

/** Parts the running numbers of committees of different levels. */
export function levelKey(fact: CitationFact): string {
  if (fact.issuer === undefined) return '';
  return /^(?:huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b/.exec(levelOf(agencyName(fact.issuer)))?.[0] ?? '';
}
