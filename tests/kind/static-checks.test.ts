import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/findings/finding.ts';
import { checkNamedPlans } from '../../src/kind/check-named-plans.ts';
import { count, equation, kindOf, million, percent } from '../support/small-kind.ts';

const date = { type: 'string', 'x-date': true };
const task = {
  type: 'object',
  'x-task': { deadline: 'han', done: 'hoan_thanh' },
  properties: { ten: { type: 'string' }, muc: { type: 'string', enum: ['cao', 'thap'] }, han: date, hoan_thanh: date },
};

function told(schema: object): string[] {
  return kindOf(schema).findings.map((finding) => messageOf(finding, 'vi'));
}

describe('a filter', () => {
  const withFilter = (filter: string) => ({
    properties: { viec: { type: 'array', items: task }, so: count, tong: count },
    'x-equations': [equation('so', `so == count(viec[${filter}])`)],
  });

  test.each(['tinh_trang == "xong-dung-han"', 'muc == "cao" && tinh_trang != "qua-han"', 'ten == "Rà soát"'])(
    'by what the items have is right: %s',
    (filter) => {
      expect(told(withFilter(filter))).toEqual([]);
    },
  );

  test.each([
    ['tinh_trangg == "qua-han"', 'Đẳng thức gọi "viec[…] tinh_trangg" nhưng lược đồ không có "tinh_trangg" ở đó.'],
    [
      'tinh_trang == "xong"',
      'tinh_trang không bao giờ là "xong"; các giá trị: xong-dung-han, xong-qua-han, dang-thuc-hien, qua-han, chua-bat-dau.',
    ],
    ['muc == "cao" || muc == "vua"', 'muc không bao giờ là "vua"; các giá trị: cao, thap.'],
  ])('that can never be true is told: %s', (filter, message) => {
    expect(told(withFilter(filter))).toEqual([message]);
  });

  test('asks for the state of tasks only', () => {
    const { 'x-task': _, ...noTask } = task;
    const schema = withFilter('tinh_trang == "qua-han"');
    const plain = { ...schema, properties: { ...schema.properties, viec: { type: 'array', items: noTask } } };
    expect(told(plain)).toHaveLength(1);
  });

  test('needs a list', () => {
    const schema = {
      properties: { nhom: { type: 'object', properties: { ten: { type: 'string' } } }, so: count },
      'x-equations': [equation('so', 'so == count(nhom[ten == "y"])')],
    };
    expect(told(schema)).toEqual(['"nhom[…]" không phải danh sách nên không lọc được.']);
  });
});

describe('the keys that a keyword names', () => {
  const inList = (item: object) => ({ properties: { muc: { type: 'array', items: { type: 'object', ...item } } } });
  const target = {
    'x-target': { indicator: 'ma', year: 'nam', comparison: 'dau', values: ['gia_tri'], figure: 'so_lieu' },
    properties: {
      ma: { type: 'string' },
      nam: { type: 'integer' },
      dau: { type: 'string' },
      gia_tri: percent,
      so_lieu: { type: 'string' },
    },
  };

  test('exist and fit', () => {
    expect(told(inList(target))).toEqual([]);
    expect(told(inList(task))).toEqual([]);
    expect(told(inList({ 'x-unique': ['ma'], properties: { ma: { type: 'string' } } }))).toEqual([]);
    const cited = { type: 'array', items: { type: 'string', 'x-citation': true, 'x-in-period': true } };
    expect(told({ properties: { ngay: { ...date, 'x-in-period': true }, van_ban: cited } })).toEqual([]);
  });

  test.each([
    [{ ...task, 'x-task': { done: 'xong' } }, 'x-task: khóa "xong" không có trong đối tượng này.'],
    [{ ...task, 'x-task': { done: 'ten' } }, 'x-task: khóa "ten" không phải một ngày (x-date).'],
    [
      { ...task, properties: { ...task.properties, tinh_trang: { type: 'string' } } },
      'x-task: khóa "tinh_trang" do cchc tính từ các ngày, lược đồ không được khai.',
    ],
    [
      { ...target, 'x-target': { ...target['x-target'], values: ['ma'] } },
      'x-target: khóa "ma" không phải số liệu (x-unit).',
    ],
    [
      { ...target, 'x-target': { ...target['x-target'], figure: 'gia_tri' } },
      'x-target: khóa "gia_tri" không phải chữ hay số thường.',
    ],
    [{ 'x-unique': ['ma'], properties: {} }, 'x-unique: khóa "ma" không có trong đối tượng này.'],
    [
      { properties: { ten: { type: 'string', 'x-in-period': true } } },
      'x-in-period: khóa "ten" không phải một ngày (x-date) hay một văn bản (x-citation).',
    ],
  ])('are told where they do not: %#', (item, message) => {
    expect(told(inList(item))).toEqual([message]);
  });
});

describe('a relation that names a kind of plan', () => {
  const plan = JSON.stringify({ properties: { so_nhiem_vu: count, ty_le: percent } });
  const schema = (is: string, name: string) => ({
    properties: { so: count },
    'x-equations': [equation('so', is, { plan: name, why: 'Theo kế hoạch.' })],
  });
  const faults = (is: string, name = 'ke-hoach-nho') => {
    const { kind } = kindOf(schema(is, name), { 'schemas/ke-hoach-nho.schema.json': plan });
    return kind === undefined ? undefined : checkNamedPlans(kind).map(({ rule }) => rule.code);
  };

  test.each([
    ['so == plan.so_nhiem_vu', []],
    ['so == plan.so_nhiem_vuu', ['dang-thuc-truong-khong-co']],
    ['so == plan.ty_le', ['dang-thuc-khac-don-vi']],
  ])('is held to that kind without a source: %s', (is, codes) => {
    expect(faults(is)).toEqual(codes);
  });

  test('must name one that there is', () => {
    expect(faults('so == plan.so_nhiem_vu', 'ke-hoach-nhoo')).toEqual(['luoc-do-tham-chieu-sai']);
  });
});

describe('a count beside money or days only says of how many', () => {
  const day = { type: ['number', 'string'], 'x-unit': 'day' };
  const faultsOf = (is: string) =>
    kindOf({
      properties: { so_may: count, so_lop: count, don_gia: million, thanh_tien: million, so_ngay: day, ngay_cong: day },
      'x-equations': [equation('tinh', is)],
    }).findings.map(({ rule }) => rule.code);

  test.each([
    'thanh_tien == so_may * don_gia',
    'don_gia == thanh_tien / so_may',
    'ngay_cong == so_lop * so_ngay',
    'so_ngay == ngay_cong / so_lop',
    'so_may == so_lop * so_lop',
  ])('%s', (is) => {
    expect(faultsOf(is)).toEqual([]);
  });

  test.each(['thanh_tien == so_may + don_gia', 'so_may == thanh_tien / so_lop', 'thanh_tien == so_ngay * so_may'])(
    'and %s stays a fault',
    (is) => {
      expect(faultsOf(is)).toEqual(['dang-thuc-khac-don-vi']);
    },
  );
});

test('where a relation breaks off is told without the words of its parser', () => {
  const { findings } = kindOf({ properties: { tong: count }, 'x-equations': [equation('tong', 'tong == == 3')] });
  expect(findings.map((finding) => messageOf(finding, 'vi'))).toEqual([
    'Không đọc được "tong == == 3": sai cú pháp ở ký tự thứ 9.',
  ]);
});
