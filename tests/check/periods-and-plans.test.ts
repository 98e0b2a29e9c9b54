import { describe, expect, test } from 'vitest';
import { figureText } from '../../src/compute/figure-text.ts';
import { pathText } from '../../src/parse/tree.ts';
import { compilerOver } from '../support/examples.ts';
import { expectAnnounced, expectWords } from '../support/expectations.ts';
import { filesOf, fixture } from '../support/fixtures.ts';

const BR_VT = 'examples/so-y-te-ba-ria-vung-tau';
const FOLDER = 'tests/cases/ky-va-ke-hoach';
const sources = filesOf(FOLDER, '.yaml').filter((name) => name !== 'don-vi.yaml' && name !== 'van-ban.yaml');

describe('what a report, its previous one and its plan disagree on is told where it is, and nowhere else', () => {
  test.each(sources)('%s', (name) => {
    const path = `${FOLDER}/${name}`;
    const { findings, report } = compilerOver().check(path);
    expect(report, path).toBeDefined();
    expectAnnounced(fixture(path), findings);
    expectWords(findings);
  });
});

test('a report that only links its plan has its tasks counted, as of its closing date', () => {
  const path = `${FOLDER}/quy-3-chi-dan-ke-hoach.yaml`;
  const text = 'loai: bao-cao-cchc\nky: { loai: quy, so: 3, nam: 2024 }\nke_hoach: ke-hoach-2024.yaml\n';
  const { report } = compilerOver(new Map([[path, text]])).check(path);
  const figures = [...(report?.figures.values() ?? [])].map((figure) => `${figure.path.at(-1)} ${figureText(figure)}`);
  expect(figures).toEqual([
    'tong 5',
    'da_thuc_hien 2',
    'dung_han 1',
    'qua_han 1',
    'dang_thuc_hien 3',
    'qua_han_chua_xong 1',
    'chua_bat_dau 1',
    'ty_le 40%',
  ]);
});

describe('the shipped quarters of 2024', () => {
  const compiled = (name: string) => compilerOver().compile(`${BR_VT}/${name}`, { draft: false });

  test.each(['q2-2024.yaml', 'q3-2024.yaml'])('%s has nothing wrong', (name) => {
    const { findings } = compiled(name);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule.code)).toEqual([]);
  });

  test('prove openings and cumulative figures by one another', () => {
    const { report, waived } = compiled('q3-2024.yaml');
    const proved = [...(report?.covered() ?? [])].filter(({ from }) => from.at.source.path === `${BR_VT}/q2-2024.yaml`);
    expect(proved.map(({ path }) => pathText(path)).sort()).toEqual([
      'dau_tu_cong.dau_nam',
      'ke_hoach_cchc.nhiem_vu.tong',
      'tai_chinh.du_toan.dau_nam',
      'tai_chinh.thuc_hien.luy_ke',
      'tthc.giai_quyet.hang[0].dang_giai_quyet.tong',
      'tthc.giai_quyet.hang[1].dang_giai_quyet.tong',
      'tthc.giai_quyet.tong_cong.dang_giai_quyet.tong',
    ]);
    const own = waived.filter(({ finding }) => finding.at.source.path === `${BR_VT}/q3-2024.yaml`);
    expect(own.map(({ finding }) => finding.rule.code)).toEqual(['van-ban-ngoai-ky']);
  });
});
