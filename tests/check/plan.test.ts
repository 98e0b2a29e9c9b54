import { describe, expect, test } from 'vitest';
import { compilerOver } from '../support/examples.ts';
import { kindFiles, messages, officeOf, told } from '../support/office.ts';
import { count, equation, percent } from '../support/small-kind.ts';

const relation = (is: string, more: object = {}) => equation('du-an', is, { why: 'Theo kế hoạch.', ...more });

const BR_VT = 'examples/so-y-te-ba-ria-vung-tau';

describe('the third quarter of 2024 against the plan of 2023', () => {
  /** The shipped report, linked with the shipped plan, its 88 % replaced. */
  function against(rate: string) {
    const compiler = compilerOver();
    const text = compiler.check(`${BR_VT}/q3-2024.yaml`).report?.root.span.source.text ?? '';
    const linked = text.replace('\nky_truoc:', '\nke_hoach: kh-dvctt-2023.yaml\nky_truoc:').replace(/ty_le: 88 /, rate);
    const path = `${BR_VT}/q3-2024-theo-ke-hoach.yaml`;
    const { findings } = compilerOver(new Map([[path, linked]])).check(path);
    return findings.filter(({ rule }) => rule.code.startsWith('chi-tieu'));
  }

  test('88 % surpasses the 50 % by 38 percentage points', () => {
    const findings = against('ty_le: 88 ');
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info', 'info']);
    expect(messages(findings)).toContain(
      'Đạt chỉ tiêu đến 30/11/2023: Tỷ lệ đạt (dot_pha.ho_so_tu_xa.ty_le) 88%, chỉ tiêu tối thiểu 50%, hơn 38 điểm phần trăm.',
    );
  });

  test('49,5 % would miss it by half a point, with a warning that names the target', () => {
    const [missed] = against('ty_le: "49,5" ').filter(({ severity }) => severity === 'warning');
    expect(missed?.rule.code).toBe('chi-tieu-chua-dat');
    expect(missed === undefined ? [] : messages([missed])).toEqual([
      'Chưa đạt chỉ tiêu đến 30/11/2023: Tỷ lệ đạt (dot_pha.ho_so_tu_xa.ty_le) 49,5%, chỉ tiêu tối thiểu 50%, còn cách 0,5 điểm phần trăm.',
    ]);
    expect(missed?.related.map(({ at }) => at.source.path)).toEqual([`${BR_VT}/kh-dvctt-2023.yaml`]);
  });
});

const item = {
  type: 'object',
  'x-unique': ['ma', 'nam'],
  'x-target': {
    indicator: 'ma',
    year: 'nam',
    comparison: 'dau',
    values: ['gia_tri', 'so_luong'],
    figure: 'so_lieu',
    aspiration: 'phan_dau',
  },
  properties: {
    ma: { type: 'string' },
    nam: { type: 'integer' },
    dau: { type: 'string' },
    gia_tri: { type: ['number', 'string'], 'x-unit': 'percent' },
    so_luong: count,
    so_lieu: { type: 'string' },
    phan_dau: { type: 'boolean' },
  },
};
const period = { $ref: 'common.schema.json#/$defs/ky' };
const file = { type: 'string' };
const plan = kindFiles('ke-hoach-dau-tu', {
  properties: { loai: file, ky: period, so_du_an: count, chi_tieu: { type: 'array', items: item } },
});
const report = (more: object = {}) =>
  kindFiles('bao-cao-dau-tu', {
    properties: {
      loai: file,
      ky: period,
      ke_hoach: file,
      du_an: count,
      giai_ngan: percent,
      nhom: { type: 'object', properties: { khoi_cong: count } },
    },
    ...more,
  });

function office(targets: string, figures: string, kind: Record<string, string> = report()) {
  return officeOf({
    ...plan,
    ...kind,
    'kh-2024.yaml': `loai: ke-hoach-dau-tu\nky: { loai: nam, nam: 2024 }\nso_du_an: 4\nchi_tieu:\n${targets}`,
    'q3.yaml': `loai: bao-cao-dau-tu\nky: { loai: quy, so: 3, nam: 2024 }\nke_hoach: kh-2024.yaml\n${figures}`,
  }).check('q3.yaml').findings;
}

const target = (fields: string) => `  - { ma: giai-ngan, so_lieu: giai_ngan, ${fields} }\n`;

describe('a target', () => {
  test.each([
    ['nam: 2024, dau: ">=", gia_tri: 90', 'giai_ngan: 90', 'info chi-tieu-dat'],
    ['nam: 2024, dau: ">", gia_tri: 90', 'giai_ngan: 90', 'warning chi-tieu-chua-dat'],
    ['nam: 2024, dau: "=", gia_tri: 90', 'giai_ngan: 91', 'info chi-tieu-dat'],
    ['nam: 2024, dau: "=", gia_tri: 90', 'giai_ngan: 89,9', 'warning chi-tieu-chua-dat'],
    ['nam: 2024, dau: "<=", gia_tri: 5', 'giai_ngan: 5', 'info chi-tieu-dat'],
    ['nam: 2024, dau: "<", gia_tri: 5', 'giai_ngan: 5', 'warning chi-tieu-chua-dat'],
    ['nam: 2023, dau: ">=", gia_tri: 90', 'giai_ngan: 80', 'warning chi-tieu-chua-dat'],
    ['nam: 2025, dau: ">=", gia_tri: 90', 'giai_ngan: 80', 'info chi-tieu-chua-dat'],
    ['nam: 2024, dau: ">=", gia_tri: 90, phan_dau: true', 'giai_ngan: 80', 'info chi-tieu-chua-dat'],
  ])('{ %s } with %s is %s', (fields, figures, expected) => {
    expect(told(office(target(fields), `${figures}\n`))).toEqual([`q3.yaml:4 ${expected}`]);
  });

  test('of the year in force counts, of several for one indicator', () => {
    const several = [2022, 2023, 2025, 2030].map((year) => target(`nam: ${year}, dau: ">=", gia_tri: ${year - 1950}`));
    expect(messages(office(several.join(''), 'giai_ngan: 80\n'))).toEqual([
      'Đạt chỉ tiêu đến 2023: giai_ngan 80%, chỉ tiêu tối thiểu 73%, hơn 7 điểm phần trăm.',
    ]);
    const later = several.slice(2).join('');
    expect(messages(office(later, 'giai_ngan: 80\n'))[0]).toContain('đến 2025');
  });

  test('whose figure the report does not give is not compared', () => {
    expect(office(target('nam: 2024, dau: ">=", gia_tri: 90'), 'du_an: 4\n')).toEqual([]);
  });

  test('that names a figure which the kind does not know is told in the plan', () => {
    const wrong = '  - { ma: giai-ngan, nam: 2024, dau: ">=", gia_tri: 90, so_lieu: giai_ngann }\n';
    const findings = office(wrong, 'giai_ngan: 80\n');
    expect(told(findings)).toEqual(['kh-2024.yaml:5 warning chi-tieu-so-lieu-khong-co']);
    expect(findings.map(({ args }) => args)).toEqual([
      { path: 'giai_ngann', kind: 'bao-cao-dau-tu', nearest: 'giai_ngan' },
    ]);
  });

  test('in another unit than its figure is an error in the plan', () => {
    const wrong = '  - { ma: du-an, nam: 2024, dau: ">=", gia_tri: 90, so_lieu: nhom.khoi_cong }\n';
    expect(told(office(wrong, 'nhom: { khoi_cong: 3 }\n'))).toEqual(['kh-2024.yaml:5 error chi-tieu-khac-don-vi']);
    const right = '  - { ma: du-an, nam: 2024, dau: ">=", so_luong: 4, so_lieu: nhom.khoi_cong }\n';
    expect(messages(office(right, 'nhom: { khoi_cong: 3 }\n'))).toEqual([
      'Chưa đạt chỉ tiêu đến 2024: nhom.khoi_cong 3, chỉ tiêu tối thiểu 4, còn cách 1.',
    ]);
  });
});

describe('relations with a plan', () => {
  const level = target('nam: 2024, dau: ">=", gia_tri: 90');

  test('prove what is given and compute what is not', () => {
    const kind = report({ 'x-equations': [relation('du_an == plan.so_du_an')] });
    expect(office(level, 'du_an: 4\n', kind)).toEqual([]);
    expect(messages(office(level, 'du_an: 5\n', kind))).toEqual(['du_an ghi 5, nhưng so_du_an của kh-2024.yaml là 4.']);
  });

  test('that the linked kind of plan can not answer are told at the link', () => {
    const kind = report({ 'x-equations': [relation('du_an == plan.so_du_ann')] });
    const findings = office(level, 'du_an: 5\n', kind);
    expect(told(findings)).toEqual(['q3.yaml:3 error ke-hoach-khong-khop']);
    expect(findings[0]?.related.map(({ at }) => at.source.path)).toEqual(['schemas/bao-cao-dau-tu.schema.json']);
  });

  test('are held to their units', () => {
    const kind = report({ 'x-equations': [relation('giai_ngan <= plan.so_du_an')] });
    const findings = office(level, 'giai_ngan: 95\n', kind);
    expect(told(findings)).toEqual(['q3.yaml:3 error ke-hoach-khong-khop']);
    expect(messages(findings)[0]).toContain('một bên là tỷ lệ, bên kia là số lượng');
  });

  test('that name the kind of plan are at fault themselves', () => {
    const named = { plan: 'ke-hoach-dau-tu' };
    const kind = report({ 'x-equations': [relation('du_an == plan.so_du_ann', named)] });
    expect(told(office(level, 'du_an: 5\n', kind))).toEqual([
      'schemas/bao-cao-dau-tu.schema.json:56 error dang-thuc-truong-khong-co',
    ]);
  });

  test('that name another kind of plan are left out', () => {
    const kind = report({
      'x-equations': [relation('du_an == plan.tien_do.tong', { plan: 'ke-hoach-cchc' })],
    });
    expect(office(level, 'du_an: 5\n', kind)).toEqual([]);
  });
});
