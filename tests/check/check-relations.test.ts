import { describe, expect, test } from 'vitest';
import { checkRelations } from '../../src/check/check-relations.ts';
import { type Finding, hintOf, messageOf } from '../../src/findings/finding.ts';
import { positionAt } from '../../src/source/span.ts';
import { calculatorOf, count, dong, equation, million, percent } from '../support/small-kind.ts';

const files = {
  properties: { tong: count, truc_tuyen: count, truc_tiep: count, ton_ky_truoc: count },
  'x-equations': [equation('3=4+5+6', 'tong == truc_tuyen + truc_tiep + ton_ky_truoc', { why: 'Cột 3 = 4 + 5 + 6' })],
};

function check(schema: object, yaml: string, previous?: string) {
  const calculator = calculatorOf(schema, yaml, previous);
  const { findings, covered } = checkRelations(calculator);
  return {
    codes: findings.map((finding) => finding.rule.code),
    messages: findings.map((finding) => messageOf(finding, 'vi')),
    places: findings.map(({ at }) => positionAt(at.source, at.start)),
    related: findings.map(({ related }) =>
      related.map(({ at, label }) => `${positionAt(at.source, at.start).line} ${label.vi}`),
    ),
    covered: covered.size,
    findings,
  };
}

describe('a sum', () => {
  test('that holds is silent and covers every addend', () => {
    const result = check(files, 'tong: 998\ntruc_tuyen: 770\ntruc_tiep: 5\nton_ky_truoc: 223\n');
    expect(result.codes).toEqual([]);
    expect(result.covered).toBe(4);
  });

  test('with an addend that nobody wrote says so before it proposes another total', () => {
    const zero = equation('3=4+5+6', 'tong == truc_tuyen + truc_tiep + ton_ky_truoc', { missing: 'zero' });
    const hints = (yaml: string) =>
      check({ ...files, 'x-equations': [zero] }, yaml).findings.map((finding) => hintOf(finding, 'vi'));
    expect(hints('tong: 998\ntruc_tiep: 5\nton_ky_truoc: 223\n')[0]).toContain(
      'Chưa ghi truc_tuyen nên tính là 0: nếu có thì ghi thêm; nếu không thì sửa 998 thành 228',
    );
    expect(hints('tong: 999\ntruc_tuyen: 770\ntruc_tiep: 5\nton_ky_truoc: 223\n')[0]).not.toContain('Chưa ghi');
  });

  test('that does not hold is told at the total, with every addend', () => {
    const result = check(files, 'tong: 999\ntruc_tuyen: 770\ntruc_tiep: 5\nton_ky_truoc: 223\n');
    expect(result.codes).toEqual(['so-lieu-mau-thuan']);
    expect(result.messages[0]).toBe('tong ghi 999, nhưng 770 + 5 + 223 = 998.');
    expect(result.places).toEqual([{ line: 1, column: 7 }]);
    expect(result.related).toEqual([['2 truc_tuyen: 770', '3 truc_tiep: 5', '4 ton_ky_truoc: 223']]);
  });

  test('left out is computed and compares nothing', () => {
    const result = check(files, 'truc_tuyen: 770\ntruc_tiep: 5\nton_ky_truoc: 223\n');
    expect(result.codes).toEqual([]);
    expect(result.covered).toBe(0);
  });

  test('with an absent addend is not compared, null is not zero; the author is told what would be left', () => {
    const result = check(files, 'tong: 999\ntruc_tuyen: 770\ntruc_tiep: 5\n');
    expect(result.codes).toEqual(['thieu-mot-so-hang']);
    expect(result.messages[0]).toBe('tong ghi 999, nhưng chưa ghi ton_ky_truoc nên không đối chiếu được tổng này.');
    expect(hintOf(result.findings[0] as Finding, 'vi')).toContain('999 − 770 − 5 = 224. Ghi thêm ton_ky_truoc');
    expect(result.places).toEqual([{ line: 1, column: 7 }]);
    expect(result.related).toEqual([['2 truc_tuyen: 770', '3 truc_tiep: 5']]);
  });

  test('with several absent addends, or one that would be nothing, is left as it is', () => {
    expect(check(files, 'tong: 999\ntruc_tuyen: 770\n').codes).toEqual([]);
    expect(check(files, 'tong: 775\ntruc_tuyen: 770\ntruc_tiep: 5\n').codes).toEqual([]);
  });
});

describe('rounded figures', () => {
  const budget = {
    properties: { dau_nam: million, bo_sung: million, tong: million, da_chi: million, ty_le: percent },
    'x-equations': [equation('tong', 'tong == dau_nam + bo_sung'), equation('ty-le', 'ty_le == da_chi / tong')],
  };

  test('566.418 against 545.918 + 20.499 agrees within rounding', () => {
    const result = check(budget, 'dau_nam: 545918\nbo_sung: 20499\ntong: 566418\n');
    expect(result.findings.map(({ rule, severity }) => [rule.code, severity])).toEqual([
      ['khop-trong-lam-tron', 'info'],
    ]);
    expect(result.messages[0]).toContain('Δ = 1');
  });

  test('75 % of 566.417 is 74,64 %, which is 75 at its digits', () => {
    expect(check(budget, 'tong: 566417\nda_chi: 422801\nty_le: 75\n').codes).toEqual([]);
    expect(check(budget, 'tong: 566417\nda_chi: 422801\nty_le: 74\n').codes).toEqual(['cat-bot-thay-vi-lam-tron']);
    expect(check(budget, 'tong: 566417\nda_chi: 422801\nty_le: 76\n').codes).toEqual(['so-lieu-mau-thuan']);
  });

  test('64,28 for 9/14 was cut off', () => {
    const share = { properties: { a: count, b: count, c: percent }, 'x-equations': [equation('ty-le', 'c == a / b')] };
    const result = check(share, 'a: 9\nb: 14\nc: 64,28\n');
    expect(result.findings.map(({ rule, severity }) => [rule.code, severity])).toEqual([
      ['cat-bot-thay-vi-lam-tron', 'warning'],
    ]);
    expect(result.messages[0]).toContain('64,29%');
  });

  test('0,07 % of 240.117.000.000 names the base that would give it', () => {
    const capital = {
      properties: { dau_nam: dong, bo_sung: dong, giai_ngan: dong, ty_le: percent },
      'x-equations': [equation('ty-le', 'ty_le == giai_ngan / (dau_nam + bo_sung)')],
    };
    const yaml = 'dau_nam: 40.117.000.000\nbo_sung: 200.000.000.000\ngiai_ngan: 28.365.000\nty_le: 0,07\n';
    const result = check(capital, yaml);
    expect(result.codes).toEqual(['so-lieu-mau-thuan']);
    expect(result.messages[0]).toContain('0,01%');
    expect(result.related[0]?.at(-1)).toContain('dau_nam');
  });
});

test('triệu đồng and đồng are converted exactly', () => {
  const schema = {
    properties: { tong: million, a: million, b: dong },
    'x-equations': [equation('tong', 'tong == a + b')],
  };
  expect(check(schema, 'tong: 5\na: 3\nb: 2.000.000\n').codes).toEqual([]);
  expect(check(schema, 'tong: 7\na: 3\nb: 2.000.000\n').codes).toEqual(['so-lieu-mau-thuan']);
});

test('a limit is checked both ways of writing it', () => {
  const schema = (is: string) => ({
    properties: { qua_han: count, xong: count },
    'x-equations': [equation('han', is)],
  });
  expect(check(schema('qua_han <= xong'), 'qua_han: 11\nxong: 40\n').codes).toEqual([]);
  expect(check(schema('qua_han <= xong'), 'qua_han: 41\nxong: 40\n').codes).toEqual(['so-lieu-vuot-gioi-han']);
  expect(check(schema('xong >= qua_han'), 'qua_han: 41\nxong: 40\n').codes).toEqual(['so-lieu-vuot-gioi-han']);
});

describe('lists', () => {
  const row = {
    type: 'object',
    'x-key': 'ma',
    properties: { ma: { type: 'string' }, xong: { type: 'string' }, tong: count },
  };
  const schema = {
    properties: { hang: { type: 'array', items: row }, tong: count, so_hang: count, da_xong: count },
    'x-equations': [
      equation('tong', 'tong == sum(hang.tong)'),
      equation('so-hang', 'so_hang == count(hang)'),
      equation('da-xong', 'da_xong == count(hang[xong == "co"])'),
      equation('ky-truoc', 'tong >= previous.tong'),
    ],
  };
  const yaml = 'hang:\n  - {ma: a, xong: co, tong: 998}\n  - {ma: b, xong: khong, tong: 2460}\n';

  test('sums, counts and filters', () => {
    expect(check(schema, `${yaml}tong: 3458\nso_hang: 2\nda_xong: 1\n`).codes).toEqual([]);
    const result = check(schema, `${yaml}tong: 3459\nso_hang: 3\nda_xong: 2\n`);
    expect(result.messages).toEqual([
      'tong ghi 3.459, nhưng 998 + 2.460 = 3.458.',
      'so_hang ghi 3, nhưng số mục đếm được ở hang là 2.',
      'da_xong ghi 2, nhưng số mục đếm được ở hang là 1.',
    ]);
  });

  test('the previous period', () => {
    expect(check(schema, 'tong: 10\n', 'tong: 11\n').codes).toEqual(['so-lieu-vuot-gioi-han']);
    expect(check(schema, 'tong: 11\n', 'tong: 11\n').codes).toEqual([]);
  });
});

describe('one figure written twice', () => {
  const schema = {
    properties: { a: percent, b: percent, c: million, d: million },
    'x-equations': [equation('a-b', 'a == b'), equation('c-d', 'c + d == d + d')],
  };

  test('with as many digits must be the same', () => {
    expect(check(schema, 'a: 57,57\nb: 57,58\n').codes).toEqual(['so-lieu-mau-thuan']);
    expect(check(schema, 'a: 57,57\nb: 57,57\n').codes).toEqual([]);
  });

  test('with fewer digits is rounded or cut off', () => {
    expect(check(schema, 'a: 58\nb: 57,57\n').codes).toEqual([]);
    expect(check(schema, 'a: 57\nb: 57,57\n').codes).toEqual(['cat-bot-thay-vi-lam-tron']);
  });

  test('two sides that differ are told in the unit that they were written in', () => {
    const result = check(schema, 'c: 10\nd: 20\n');
    expect(result.messages[0]).toBe('10 + 20 = 30 triệu đồng, nhưng 20 + 20 = 40 triệu đồng.');
  });
});

test('a rate over nothing is told', () => {
  const schema = { properties: { a: count, b: count, c: percent }, 'x-equations': [equation('ty-le', 'c == a / b')] };
  const result = check(schema, 'a: 0\nb: 0\nc: 100\n');
  expect(result.codes).toEqual(['chia-cho-khong']);
  expect(result.messages[0]).toBe('Không tính được c: 0 / 0 có mẫu số bằng 0.');
});

describe('arithmetic is printed as people write it', () => {
  const schema = {
    properties: { tong: count, a: count, b: count },
    'x-equations': [equation('tong', 'tong == a + b'), equation('gioi-han', 'a <= 5')],
  };

  test('a negative addend stands in brackets', () => {
    expect(check(schema, 'tong: 145\na: 3\nb: -8\n').messages).toEqual(['tong ghi 145, nhưng 3 + (-8) = -5.']);
  });

  test('a limit that is a number is said once', () => {
    expect(check(schema, 'a: 6\n').messages).toEqual(['a = 6 phải không lớn hơn 5.']);
  });

  test('a tie that was cut off is no sum of rounded figures', () => {
    const rate = { properties: { a: count, b: count, c: percent }, 'x-equations': [equation('c', 'c == a / b')] };
    const result = check(rate, 'a: 1\nb: 8\nc: 12\n');
    expect(result.messages).toEqual([
      'c ghi 12%, tính từ các số đã ghi được 12,5% (Δ = -0,5); khớp trong phạm vi làm tròn.',
    ]);
  });
});
