import { describe, expect, test } from 'vitest';
import { checkNarrative } from '../../src/check/check-narrative.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { textAt } from '../../src/source/span.ts';
import { calculatorOf, count, equation, percent } from '../support/small-kind.ts';

const share = {
  type: 'object',
  properties: { tu_so: count, mau_so: count, ty_le: percent },
  'x-equations': [equation('ty-le', 'ty_le == tu_so / mau_so')],
};
const schema = { properties: { suc_khoe: share, tu_xa: share, lop: count } };
const yaml = `suc_khoe: { tu_so: 1.072.019, mau_so: 1.178.041, ty_le: 91 }
tu_xa: { tu_so: 222, mau_so: 252 }
lop: 6
`;

function check(narrative: string, data = yaml) {
  return checkNarrative(sourceText('q3.noi-dung.md', narrative), calculatorOf(schema, data)).map((finding) => ({
    code: finding.rule.code,
    text: textAt(finding.at),
    message: messageOf(finding, 'vi'),
    hint: hintOf(finding, 'vi'),
  }));
}

describe('a percentage typed beside a figure of the data', () => {
  test.each([
    'Đã lập {{suc_khoe.tu_so}} hồ sơ, đạt 95% dân số.',
    'Đã lập 1.072.019 hồ sơ, đạt 95% dân số.',
    'Tỷ lệ {{suc_khoe.ty_le}}, tức 95%.',
  ])('contradicts it: %s', (narrative) => {
    const told = check(narrative).find(({ code }) => code === 'loi-van-trai-so-lieu');
    expect(told?.text).toBe('95%');
    expect(told?.message).toContain('suc_khoe.ty_le là 91%');
  });

  test.each([
    'Đã lập {{suc_khoe.tu_so}} hồ sơ, đạt 91% dân số.',
    'Đã lập {{suc_khoe.tu_so}} hồ sơ, đạt 91,0% dân số.',
    'Đã lập {{suc_khoe.tu_so}} hồ sơ. Tuyến huyện đạt 95%.',
    'Đã lập {{suc_khoe.tu_so}} hồ sơ và {{tu_xa.tu_so}} hồ sơ từ xa, đạt 95%.',
    'Đã lập {{suc_khoe.tu_so}} hồ sơ, đạt 91%, phấn đấu 95%.',
  ])('says nothing that can be held against it: %s', (narrative) => {
    expect(check(narrative).filter(({ code }) => code === 'loi-van-trai-so-lieu')).toEqual([]);
  });
});

test('one narrative is judged beside the figures of each report', () => {
  const narrative = 'Đã mở {{lop}} lớp, gồm:\n\n- Lớp dân số;\n- Lớp giám định y khoa;\n- Lớp thẩm định giá.\n';
  const codesBeside = (data: string) => check(narrative, data).map(({ code }) => code);
  const three = yaml.replace('lop: 6', 'lop: 3');
  expect([three, yaml, three].map(codesBeside)).toEqual([[], ['liet-ke-khac-so-da-neu'], []]);
});

describe('typed figures', () => {
  test('are told, with the path of the one figure that has this value', () => {
    expect(check('Đã mở 06 lớp.')).toEqual([
      expect.objectContaining({
        code: 'so-go-thang',
        text: '06',
        hint: 'Số này đã có trong số liệu: ghi {{lop}}.',
      }),
    ]);
    expect(check('Có 17 hồ sơ.')[0]?.hint).toBe('Ghi số vào tệp số liệu rồi gọi bằng {{…}}.');
  });

  test.each([
    '# I. Kết quả năm 2024',
    'Ngày 28/12/2023, Ủy ban nhân dân tỉnh ban hành Quyết định số 3835/QĐ-UBND.',
    'Trong quý III/2024 và 9 tháng đầu năm 2024.',
    'Phòng, chống dịch COVID-19 theo Đề án 06.',
    'Đã lập {{suc_khoe.tu_so}} hồ sơ[^1].\n\n[^1]: {{vb "cv-908"}}.',
    '<!-- còn 3 việc -->',
    '1. Rà soát.\n2. Công bố.',
  ])('that are no figures stay silent: %s', (narrative) => {
    expect(check(narrative)).toEqual([]);
  });
});

describe('what is said in words and numbers', () => {
  test.each([
    ['Đã tiếp nhận 222/252 hồ sơ từ xa, đạt 78%.', 'ty-le-sai', '78%'],
    [
      'Đã tiếp nhận {{tu_xa.tu_so}}/{{tu_xa.mau_so}} hồ sơ từ xa và 9/14 đơn vị, đạt 64,28%.',
      'ty-le-cat-bot',
      '64,28%',
    ],
    [
      'Đã mở {{lop}} lớp, gồm:\n\n- Lớp dân số;\n- Lớp giám định y khoa;\n- Lớp thẩm định giá.\n',
      'liet-ke-khac-so-da-neu',
      '{{lop}}',
    ],
  ])('is recomputed: %s', (narrative, code, text) => {
    expect(
      check(narrative)
        .filter((told) => told.code === code)
        .map((told) => told.text),
    ).toEqual([expect.stringContaining(text)]);
  });

  test.each([
    'Đã tiếp nhận 222/252 hồ sơ từ xa, đạt 88%.',
    'Đã tiếp nhận {{tu_xa.tu_so}}/{{tu_xa.mau_so}} hồ sơ từ xa, đạt {{tu_xa.ty_le}}.',
    'Đã mở 03 lớp, gồm:\n\n- Lớp dân số;\n- Lớp giám định y khoa;\n- Lớp thẩm định giá.\n',
  ])('stays silent where it agrees: %s', (narrative) => {
    expect(check(narrative).filter(({ code }) => code !== 'so-go-thang')).toEqual([]);
  });
});

test('a sentence that stands in two narratives is told at its place in each', () => {
  const sentence = 'Đã khám từ xa 222/252 lượt, đạt 95% và giải quyết 1.204 hồ sơ.';
  const narratives = [`# Mở đầu\n\n${sentence}`, `${sentence}\n\n# Kết thúc`, `- {{lop}} lớp đã mở.\n- ${sentence}`];
  const places = narratives.map((text) =>
    checkNarrative(sourceText('q3.noi-dung.md', text), calculatorOf(schema, yaml)).map(
      ({ rule, at, related }) => `${rule.code} ${textAt(at)}: ${related.map((one) => textAt(one.at)).join(', ')}`,
    ),
  );
  expect(places[0]).toContain('ty-le-sai 95%: 222, 252');
  expect(places[1]).toEqual(places[0]);
  expect(places[2]).toEqual(places[0]);
});
