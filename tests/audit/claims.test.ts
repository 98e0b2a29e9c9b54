import { describe, expect, test } from 'vitest';
import { hintOf } from '../../src/findings/finding.ts';
import { audited, messages, told } from './audited.ts';

describe('shares', () => {
  test('a finding shows the numbers as read, the arithmetic and what would be right', () => {
    const [finding] = audited('Đạt 97,97% (3.118.665/3.189.960 mũi tiêm).').findings;
    expect(messages('Đạt 97,97% (3.118.665/3.189.960 mũi tiêm).')).toEqual([
      'Ghi 97,97%, nhưng 3.118.665/3.189.960 = 97,7650…%.',
    ]);
    expect(finding && hintOf(finding, 'vi')).toContain('97,77%');
    expect(finding?.related.map(({ label }) => label.vi)).toEqual(['3.118.665', '3.189.960']);
  });

  test('the interval of rounded numbers is told, and widens what is allowed', () => {
    expect(told('Giải ngân 12,3 tỷ đồng trên tổng số 45,6 tỷ đồng, đạt 26,8%.')).toEqual([]);
    const [finding] = audited('Giải ngân 12,3 tỷ đồng trên tổng số 45,6 tỷ đồng, đạt 27,2%.').findings;
    expect(finding?.rule.code).toBe('ty-le-sai');
    expect(finding && hintOf(finding, 'vi')).toContain('từ 26,835% đến 27,113%');
  });

  test.each([
    ['9/14 bệnh viện (đạt 64,28%)', ['ty-le-cat-bot: 64,28%']],
    ['9/14 bệnh viện (đạt 64,29%)', []],
    ['259 lượt/316 người, đạt 50%', []],
    ['xếp 9/63, đạt 87,15%', []],
    ['gần 45% hồ sơ (512/1.150 hồ sơ)', []],
    ['8/10 đơn vị có tỷ lệ trực tuyến đạt 95%', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('sums and balances', () => {
  test('the balance of the Hải Phòng report, four dossiers short', () => {
    const text =
      'Tổng số: 1.723; trong đó: tồn trước: 632, tiếp nhận mới 1.091 (100% trực tuyến), đã giải quyết 1.050, đang xử lý: 669.';
    expect(messages(text)).toEqual(['Ghi 1.723, nhưng 1.050 + 669 = 1.719.']);
  });

  test('trong đó may open an incomplete list', () => {
    expect(told('Có 145 thủ tục, trong đó 52 thủ tục toàn trình.')).toEqual([]);
    expect(told('Sở ban hành 214 văn bản, trong đó có 38 kế hoạch và 12 quyết định.')).toEqual([]);
  });

  test('gồm opens a whole one', () => {
    expect(told('Có 42 người, gồm 15 người tại Sở, 18 người tại bệnh viện và 7 người tại trung tâm.')).toEqual([
      'tong-sai: 42',
    ]);
  });

  test('units are brought together', () => {
    const text = 'Tổng kinh phí 240.117 triệu đồng, gồm 40.117.000.000 đồng đầu năm và 200 tỷ đồng bổ sung.';
    expect(audited(text).claims.map(({ verdict }) => verdict)).toEqual(['agrees']);
  });

  test('a sum of rounded money is told as information', () => {
    const { findings } = audited('545.918 triệu đồng (1)\n20.499 triệu đồng (2)\n566.418 triệu đồng (1)+(2)');
    expect(findings.map(({ rule, severity }) => [rule.code, severity])).toEqual([['tong-lech-do-lam-tron', 'info']]);
  });
});

describe('lists, formulas, periods', () => {
  test('announced lists', () => {
    const items = ['Lớp quản lý nhà nước', 'Lớp kỹ năng số', 'Lớp an toàn thông tin']
      .map((one) => `- ${one};`)
      .join('\n');
    expect(told(`Đã mở 03 lớp:\n${items}`)).toEqual([]);
    expect(messages(`Đã mở 04 lớp:\n${items}`)).toEqual(['Nêu 04 lớp, nhưng liệt kê 3.']);
  });

  test('a third quarter that speaks of the second', () => {
    const text = 'BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\nGiải ngân đến quý 2/2024 đạt 41,5%.';
    expect(told(text)).toEqual(['so-lieu-ky-cu: đến quý 2/2024']);
    expect(told(text.replace('quý 2', 'quý 3'))).toEqual([]);
  });

  test('a number that is proved by its own two numbers is told once', () => {
    const text = 'Lập 1.072.019 hồ sơ, đạt 91%.\n\nLập 1.072.019 hồ sơ, đạt 95% (tính trên dân số 1.178.041 người).';
    expect(told(text)).toEqual(['ty-le-sai: 95%']);
  });
});

test('coverage counts figures, not dates, document numbers or ranks', () => {
  const { coverage } = audited(
    'Ngày 08/12/2021, theo Kế hoạch số 157/KH-SYT ngày 27/12/2023, xếp thứ 9/63, đạt 88% (222/252 hồ sơ); có 45 tin bài.',
  );
  expect(coverage).toMatchObject({ numbers: 4, checked: 3 });
  expect(coverage.unchecked.map(({ figure }) => figure)).toEqual(['45']);
});
