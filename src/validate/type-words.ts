import type { Words } from '../findings/finding.ts';
import { UNSPACED_KEY } from '../parse/swallowed-lines.ts';
import type { Node } from '../parse/tree.ts';
import { firstOf, type SchemaPart } from './schema-parts.ts';

/** What a place wants, in an author's words: a figure or a date rather than a number or a string. */
export function wantedWords(types: readonly string[], parts: readonly SchemaPart[]): Words {
  const special = SPECIAL.find(([keyword]) => firstOf(parts, keyword) !== undefined)?.[1];
  if (special !== undefined) return special;
  const words = types.filter((type) => type !== 'null').map((type) => TYPES[type] ?? { vi: type, en: type });
  const unique = words.filter((word, index) => words.findIndex((other) => other.vi === word.vi) === index);
  return {
    vi: unique.map((word) => word.vi).join(' hoặc '),
    en: unique.map((word) => word.en).join(' or '),
  };
}

/** What stands there. */
export function readWords(node: Node): Words {
  if (node.type === 'map') return { vi: 'một nhóm khóa', en: 'a group of keys' };
  if (node.type === 'list') return { vi: 'một danh sách', en: 'a list' };
  const written = shortened(node.written);
  if (typeof node.value === 'number') return { vi: `số ${written}`, en: `the number ${written}` };
  if (typeof node.value === 'boolean') return { vi: `giá trị ${written}`, en: `the value ${written}` };
  return { vi: `chữ "${written}"`, en: `the text "${written}"` };
}

/** What to do, for the mistakes that authors make. */
export function typeTodo(node: Node, types: readonly string[]): Words | undefined {
  const wants = (type: string): boolean => types.includes(type);
  if (node.type === 'scalar') {
    if (wants('string') && !wants('number') && !wants('integer')) {
      return { vi: `Đặt trong ngoặc kép: "${node.written}".`, en: `Put it in quotes: "${node.written}".` };
    }
    if (wants('object')) return UNSPACED_KEY.test(node.written) ? SPACE_AFTER_COLON : LINES_OF_KEYS;
    if (wants('array')) return LINES_OF_ITEMS;
    if (wants('boolean')) return { vi: 'Ghi true hoặc false.', en: 'Write true or false.' };
    if (node.quoted && /^[0-9]+$/.test(node.written)) return { vi: 'Bỏ ngoặc kép.', en: 'Remove the quotes.' };
    return { vi: 'Ghi bằng chữ số, ví dụ 3.', en: 'Write it in digits, e.g. 3.' };
  }
  if (wants('array')) return { vi: 'Thêm "- " trước mỗi mục.', en: 'Put "- " before each item.' };
  if (wants('object')) return { vi: 'Bỏ dấu "- " ở đầu dòng.', en: 'Remove the "- " at the start of the line.' };
  return { vi: 'Ghi giá trị ngay sau dấu hai chấm.', en: 'Write the value right after the colon.' };
}

/** At most 40 letters of a text, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}

const SPECIAL: readonly (readonly [string, Words])[] = [
  ['x-unit', { vi: 'một số', en: 'a number' }],
  ['x-date', { vi: 'một ngày (27/12/2023)', en: 'a date (27/12/2023)' }],
  ['x-citation', { vi: 'mã của một văn bản trong sổ đăng ký', en: 'the id of a document of the register' }],
];

const TYPES: Readonly<Record<string, Words>> = {
  object: { vi: 'các khóa thụt vào bên dưới', en: 'keys, indented below it' },
  array: {
    vi: 'một danh sách (mỗi mục một dòng bắt đầu bằng "- ")',
    en: 'a list (one item a line, starting with "- ")',
  },
  string: { vi: 'chữ', en: 'a text' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  number: { vi: 'một số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
};

const SPACE_AFTER_COLON: Words = {
  vi: 'Thêm một dấu cách sau dấu hai chấm: "khóa: giá trị".',
  en: 'Put a space after the colon: "key: value".',
};

const LINES_OF_KEYS: Words = {
  vi: 'Xuống dòng, thụt vào 2 dấu cách, mỗi dòng một "khóa: giá trị".',
  en: 'Break the line, indent by 2 spaces, and write one "key: value" a line.',
};

const LINES_OF_ITEMS: Words = {
  vi: 'Xuống dòng, thụt vào 2 dấu cách, mỗi dòng một mục "- …".',
  en: 'Break the line, indent by 2 spaces, and write one item "- …" a line.',
};
