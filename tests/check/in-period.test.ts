import { describe, expect, test } from 'vitest';
import { kindFiles, messages, officeOf, told } from '../support/office.ts';

const kind = kindFiles('bao-cao-ban-hanh', {
  properties: {
    loai: { type: 'string' },
    ky: { $ref: 'common.schema.json#/$defs/ky' },
    ban_hanh: { type: 'array', items: { type: 'string', 'x-citation': true, 'x-in-period': true } },
    can_dan: { type: 'array', items: { type: 'string', 'x-citation': true } },
    hop_ngay: { type: 'string', title: 'Ngày họp', 'x-date': true, 'x-in-period': true },
    thi_diem_tu: { type: 'string', 'x-date': true },
  },
});
const register = `van_ban:
  qd-1:
    { loai: Quyết định, so_hieu: 1537/QĐ-UBND, ngay: 14/6/2024, co_quan: UBND tỉnh, trich_yeu: công bố danh mục }
  qd-2:
    { loai: Quyết định, so_hieu: 1632/QĐ-UBND, ngay: 24/6/2024, co_quan: UBND tỉnh, trich_yeu: công bố danh mục khác }
  qd-3: { loai: Quyết định, so_hieu: 1700/QĐ-UBND, co_quan: UBND tỉnh, trich_yeu: giao nhiệm vụ } # cchc-cho-qua vien-dan-thieu-ngay: chưa rõ ngày
`;

function found(yaml: string, ky = '{ loai: quy, so: 3, nam: 2024 }') {
  const source = `loai: bao-cao-ban-hanh\nky: ${ky}\n${yaml}`;
  const { findings } = officeOf({ ...kind, 'van-ban.yaml': register, 'q3.yaml': source }).compile('q3.yaml', {
    draft: false,
  });
  return findings.filter(({ at }) => at.source.path === 'q3.yaml');
}

describe('quý III năm 2024 runs from 15/6 to 14/9', () => {
  test('a document of 14/6 is not of it, one of 24/6 is, and one without a date may be', () => {
    const findings = found('ban_hanh:\n  - qd-1\n  - qd-2\n  - qd-3\n');
    expect(told(findings)).toEqual(['q3.yaml:4 warning van-ban-ngoai-ky']);
    expect(messages(findings)[0]).toContain('1537/QĐ-UBND ghi 14/6/2024, ngoài kỳ 15/6/2024 đến 14/9/2024');
  });

  test('a document that is merely cited may be of any day', () => {
    expect(found('can_dan:\n  - qd-1\n')).toEqual([]);
  });

  test.each([
    ['14/6/2024', 1],
    ['15/6/2024', 0],
    ['2024-09-14', 0],
    ['15/9/2024', 1],
  ])('an event of %s gives %i finding', (day, count) => {
    const findings = found(`hop_ngay: ${day}\nthi_diem_tu: 29/01/2024\n`);
    expect(told(findings)).toEqual(Array(count).fill('q3.yaml:3 warning ngay-ngoai-ky'));
  });

  test('a report with closing dates of its own is held to those', () => {
    const own = '{ loai: quy, so: 3, nam: 2024, tu_ngay: 01/6/2024, den_ngay: 31/8/2024 }';
    expect(found('ban_hanh: [qd-1]\nhop_ngay: 01/6/2024\n', own)).toEqual([]);
    expect(told(found('hop_ngay: 01/9/2024\n', own))).toEqual(['q3.yaml:3 warning ngay-ngoai-ky']);
  });
});
