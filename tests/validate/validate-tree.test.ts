import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, hintOf, messageOf } from '../../src/findings/finding.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';
import { compileSchema } from '../../src/validate/compile-schema.ts';
import { validateTree } from '../../src/validate/validate-tree.ts';
import { schemaAt, schemaFrom } from '../support/fixtures.ts';

const FOLDER = 'tests/cases/schema';
const lookup = (name: string) => (name === 'phan-chung.schema.json' ? schemaAt(`${FOLDER}/${name}`) : undefined);

function validate(text: string, schema = schemaAt(`${FOLDER}/bao-cao-thu.schema.json`)): Finding[] {
  const { value: tree } = parseYaml(sourceText('q3-2024.yaml', text));
  const { value: compiled, findings } = compileSchema(schema, lookup);
  expect(findings).toEqual([]);
  return tree && compiled ? validateTree(tree, compiled) : [];
}

function against(schema: object, text: string): [string, string][] {
  const found = validate(text, schemaFrom('thu.schema.json', JSON.stringify(schema)));
  return found.map((finding) => [finding.rule.code, textAt(finding.at)]);
}

const HEAD = 'loai: bao-cao-thu\nky: { loai: quy, nam: 2024 }\n';

describe('words', () => {
  test.each([
    [
      'tiep_nhan: { truc_tuyenn: 770, truc_tiep: 5 }\n',
      'Không có khóa "truc_tuyenn" trong "Hồ sơ tiếp nhận".',
      'Có phải là "truc_tuyen"?',
    ],
    [
      'tiep_nhan: { truc_tiep: 5 }\n',
      '"Hồ sơ tiếp nhận" thiếu "truc_tuyen" (Trực tuyến).',
      'Thêm dòng "truc_tuyen: …".',
    ],
    [
      'tiep_nhan: { tong: 5 }\n',
      '"Hồ sơ tiếp nhận" thiếu "truc_tuyen" (Trực tuyến); "truc_tiep" (Trực tiếp).',
      'Thêm dòng "truc_tuyen: …".',
    ],
    ['truc_tuyen: 770\n', 'Không có khóa "truc_tuyen".', 'Khóa này thuộc "Hồ sơ tiếp nhận": kiểm tra thụt lề.'],
    [
      'tiep_nhan: { truc_tuyen: 1, truc_tiep: 1, kinh_gui: [] }\n',
      'Không có khóa "kinh_gui" trong "Hồ sơ tiếp nhận".',
      'Khóa này thuộc "Báo cáo thử": kiểm tra thụt lề.',
    ],
    [
      'kinh_gui: Sở Nội vụ\n',
      '"Kính gửi" cần một danh sách (mỗi mục một dòng bắt đầu bằng "- "), đang là chữ "Sở Nội vụ".',
      'Xuống dòng, thụt vào 2 dấu cách, mỗi dòng một mục "- …".',
    ],
    [
      'tiep_nhan:\n  truc_tuyen:770\n',
      '"Hồ sơ tiếp nhận" cần các khóa thụt vào bên dưới, đang là chữ "truc_tuyen:770".',
      'Thêm một dấu cách sau dấu hai chấm: "khóa: giá trị".',
    ],
    ['ghi_chu: 2024\n', '"Ghi chú" cần chữ, đang là số 2024.', 'Đặt trong ngoặc kép: "2024".'],
    ['khan: có\n', '"Văn bản khẩn" cần true hoặc false, đang là chữ "có".', 'Ghi true hoặc false.'],
    [
      'tiep_nhan: { truc_tuyen: true, truc_tiep: 1 }\n',
      '"Trực tuyến" cần một số, đang là giá trị true.',
      'Ghi bằng chữ số, ví dụ 3.',
    ],
    [
      'ngay:\n',
      '"Ngày văn bản" chưa có giá trị.',
      'Ghi giá trị, hoặc xóa cả dòng nếu chưa có hay muốn cchc tự tính. Số không thì ghi 0.',
    ],
    ['ngay: mai\n', '"Ngày văn bản": "mai" không đúng dạng.', 'Ghi ngày/tháng/năm.'],
  ])('%j', (text, message, hint) => {
    const [finding, ...more] = validate(HEAD + text);
    expect(more).toEqual([]);
    expect([finding && messageOf(finding, 'vi'), finding && hintOf(finding, 'vi')]).toEqual([message, hint]);
  });

  test.each([
    ['quarter', 'qui', 'Có phải là "quy"?'],
    ['unlike all', 'tuần', 'Chọn một trong: quy, thang, 6-thang-dau, nam.'],
  ])('a choice: %s', (_, written, hint) => {
    const [finding] = validate(`loai: bao-cao-thu\nky: { loai: ${written}, nam: 2024 }\n`);
    expect(finding && [messageOf(finding, 'vi'), hintOf(finding, 'vi')]).toEqual([
      `"Loại kỳ": không có lựa chọn "${written}".`,
      hint,
    ]);
  });
});

describe('one finding a place', () => {
  const forms = {
    properties: {
      noi_nhan: {
        anyOf: [
          { type: 'string' },
          { type: 'object', properties: { ten: { type: 'string' } }, required: ['ten'], additionalProperties: false },
        ],
      },
    },
  };

  test.each([
    ['noi_nhan: [1]', [['sai-kieu', 'noi_nhan']]],
    ['noi_nhan: 12', [['sai-kieu', '12']]],
    ['noi_nhan: { ten: 1 }', [['sai-kieu', '1']]],
    ['noi_nhan: { tenn: A }', [['khoa-khong-biet', 'tenn']]],
    ['noi_nhan: {}', [['thieu-khoa', 'noi_nhan']]],
    ['noi_nhan: A', []],
  ])('one of several forms: %s', (text, expected) => {
    expect(against(forms, text)).toEqual(expected);
  });

  test('both forms are named', () => {
    const [finding] = validate('noi_nhan: [1]', schemaFrom('thu.schema.json', JSON.stringify(forms)));
    expect(finding && messageOf(finding, 'vi')).toBe(
      '"noi_nhan" cần chữ hoặc các khóa thụt vào bên dưới, đang là một danh sách.',
    );
  });

  test('one of two keys', () => {
    const schema = {
      properties: { ma: {}, gia_tri: { title: 'Giá trị' }, so_luong: {} },
      required: ['ma'],
      oneOf: [{ required: ['gia_tri'] }, { required: ['so_luong'] }],
      additionalProperties: false,
    };
    expect(against(schema, 'ma: 1\ngia_tri: 1\n')).toEqual([]);
    expect(against(schema, 'ma: 1\ngia_tri: 1\nso_luong: 1\n')).toEqual([['thua-khoa', 'so_luong']]);
    expect(against(schema, 'ma: 1\n')).toEqual([['thieu-khoa', 'ma: 1']]);
    expect(against(schema, 'ma: 1\ngiatri: 1\n')).toEqual([['khoa-khong-biet', 'giatri']]);
    const [finding] = validate('{}\n', schemaFrom('thu.schema.json', JSON.stringify(schema)));
    expect(finding && messageOf(finding, 'vi')).toBe('Thiếu "ma"; một trong "gia_tri" (Giá trị), "so_luong".');
  });

  test('at least one of two keys', () => {
    const schema = { anyOf: [{ required: ['so'] }, { required: ['ngay'] }] };
    expect(against(schema, 'so: 1\nngay: 2\n')).toEqual([]);
    expect(against(schema, 'nam: 1\n')).toEqual([['thieu-khoa', 'nam: 1']]);
  });

  test('a condition and what it demands', () => {
    const schema = JSON.parse(
      '{ "if": { "properties": { "loai": { "const": "quy" } } }, "then": { "required": ["so"] } }',
    );
    expect(against(schema, 'loai: quy\n')).toEqual([['thieu-khoa', 'loai']]);
    expect(against(schema, 'loai: nam\n')).toEqual([]);
  });

  test('a key that the library calls unknown only because its value is wrong', () => {
    const schema = {
      $ref: '#/$defs/chung',
      unevaluatedProperties: false,
      $defs: { chung: { properties: { ten: { type: 'string' }, so: { type: 'integer' } } } },
    };
    expect(against(schema, 'ten: 1\nso: 2\n')).toEqual([['sai-kieu', '1']]);
  });

  test('a pattern that several limits break is told of once', () => {
    expect(against({ properties: { ma: { minLength: 5, pattern: '^[a-z]+$' } } }, 'ma: A1\n')).toEqual([
      ['sai-dang', 'A1'],
    ]);
  });

  test('what has no words of its own is still told', () => {
    expect(against({ properties: { so: { not: { const: 5 } } } }, 'so: 5\n')).toEqual([['khong-theo-luoc-do', 'so']]);
  });

  test('for any source, places are inside the text and none is told of twice', () => {
    const key = fc.constantFrom(
      'loai',
      'ky',
      'nam',
      'so',
      'tiep_nhan',
      'tong',
      'hang',
      'ten',
      'kinh_gui',
      'van_ban',
      'x~y/z',
    );
    const leaf = fc.constantFrom<unknown>(null, true, 12, -1.5, 'quy', 'bao-cao-thu', '1.234', '31/6/2024', '');
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('map')),
      map: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    })).map;
    const compiled = compileSchema(schemaAt(`${FOLDER}/bao-cao-thu.schema.json`), lookup).value;
    if (compiled === undefined) throw new Error('no schema');
    fc.assert(
      fc.property(value, (data) => {
        const source = sourceText('q3-2024.yaml', JSON.stringify(data));
        const tree = parseYaml(source).value;
        const findings = tree === undefined ? [] : validateTree(tree, compiled);
        const places = findings.map(({ at }) => `${at.start}-${at.end}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { at } of findings) expect(at.end).toBeLessThanOrEqual(source.text.length);
        expect(findings.length > 0).toBe(compiled.check(data).length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('schemas that can not be used', () => {
  test('a reference to a file that is not there, at the reference', () => {
    const schema = schemaFrom('thu.schema.json', '{"properties": {"a": {"$ref": "chng.schema.json#/$defs/so"}}}');
    const { value, findings } = compileSchema(schema, lookup);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => [finding.rule.code, textAt(finding.at)])).toEqual([
      ['luoc-do-tham-chieu-sai', '"chng.schema.json#/$defs/so"'],
    ]);
  });

  test.each([
    ['an unknown keyword', '{"x-unknown": 1}'],
    ['a pattern that is none', '{"pattern": "["}'],
    ['a reference into nothing', '{"$ref": "#/$defs/khong_co"}'],
    ['a type that is none', '{"type": "so"}'],
  ])('%s', (_, text) => {
    const { value, findings } = compileSchema(schemaFrom('thu.schema.json', text), lookup);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.rule.code)).toEqual(['luoc-do-khong-dung-duoc']);
  });
});
