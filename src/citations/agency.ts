import { foldText, stripDiacritics } from '../text/fold.ts';
import type { CitationFact } from './citation-fact.ts';
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

/** The agency without the office that signs for it: `Chủ tịch Ủy ban nhân dân tỉnh` is the committee. */
function agencyName(text: string): string {
  return plainName(text).replace(OFFICES, '').replace(OFFICES, '');
}

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^van phong chinh phu\b/, 'VPCP'],
  [/^(?:pho )?thu tuong\b/, 'TTG'],
  [/^chinh phu\b/, 'CP'],
  [/^uy ban thuong vu quoc hoi\b/, 'UBTVQH'],
  [/^quoc hoi\b/, 'QH'],
  [/^uy ban nhan dan\b/, 'UBND'],
  [/^hoi dong nhan dan\b/, 'HDND'],
  [/^(?:tinh uy|thanh uy)\b/, 'TU'],
  [/^(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong)\b/, 'TW'],
  [/^ban chi dao\b/, 'BCD'],
];

/** The symbol that an agency's name calls for; undefined when the name says nothing certain. */
export function symbolOfName(name: string): string | undefined {
  const plain = agencyName(name);
  const named = NAMED.find(([pattern]) => pattern.test(plain));
  if (named !== undefined) return named[1];
  const field = FIELDS.find(([, words]) => new RegExp(`^(?:bo|so) ${words}\\b`).test(plain));
  return field === undefined ? undefined : plainSymbol(`${plain.startsWith('bo') ? 'B' : 'S'}${field[0]}`);
}

/** The class of a symbol's agency: `QH13` → QH, `BCĐĐA06CP` → BCD; undefined when it is not one that names are known for. */
export function symbolClass(issuer: string): string | undefined {
  const plain = plainSymbol(issuer);
  if (/^QH\d*$/.test(plain)) return 'QH';
  if (/^UBTVQH\d*$/.test(plain)) return 'UBTVQH';
  if (plain.startsWith('BCD')) return 'BCD';
  if (NAMED.some(([, symbol]) => symbol === plain)) return plain;
  return FIELDS.some(([field]) => plain === plainSymbol(`B${field}`) || plain === plainSymbol(`S${field}`))
    ? plain
    : undefined;
}

/** Could both facts speak of one agency? `UBND tỉnh` and `Chủ tịch UBND tỉnh Kon Tum` yes, `UBND tỉnh` and `UBND huyện` no. */
export function sameAgency(a: CitationFact, b: CitationFact): boolean {
  if (a.issuer === undefined || b.issuer === undefined) return true;
  const [one, other] = [agencyName(a.issuer.text), agencyName(b.issuer.text)];
  return one.startsWith(other) || other.startsWith(one) || levelOf(one) === levelOf(other);
}

/** `huyen`, `xa`, … with the place's name, for committees and councils only; other agencies are told apart by their symbol. */
function levelOf(name: string): string {
  return /^(?:uy ban nhan dan|hoi dong nhan dan) (.+)$/.exec(name)?.[1] ?? '';
}

/** Parts the running numbers of committees of different levels. */
export function levelKey(fact: CitationFact): string {
  if (fact.issuer === undefined) return '';
  return /^(?:huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b/.exec(levelOf(agencyName(fact.issuer.text)))?.[0] ?? '';
}
