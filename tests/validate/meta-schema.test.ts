import { describe, expect, test } from 'vitest';
import metaSchema from '../../schemas/kind.meta.schema.json' with { type: 'json' };
import { hintOf } from '../../src/findings/finding.ts';
import { UNIT_NAMES } from '../../src/numbers/unit.ts';
import { textAt } from '../../src/source/span.ts';
import { checkSchemaFile } from '../../src/validate/meta-schema.ts';
import { announced } from '../support/expectations.ts';
import { filesOf, schemaAt, schemaFrom } from '../support/fixtures.ts';

const KIND = `{
  "title": "Báo cáo thử",
  "type": "object",
  "properties": {
    "tong": { "type": ["integer", "string"], "x-unit": "count", "x-rounded": 0 },
    "ngay": { "type": "string", "pattern": "^[0-9/]+$", "x-date": true },
    "hang": { "type": "array", "items": { "type": "object", "x-key": "ten", "additionalProperties": { "type": "string" } } }
  },
  "additionalProperties": false,
  "x-equations": [{ "id": "tong", "is": "tong == 1", "missing": "skip", "why": "Theo biểu." }],
  "x-document": { "type": "BÁO CÁO", "symbol": "BC", "subject": "thử", "phrase": "chưa phát sinh", "tables": true },
  "x-outline": [{ "id": "phan_i", "title": "Chung", "sections": [{ "id": "mot", "title": "Một", "as": "item" }] }]
}
`;

function found(text: string) {
  return checkSchemaFile(schemaFrom('bao-cao-thu.schema.json', text)).map((finding) => [
    finding.rule.code,
    textAt(finding.at),
    hintOf(finding, 'vi'),
  ]);
}

describe('a kind is checked as its sources are', () => {
  test('a good one is silent', () => {
    expect(found(KIND)).toEqual([]);
  });

  test.each([
    ['"x-equations"', '"x-equation"', 'khoa-khong-biet', '"x-equation"', 'x-equations'],
    ['"x-unit"', '"x-units"', 'khoa-khong-biet', '"x-units"', 'x-unit'],
    ['"x-key"', '"x-keys"', 'khoa-khong-biet', '"x-keys"', 'x-key'],
    ['"x-outline"', '"x-out-line"', 'khoa-khong-biet', '"x-out-line"', 'x-outline'],
    ['"missing": "skip"', '"missing": "skp"', 'gia-tri-ngoai-danh-muc', '"skp"', 'skip'],
    ['"missing"', '"mising"', 'khoa-khong-biet', '"mising"', 'missing'],
    ['"count"', '"counts"', 'gia-tri-ngoai-danh-muc', '"counts"', 'count'],
    ['"x-rounded": 0', '"x-rounded": "0"', 'sai-kieu', '"0"', 'ngoặc kép'],
    ['"tables": true', '"tables": "true"', 'sai-kieu', '"true"', ''],
    ['"x-date": true', '"x-date": false', 'gia-tri-ngoai-danh-muc', 'false', 'true'],
    ['{ "type": "string" }', '{ "tpye": "string" }', 'khoa-khong-biet', '"tpye"', 'type'],
    ['"array"', '"aray"', 'gia-tri-ngoai-danh-muc', '"aray"', 'array'],
    ['["integer", "string"]', '["integer", "strng"]', 'gia-tri-ngoai-danh-muc', '"strng"', 'string'],
    ['"as": "item"', '"as": "itm"', 'gia-tri-ngoai-danh-muc', '"itm"', 'item'],
    ['"ngay":', '"ngày":', 'ten-khoa-sai-dang', '"ngày"', 'không dấu'],
    ['"additionalProperties": false', '"additionalProperties": "no"', 'sai-kieu', '"no"', ''],
    ['^[0-9/]+$', '^[0-9/+$', 'sai-dang', '"^[0-9/+$"', 'Invalid regular expression'],
    [', "why": "Theo biểu."', '', 'thieu-khoa', '{', 'why'],
    [', "symbol": "BC"', '', 'thieu-khoa', '"x-document"', 'symbol'],
  ])('%s → %s', (right, wrong, code, place, hint) => {
    expect(KIND).toContain(right);
    const [first, ...more] = found(KIND.replace(right, wrong));
    expect(more).toEqual([]);
    expect(first?.[0]).toBe(code);
    expect(first?.[1]?.startsWith(place)).toBe(true);
    expect(first?.[2]).toContain(hint);
  });

  test('a kind with an outline is a document, and the other way round', () => {
    expect(found(KIND.replace(/ {2}"x-outline".*\n/, '').replace('"tables": true },', '"tables": true }'))).toEqual([
      ['thieu-khoa', '{', 'Thêm dòng "x-outline: …".'],
    ]);
  });

  test.each(filesOf('schemas', '.schema.json').filter((name) => !/^(findings|kind\.meta)\./.test(name)))(
    'the built-in %s',
    (name) => {
      const file = schemaAt(`schemas/${name}`);
      expect(announced(file.source, [...file.findings, ...checkSchemaFile(file)])).toEqual([]);
    },
  );

  test('the meta-schema knows the units that the arithmetic knows', () => {
    expect(metaSchema.$defs.keywords.properties['x-unit'].enum).toEqual([...UNIT_NAMES]);
  });
});
